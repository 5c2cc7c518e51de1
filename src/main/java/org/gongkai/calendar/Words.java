package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in the words of letters, mails and pages: at length, and briefly for officials. */
public final class Words {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);

  private static final DateTimeFormatter BRIEF =
      DateTimeFormatter.ofPattern("yyyy-MM-dd E", Locale.CHINA);

  private Words() {}

  /** E.g. 2026年12月21日. */
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** E.g. 2026年12月21日（星期一）. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** As {@link #day}, and 暂定 when the date may still move. */
  public static String due(DueDate due) {
    return due.provisional() ? day(due.date()) + "，暂定，国务院办公厅公布下一年放假安排后可能调整" : day(due.date());
  }

  /** E.g. 2026-12-21 周一. */
  public static String brief(LocalDate date) {
    return BRIEF.format(date);
  }

  /** As {@link #brief(LocalDate)}, and 暂定 when the date may still move. */
  public static String brief(DueDate due) {
    return brief(due.date()) + (due.provisional() ? "（暂定）" : "");
  }

  /** How many working days are left, e.g. 还剩3个工作日, 今天到期, 已逾期2个工作日. */
  public static String left(int workingDays) {
    if (workingDays == 0) {
      return "今天到期";
    }
    return workingDays > 0 ? "还剩" + workingDays + "个工作日" : "已逾期" + -workingDays + "个工作日";
  }
}
