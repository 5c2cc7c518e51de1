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
    WORKING("工作日"),
    /** 调休. */
    WORKING_WEEKEND("调休上班"),
    /** Saturday or Sunday. */
    WEEKEND("周末"),
    /** A rest day of the State Council's notice. */
    HOLIDAY("放假");

    private final String words;

    Reason(String words) {
      this.words = words;
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

  private static Reason reason(DayKind kind) {
    return switch (kind) {
      case WORKING -> Reason.WORKING;
      case WORKING_WEEKEND -> Reason.WORKING_WEEKEND;
      case WEEKEND -> Reason.WEEKEND;
      case HOLIDAY -> Reason.HOLIDAY;
    };
  }
}
