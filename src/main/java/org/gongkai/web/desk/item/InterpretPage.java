package org.gongkai.web.desk.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.file.OfficeFiles;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.item.ItemFormView.About;
import org.gongkai.web.desk.item.ItemFormView.Place;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** {@code /desk/items/{id}/interpret}: an interpretation of an item, with files. */
@Path(ItemQuery.PATH)
@Produces(Gate.HTML)
public class InterpretPage {

  private static final String SLUG = "interpret";

  private final Gate gate;
  private final ItemRoom room;
  private final Matters matters;
  private final OfficeFiles files;
  private final SentFiles uploads;

  InterpretPage(Gate gate, ItemRoom room, Matters matters, OfficeFiles files, SentFiles uploads) {
    this.gate = gate;
    this.room = room;
    this.matters = matters;
    this.files = files;
    this.uploads = uploads;
  }

  @GET
  @Path("{id}/interpret")
  public Response empty(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(ItemFormPage.WRITERS);
    return show(200, me, find(me, id), Map.of(), About.of(List.of()));
  }

  @POST
  @Path("{id}/interpret")
  @Consumes({ItemFormView.PLAIN, ItemFormView.WITH_FILES})
  public Response interpret(@PathParam("id") String id, MultipartFormDataInput input)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      LoggedIn.OfOffice me = gate.take(form.fields(), ItemFormPage.WRITERS);
      Kept<Item> kept = find(me, id);
      var problems = new ArrayList<Problem>();
      Map<String, String> typed = uploads.typed(me, form, problems);
      if (Gate.isShownAgain(form.fields()) || !problems.isEmpty()) {
        return show(problems.isEmpty() ? 200 : 422, me, kept, typed, About.of(problems));
      }
      return interpret(me, kept, form, typed);
    }
  }

  private Response interpret(
      LoggedIn.OfOffice me, Kept<Item> kept, SentForm form, Map<String, String> typed) {
    ObjectNode tree = ItemForm.given(typed).put("command", SLUG);
    String checked = form.fields().getFirst("checked");
    if (checked != null) {
      tree.put("confirmed", checked);
    }
    int version = CommandForm.version(form.fields());
    var outcome =
        Outcome.of(() -> matters.command(room, kept, me.organ(), tree, me.official(), version));
    if (outcome instanceof Outcome.Unconfirmed<Kept<Item>>(var found)) {
      String why =
          "要公开的内容中有像个人信息的：" + found.words() + "。不该写的请改；应当公开的，勾选“已核对”再办理。" + found.besides();
      var confirm = new FormView.Confirm(found.key(), "已核对，可以公开" + found.words(), why);
      var problem = new Problem("checked", Code.NOT_ALLOWED.slug(), why);
      return show(422, me, kept, typed, new About(List.of(problem), List.of(), confirm));
    }
    return outcome.page(
        after -> ItemFormView.done(after.matter(), SLUG),
        (status, wrong) -> show(status, me, find(me, kept.matter().id()), typed, About.of(wrong)));
  }

  private Response show(
      int status, LoggedIn.OfOffice me, Kept<Item> kept, Map<String, String> typed, About about) {
    Surroundings in = matters.in(me.organ());
    Step<Item> step =
        room.steps().stream().filter(one -> one.slug().equals(SLUG)).findFirst().orElseThrow();
    var now = new Step.Situation<>(kept, in, me.official(), in.today());
    var attached = files.findAll(me.office(), ItemForm.ids(typed));
    var form = new ItemForm(typed, about.problems(), attached, ColumnChoices.NONE, Map.of());
    FormView.Fields fields = form.fields();
    step.fields().all().stream()
        .filter(field -> !field.name().equals(ItemForm.FILES))
        .forEach(field -> fields.of(field, now));
    fields.with(form.attached(now)).dayIfAny("on", "解读日期", "不填就是今天");
    var part = new ItemForm.Part(kept.matter().title(), step.help(), fields.all());
    var place = new Place(step.words(), kept.matter(), kept.version(), SLUG, false);
    return ItemFormView.page(status, place, List.of(part), about);
  }

  private Kept<Item> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }
}
