package org.gongkai.web.desk.column;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Role;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/columns/new}, {@code …/{id}/edit}: a column is made or changed, as by the API's PUT,
 * but on the version that was seen.
 */
@Path("/desk/columns")
@Produces(Gate.HTML)
public class ColumnFormPage {

  private static final Role[] WRITERS = {Role.CLERK, Role.ADMIN};

  private final Gate gate;
  private final ColumnRoom room;
  private final Matters matters;
  private final ColumnDesk columns;

  ColumnFormPage(Gate gate, ColumnRoom room, Matters matters, ColumnDesk columns) {
    this.gate = gate;
    this.room = room;
    this.matters = matters;
    this.columns = columns;
  }

  /**
   * Which form it is.
   *
   * @param id of the column, or null for a new one
   * @param version that was seen; 0 for a new one
   */
  public record Place(String title, @Nullable String id, String name, int version) {
    static final Place BLANK = new Place("新建栏目", null, "", 0);

    static Place of(Kept<ColumnDocument> kept) {
      ColumnDocument column = kept.matter();
      return new Place("修改栏目", column.id(), column.title(), kept.version());
    }

    /** Where the form is sent. */
    public String path() {
      return "/desk/columns/" + (id == null ? "new" : id + "/edit");
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ColumnFormTemplate(Place place, FormView form) implements TemplateInstance {}

  @GET
  @Path("new")
  public Response empty() {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    return show(200, me, Place.BLANK, Map.of("owner", "CLERKS"), List.of());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    String id = Clean.line(form.getFirst(ColumnForm.ID));
    return put(me, Place.BLANK, id == null ? "" : id, form);
  }

  @GET
  @Path("{id}/edit")
  public Response filled(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    Kept<ColumnDocument> kept = find(me, id);
    return show(200, me, Place.of(kept), ColumnForm.values(kept.matter().column()), List.of());
  }

  @POST
  @Path("{id}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    return put(me, Place.of(find(me, id)), id, form);
  }

  private Response put(
      LoggedIn.OfOffice me, Place place, String id, MultivaluedMap<String, String> form) {
    Map<String, String> typed = CommandForm.values(form);
    var problems = new ArrayList<Problem>();
    ObjectNode tree = ColumnForm.tree(typed, problems);
    if (Gate.isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, place, typed, problems);
    }
    int seen = place.id() == null ? 0 : CommandForm.version(form);
    return Outcome.of(() -> columns.put(me.organ(), id, tree, me.official(), seen))
        .page(
            put ->
                Response.seeOther(URI.create("/desk/columns/" + put.kept().matter().id())).build(),
            (status, wrong) -> show(status, me, place, typed, ColumnForm.ofForm(wrong)));
  }

  private static Response show(
      int status,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      List<Problem> problems) {
    var fields = ColumnForm.fields(me.organ(), place.id() == null, typed, problems);
    var view =
        new FormView("column", place.title(), "", "", fields.all(), problems, true, false, null);
    return Response.status(status).entity(new ColumnFormTemplate(place, view).render()).build();
  }

  private Kept<ColumnDocument> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }
}
