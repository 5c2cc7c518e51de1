package org.gongkai.web.desk.matter;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.file.BlobMissing;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matter;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.personal.Found;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/<family>/{id}}: a matter on one page, with a form for each command that is allowed
 * now. A family's own class says the path, what stands at the top, and how one is made.
 */
@Produces(Gate.HTML)
public abstract class MatterPage<M extends Matter> {

  private final Room<M> room;
  private final Matters matters;
  private final Gate gate;

  protected MatterPage(Room<M> room, Matters matters, Gate gate) {
    this.room = room;
    this.matters = matters;
    this.gate = gate;
  }

  /**
   * A fact of the matter.
   *
   * @param link where it leads, or null
   */
  public record Fact(String label, String value, @Nullable String link) {
    public static Fact of(String label, String value) {
      return new Fact(label, value, null);
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MatterTemplate(MatterSheet sheet) implements TemplateInstance {}

  /** What stands at the top of the page. */
  protected abstract List<Fact> facts(M matter, Surroundings in);

  /** Its state in words. */
  protected abstract String state(M matter, Surroundings in);

  /** Sentences that the official should read before anything else. */
  protected List<String> hints(M matter, Surroundings in) {
    return List.of();
  }

  /** What does not fit into facts: a text, a table; HTML of a template, or empty. */
  protected String body(M matter, Surroundings in) {
    return "";
  }

  /**
   * Commands that have a page of their own instead of a form on this one: what stands behind the
   * matter's own path, by the command's name.
   */
  protected Map<String, String> pages() {
    return Map.of();
  }

  /** What stands in a command's form before anything is typed, by field. */
  protected Map<String, String> filled(Step<M> step, M matter) {
    return Map.of();
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    String said =
        room.steps().stream()
            .filter(step -> step.slug().equals(done))
            .map(step -> "“" + step.words() + "”已办理")
            .findFirst()
            .orElse("made".equals(done) ? "已登记" : null);
    return BlobMissing.again(() -> page(200, me, find(me, id), StepForms.Typed.nothing(), said));
  }

  @POST
  @Path("{id}/commands")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response command(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    Kept<M> kept = find(me, id);
    Step<M> step =
        room.steps().stream()
            .filter(one -> one.slug().equals(form.getFirst("command")))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    CommandForm typed = CommandForm.of(form, step.fields());
    if (Gate.isShownAgain(form)) {
      return page(
          200, me, kept, new StepForms.Typed<>(step, typed.values(), List.of(), null), null);
    }
    if (!typed.problems().isEmpty()) {
      return refused(422, me, kept, step, typed, typed.problems());
    }
    ObjectNode tree = typed.tree();
    Optional.ofNullable(form.getFirst("checked")).ifPresent(key -> tree.put("confirmed", key));
    Outcome<Kept<M>> outcome =
        Outcome.of(
            () ->
                matters.command(
                    room, kept, me.organ(), tree, me.official(), CommandForm.version(form)));
    return switch (outcome) {
      case Outcome.Done<Kept<M>> _ ->
          Response.seeOther(URI.create(path(id) + "?done=" + step.slug())).build();
      case Outcome.Wrong<Kept<M>> wrong ->
          refused(wrong.status(), me, kept, step, typed, wrong.withArticle());
      case Outcome.Overtaken<Kept<M>> _ ->
          refused(
              412,
              me,
              find(me, id),
              step,
              typed,
              List.of(new Problem("", Code.NOT_ALLOWED.slug(), Outcome.OVERTAKEN)));
      case Outcome.Unconfirmed<Kept<M>>(Found found) -> unconfirmed(me, kept, step, typed, found);
    };
  }

  private Response unconfirmed(
      LoggedIn.OfOffice me, Kept<M> kept, Step<M> step, CommandForm typed, Found found) {
    String why = "要公开的内容中有像个人信息的：" + found.words() + "。不该写的请改；应当公开的，勾选“已核对”再办理。" + found.besides();
    var problem = new Problem("checked", Code.NOT_ALLOWED.slug(), why);
    var confirm = new FormView.Confirm(found.key(), "已核对，可以公开" + found.words(), why);
    var shown = new StepForms.Typed<>(step, typed.values(), List.of(problem), confirm);
    return page(422, me, kept, shown, null);
  }

  private Response refused(
      int status,
      LoggedIn.OfOffice me,
      Kept<M> kept,
      Step<M> step,
      CommandForm typed,
      List<Problem> problems) {
    return page(
        status, me, kept, new StepForms.Typed<>(step, typed.values(), problems, null), null);
  }

  /** The page with what was wrong with a command that did not come by its form. */
  protected final Response refused(
      LoggedIn.OfOffice me, Kept<M> kept, String slug, List<Problem> problems) {
    Step<M> step =
        room.steps().stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
    return page(422, me, kept, new StepForms.Typed<>(step, Map.of(), problems, null), null);
  }

  private Response page(
      int status,
      LoggedIn.OfOffice me,
      Kept<M> kept,
      StepForms.Typed<M> typed,
      @Nullable String said) {
    Surroundings in = matters.in(me.organ());
    M matter = kept.matter();
    var sheet =
        MatterSheet.of(
            room,
            kept,
            in,
            new MatterSheet.Own(
                state(matter, in), hints(matter, in), facts(matter, in), body(matter, in)),
            forms(kept, in, me, typed),
            said);
    return Response.status(status).entity(new MatterTemplate(sheet).render()).build();
  }

  private StepForms forms(
      Kept<M> kept, Surroundings in, LoggedIn.OfOffice me, StepForms.Typed<M> typed) {
    var own = new StepForms.Own<M>(pages(), step -> filled(step, kept.matter()));
    return StepForms.of(room, matters, kept, in, me.official(), typed, own);
  }

  protected final String path(String id) {
    return "/desk/" + room.path() + "/" + id;
  }

  protected final Kept<M> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }
}
