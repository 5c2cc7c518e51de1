package org.gongkai.web.desk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.Precedents;
import org.gongkai.casework.command.CaseFiles;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.command.Proceedings;
import org.gongkai.casework.paper.Letters;
import org.gongkai.deadline.Deadline;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Problem;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Recipient;
import org.gongkai.office.AwayWords;
import org.gongkai.office.Official;
import org.gongkai.request.Applicant;
import org.gongkai.request.Request;
import org.gongkai.request.Status;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.NoticeWords;
import org.gongkai.web.form.FormView;
import org.gongkai.web.look.DatesView;
import org.gongkai.web.look.FeeView;
import org.gongkai.web.look.MonthView;
import org.jspecify.annotations.Nullable;

/**
 * A request's page: everything an official needs to know of it, and what can be done now.
 *
 * @param forms the commands allowed now, the next step first
 * @param next the command that the procedure asks for next
 * @param refused the others, and why
 * @param removable files that whoever looks may remove
 * @param applicant the personal data once they were asked for, else null
 * @param said what was done, or null
 * @param changed what others did since the page was shown; empty without a conflict
 * @param notes what officials wrote for each other
 * @param note the form for another one
 * @param timeline the record with mails, files and who read what, as far as it was asked for
 * @param changedByMe whether nobody else did any of it
 * @param unsent what was typed into a form that is no longer on the page
 * @param whyNot why that was not done, when nothing has changed
 */
public record CaseView(
    OpenedCase opened,
    DatesView dates,
    @Nullable Integer workingDaysLeft,
    @Nullable LocalDate dueWithoutSupplementOn,
    @Nullable FeeView fee,
    List<MonthView> months,
    List<MonthView.Row> days,
    List<Line> record,
    List<Due> deadlines,
    List<FormView> forms,
    String next,
    List<Refusal> refused,
    List<Letters.Letter> letters,
    List<StoredFile> files,
    List<Mail> mails,
    Precedents.Found earlier,
    List<Look> looks,
    boolean mayUpload,
    Set<StoredFile> removable,
    @Nullable Applicant applicant,
    AnswerChecks.Found found,
    List<String> fileProblems,
    @Nullable String said,
    List<Line> changed,
    boolean changedByMe,
    List<FormView.Field> unsent,
    List<Problem> whyNot,
    List<Note> notes,
    FormView note,
    Timeline timeline) {

  /** An inner note. */
  public record Note(String who, Instant at, String text) {}

  /** A line of the record. */
  public record Line(
      int n, LocalDate on, String what, String by, Instant at, @Nullable LocalDate enteredOn) {}

  /** An open deadline. */
  public record Due(String what, DueDate due, String left, Band band) {}

  /** A command that is not allowed now. */
  public record Refusal(String command, String why) {}

  /** A mail or letter about the request. */
  public record Mail(String id, String what, String to, String status, Instant at) {}

  /** Somebody read the personal data, or took them away. */
  public record Look(String who, Instant at, String what, boolean exported) {
    static Look of(String who, CaseBook.View view) {
      String exported = view.exported();
      String what = exported == null ? "查看了个人信息" : "导出了" + exported;
      return new Look(who, view.at(), what, exported != null);
    }
  }

  /** What only this showing of the page has. */
  public record Showing(
      CommandForms.Typed typed,
      @Nullable Applicant applicant,
      List<String> fileProblems,
      @Nullable String said,
      int seen,
      Noted noted,
      Timeline.Kind record) {
    private static final Showing NOTHING =
        new Showing(
            CommandForms.Typed.NOTHING,
            null,
            List.of(),
            null,
            Integer.MAX_VALUE,
            Noted.NOTHING,
            Timeline.Kind.STEPS);

    static Showing of(CommandForms.Typed typed) {
      return new Showing(typed, null, List.of(), null, NOTHING.seen, NOTHING.noted, NOTHING.record);
    }

    /** After a conflict: what was done since that version. */
    static Showing since(CommandForms.Typed typed, int seen) {
      return new Showing(typed, null, List.of(), null, seen, NOTHING.noted, NOTHING.record);
    }

    public static Showing saying(@Nullable String said) {
      return new Showing(
          NOTHING.typed, null, List.of(), said, NOTHING.seen, NOTHING.noted, NOTHING.record);
    }

    /** The same with one kind of the record. */
    Showing with(Timeline.Kind kind) {
      return new Showing(typed, applicant, fileProblems, said, seen, noted, kind);
    }

    static Showing applicant(Applicant applicant) {
      return new Showing(
          NOTHING.typed, applicant, List.of(), null, NOTHING.seen, NOTHING.noted, NOTHING.record);
    }

    static Showing fileProblems(List<String> problems) {
      return new Showing(
          NOTHING.typed, null, problems, null, NOTHING.seen, NOTHING.noted, NOTHING.record);
    }

    static Showing noted(Noted noted) {
      return new Showing(NOTHING.typed, null, List.of(), null, NOTHING.seen, noted, NOTHING.record);
    }
  }

  /** A note that was typed and not taken. */
  record Noted(String text, List<Problem> problems) {
    static final Noted NOTHING = new Noted("", List.of());

    FormView form() {
      var fields = new FormView.Fields("note", Map.of("note", text), problems);
      fields.lines("note", "添加备注", "给同事看的：申请人看不到，不进文书、案卷和打印件");
      boolean open = !text.isEmpty() || !problems.isEmpty();
      return new FormView("note", "备注", "", "", fields.all(), problems, open, false, null);
    }
  }

  /** What the rooms know of the request. */
  public record Papers(
      List<Letters.Letter> letters,
      List<StoredFile> files,
      List<Notice> notices,
      Precedents.Found earlier,
      List<CaseBook.View> views,
      List<CaseBook.Note> notes,
      AnswerChecks.Found found) {}

  public static CaseView of(OpenedCase opened, Official me, Papers papers, Showing showing) {
    Request request = opened.request();
    WorkingDays calendar = opened.calendar();
    LocalDate today = opened.today();
    Optional<DueDate> due = request.due(calendar, today);
    LocalDate received = request.receipt().on();
    var days = request.explain(calendar, today);
    var forms = new CommandForms(opened);
    List<CommandKind> allowed = CommandKind.allowed(opened, me);
    CommandKind next = next(request);
    List<FormView> shown =
        Stream.concat(
                Stream.of(next).filter(allowed::contains),
                allowed.stream().filter(kind -> kind != next))
            .map(kind -> forms.of(kind, showing.typed))
            .toList();
    List<Line> record = record(opened);
    List<Mail> mails = papers.notices.stream().map(n -> mail(opened, n)).toList();
    List<Look> looks =
        papers.views.stream()
            .map(v -> Look.of(CommandForms.name(opened, v.official()), v))
            .toList();
    List<FormView.Field> unsent = unsent(forms, showing.typed, allowed);
    return new CaseView(
        opened,
        DatesView.of(opened),
        request.status().isOpen()
            ? due.map(d -> calendar.left(today, d.date())).orElse(null)
            : null,
        request.dueWithoutSupplements(calendar, today).map(DueDate::date).orElse(null),
        FeeView.of(opened),
        received == null
            ? List.of()
            : MonthView.of(received, due.map(DueDate::date).orElse(null), today, days),
        MonthView.rows(days),
        record,
        opened.deadlines().stream()
            .sorted(Comparator.comparing(d -> d.due().date()))
            .map(d -> due(d, calendar, today))
            .toList(),
        shown,
        next.slug(),
        CommandKind.refused(opened, me).entrySet().stream()
            .map(e -> new Refusal(e.getKey().words(), e.getValue()))
            .toList(),
        papers.letters,
        papers.files,
        mails,
        papers.earlier,
        looks,
        CaseFiles.mayUpload(opened, me),
        papers.files.stream()
            .filter(file -> CaseFiles.irremovable(opened, me, file).isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        showing.applicant,
        papers.found,
        showing.fileProblems,
        showing.said,
        record.stream().filter(line -> line.n > showing.seen).toList(),
        opened.entries().stream()
            .filter(entry -> entry.n() > showing.seen)
            .allMatch(entry -> entry.event().by().equals(me.id())),
        unsent,
        unsent.isEmpty() ? List.of() : showing.typed.problems(),
        papers.notes.stream()
            .map(n -> new Note(CommandForms.name(opened, n.by()), n.at(), n.text()))
            .toList(),
        showing.noted.form(),
        Timeline.of(record, mails, papers.files, looks, showing.record));
  }

  private static List<FormView.Field> unsent(
      CommandForms forms, CommandForms.Typed typed, List<CommandKind> allowed) {
    CommandKind kind = typed.command();
    return kind == null || allowed.contains(kind)
        ? List.of()
        : forms.of(kind, typed).fields().stream().filter(f -> !f.value().isBlank()).toList();
  }

  /** How many other requests the applicant filed in the last year. */
  public int othersInLastYear() {
    LocalDate since = opened.today().minusYears(1);
    boolean own = opened.request().submitted().on().isAfter(since);
    return Math.max(0, earlier.lastYear() - (own ? 1 : 0));
  }

  /** When the earliest date holds. */
  public String ifToday() {
    return switch (opened.request().status()) {
      case AWAITING_SUPPLEMENT -> "申请人今天补正的话";
      case AWAITING_PAYMENT -> "申请人今天缴费的话";
      default -> "征求意见今天结束的话";
    };
  }

  /** When the latest date holds. */
  public String ifNever() {
    return switch (opened.request().status()) {
      case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> "申请人到期限最后一天才办的话";
      default -> "对方一直不答复的话";
    };
  }

  /** What the procedure asks for next. */
  private static CommandKind next(Request request) {
    if (request.status() == Status.AWAITING_RECEIPT) {
      return CommandKind.CONFIRM_RECEIPT;
    }
    if (request.status() == Status.APPROVED) {
      return CommandKind.RECORD_DISPATCH;
    }
    if (request.assignee() == null) {
      return CommandKind.ASSIGN;
    }
    if (request.extensionAsked() != null) {
      return CommandKind.APPROVE_EXTENSION;
    }
    return request.answering().draft() == null
        ? CommandKind.DRAFT_ANSWER
        : CommandKind.APPROVE_ANSWER;
  }

  private static List<Line> record(OpenedCase opened) {
    List<Proceedings.Line> lines = Proceedings.forOfficials(opened);
    return opened.entries().stream()
        .map(
            entry -> {
              Proceedings.Line line = lines.get(entry.n() - 1);
              String by = CommandForms.name(opened, entry.event().by());
              return new Line(
                  line.n(), line.on(), line.what(), by, entry.recordedAt(), line.enteredOn());
            })
        .toList();
  }

  private static Due due(Deadline deadline, WorkingDays calendar, LocalDate today) {
    int left = calendar.left(today, deadline.due().date());
    return new Due(deadline.kind().words(), deadline.due(), Band.left(left), Band.of(left));
  }

  private static Mail mail(OpenedCase opened, Notice notice) {
    String to =
        switch (notice.to()) {
          case Recipient.TheApplicant _ -> "申请人";
          case Recipient.AParty _ -> "被征求意见方";
          case Recipient.AnOfficial o -> CommandForms.name(opened, o.id());
        };
    return new Mail(
        notice.key().id(),
        NoticeWords.of(notice.kind()),
        to,
        notice.status().words(),
        notice.createdAt());
  }

  /** The name of who uploaded a file. */
  public String nameOf(String by) {
    return CommandForms.name(opened, by);
  }

  /** What an official should look at. */
  public List<String> warnings() {
    return warnings(opened);
  }

  /** The same of a request that is only tried. */
  static List<String> warnings(OpenedCase opened) {
    int within = opened.request().submitted().law().supplementWithin();
    Map<String, String> words =
        Map.of(
            "creditCode",
            "统一社会信用代码的校验位不正确，请与申请人核对。",
            "lateSupplement",
            "补正告知晚于收到申请后第" + within + "个工作日。",
            "shortSupplement",
            "补正期限短于本机关规定的天数。",
            "supplementSentLate",
            "补正告知书晚于收到申请后第" + within + "个工作日送出。",
            "extensionSentLate",
            "延期告知书在原来的答复期限以后才送出。",
            "feeSentLate",
            "收费通知书在原来的答复期限以后才送出。",
            "given_upSentLate",
            "告知不再处理的文书送出得晚了。");
    return opened.request().warnings(opened.calendar()).stream()
        .map(w -> words.getOrDefault(w, w))
        .toList();
  }

  /** The date due, or that there is none now. */
  public String dueOn() {
    LocalDate due = dates.answerDueOn();
    return due == null ? "现在没有确定的期限" : Words.brief(new DueDate(due, dates.provisional()));
  }

  /** How much time is left. */
  public String left() {
    return opened.request().status().isOpen() ? Band.left(workingDaysLeft) : "已办结";
  }

  public Band band() {
    return opened.request().status().isOpen() ? Band.of(workingDaysLeft) : Band.LATER;
  }

  /** Who handles it, by name. */
  public String handler() {
    String id = opened.request().assignee();
    return id == null ? "未分办" : CommandForms.name(opened, id);
  }

  /** The same, and who does while they are away. */
  public String assignee() {
    return Optional.ofNullable(opened.request().assignee())
        .flatMap(opened.office()::official)
        .map(official -> AwayWords.named(opened.office(), official, opened.today()))
        .orElseGet(this::handler);
  }

  /** Whether a draft waits for the head. */
  public @Nullable String draft() {
    Request.Answering.Draft draft = opened.request().answering().waiting();
    return draft == null
        ? null
        : draft.answer().kind().words() + "，" + CommandForms.name(opened, draft.by()) + "拟写";
  }
}
