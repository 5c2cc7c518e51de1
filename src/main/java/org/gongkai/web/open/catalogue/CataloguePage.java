package org.gongkai.web.open.catalogue;

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
import org.gongkai.catalogue.work.PublicDirectory;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.PublicRow;
import org.gongkai.office.Office;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.gongkai.web.open.PublicLine;
import org.gongkai.web.open.PublicLines;
import org.jspecify.annotations.Nullable;

/**
 * {@code /open}: the columns of the 政府信息公开专栏, of one office or, where there are several, of all
 * together.
 */
@Path("/open")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class CataloguePage {

  private static final int NEWEST = 10;

  private final OpenOffices offices;
  private final PublicLines lines;
  private final PublicDirectory directory;

  CataloguePage(OpenOffices offices, PublicLines lines, PublicDirectory directory) {
    this.offices = offices;
    this.lines = lines;
    this.directory = directory;
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Catalogue(Model model) implements TemplateInstance {}

  /**
   * The page.
   *
   * @param office whose it is, or null for all together
   * @param shelves its directory; null for all together
   */
  public record Model(
      @Nullable Office office,
      List<Office> offices,
      List<PublicLine> newest,
      @Nullable Shelves shelves) {

    /** What is added to links, so that they stay with the office. */
    public String query() {
      return office == null ? "" : "?office=" + office.code();
    }

    /** The office's code, or empty. */
    public String code() {
      return office == null ? "" : office.code().value();
    }
  }

  @GET
  public Response page(@QueryParam("office") @Nullable String asked, @Context Request request) {
    Office office = offices.asked(asked);
    OfficeCode code = office == null ? null : office.code();
    var model =
        new Model(
            office,
            offices.all(),
            lines.page(PublicRow.list(code), code == null, NEWEST, null).lines(),
            code == null ? null : Shelves.of(directory.all(code)));
    return Revalidated.page(request, new Catalogue(model).render());
  }
}
