package org.gongkai.web.desk.office;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.input.Problem;
import org.gongkai.office.TypedDays;
import org.jspecify.annotations.Nullable;

/** Days of rest and of work as they are typed: one a line. */
final class DayLines {

  private DayLines() {}

  /** Days as they are typed. */
  static String of(List<NoticeDay> days) {
    return days.stream()
        .map(day -> day.date() + (day.kind() == NoticeDay.Kind.REST ? " 放假 " : " 上班 ") + day.name())
        .collect(Collectors.joining("\n"));
  }

  /** The problem, which says in which line it is. */
  static Problem withLine(Problem problem, TypedDays typed) {
    var place = Pattern.compile("ays\\[(\\d+)]").matcher(problem.field());
    return place.find()
        ? new Problem(
            problem.field(),
            problem.code(),
            "第" + typed.lines().get(Integer.parseInt(place.group(1))) + "行：" + problem.message())
        : problem;
  }

  /** What was typed, as {@link #of} writes it. */
  static String normal(@Nullable String lines) {
    return lines == null ? "" : lines.replace("\r\n", "\n").strip();
  }
}
