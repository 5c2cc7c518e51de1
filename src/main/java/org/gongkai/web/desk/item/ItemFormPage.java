package org.gongkai.web.desk.item;

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
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.file.Attachments;
import org.gongkai.file.OfficeFiles;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Item;
import org.gongkai.item.TextRef;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Role;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/items/new}, {@code …/{id}/edit}, {@code …/{id}/interpret}: what is written of an
 * item, with files. A new one and an edited one have the same form.
 */
@Path(ItemQuery.PATH)
@Produces(Gate.HTML)
public class ItemFormPage {

  private static final Role[] WRITERS = {Role.CLERK, Role.HANDLER, Role.HEAD};

  private final Gate gate;
  private final Items items;
  private final ItemRoom room;
  private final ItemTexts texts;
  private final Matters matters;
  private final OfficeFiles files;
  private final SentFiles uploads;

  ItemFormPage(
      Gate gate,
      Items items,
      ItemRoom room,
      ItemTexts texts,
      Matters matters,
      OfficeFiles files,
      SentFiles uploads) {
    this.gate = gate;
    this.items = items;
    this.room = room;
    this.texts = texts;
    this.matters = matters;
    this.files = files;
    this.uploads = uploads;
  }

  /**
   * Which form it is.
   *
   * @param of the item, or null for a new one
   * @param slug what stands behind its path
   */
  public record Place(String title, @Nullable Item of, int version, String slug) {
    /** Where the form is sent. */
    public String path() {
      return ItemQuery.PATH + (of == null ? "" : "/" + of.id()) + "/" + slug;
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemFormTemplate(Place place, FormView form, List<ItemForm.Part> parts)
      implements TemplateInstance {}

  @GET
  @Path("new")
  public Response empty() {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    Map<String, String> typed = Map.of("issuer", me.organ().name());
    return show(200, me, blank(), typed, List.of());
  }

  private static Place blank() {
    return new Place("登记信息", null, 0, "new");
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> form) {
    return make(form, List.of());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response make(MultipartFormDataInput input) throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return make(form.fields(), form.files());
    }
  }

  private Response make(MultivaluedMap<String, String> form, List<Attachments.Sent> sent) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(form, sent, me, problems);
    if (Gate.isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, blank(), typed, problems);
    }
    ObjectNode tree = ItemForm.changed(typed, Map.of());
    return Outcome.of(() -> items.create(me.organ(), tree, me.official()))
        .page(
            made -> done(made.matter(), "made"),
            (status, wrong) -> show(status, me, blank(), typed, wrong));
  }

  @GET
  @Path("{id}/edit")
  public Response filled(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    Kept<Item> kept = find(me, id);
    return show(200, me, edit(kept), values(kept.matter()), List.of());
  }

  private static Place edit(Kept<Item> kept) {
    return new Place("修改", kept.matter(), kept.version(), "edit");
  }

  @POST
  @Path("{id}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    return edit(id, form, List.of());
  }

  @POST
  @Path("{id}/edit")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response edit(@PathParam("id") String id, MultipartFormDataInput input)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return edit(id, form.fields(), form.files());
    }
  }

  private Response edit(
      String id, MultivaluedMap<String, String> form, List<Attachments.Sent> sent) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    Kept<Item> kept = find(me, id);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(form, sent, me, problems);
    ObjectNode tree = ItemForm.changed(typed, values(kept.matter()));
    if (tree.isEmpty() && !Gate.isShownAgain(form)) {
      problems.add(new Problem("", Code.REQUIRED.slug(), "没有改动，不用保存"));
    }
    if (Gate.isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, edit(kept), typed, problems);
    }
    tree.put("command", "edit");
    int version = CommandForm.version(form);
    return Outcome.of(() -> matters.command(room, kept, me.organ(), tree, me.official(), version))
        .page(
            after -> done(after.matter(), "edit"),
            (status, wrong) -> show(status, me, edit(find(me, id)), typed, wrong));
  }

  @GET
  @Path("{id}/interpret")
  public Response unexplained(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    return interpreting(200, me, find(me, id), Map.of(), List.of(), null);
  }

  @POST
  @Path("{id}/interpret")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response interpret(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    return interpret(id, form, List.of());
  }

  @POST
  @Path("{id}/interpret")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response interpret(@PathParam("id") String id, MultipartFormDataInput input)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return interpret(id, form.fields(), form.files());
    }
  }

  private Response interpret(
      String id, MultivaluedMap<String, String> form, List<Attachments.Sent> sent) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    Kept<Item> kept = find(me, id);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(form, sent, me, problems);
    if (Gate.isShownAgain(form) || !problems.isEmpty()) {
      return interpreting(problems.isEmpty() ? 200 : 422, me, kept, typed, problems, null);
    }
    ObjectNode tree = ItemForm.given(typed).put("command", "interpret");
    String checked = form.getFirst("checked");
    if (checked != null) {
      tree.put("confirmed", checked);
    }
    int version = CommandForm.version(form);
    var outcome =
        Outcome.of(() -> matters.command(room, kept, me.organ(), tree, me.official(), version));
    if (outcome instanceof Outcome.Unconfirmed<Kept<Item>>(var found)) {
      String why = "要公开的内容中有像个人信息的：" + found.words() + "。不该写的请改；应当公开的，勾选“已核对”再办理。";
      var confirm = new FormView.Confirm(found.key(), "已核对，可以公开" + found.words(), why);
      var problem = new Problem("checked", Code.NOT_ALLOWED.slug(), why);
      return interpreting(422, me, kept, typed, List.of(problem), confirm);
    }
    return outcome.page(
        after -> done(after.matter(), "interpret"),
        (status, wrong) -> interpreting(status, me, find(me, id), typed, wrong, null));
  }

  /** What was typed, with the ids of the files that came. */
  private Map<String, String> typed(
      MultivaluedMap<String, String> form,
      List<Attachments.Sent> sent,
      LoggedIn.OfOffice me,
      List<Problem> problems) {
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form));
    var ids = new ArrayList<>(ItemForm.ids(typed));
    ids.addAll(uploads.keep(me, sent, problems));
    typed.put(ItemForm.FILES, String.join("\n", ids.stream().distinct().toList()));
    return typed;
  }

  private Map<String, String> values(Item item) {
    TextRef body = item.content().body();
    return ItemForm.values(item, body == null ? null : texts.read(item, body));
  }

  private Response show(
      int status,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      List<Problem> problems) {
    var form = new ItemForm(typed, problems, files.findAll(me.office(), ItemForm.ids(typed)));
    Surroundings in = matters.in(me.organ());
    return page(status, place, form.parts(items.fields(), in.today()), problems, null);
  }

  private Response interpreting(
      int status,
      LoggedIn.OfOffice me,
      Kept<Item> kept,
      Map<String, String> typed,
      List<Problem> problems,
      FormView.@Nullable Confirm confirm) {
    Surroundings in = matters.in(me.organ());
    Step<Item> step =
        room.steps().stream()
            .filter(one -> one.slug().equals("interpret"))
            .findFirst()
            .orElseThrow();
    var now = new Step.Situation<>(kept, in, me.official(), in.today());
    var form = new ItemForm(typed, problems, files.findAll(me.office(), ItemForm.ids(typed)));
    FormView.Fields fields = form.fields();
    step.fields().all().stream()
        .filter(field -> !field.name().equals(ItemForm.FILES))
        .forEach(field -> fields.of(field, now));
    fields.with(form.attached(now)).dayIfAny("on", "解读日期", "不填就是今天");
    var part = new ItemForm.Part(kept.matter().title(), step.help(), fields.all());
    var place = new Place(step.words(), kept.matter(), kept.version(), "interpret");
    return page(status, place, List.of(part), problems, confirm);
  }

  private static Response page(
      int status,
      Place place,
      List<ItemForm.Part> parts,
      List<Problem> problems,
      FormView.@Nullable Confirm confirm) {
    List<FormView.Field> all = parts.stream().flatMap(part -> part.fields().stream()).toList();
    var view =
        new FormView(ItemForm.ID, place.title(), "", "", all, problems, true, false, null, confirm);
    return Response.status(status)
        .entity(new ItemFormTemplate(place, view, parts).render())
        .build();
  }

  private Kept<Item> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }

  private static Response done(Item item, String what) {
    URI page = URI.create(ItemQuery.PATH + "/" + item.id() + "?done=" + what);
    return Response.seeOther(page).build();
  }
}
