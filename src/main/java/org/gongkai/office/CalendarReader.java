package org.gongkai.office;

import static org.gongkai.input.Plain.PLAIN;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/** Reads notices of the State Council and an office's own days. */
record CalendarReader(Problems problems) {

  private static final int MOST_DAYS = 100;

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
    List<NoticeDay> days = days(at + ".days", input.days());
    if (days.isEmpty() && !problems.has(at + ".days")) {
      problems.add(at + ".days", Code.REQUIRED, "请填写该年通知中的放假和上班日期");
    }
    if (year == null) {
      return;
    }
    for (int i = 0; i < days.size(); i++) {
      if (!belongs(days.get(i).date(), year)) {
        problems.add(
            at + ".days[" + i + "].date", Code.NOT_ALLOWED, "日期须在" + year + "年内，或在前一年12月内");
      }
    }
    if (number != null) {
      notices.add(new YearNotice(year, number, days));
    }
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
