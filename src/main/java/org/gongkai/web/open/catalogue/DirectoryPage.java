package org.gongkai.web.open.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.PublicDirectory;
import org.gongkai.office.Office;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * {@code /open/directory}: the columns of an office in an area or under an item of Art. 20 and 21
 * (法定主动公开内容); {@code /open/rules}: those of its rules on disclosure (政府信息公开制度).
 */
@Path("/open")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DirectoryPage {

  /** By this a directory's row of rules is known. */
  private static final String RULES = "公开制度";

  private final OpenOffices offices;
  private final PublicDirectory directory;
  private final CatalogueTexts texts;

  DirectoryPage(OpenOffices offices, PublicDirectory directory, CatalogueTexts texts) {
    this.offices = offices;
    this.directory = directory;
    this.texts = texts;
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ColumnList(Model model) implements TemplateInstance {}

  /**
   * Columns.
   *
   * @param office null where none is asked for and there are several
   * @param law whether the rules of the whole country are named too
   */
  public record Model(
      String title,
      String path,
      @Nullable Office office,
      List<Office> offices,
      List<ColumnLine> columns,
      boolean law) {}

  @GET
  @Path("directory")
  public Response directory(
      @QueryParam("office") @Nullable String asked,
      @QueryParam("area") @Nullable String area,
      @QueryParam("legal") @Nullable String legal,
      @Context Request request) {
    Office office = offices.asked(asked);
    Legal section = legal == null ? null : Legal.of(legal).orElseThrow(NotFoundException::new);
    List<ColumnDocument> all =
        office == null
            ? List.of()
            : directory.all(office.code()).stream()
                .filter(one -> Shelves.holds(one, area, section))
                .toList();
    if (all.isEmpty() && area != null) {
      throw new NotFoundException();
    }
    String title = texts.directory();
    if (section != null) {
      title = Shelves.words(section);
    } else if (area != null) {
      title = area;
    }
    return page(title, "/open/directory", office, all, false, request);
  }

  @GET
  @Path("rules")
  public Response rules(@QueryParam("office") @Nullable String asked, @Context Request request) {
    Office office = offices.asked(asked);
    List<ColumnDocument> all =
        office == null
            ? List.of()
            : directory.all(office.code()).stream()
                .filter(one -> one.title().contains(RULES))
                .toList();
    return page(texts.rules(), "/open/rules", office, all, true, request);
  }

  private Response page(
      String title,
      String path,
      @Nullable Office office,
      List<ColumnDocument> columns,
      boolean law,
      Request request) {
    var model =
        new Model(
            title, path, office, offices.all(), columns.stream().map(ColumnLine::of).toList(), law);
    return Revalidated.page(request, new ColumnList(model).render());
  }
}
