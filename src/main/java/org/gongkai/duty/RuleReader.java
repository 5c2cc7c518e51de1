package org.gongkai.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.tree.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a duty is due.
 *
 * @param year the plan's, or null when that is wrong
 */
record RuleReader(Problems problems, @Nullable Integer year) {

  private static final List<String> RULE = List.of("once", "every", "on", "standing");
  private static final Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");
  private static final String LAST = "last";
  private static final int LONGEST_MONTH = 31;
  private static final String WAYS =
      "请写以下之一：{once: 2026-06-30}、{every: year, on: 01-31}、"
          + "{every: half|quarter|month, on: 15 或 last}、{standing: true}";

  /** The rule of the duty, or null with what is wrong noted. */
  @Nullable Recurrence read(Part duty) {
    Part rule = duty.part("rule", RULE);
    if (rule == null) {
      if (!problems.has(duty.field("rule"))) {
        problems.add(duty.field("rule"), Code.REQUIRED, "请填写时间规则（rule）。" + WAYS);
      }
      return null;
    }
    List<String> kinds = List.of("once", "every", "standing").stream().filter(rule::has).toList();
    if (kinds.size() != 1) {
      problems.add(rule.at(), Code.NOT_ALLOWED, "时间规则只能有一种。" + WAYS);
    }
    if (rule.has("on") && !rule.has("every")) {
      problems.add(rule.field("on"), Code.NOT_ALLOWED, "on 只能和 every 一起写");
    }
    Recurrence once = once(rule);
    Recurrence standing = standing(rule);
    Recurrence every = every(rule);
    return once != null ? once : standing != null ? standing : every;
  }

  private @Nullable Recurrence once(Part rule) {
    String at = rule.field("once");
    LocalDate day = problems.day(at, "日期", rule.text("once"));
    if (day == null) {
      return null;
    }
    if (year != null && (day.getYear() < year || day.getYear() > year + 1)) {
      problems.add(at, Code.NOT_ALLOWED, "日期须在%d年或%d年，请核对".formatted(year, year + 1));
      return null;
    }
    return new Recurrence.Once(day);
  }

  private @Nullable Recurrence standing(Part rule) {
    Boolean standing = rule.flag("standing");
    if (standing == null) {
      return null;
    }
    if (!standing) {
      problems.add(
          rule.field("standing"), Code.NOT_ALLOWED, "standing 只能是 true；有日期的任务请写 once 或 every");
      return null;
    }
    return new Recurrence.Standing();
  }

  private @Nullable Recurrence every(Part rule) {
    if (!rule.has("every")) {
      return null;
    }
    String every = Clean.halfWidth(rule.text("every"));
    if (!rule.has("on")) {
      problems.add(rule.field("on"), Code.REQUIRED, "请填写 on。" + WAYS);
      return null;
    }
    if (every == null) {
      return null;
    }
    if (every.equals("year")) {
      return yearly(rule);
    }
    Optional<Period> period = Period.ofWord(every);
    if (period.isEmpty()) {
      problems.add(
          rule.field("every"), Code.UNKNOWN_VALUE, "every 只能是以下之一：year、half、quarter、month");
      return null;
    }
    return each(rule, period.get());
  }

  private @Nullable Recurrence yearly(Part rule) {
    String text = Clean.halfWidth(rule.text("on"));
    if (text == null) {
      return null;
    }
    try {
      if (MONTH_DAY.matcher(text).matches()) {
        return new Recurrence.Yearly(MonthDay.parse("--" + text));
      }
    } catch (DateTimeException e) {
      // told below, as any other text that is no day
    }
    problems.add(rule.field("on"), Code.FORMAT, "每年的日期请按“月-日”填写真实存在的日期，例如 01-31");
    return null;
  }

  private @Nullable Recurrence each(Part rule, Period period) {
    String at = rule.field("on");
    if (rule.isWhole("on")) {
      Integer day = problems.within(at, "日期", rule.whole("on"), 1, LONGEST_MONTH);
      return day == null ? null : new Recurrence.Each(period, day);
    }
    String text = Clean.halfWidth(rule.text("on"));
    if (text == null) {
      return null;
    }
    if (!text.equals(LAST)) {
      problems.add(at, Code.FORMAT, "on 请填写1至31的整数（不加引号，指首月的第几天），或 last（最后一天）");
      return null;
    }
    return new Recurrence.Each(period, null);
  }
}
