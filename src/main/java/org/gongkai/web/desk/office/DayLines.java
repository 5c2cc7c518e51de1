package org.gongkai.web.desk.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.office.OfficeInput;
import org.jspecify.annotations.Nullable;

/** Days of rest and of work as they are typed: one a line. */
final class DayLines {

  /** A day of a notice: date, whether it is one of rest or of work, the festival. */
  private static final Pattern A_DAY =
      Pattern.compile(
          "(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?[\\s,，、：:]*"
              + "(?:(放假|上班|休息|补班|rest|work|[休班](?=[\\s,，、：:]|$))[\\s,，、：:]*)?(.*)");

  private DayLines() {}

  /** One a line: date, 放假 or 上班, name; what cannot be read goes on to be refused. */
  static List<OfficeInput.@Nullable DayInput> read(String text) {
    var days = new ArrayList<OfficeInput.@Nullable DayInput>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      days.add(day(line));
    }
    return days;
  }

  private static OfficeInput.DayInput day(String line) {
    String text = Optional.ofNullable(Clean.halfWidth(line)).orElse("");
    Matcher day = A_DAY.matcher(text);
    if (!day.matches()) {
      return new OfficeInput.DayInput(text, null, null);
    }
    String date =
        "%s-%02d-%02d"
            .formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)));
    return new OfficeInput.DayInput(date, kind(day.group(4)), day.group(5));
  }

  /** Days as they are typed. */
  static String of(List<NoticeDay> days) {
    return days.stream()
        .map(day -> day.date() + (day.kind() == NoticeDay.Kind.REST ? " 放假 " : " 上班 ") + day.name())
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String kind(@Nullable String text) {
    return switch (text) {
      case null -> null;
      case "放假", "休", "休息" -> "rest";
      case "上班", "班", "补班" -> "work";
      default -> text;
    };
  }

  /** The problem, which says in which line it is. */
  static Problem withLine(Problem problem) {
    var line = Pattern.compile("ays\\[(\\d+)]").matcher(problem.field());
    return line.find()
        ? new Problem(
            problem.field(),
            problem.code(),
            "第" + (Integer.parseInt(line.group(1)) + 1) + "行：" + problem.message())
        : problem;
  }

  /** What was typed, as {@link #of} writes it. */
  static String normal(@Nullable String lines) {
    return lines == null ? "" : lines.replace("\r\n", "\n").strip();
  }
}
