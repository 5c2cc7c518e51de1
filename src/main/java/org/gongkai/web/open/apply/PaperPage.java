package org.gongkai.web.open.apply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.request.Delivery;
import org.gongkai.web.http.Revalidated;
import org.jspecify.annotations.Nullable;

/** {@code /paper}: how to apply on paper, and {@code /paper/form}, the blank form to print. */
@Path("/paper")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PaperPage {

  private final KeptOffices kept;

  PaperPage(KeptOffices kept) {
    this.kept = kept;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Paper(List<Office> offices) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Blank(boolean organisation, List<String> formats, List<String> methods)
      implements TemplateInstance {}

  @GET
  public Response page(@Context Request request) {
    return Revalidated.page(request, new Paper(kept.all()).render());
  }

  @GET
  @Path("form")
  public Response form(@QueryParam("kind") @Nullable String kind, @Context Request request) {
    var blank =
        new Blank(
            Draft.ORGANISATION.equals(kind),
            Stream.of(Delivery.Format.values()).map(Delivery.Format::words).toList(),
            Stream.of(Delivery.Method.values()).map(Delivery.Method::words).toList());
    return Revalidated.page(request, blank.render());
  }
}
