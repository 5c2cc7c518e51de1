package org.gongkai.web.desk.item;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.item.past.PastItems;
import org.gongkai.item.past.PastTemplate;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.web.desk.ChosenFile;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code /desk/items/import}: a list of past items (补录) is tried and loaded. */
@Path(ItemImportPage.PATH)
@Produces(Gate.HTML)
public class ItemImportPage {

  static final String PATH = "/desk/items/import";

  private final Gate gate;
  private final ChosenFile chosen;
  private final PastItems past;

  ItemImportPage(Gate gate, ChosenFile chosen, PastItems past) {
    this.gate = gate;
    this.chosen = chosen;
    this.past = past;
  }

  /**
   * What came of a file.
   *
   * @param tried whether nothing was stored
   */
  public record Came(PastItems.Loaded of, boolean tried) {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemImport(boolean mayLoad, boolean loading, @Nullable Came came, List<Problem> problems)
      implements TemplateInstance {}

  @GET
  public String page() {
    return page(gate.enter(), null, List.of());
  }

  /** An empty list with its headings. */
  @GET
  @Path("template.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response template() {
    gate.enter();
    return Download.of(PastTemplate.xlsx(), SheetWriter.XLSX, new FileName("补录模板.xlsx"));
  }

  /** A file, to be tried or loaded. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response load(
      @RestForm("file") @Nullable FileUpload file,
      @FormParam("try") @Nullable String tried,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    LoggedIn.OfOffice me = gate.upload(PATH);
    boolean only = tried != null;
    return Outcome.of(() -> take(me, chosen.content(me, file, token), only))
        .page(
            loaded -> Response.ok(page(me, new Came(loaded, only), List.of())).build(),
            (status, problems) -> refused(status, me, problems));
  }

  private PastItems.Loaded take(LoggedIn.OfOffice me, byte[] content, boolean only) {
    return only
        ? past.tried(me.organ(), content, me.official())
        : past.load(me.organ(), content, me.official());
  }

  private Response refused(int status, LoggedIn.OfOffice me, List<Problem> problems) {
    return Response.status(status).entity(page(me, null, problems)).build();
  }

  private String page(LoggedIn.OfOffice me, @Nullable Came came, List<Problem> problems) {
    boolean loading = past.isLoading(me.office());
    return new ItemImport(PastItems.mayImport(me.official()), loading, came, problems).render();
  }
}
