package org.gongkai.web.desk.column;

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
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.catalogue.work.Directories;
import org.gongkai.input.Problem;
import org.gongkai.web.desk.ChosenFile;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code /desk/directory}: the directory is tried, loaded, and taken out again. */
@Path("/desk/directory")
@Produces(Gate.HTML)
public class DirectoryPage {

  private final Gate gate;
  private final ChosenFile chosen;
  private final Directories directories;
  private final DirectoryFileApi file;

  DirectoryPage(Gate gate, ChosenFile chosen, Directories directories, DirectoryFileApi file) {
    this.gate = gate;
    this.chosen = chosen;
    this.directories = directories;
    this.file = file;
  }

  /**
   * What came of a file.
   *
   * @param tried whether nothing was stored
   */
  public record Came(Directories.Loaded of, boolean tried) {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DirectoryTemplate(boolean mayLoad, @Nullable Came came, List<Problem> problems)
      implements TemplateInstance {}

  @GET
  public String page() {
    return page(gate.enter(), null, List.of());
  }

  /** The directory as it stands. */
  @GET
  @Path("xlsx")
  public Response xlsx() {
    gate.enter();
    return file.file();
  }

  /** A file, to be tried or loaded. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response load(
      @RestForm("file") @Nullable FileUpload file,
      @FormParam("try") @Nullable String tried,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    LoggedIn.OfOffice me = gate.upload("/desk/directory");
    boolean only = tried != null;
    return Outcome.of(() -> take(me, chosen.content(me, file, token), only))
        .page(
            loaded -> Response.ok(page(me, new Came(loaded, only), List.of())).build(),
            (status, problems) -> refused(status, me, problems));
  }

  private Directories.Loaded take(LoggedIn.OfOffice me, byte[] content, boolean only) {
    return only
        ? directories.tried(me.organ(), content, me.official())
        : directories.load(me.organ(), content, me.official());
  }

  private static Response refused(int status, LoggedIn.OfOffice me, List<Problem> problems) {
    return Response.status(status).entity(page(me, null, problems)).build();
  }

  private static String page(LoggedIn.OfOffice me, @Nullable Came came, List<Problem> problems) {
    return new DirectoryTemplate(ColumnDesk.mayPut(me.official()), came, problems).render();
  }
}
