package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.calendar.Day;
import org.gongkai.calendar.DayKind;
import org.jspecify.annotations.Nullable;

/**
 * One day between receipt and date due: counted or not, and why.
 *
 * @param reason why, e.g. WORKING, WEEKEND
 * @param name the festival, or null
 */
public record ClockDay(LocalDate date, boolean counted, Reason reason, @Nullable String name) {

  /** Why a day counts or does not. */
  public enum Reason {
    /** Monday to Friday. */
    WORKING("工作日", "条例第三十三条第二款"),
    /** 调休. */
    WORKING_WEEKEND("调休上班", "国务院办公厅放假安排通知"),
    /** Saturday or Sunday. */
    WEEKEND("周末", "条例第三十三条第二款（按工作日计算）"),
    /** A rest day of the State Council's notice. */
    HOLIDAY("放假", "国务院办公厅放假安排通知"),
    /** A working day that does not count: somebody's opinion is asked for. */
    CONSULTATION("征求意见期间", "条例第三十三条第三款"),
    /** A working day that does not count: a supplement was awaited, and began the term anew. */
    SUPPLEMENT("补正，重新起算", "条例第三十条"),
    /** A working day that does not count: a payment was awaited. */
    FEE("等待缴费", "国办函〔2020〕109号");

    private final String words;
    private final String article;

    Reason(String words, String article) {
      this.words = words;
      this.article = article;
    }

    /** The rule it rests on. */
    public String article() {
      return article;
    }

    /** The reason in plain words. */
    public String words() {
      return words;
    }
  }

  /** A day as the calendar has it. */
  static ClockDay of(Day day) {
    return new ClockDay(day.date(), day.counted(), reason(day.kind()), day.name());
  }

  /** A working day that does not count, for this reason. */
  static ClockDay excluded(Day day, Reason reason) {
    return new ClockDay(day.date(), false, reason, null);
  }

  private static Reason reason(DayKind kind) {
    return switch (kind) {
      case WORKING -> Reason.WORKING;
      case WORKING_WEEKEND -> Reason.WORKING_WEEKEND;
      case WEEKEND -> Reason.WEEKEND;
      case HOLIDAY -> Reason.HOLIDAY;
    };
  }
}
