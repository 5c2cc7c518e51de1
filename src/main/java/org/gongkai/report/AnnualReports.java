package org.gongkai.report;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.casework.command.Casework;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRow;
import org.gongkai.file.Sha256;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.office.AnnualReportDuty;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.report.YearReport.Act;
import org.gongkai.report.YearReport.State;
import org.gongkai.request.RequestEvent.RemedyTaken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The yearly report (Art. 49, 50) and the steps to its publication. Clerks and heads write it and
 * freeze its figures once the year is over; a head who did not freeze them signs; publishing takes
 * the duty out of the book and puts in the next one.
 */
@Singleton
public class AnnualReports {

  private static final Logger LOG = Logger.getLogger(AnnualReports.class);

  private final AnnualCount count;
  private final ReportBook reports;
  private final OfficeBook offices;
  private final Outbox outbox;
  private final GongkaiConfig config;
  private final List<ReportPublished> listeners;
  private final Clock clock;

  AnnualReports(
      AnnualCount count,
      ReportBook reports,
      OfficeBook offices,
      Outbox outbox,
      GongkaiConfig config,
      @All List<ReportPublished> listeners,
      Clock clock) {
    this.listeners = listeners;
    this.count = count;
    this.reports = reports;
    this.offices = offices;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Somebody else changed the report meanwhile. */
  public static final class Overtaken extends RuntimeException {
    public Overtaken() {
      super("the report was changed meanwhile");
    }
  }

  /** The report as it stands. */
  public YearReport report(OfficeCode office, int year) {
    return reports.find(office, year).orElseGet(() -> YearReport.begun(year));
  }

  /** An edition that was signed, also one that was published. */
  public Optional<YearReport> edition(OfficeCode office, int year, int edition) {
    return reports.edition(office, year, edition);
  }

  /** Whether the official may sign it now: a head who did not freeze its figures. */
  public static boolean maySign(YearReport report, Official me) {
    YearReport.Step frozen = report.last(Act.FROZEN);
    return report.state() == State.FROZEN
        && me.is(Role.HEAD)
        && frozen != null
        && !frozen.by().equals(me.id());
  }

  /** Whether the official may make it a draft again: one that was signed a head only. */
  public static boolean mayReopen(YearReport report, Official me) {
    return switch (report.state()) {
      case DRAFT -> false;
      case FROZEN -> mayWrite(me);
      case SIGNED, PUBLISHED -> me.is(Role.HEAD);
    };
  }

  /** Whether the official writes reports. */
  public static boolean mayWrite(Official me) {
    return me.is(Role.CLERK) || me.is(Role.HEAD);
  }

  /**
   * Stores what was written; a field may still be empty.
   *
   * @param typed by {@link ReportReader#field(Chapter)} and {@link ReportReader#field(Disclosure)}
   * @param version the one that was looked at
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   * @throws Casework.NotAllowed for who neither takes in nor heads
   * @throws Overtaken when there is another version
   */
  public YearReport save(
      OfficeCode office, int year, int version, Map<String, String> typed, Official me) {
    var problems = new Problems();
    YearReport saved = written(problems, opened(office, year, version, me), typed, me);
    problems.orRefuse();
    return stored(office, saved);
  }

  private YearReport written(
      Problems problems, YearReport before, Map<String, String> typed, Official me) {
    if (before.state() != State.DRAFT) {
      problems.add("", Code.NOT_ALLOWED, "报告的数据已经冻结，不能再修改。需要修改的，请先重新打开");
    }
    var reader = new ReportReader(problems);
    Map<Chapter, String> chapters = reader.chapters(typed);
    Map<Disclosure, String> disclosures = reader.disclosures(typed);
    return before.saved(chapters, disclosures, clock.instant(), me.id());
  }

  /**
   * Stores what was written and fixes the figures of tables 二 and 三 as they stand now; from then on
   * nothing is changed without reopening.
   *
   * @param typed as for {@link #save}
   * @throws org.gongkai.input.Refused while the year is not over, or something is missing or cannot
   *     be counted; nothing is stored then
   * @throws Overtaken when there is another version
   */
  public YearReport freeze(
      OfficeCode office, int year, int version, Map<String, String> typed, Official me) {
    var problems = new Problems();
    YearReport saved = written(problems, opened(office, year, version, me), typed, me);
    if (OfficeTime.today(clock).getYear() <= year) {
      problems.add("", Code.NOT_ALLOWED, year + "年还没有结束，明年1月1日起才能冻结");
    }
    new ReportReader(problems).complete(saved);
    problems.orRefuse();
    AnnualFigures figures = counted(office, year);
    YearReport frozen =
        stored(office, stored(office, saved).frozen(figures, clock.instant(), me.id()));
    offices.find(office).orElseThrow().all(Role.HEAD).stream()
        .filter(head -> maySign(frozen, head))
        .forEach(head -> tellToSign(office, frozen, head, me));
    return frozen;
  }

  /**
   * The figures as the records stand.
   *
   * @throws org.gongkai.input.Refused if not all could be counted
   */
  private AnnualFigures counted(OfficeCode office, int year) {
    var problems = new Problems();
    AnnualCount.Tables tables = count.tablesOfRecords(office, year);
    if (tables.unreadable() > 0) {
      String message = "有" + tables.unreadable() + "件申请的记录读不出来，数据不全，不能冻结和签发。请告知县里的技术人员";
      problems.add("", Code.NOT_ALLOWED, message);
    }
    if (tables.truncated()) {
      String message = "与这一年有关的申请超过" + AnnualCount.MOST + "件，没有全部统计，不能冻结和签发。请告知县里的技术人员";
      problems.add("", Code.NOT_ALLOWED, message);
    }
    problems.orRefuse();
    return tables.figures();
  }

  private void tellToSign(OfficeCode office, YearReport frozen, Official head, Official me) {
    Instant at = clock.instant();
    LocalDate due = duty(office, frozen.year()).due().date();
    String id = "%s#REPORT#%d#%d".formatted(at, frozen.year(), frozen.version());
    outbox.add(
        Notice.toOfficial(
            office,
            head.id(),
            id,
            new NoticeKind("report-to-sign"),
            Map.of(
                "year", frozen.year(),
                "by", me.name(),
                "due", Words.day(due),
                "over", due.isBefore(OfficeTime.today(clock)),
                "desk", config.publicUrl() + "/desk/report/text?year=" + frozen.year()),
            at));
  }

  /**
   * A head signs. Figures that are no longer those of the records must be confirmed.
   *
   * @param confirmed the {@link #mark} of the differences that were looked at, or null
   * @throws Casework.NotAllowed for who is no head
   * @throws org.gongkai.input.Refused unless the figures are frozen, by somebody else
   * @throws Overtaken when there is another version
   */
  public YearReport sign(
      OfficeCode office, int year, int version, @Nullable String confirmed, Official me) {
    onlyHead(me, "年度报告由负责人签发。");
    YearReport before = opened(office, year, version, me);
    var problems = new Problems();
    AnnualFigures figures = before.figures();
    if (before.state() != State.FROZEN || figures == null) {
      problems.add("", Code.NOT_ALLOWED, "数据冻结以后、没有签发的报告才能签发");
    } else if (!maySign(before, me)) {
      problems.add("", Code.NOT_ALLOWED, "数据是您冻结的，请由另一名负责人签发，或者重新打开以后由登记人员冻结");
    } else {
      List<String> moved = figures.differences(counted(office, year));
      if (!moved.isEmpty() && !mark(moved).equals(confirmed)) {
        String message = "冻结以后记录有变动：" + String.join("；", moved) + "。仍按冻结的数据签发的，勾选以后再签发";
        problems.add("checked", Code.NOT_ALLOWED, message);
      }
    }
    problems.orRefuse();
    return stored(office, before.signed(clock.instant(), me.id()));
  }

  /** Stands for these differences in a form. */
  public static String mark(List<String> differences) {
    return Sha256.of(String.join("\n", differences).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes it a draft again; one that was signed by a head only.
   *
   * @throws Casework.NotAllowed for a signed one by who is no head
   * @throws org.gongkai.input.Refused without a reason
   * @throws Overtaken when there is another version
   */
  public YearReport reopen(
      OfficeCode office, int year, int version, @Nullable String why, Official me) {
    YearReport before = opened(office, year, version, me);
    if (before.state() != State.FROZEN) {
      onlyHead(me, "已经签发的年度报告由负责人重新打开。");
    }
    var problems = new Problems();
    if (before.state() == State.DRAFT) {
      problems.add("", Code.NOT_ALLOWED, "报告没有冻结，可以直接修改");
    }
    String reason = ReportFields.WHY.demanded(problems, "", why, Plain.PLAIN);
    problems.orRefuse();
    return stored(
        office,
        before.reopened(
            Objects.requireNonNull(reason, "required, or refused"), clock.instant(), me.id()));
  }

  /**
   * Records that it was published, or puts right when or where: the year's duty is done, the next
   * one begins.
   *
   * @param on the day, {@code yyyy-MM-dd}; if left out, the one that was recorded, else today
   * @param where the address or place
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   * @throws Overtaken when there is another version
   */
  public YearReport publish(
      OfficeCode office,
      int year,
      int version,
      @Nullable String on,
      @Nullable String where,
      Official me) {
    YearReport before = opened(office, year, version, me);
    var problems = new Problems();
    YearReport.Step signed = before.last(Act.SIGNED);
    if (!before.isSigned() || signed == null) {
      problems.add("", Code.NOT_ALLOWED, "签发以后的报告才能登记公布");
    }
    LocalDate today = OfficeTime.today(clock);
    LocalDate given = ReportFields.ON.judged(problems, "", on, before);
    LocalDate known = before.publishedOn() == null ? today : before.publishedOn();
    LocalDate day = given == null ? known : given;
    if (day.isAfter(today)) {
      problems.add(ReportFields.ON.name(), Code.FUTURE, "公布日期不能晚于今天");
    } else if (signed != null && day.isBefore(OfficeTime.day(signed.at()))) {
      problems.add(ReportFields.ON.name(), Code.NOT_ALLOWED, "公布日期不能早于签发的那天");
    }
    String place = ReportFields.WHERE.demanded(problems, "", where, before);
    problems.orRefuse();
    String told = Objects.requireNonNull(place, "required, or refused");
    YearReport published = before.published(day, told, clock.instant(), me.id());
    Deadline duty = duty(office, year);
    Deadline next = duty(office, year + 1);
    boolean coming = next.due().date().getYear() >= today.getYear();
    Office organ = offices.find(office).orElseThrow();
    listeners.forEach(one -> one.published(organ, year, day, told, me.id()));
    return stored(office, published, List.of(duty), coming ? List.of(next) : List.of());
  }

  private static Deadline duty(OfficeCode office, int year) {
    return AnnualReportDuty.of(office, LocalDate.of(year + 1, Month.JANUARY, 31));
  }

  /** The report as a .docx; with the figures of now while it is a draft. */
  public byte[] docx(OfficeCode code, YearReport report) {
    Office office = offices.find(code).orElseThrow();
    AnnualFigures figures =
        report.figures() != null ? report.figures() : count.tables(code, report.year()).figures();
    String state = report.isSigned() ? "" : "（" + report.state().words() + "）";
    return ReportPaper.docx(office.name(), report, figures, state);
  }

  /** A first text for 一、总体情况, from the figures alone. */
  public static String overview(String organ, int year, AnnualFigures figures) {
    int received = figures.total(AnnualRow.RECEIVED);
    int carried = figures.total(AnnualRow.CARRIED_OVER);
    int done = figures.total(AnnualRow.RESULTS);
    int remedies =
        Stream.of(RemedyTaken.values()).mapToInt(kind -> figures.row(kind).getLast()).sum();
    return "%d年，%s新收政府信息公开申请%d件，上年结转%d件；办结%d件，其中予以公开%d件、部分公开%d件；结转下年度继续办理%d件。因政府信息公开工作被申请行政复议、提起行政诉讼%d件。"
        .formatted(
            year,
            organ,
            received,
            carried,
            done,
            figures.total(AnnualRow.DISCLOSED),
            figures.total(AnnualRow.PARTLY),
            figures.total(AnnualRow.CARRIED_ON),
            remedies);
  }

  /** What looks like personal data in the texts. */
  public List<PersonalDataCheck.Finding> personalData(YearReport report) {
    String all =
        report.chapters().entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .reduce("", (a, b) -> a + "\n" + b);
    return PersonalDataCheck.in(all, OfficeTime.today(clock));
  }

  private YearReport opened(OfficeCode office, int year, int version, Official me) {
    if (!mayWrite(me)) {
      throw new Casework.NotAllowed("年度报告由登记人员和负责人编写。");
    }
    YearReport report = report(office, year);
    if (report.version() != version) {
      throw new Overtaken();
    }
    return report;
  }

  private static void onlyHead(Official me, String sentence) {
    if (!me.is(Role.HEAD)) {
      throw new Casework.NotAllowed(sentence);
    }
  }

  private YearReport stored(OfficeCode office, YearReport next) {
    return stored(office, next, List.of(), List.of());
  }

  private YearReport stored(
      OfficeCode office, YearReport next, List<Deadline> done, List<Deadline> coming) {
    if (!reports.store(office, next, done, coming)) {
      throw new Overtaken();
    }
    YearReport.Step step = next.steps().getLast();
    LOG.infof(
        "ReportChanged office=%s year=%d edition=%d act=%s by=%s",
        office, next.year(), next.edition(), step.act(), step.by());
    return next;
  }
}
