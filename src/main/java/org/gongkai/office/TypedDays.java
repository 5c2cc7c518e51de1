package org.gongkai.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.NoticeText;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Clean;
import org.gongkai.input.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * Days of rest and of work as people have them: one a line, ranges, the notice's own sentences, or
 * the file of holiday-cn (JSON).
 *
 * @param days what was read; what cannot be read goes on to be refused
 * @param lines of each day the line that it stands in, from 1
 * @param faults what is wrong with a line
 */
public record TypedDays(
    List<OfficeInput.@Nullable DayInput> days, List<Integer> lines, List<NoticeText.Fault> faults) {

  /** A day by itself: date, whether it is one of rest or of work, the festival. */
  private static final Pattern A_DAY =
      Pattern.compile(
          "(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?[\\s,，、：:]*"
              + "(?:(放假|上班|休息|补班|rest|work|[休班](?=[\\s,，、：:]|$))[\\s,，、：:]*)?(.*)");

  private static final Pattern JSON = Pattern.compile("^\\s*[{\\[].*", Pattern.DOTALL);

  /**
   * Reads a text.
   *
   * @param year to which days without one belong
   */
  public static TypedDays of(String text, int year) {
    var read = new TypedDays(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (JSON.matcher(text).matches()) {
      read.json(text);
    } else if (NoticeText.isNotice(text)) {
      read.add(NoticeText.of(text, year), 0);
    } else {
      read.lines(text, year);
    }
    return read;
  }

  private void lines(String text, int year) {
    int line = 0;
    for (String one : text.lines().toList()) {
      line++;
      if (NoticeText.isSentence(one)) {
        add(NoticeText.of(one, year), line - 1);
      } else if (!one.isBlank()) {
        add(day(one), line);
      }
    }
  }

  private void add(NoticeText.Result result, int before) {
    result.days().forEach(read -> add(input(read.day()), before + read.line()));
    result.faults().forEach(f -> faults.add(new NoticeText.Fault(before + f.line(), f.words())));
  }

  private void add(OfficeInput.DayInput day, int line) {
    days.add(day);
    lines.add(line);
  }

  private static OfficeInput.DayInput input(NoticeDay day) {
    String kind = day.kind() == NoticeDay.Kind.REST ? "rest" : "work";
    return new OfficeInput.DayInput(day.date().toString(), kind, day.name());
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

  private static @Nullable String kind(@Nullable String text) {
    return switch (text) {
      case null -> null;
      case "放假", "休", "休息" -> "rest";
      case "上班", "班", "补班" -> "work";
      default -> text;
    };
  }

  /** {@code {"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}}. */
  private void json(String text) {
    try {
      String whole = text.strip().startsWith("[") ? "{\"days\":" + text + "}" : text;
      JsonNode days = StrictJson.tree(whole.getBytes(StandardCharsets.UTF_8)).path("days");
      if (!days.isArray() || days.isEmpty()) {
        faults.add(new NoticeText.Fault(1, "JSON 中没有 days（每项有 date、isOffDay、name）"));
      }
      for (JsonNode day : days) {
        JsonNode off = day.path("isOffDay");
        String kind = off.isBoolean() ? (off.booleanValue() ? "rest" : "work") : null;
        add(
            new OfficeInput.DayInput(day.path("date").asText(), kind, day.path("name").asText()),
            this.days.size() + 1);
      }
    } catch (BrokenInput e) {
      faults.add(new NoticeText.Fault(1, "不是完整的 JSON，请把整个文件的内容粘贴进来"));
    }
  }
}
