package org.gongkai.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Law;
import org.gongkai.secret.Passwords;
import org.jspecify.annotations.Nullable;

/** Creates and changes an office: judged as a whole, stored as a whole or not at all. */
@Singleton
public class OfficeConfiguration {

  private static final int MOST_OFFICIALS = 30;

  /** Of all officials of an office: each may be written to in one transaction. */
  private static final int MOST_ACTIVE = 60;

  /** While others configure the same office. */
  private static final int TRIES = 5;

  private final OfficeBook book;
  private final CalendarBook calendarBook;
  private final LoginBook logins;
  private final OfficeCalendars calendars;
  private final KeptOffices kept;
  private final Passwords passwords;
  private final Clock clock;

  OfficeConfiguration(
      OfficeBook book,
      CalendarBook calendarBook,
      LoginBook logins,
      OfficeCalendars calendars,
      KeptOffices kept,
      Passwords passwords,
      Clock clock) {
    this.book = book;
    this.calendarBook = calendarBook;
    this.logins = logins;
    this.calendars = calendars;
    this.kept = kept;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * What was stored.
   *
   * @param office as it is now
   * @param oneTimePasswords by official; told this once
   * @param warnings in Chinese
   * @param changed whose open deadlines must be computed anew
   */
  public record Configured(
      Office office,
      Map<String, String> oneTimePasswords,
      List<String> warnings,
      CalendarChange changed) {}

  /** Which working days a configuration changed. */
  public enum CalendarChange {
    /** None. */
    NOTHING,
    /** The office's own days: its open deadlines move. */
    LOCAL_DAYS,
    /** A notice of the State Council: the open deadlines of all offices move. */
    NATIONAL_CALENDAR
  }

  /**
   * Stores the configuration.
   *
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   */
  public Configured configure(OfficeInput input, Hand hand) {
    for (int attempt = 1; ; attempt++) {
      try {
        return configureOnce(input, hand);
      } catch (OfficeBook.Changed e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * What would be stored; nothing is, and no password is made.
   *
   * @throws org.gongkai.input.Refused with all problems
   */
  public Configured tried(OfficeInput input, Hand hand) {
    Judged judged = judged(input, hand);
    var warnings = new ArrayList<>(judged.notes);
    warnings.addAll(warnings(judged.after));
    return new Configured(judged.after, Map.of(), List.copyOf(warnings), judged.changed());
  }

  /** A configuration that has no problems. */
  private record Judged(
      long calendarVersion,
      @Nullable Office before,
      Office after,
      List<OfficeInput.OfficialInput> entries,
      List<Official> written,
      List<NoticeDay> days,
      List<YearNotice> notices,
      List<String> notes) {

    CalendarChange changed() {
      if (!notices.isEmpty()) {
        return CalendarChange.NATIONAL_CALENDAR;
      }
      return days.isEmpty() ? CalendarChange.NOTHING : CalendarChange.LOCAL_DAYS;
    }
  }

  private Judged judged(OfficeInput input, Hand hand) {
    long calendarVersion = calendarBook.calendarVersion();
    var problems = new Problems();
    OfficeCode code = code(problems, input.office());
    if (code == null) {
      problems.orRefuse();
      throw new IllegalStateException("no office code and no problem");
    }
    Office before = book.find(code).orElse(null);
    Office profile = new OfficeReader(problems, before, law()).read(code, input);
    List<OfficeInput.OfficialInput> entries = entries(problems, input.officials());
    List<Official> written = new OfficialReader(problems, before, hand).read(entries);
    foreign(problems, code, written);
    var reader = reader(problems, input);
    List<YearNotice> notices = reader.notices(input.calendar());
    List<NoticeDay> days = reader.days("localDays", input.localDays());
    Office after = merged(profile, before, written);
    staffed(problems, before, after);
    problems.orRefuse();
    return new Judged(
        calendarVersion, before, after, entries, written, days, notices, reader.notes());
  }

  private CalendarReader reader(Problems problems, OfficeInput input) {
    List<YearNotice> known = input.calendar() == null ? List.of() : calendars.notices();
    return new CalendarReader(problems, known, new ArrayList<>());
  }

  private Configured configureOnce(OfficeInput input, Hand hand) {
    Judged judged = judged(input, hand);
    Office after = judged.after;
    var oneTime = new LinkedHashMap<String, String>();
    List<OfficeBook.NewPassword> set = passwords(judged.entries, judged.written, oneTime);
    try {
      book.save(
          new OfficeBook.Change(
              judged.before,
              judged.calendarVersion,
              after,
              judged.written,
              set,
              judged.days,
              judged.notices,
              annualReport(after.code())));
    } finally {
      kept.changed(); // also where it was stored and the answer got lost
    }
    if (judged.changed() != CalendarChange.NOTHING) {
      calendars.refresh();
    }
    var warnings = new ArrayList<>(judged.notes);
    warnings.addAll(warnings(after));
    return new Configured(after, oneTime, List.copyOf(warnings), judged.changed());
  }

  /**
   * The office's working days as the notices and own days of an input would make them; nothing is
   * stored.
   *
   * @throws org.gongkai.input.Refused for days that cannot be
   */
  public WorkingDays calendarWith(OfficeCode code, OfficeInput input) {
    var problems = new Problems();
    var reader = reader(problems, input);
    List<YearNotice> notices = reader.notices(input.calendar());
    List<NoticeDay> days = reader.days("localDays", input.localDays());
    problems.orRefuse();
    var own = new ArrayList<>(calendarBook.localDays(code));
    own.addAll(days);
    return calendars.nationalWith(notices).with(own);
  }

  /**
   * The same with these as all of the office's own days.
   *
   * @throws org.gongkai.input.Refused for days that cannot be
   */
  public WorkingDays calendarWithOwn(List<OfficeInput.@Nullable DayInput> days) {
    return calendars.national().with(ownDays(days));
  }

  /**
   * Stores these as all of the office's own days: one that is left out is as the State Council has
   * it again.
   *
   * @param version the {@link CalendarBook#calendarVersion} that was looked at
   * @return whether it was stored; false when a calendar changed meanwhile
   * @throws org.gongkai.input.Refused for days that cannot be; nothing is stored then
   */
  public boolean replaceOwnDays(
      OfficeCode code, List<OfficeInput.@Nullable DayInput> days, long version) {
    boolean stored = calendarBook.replaceLocalDays(code, ownDays(days), version);
    calendars.refresh();
    return stored;
  }

  /** The years whose notice was loaded, so that it can be taken back; shipped ones stay. */
  public Set<Integer> loadedYears() {
    return calendarBook.notices().stream()
        .map(YearNotice::year)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Takes a loaded notice back: the year is as it was before. */
  public void dropNotice(int year) {
    calendarBook.dropNotice(year);
    calendars.refresh();
  }

  private static List<NoticeDay> ownDays(List<OfficeInput.@Nullable DayInput> inputs) {
    var problems = new Problems();
    List<NoticeDay> days = new CalendarReader(problems).days("localDays", inputs);
    problems.orRefuse();
    return days;
  }

  /**
   * What a year's notice in the input lacks of what is known of that year, see {@link
   * YearNotice#missing}.
   *
   * @throws org.gongkai.input.Refused for days that cannot be
   */
  public List<NoticeDay> missing(OfficeInput input) {
    List<YearNotice> notices = given(input);
    List<YearNotice> known = calendars.notices();
    return notices.stream()
        .flatMap(
            notice ->
                notice
                    .missing(
                        known.stream()
                            .filter(k -> k.year() == notice.year())
                            .findFirst()
                            .orElse(null))
                    .stream())
        .toList();
  }

  /**
   * The notices of an input as they are given.
   *
   * @throws org.gongkai.input.Refused for days that cannot be
   */
  public static List<YearNotice> given(OfficeInput input) {
    var problems = new Problems();
    List<YearNotice> notices = new CalendarReader(problems).notices(input.calendar());
    problems.orRefuse();
    return notices;
  }

  private static @Nullable OfficeCode code(Problems problems, @Nullable String text) {
    String line = problems.required("office", "机关代码", problems.line("office", "机关代码", text, 12));
    if (line == null) {
      return null;
    }
    OfficeCode code = OfficeCode.parse(line).orElse(null);
    if (code == null) {
      problems.add("office", Code.FORMAT, "机关代码由2至12位大写字母或数字组成，以字母开头，例如 LJQ");
    }
    return code;
  }

  private static List<OfficeInput.OfficialInput> entries(
      Problems problems, @Nullable List<OfficeInput.@Nullable OfficialInput> officials) {
    var entries = new ArrayList<OfficeInput.OfficialInput>();
    if (officials == null) {
      return entries;
    }
    if (officials.size() > MOST_OFFICIALS) {
      problems.add("officials", Code.LENGTH, "一次最多登记" + MOST_OFFICIALS + "名工作人员，请分次办理");
    }
    for (OfficeInput.OfficialInput official : officials) {
      if (official == null) {
        problems.add("officials", Code.REQUIRED, "工作人员名单中有空项，请删除");
      } else {
        entries.add(official);
      }
    }
    return entries;
  }

  /** An id is a login name and unique in the deployment. */
  private void foreign(Problems problems, OfficeCode code, List<Official> written) {
    for (int i = 0; i < written.size(); i++) {
      String field = "officials[" + i + "].id";
      logins
          .login(written.get(i).id())
          .filter(login -> !login.office().equals(code))
          .ifPresent(_ -> problems.add(field, Code.NOT_ALLOWED, "该登录名已被本部署中的其他机关使用，请换一个"));
    }
  }

  private static Office merged(Office profile, @Nullable Office before, List<Official> written) {
    var byId = new LinkedHashMap<String, Official>();
    if (before != null) {
      before.officials().forEach(official -> byId.put(official.id(), official));
    }
    written.forEach(official -> byId.put(official.id(), official));
    return new Office(
        profile.code(),
        profile.kind(),
        profile.name(),
        profile.shortName(),
        profile.address(),
        profile.phone(),
        profile.hours(),
        profile.email(),
        profile.reconsiderationOrgan(),
        profile.court(),
        profile.settings(),
        List.copyOf(byId.values()));
  }

  private static void staffed(Problems problems, @Nullable Office before, Office office) {
    if (problems.all().stream().anyMatch(p -> p.field().startsWith("officials"))) {
      return;
    }
    if (office.all(Role.CLERK).isEmpty()) {
      problems.add("officials", Code.REQUIRED, "机关至少要有一名在岗的登记人员");
    }
    long active = office.officials().stream().filter(Official::active).count();
    long were = before == null ? 0 : before.officials().stream().filter(Official::active).count();
    if (active > MOST_ACTIVE && active > were) {
      problems.add(
          "officials", Code.LENGTH, "一个机关最多%d名在岗人员，现有%d名；请先把离岗的人停用".formatted(MOST_ACTIVE, active));
    }
    if (office.officials().stream().noneMatch(official -> official.holds(Role.HEAD))) {
      problems.add("officials", Code.REQUIRED, "机关至少要有一名在岗的负责人");
    }
  }

  private List<OfficeBook.NewPassword> passwords(
      List<OfficeInput.OfficialInput> entries,
      List<Official> written,
      Map<String, String> oneTime) {
    var set = new ArrayList<OfficeBook.NewPassword>();
    for (int i = 0; i < entries.size(); i++) {
      OfficeInput.OfficialInput entry = entries.get(i);
      String id = written.get(i).id();
      String given = entry.initialPassword();
      if (given != null) {
        boolean isFirst = logins.login(id).isEmpty();
        set.add(new OfficeBook.NewPassword(id, passwords.hash(given), false, isFirst));
        continue;
      }
      boolean isFirst = logins.login(id).isEmpty();
      if (isFirst || Boolean.TRUE.equals(entry.resetPassword())) {
        String password = passwords.oneTime();
        oneTime.put(id, password);
        set.add(new OfficeBook.NewPassword(id, passwords.hash(password), true, isFirst));
      }
    }
    return set;
  }

  private List<String> warnings(Office office) {
    var warnings = new ArrayList<String>();
    if (office.officials().stream().filter(o -> o.active() && o.holds(Role.HEAD)).count() == 1) {
      warnings.add("只有一名负责人：任何人不能审批本人拟写的事项，建议再设一名负责人。");
    }
    if (office.all(Role.HANDLER).isEmpty()) {
      warnings.add("没有在岗的承办人：申请将无法分办。");
    }
    LocalDate today = OfficeTime.today(clock);
    for (Official official : office.all(Role.HANDLER)) {
      if (official.isAbsent(today) && office.deputy(official, today).isEmpty()) {
        warnings.add(official.name() + "在请假，没有代办人在岗：请在“请假代办”中另定一人。");
      }
    }
    if (office.reconsiderationOrgan() == null || office.court() == null) {
      warnings.add("未填写行政复议机关或管辖法院：答复中的救济途径将不写明机关名称。");
    }
    return warnings;
  }

  /** Settings hold for requests to come. */
  private Law law() {
    return Law.inForceOn(OfficeTime.today(clock));
  }

  /** The next {@link AnnualReportDuty}. */
  private Deadline annualReport(OfficeCode office) {
    LocalDate today = OfficeTime.today(clock);
    LocalDate due = LocalDate.of(today.getYear(), Month.JANUARY, 31);
    if (due.isBefore(today)) {
      due = due.plusYears(1);
    }
    return AnnualReportDuty.of(office, due);
  }
}
