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
import java.util.Optional;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.OfficeFiles;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.item.work.Items;
import org.gongkai.item.work.Proposals;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.TextRef;
import org.gongkai.office.Role;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.item.ItemFormView.About;
import org.gongkai.web.desk.item.ItemFormView.Place;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * {@code /desk/items/new}, {@code …/{id}/edit}: what is written of an item, with files, and what is
 * read of them. A new one and an edited one have the same form.
 */
@Path(ItemQuery.PATH)
@Produces(Gate.HTML)
public class ItemFormPage {

  static final Role[] WRITERS = {Role.CLERK, Role.HANDLER, Role.HEAD};

  private static final Place BLANK = new Place("登记信息", null, 0, "new", true);

  private final Gate gate;
  private final Items items;
  private final ItemRoom room;
  private final ItemTexts texts;
  private final Columns columns;
  private final Matters matters;
  private final OfficeFiles files;
  private final SentFiles uploads;
  private final Proposals proposals;

  ItemFormPage(
      Gate gate,
      Items items,
      ItemRoom room,
      ItemTexts texts,
      Columns columns,
      Matters matters,
      OfficeFiles files,
      SentFiles uploads,
      Proposals proposals) {
    this.gate = gate;
    this.items = items;
    this.room = room;
    this.texts = texts;
    this.columns = columns;
    this.matters = matters;
    this.files = files;
    this.uploads = uploads;
    this.proposals = proposals;
  }

  @GET
  @Path("new")
  public Response empty() {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    Map<String, String> typed = Map.of("issuer", me.organ().name());
    return show(200, me, BLANK, typed, List.of());
  }

  @POST
  @Path("new")
  @Consumes({ItemFormView.PLAIN, ItemFormView.WITH_FILES})
  public Response make(MultipartFormDataInput input) throws IOException {
    try (SentForm form = SentForm.of(input)) {
      LoggedIn.OfOffice me = gate.take(form.fields(), WRITERS);
      var problems = new ArrayList<Problem>();
      Map<String, String> typed = typed(form, me, problems);
      return beforeSaving(form, me, BLANK, typed, problems).orElseGet(() -> make(me, typed));
    }
  }

  private Response make(LoggedIn.OfOffice me, Map<String, String> typed) {
    ObjectNode tree = ItemForm.changed(typed, Map.of());
    return Outcome.of(() -> items.create(me.organ(), tree, me.official()))
        .page(
            made -> ItemFormView.done(made.matter(), "made"),
            (status, wrong) -> show(status, me, BLANK, typed, wrong));
  }

  @GET
  @Path("{id}/edit")
  public Response filled(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    return BlobMissing.again(
        () -> {
          Kept<Item> kept = find(me, id);
          return show(200, me, edit(kept), values(kept.matter()), List.of());
        });
  }

  private static Place edit(Kept<Item> kept) {
    return new Place("修改", kept.matter(), kept.version(), "edit", true);
  }

  @POST
  @Path("{id}/edit")
  @Consumes({ItemFormView.PLAIN, ItemFormView.WITH_FILES})
  public Response edit(@PathParam("id") String id, MultipartFormDataInput input)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      LoggedIn.OfOffice me = gate.take(form.fields(), WRITERS);
      Kept<Item> kept = find(me, id);
      var problems = new ArrayList<Problem>();
      Map<String, String> typed = typed(form, me, problems);
      int version = CommandForm.version(form.fields());
      return beforeSaving(form, me, edit(kept), typed, problems)
          .orElseGet(() -> edit(me, kept, typed, version));
    }
  }

  private Response edit(
      LoggedIn.OfOffice me, Kept<Item> kept, Map<String, String> typed, int version) {
    ObjectNode tree = ItemForm.changed(typed, values(kept.matter()));
    if (tree.isEmpty()) {
      var same = new Problem("", Code.REQUIRED.slug(), "没有改动，不用保存");
      return show(422, me, edit(kept), typed, List.of(same));
    }
    tree.put("command", "edit");
    return Outcome.of(() -> matters.command(room, kept, me.organ(), tree, me.official(), version))
        .page(
            after -> ItemFormView.done(after.matter(), "edit"),
            (status, wrong) -> show(status, me, edit(find(me, kept.matter().id())), typed, wrong));
  }

  /**
   * The page where nothing is to be saved yet: it is only shown again, a file was not taken, or its
   * files are read; also by itself where they came without a title.
   */
  private Optional<Response> beforeSaving(
      SentForm form,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      List<Problem> problems) {
    if (Gate.isShownAgain(form.fields()) || !problems.isEmpty()) {
      return Optional.of(show(problems.isEmpty() ? 200 : 422, me, place, typed, problems));
    }
    boolean asked = "read".equals(form.fields().getFirst("do"));
    boolean untitled = typed.getOrDefault("title", "").isBlank() && !form.files().isEmpty();
    if (!asked && !untitled) {
      return Optional.empty();
    }
    var named = files.findAll(me.office(), ItemForm.ids(typed));
    Outcome<Proposals.Read> outcome = Outcome.of(() -> proposals.of(me.organ(), named));
    boolean said =
        outcome instanceof Outcome.Done<Proposals.Read>(var read) && !read.proposal().isNothing();
    return asked || said
        ? Optional.of(
            outcome.page(
                read -> show(me, place, ReadFromFiles.of(read, typed)),
                (status, wrong) -> show(status, me, place, typed, wrong)))
        : Optional.empty();
  }

  /** What was typed, with the ids of the files that came, the column by its id. */
  private Map<String, String> typed(SentForm form, LoggedIn.OfOffice me, List<Problem> problems) {
    Map<String, String> typed = uploads.typed(me, form, problems);
    typed.computeIfPresent(ItemForm.COLUMN, (_, text) -> columns(me).id(text));
    return typed;
  }

  private ColumnChoices columns(LoggedIn.OfOffice me) {
    return new ColumnChoices(columns.inUse(me.office()));
  }

  private Map<String, String> values(Item item) {
    TextRef body = item.content().body();
    return ItemForm.values(item, body == null ? null : texts.read(item, body));
  }

  private Response show(LoggedIn.OfOffice me, Place place, ReadFromFiles read) {
    var about = new About(List.of(), read.notes(), null);
    return show(200, me, place, read.typed(), about, read.remarks());
  }

  private Response show(
      int status,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      List<Problem> problems) {
    return show(status, me, place, typed, About.of(problems), Map.of());
  }

  private Response show(
      int status,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      About about,
      Map<String, String> remarks) {
    var attached = files.findAll(me.office(), ItemForm.ids(typed));
    var form = new ItemForm(typed, about.problems(), attached, columns(me), remarks);
    List<ItemForm.Part> parts = form.parts(items.fields(), matters.in(me.organ()).today());
    return ItemFormView.page(status, place, parts, about);
  }

  private Kept<Item> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }
}
