package org.gongkai.web.desk.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.answer.AnswerShape;
import org.gongkai.casework.command.CaseFiles;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.paper.Letters;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.request.Answer;
import org.gongkai.request.Request;
import org.gongkai.request.Status;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Detour;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.request.AnswerChecks;
import org.gongkai.web.desk.request.CaseFolder;
import org.gongkai.web.desk.request.CommandForms;
import org.gongkai.web.desk.request.RequestPage;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/requests/{number}/answer}: an answer is drafted by kind, each with its own fields,
 * and read as the letter that would be written of it before it is handed to the head.
 */
@Path("/desk/requests/{number}/answer")
@Produces(Gate.HTML)
public class AnswerPage {

  private static final int MOST_ROWS = 50;
  private static final int LAST_MONTHS = 6;
  private static final int MOST_LOOKED = 200;
  private static final int MOST_LAST = 3;

  private final Gate gate;
  private final CaseFolder folder;
  private final Casework casework;
  private final Letters letters;
  private final AnswerChecks checks;
  private final Downloads downloads;
  private final Desk desk;
  private final PageView display;
  private final boolean secure;

  AnswerPage(
      Gate gate,
      CaseFolder folder,
      Casework casework,
      Letters letters,
      AnswerChecks checks,
      Downloads downloads,
      Desk desk,
      PageView display,
      GongkaiConfig config) {
    this.gate = gate;
    this.folder = folder;
    this.casework = casework;
    this.letters = letters;
    this.checks = checks;
    this.downloads = downloads;
    this.desk = desk;
    this.display = display;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AnswerForm(View view) implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Draft(
      OpenedCase opened,
      List<String> letter,
      AnswerChecks.Found found,
      List<StoredFile> files,
      List<FormView> decisions)
      implements TemplateInstance {}

  /** A kind to choose. */
  public record Choice(String name, String words, String article, String help) {}

  /** An answer of the same kind that was given. */
  public record Last(String number, String title, LocalDate on) {}

  /** Why the head gave the draft before back. */
  public record Returned(Answer.Kind kind, String reason, String by, LocalDate on) {
    static @Nullable Returned of(OpenedCase opened) {
      Request.Answering.Returned returned = opened.request().answering().returned();
      return returned == null
          ? null
          : new Returned(
              returned.draft().answer().kind(),
              returned.reason(),
              CommandForms.name(opened, returned.by()),
              returned.on());
    }
  }

  /**
   * The page.
   *
   * @param returned what must be mended, or null
   * @param waiting the kind of a draft that waits for approval, in words, or null
   * @param links the files that can go with the answer, to be opened
   * @param focus the field to begin with, or null
   * @param form null while no kind is chosen
   * @param refused why no answer can be drafted now, or null
   * @param letter the letter as it would be, or empty
   * @param last the last answers of the kind, to take from
   * @param from the request whose answer was taken as a beginning, or null
   * @param mayUpload whether files can be added here
   */
  public record View(
      OpenedCase opened,
      @Nullable Returned returned,
      @Nullable String waiting,
      List<Choice> kinds,
      @Nullable String kind,
      @Nullable FormView form,
      boolean grows,
      @Nullable String refused,
      AnswerChecks.Found found,
      List<StoredFile> links,
      @Nullable String focus,
      List<String> letter,
      List<Last> last,
      @Nullable String from,
      boolean mayUpload) {

    /** Whether the writer goes on in this field. */
    public boolean begins(FormView.Field field) {
      return field.name().equals(focus);
    }
  }

  /**
   * The form of a kind, else the kinds; filled with the draft of that kind, also one that was
   * returned.
   *
   * @param rows how many rows its list has at least, or null
   * @param from the request whose answer is taken as a beginning, or null
   */
  @GET
  public String choose(
      @PathParam("number") String number,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("rows") @Nullable String rows,
      @QueryParam("from") @Nullable String from) {
    LoggedIn.OfOffice me = gate.enter();
    OpenedCase opened = folder.open(me, number);
    Answer.Kind chosen = kind(kind).orElse(null);
    Map<String, String> values = Map.of();
    Request.Answering.Draft before = opened.request().answering().latest();
    if (before != null && before.answer().kind() == chosen) {
      values = AnswerForms.of(before.answer());
    }
    if (from != null && chosen != null) {
      values = taken(folder.open(me, from), chosen);
    }
    int wanted = rows != null && rows.matches("[1-9]\\d?") ? Integer.parseInt(rows) : 0;
    Filled filled = Filled.of(values);
    int shown = Math.max(filled.rows, Math.min(wanted, MOST_ROWS));
    return render(opened, me, chosen, filled.withRows(shown, false), from);
  }

  /** What another answer of the kind says; its files are that request's own. */
  private static Map<String, String> taken(OpenedCase other, Answer.Kind kind) {
    Request.Answering.Draft draft = other.request().answering().draft();
    boolean sent = other.request().status() == Status.ANSWERED;
    if (!sent || draft == null || draft.answer().kind() != kind) {
      return Map.of();
    }
    Map<String, String> values = AnswerForms.of(draft.answer());
    values.keySet().removeIf(name -> name.startsWith("files"));
    return values;
  }

  /** The last answers of the kind in half a year, without this request. */
  private List<Last> last(LoggedIn.OfOffice me, OpenedCase opened, Answer.@Nullable Kind kind) {
    if (kind == null) {
      return List.of();
    }
    LocalDate since = opened.today().minusMonths(LAST_MONTHS);
    return desk.since(me.office(), since, MOST_LOOKED).rows().stream()
        .filter(row -> row.status() == Status.ANSWERED && row.answer() == kind)
        .sorted(Comparator.comparing((CaseBook.DeskRow row) -> ended(row)).reversed())
        .filter(row -> !row.number().equals(opened.request().number()))
        .limit(MOST_LAST)
        .map(row -> new Last(row.number().toString(), row.title(), ended(row)))
        .toList();
  }

  private static LocalDate ended(CaseBook.DeskRow row) {
    return Objects.requireNonNullElse(row.endedOn(), row.arrivedOn());
  }

  private static @Nullable String waiting(OpenedCase opened) {
    Request.Answering.Draft draft = opened.request().answering().waiting();
    return draft == null ? null : draft.answer().kind().words();
  }

  /**
   * The form as it is filled in.
   *
   * @param rows how many rows its list has
   * @param added whether the last row was just added, which is where the writer goes on
   * @param found what the checks found in it, or null when they have not looked yet
   * @param letter the letter as it would be, or empty
   */
  private record Filled(
      Map<String, String> typed,
      int rows,
      boolean added,
      List<Problem> problems,
      AnswerChecks.@Nullable Found found,
      List<String> letter) {

    static Filled of(Map<String, String> typed) {
      int rows = AnswerForms.rows(typed.keySet());
      return new Filled(typed, rows, false, List.of(), null, List.of());
    }

    Filled withRows(int rows, boolean added) {
      return new Filled(typed, rows, added, problems, found, letter);
    }

    Filled wrong(String why) {
      return wrong(List.of(new Problem("", Code.NOT_ALLOWED.slug(), why)), null);
    }

    Filled wrong(List<Problem> problems, AnswerChecks.@Nullable Found found) {
      return new Filled(typed, rows, added, problems, found, letter);
    }

    Filled previewed(List<String> letter) {
      return new Filled(typed, rows, added, problems, found, letter);
    }
  }

  private static Optional<Answer.Kind> kind(@Nullable String name) {
    return Stream.of(Answer.Kind.values()).filter(k -> k.name().equals(name)).findFirst();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response draft(@PathParam("number") String number, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    OpenedCase opened = folder.open(me, number);
    Answer.Kind kind = kind(form.getFirst("kind")).orElseThrow(NotFoundException::new);
    Map<String, String> typed = AnswerForms.typed(form);
    Filled filled = Filled.of(typed);
    String shown = form.getFirst(Display.COOKIE);
    if (shown != null) {
      display.show(Display.of(shown));
      String html = render(opened, me, kind, filled);
      return Response.ok(html).cookie(Display.of(shown).cookie(secure)).build();
    }
    if (Gate.isShownAgain(form)) {
      return page(200, opened, me, kind, filled);
    }
    String action = Objects.requireNonNullElse(form.getFirst("do"), "");
    if (action.equals("more")) {
      int rows = AnswerForms.rows(form.keySet());
      return page(200, opened, me, kind, filled.withRows(rows + 1, true));
    }
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("command", CommandKind.DRAFT_ANSWER.slug());
    tree.set("answer", AnswerForms.json(kind, typed));
    int version = CommandForm.version(form);
    Outcome<CommandInput> read = Outcome.of(() -> CommandInput.read(tree));
    Outcome<OpenedCase> tried =
        read.then(input -> Outcome.of(() -> casework.tried(opened, input, me.official(), version)));
    if (action.equals("preview") && tried instanceof Outcome.Done<OpenedCase>(OpenedCase after)) {
      return page(200, opened, me, kind, filled.previewed(letters.previewText(after)));
    }
    if (tried instanceof Outcome.Done<OpenedCase>) {
      AnswerChecks.Found found = checks.of(opened, kind, typed);
      Optional<String> hindrance = found.hindrance(form.getFirst("checked"));
      if (hindrance.isPresent()) {
        var unchecked = new Problem("checked", Code.NOT_ALLOWED.slug(), hindrance.get());
        return page(422, opened, me, kind, filled.wrong(List.of(unchecked), found));
      }
    }
    Outcome<OpenedCase> done =
        tried
            .then(_ -> read)
            .then(
                input -> Outcome.of(() -> casework.command(opened, input, me.official(), version)));
    return switch (done) {
      case Outcome.Overtaken<OpenedCase> _ ->
          page(412, opened, me, kind, filled.wrong(overtaken(opened, version)));
      case Outcome.Wrong<OpenedCase> wrong ->
          page(wrong.status(), opened, me, kind, filled.wrong(wrong.withArticle(), null));
      default ->
          done.page(
              _ -> RequestPage.done(number, CommandKind.DRAFT_ANSWER.slug()),
              (status, why) -> page(status, opened, me, kind, filled.wrong(why, null)));
    };
  }

  private static String overtaken(OpenedCase opened, int version) {
    String since =
        opened.entries().stream()
            .filter(entry -> entry.n() > version)
            .map(entry -> CommandForms.name(opened, entry.event().by()))
            .distinct()
            .collect(Collectors.joining("；"));
    return "此申请刚刚被他人（" + since + "）更新，您填写的内容还在。请先看申请页的办理记录，再决定是否提交。";
  }

  private Response page(
      int status, OpenedCase opened, LoggedIn.OfOffice me, Answer.Kind kind, Filled filled) {
    return Response.status(status).entity(render(opened, me, kind, filled)).build();
  }

  private String render(
      OpenedCase opened, LoggedIn.OfOffice me, Answer.@Nullable Kind kind, Filled filled) {
    return render(opened, me, kind, filled, null);
  }

  private String render(
      OpenedCase opened,
      LoggedIn.OfOffice me,
      Answer.@Nullable Kind kind,
      Filled filled,
      @Nullable String from) {
    List<StoredFile> files = downloads.of(opened.request().number());
    var asked = AnswerShape.Asked.form(opened.today(), files, opened.request().hasObjection());
    FormView form =
        kind == null
            ? null
            : AnswerForms.form(kind, filled.typed, filled.problems, filled.rows, asked);
    AnswerChecks.Found found = filled.found;
    if (found == null) {
      found = kind == null ? AnswerChecks.Found.NOTHING : checks.of(opened, kind, filled.typed);
    }
    var view =
        new View(
            opened,
            Returned.of(opened),
            waiting(opened),
            Stream.of(Answer.Kind.values())
                .map(k -> new Choice(k.name(), k.words(), k.article(), AnswerForms.help(k)))
                .toList(),
            kind == null ? null : kind.name(),
            form,
            kind != null && AnswerForms.grows(kind),
            CommandKind.refused(opened, me.official()).get(CommandKind.DRAFT_ANSWER),
            found,
            form != null && form.fields().stream().anyMatch(f -> f.name().equals("files"))
                ? files.stream().filter(file -> !file.isAttachment()).toList()
                : List.of(),
            filled.added && kind != null ? AnswerForms.firstOfRow(kind, filled.rows) : null,
            filled.letter,
            last(me, opened, kind),
            from,
            CaseFiles.mayUpload(opened, me.official()));
    return new AnswerForm(view).render();
  }

  private List<StoredFile> attached(OpenedCase opened) {
    Request.Answering.Draft there = opened.request().answering().draft();
    return there == null
        ? List.of()
        : there.answer().attachments().stream()
            .flatMap(id -> downloads.find(opened.request().number(), id).stream())
            .toList();
  }

  /** The answer as drafted, and its letter; who may decide approves or returns it there. */
  @GET
  @Path("draft")
  public String draft(@PathParam("number") String number) {
    LoggedIn.OfOffice me = gate.enter();
    OpenedCase opened = folder.open(me, number);
    if (opened.request().answering().draft() == null) {
      throw new Detour(
          Response.seeOther(URI.create("/desk/requests/" + number + "/answer")).build());
    }
    return new Draft(
            opened,
            letters.previewText(opened),
            checks.of(opened),
            attached(opened),
            CommandForms.decisions(opened, me.official()))
        .render();
  }
}
