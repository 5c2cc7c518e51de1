package org.gongkai.office;

import static org.gongkai.input.Plain.PLAIN;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices of the State Council and an office's own days.
 *
 * @param known the notices in use: one that does not speak of the whole year is put into that of
 *     its year, unless it is said that it replaces it
 * @param notes what is to be told of notices that were put in
 */
record CalendarReader(Problems problems, List<YearNotice> known, List<String> notes) {

  private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");

  /** One that takes notices as they are. */
  CalendarReader(Problems problems) {
    this(problems, List.of(), new ArrayList<>());
  }

  private static final int MOST_DAYS = 100;
  private static final int LONGEST_TEXT = 10_000;

  List<YearNotice> notices(@Nullable List<OfficeInput.@Nullable YearInput> years) {
    var notices = new ArrayList<YearNotice>();
    if (years == null) {
      return notices;
    }
    for (int i = 0; i < years.size(); i++) {
      String at = "calendar[" + i + "]";
      OfficeInput.YearInput input = problems.required(at, "年度安排", years.get(i));
      if (input != null) {
        notice(at, input, notices);
      }
    }
    return notices;
  }

  private void notice(String at, OfficeInput.YearInput input, List<YearNotice> notices) {
    Integer year = CalendarFields.YEAR.demanded(problems, at + ".", input.year(), PLAIN);
    String number = CalendarFields.NOTICE.demanded(problems, at + ".", input.notice(), PLAIN);
    String text = input.text();
    String field = at + (text == null ? ".days" : ".text");
    List<NoticeDay> days =
        text == null ? days(field, input.days()) : typed(field, text, year == null ? 0 : year);
    if (text != null && input.days() != null) {
      problems.add(field, Code.NOT_ALLOWED, "days 和 text 只填一个");
    }
    if (days.isEmpty() && problems.all().stream().noneMatch(p -> p.field().startsWith(field))) {
      problems.add(field, Code.REQUIRED, "请填写该年通知中的放假和上班日期");
    }
    if (year == null) {
      return;
    }
    for (int i = 0; i < days.size(); i++) {
      if (!belongs(days.get(i).date(), year)) {
        String place = text == null ? field + "[" + i + "].date" : field;
        String which = text == null ? "日期" : days.get(i).date() + "：日期";
        problems.add(place, Code.NOT_ALLOWED, which + "须在" + year + "年内，或在前一年12月内");
      }
    }
    if (number != null) {
      notices.add(placed(new YearNotice(year, number, days), input.replace()));
    }
  }

  /** The notice as the year will be. */
  private YearNotice placed(YearNotice given, @Nullable Boolean replace) {
    YearNotice before =
        known.stream().filter(k -> k.year() == given.year()).findFirst().orElse(null);
    if (known.isEmpty() || Boolean.TRUE.equals(replace) || given.isWhole(before)) {
      return given;
    }
    YearNotice placed = given.over(before);
    notes.add(
        "%d年的安排只给出了%d天，不是全年的：已经并入原有的安排，没有写到的%d天不变。要以这%d天代替全年的，请写明 \"replace\": true。"
            .formatted(
                given.year(),
                given.days().size(),
                placed.days().size() - given.days().size(),
                given.days().size()));
    return placed;
  }

  /** Days as a text; what is wrong names the line. */
  private List<NoticeDay> typed(String field, String text, int year) {
    if (text.length() > LONGEST_TEXT) {
      problems.add(field, Code.LENGTH, "通知的文字不能超过" + LONGEST_TEXT + "字，请只粘贴放假安排的部分");
      return List.of();
    }
    TypedDays typed = TypedDays.of(text, year);
    typed
        .faults()
        .forEach(f -> problems.add(field, Code.FORMAT, "第" + f.line() + "行：" + f.words()));
    var own = new Problems();
    List<NoticeDay> days = new CalendarReader(own).days("", typed.days());
    for (Problem problem : own.all()) {
      Matcher place = PLACE.matcher(problem.field());
      String line =
          place.find() ? "第" + typed.lines().get(Integer.parseInt(place.group(1))) + "行：" : "";
      problems.add(field, Code.FORMAT, line + problem.message());
    }
    return days;
  }

  private static boolean belongs(LocalDate date, int year) {
    return date.getYear() == year
        || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
  }

  List<NoticeDay> days(String at, @Nullable List<OfficeInput.@Nullable DayInput> inputs) {
    var days = new ArrayList<NoticeDay>();
    if (inputs == null) {
      return days;
    }
    if (inputs.size() > MOST_DAYS) {
      problems.add(at, Code.LENGTH, "一次最多登记" + MOST_DAYS + "天");
      return days;
    }
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < inputs.size(); i++) {
      NoticeDay day = day(at + "[" + i + "]", inputs.get(i));
      if (day != null && !seen.add(day.date())) {
        problems.add(at + "[" + i + "].date", Code.NOT_ALLOWED, "同一日期出现了两次，请删去一个");
      }
      if (day != null) {
        days.add(day);
      }
    }
    return days;
  }

  private @Nullable NoticeDay day(String at, OfficeInput.@Nullable DayInput input) {
    if (problems.required(at, "日期", input) == null || input == null) {
      return null;
    }
    LocalDate date =
        problems.required(at + ".date", "日期", problems.day(at + ".date", "日期", input.date()));
    String text = input.kind() == null ? null : input.kind().toUpperCase(Locale.ROOT);
    NoticeDay.Kind kind = null;
    if (text == null || text.equals("REST") || text.equals("WORK")) {
      kind = text == null ? null : NoticeDay.Kind.valueOf(text);
      if (date != null) {
        problems.required(at + ".kind", "放假还是上班", kind);
      }
    } else {
      problems.add(at + ".kind", Code.UNKNOWN_VALUE, "请写明放假（rest）还是上班（work）");
    }
    String name = problems.line(at + ".name", "节日名称", input.name(), 20);
    if (date == null || kind == null) {
      return null;
    }
    if (date.getYear() < CalendarFields.FIRST_YEAR - 1
        || date.getYear() > CalendarFields.LAST_YEAR) {
      problems.add(at + ".date", Code.FORMAT, "日期须在2019年至2099年之间");
      return null;
    }
    return new NoticeDay(date, kind, name == null ? "调整" : name);
  }
}
