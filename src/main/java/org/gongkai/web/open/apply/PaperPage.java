package org.gongkai.web.open.apply;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.gongkai.request.Delivery;
import org.gongkai.web.look.OfficeContacts;
import org.jspecify.annotations.Nullable;

/** {@code /paper}: how to apply on paper, and {@code /paper/form}, the blank form to print. */
@Path("/paper")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PaperPage {

  private final OfficeContacts contacts;
  private final Template page;
  private final Template blank;

  PaperPage(
      OfficeContacts contacts,
      @Location("paper.html") Template page,
      @Location("blank.html") Template blank) {
    this.contacts = contacts;
    this.page = page;
    this.blank = blank;
  }

  @GET
  public String page() {
    return page.data("offices", contacts.now()).render();
  }

  @GET
  @Path("form")
  public String form(@QueryParam("kind") @Nullable String kind) {
    return blank
        .data("organisation", Draft.ORGANISATION.equals(kind))
        .data("formats", Stream.of(Delivery.Format.values()).map(Delivery.Format::words).toList())
        .data("methods", Stream.of(Delivery.Method.values()).map(Delivery.Method::words).toList())
        .render();
  }
}
