package org.gongkai.duty;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.input.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which duties of the plans are the yearly report (年度报告, Art. 49 and 50). For each 31 January there
 * is one deadline of it: the plan's if it has an occurrence of an id beginning with {@code REPORT}
 * that day, else the one that the office's configuration makes.
 */
public final class YearlyReport {

  private static final MonthDay DAY = MonthDay.of(Month.JANUARY, 31);
  private static final String BEGINS = "REPORT";

  private YearlyReport() {}

  /** The year that the report of that day is about: the one before; empty for another day. */
  public static Optional<Integer> yearDueOn(@Nullable LocalDate day) {
    return day != null && MonthDay.from(day).equals(DAY)
        ? Optional.of(day.getYear() - 1)
        : Optional.empty();
  }

  /** Whether the duty is the report about the year. */
  public static boolean isAbout(Duty duty, int year) {
    return duty.id().startsWith(BEGINS)
        && yearDueOn(duty.dueOn()).filter(about -> about == year).isPresent();
  }

  /**
   * Whether the office's own deadline of the report about the year stands: no plan has one. A duty
   * that the head has waived is the plan's still; one that the plan lost is not.
   *
   * @param duties of the plans of that year and of the next
   */
  public static boolean isTheOffices(int year, Collection<Duty> duties) {
    return duties.stream().noneMatch(duty -> duty.inPlan() && isAbout(duty, year));
  }

  /**
   * The duties that end when the report about the year is published, as they are then.
   *
   * @param on the day of its publication
   * @param where its address, or the place
   */
  public static List<Duty> published(
      int year, LocalDate on, String where, Collection<Duty> duties) {
    var kind = PageAddress.isSound(where) ? Evidence.Kind.URL : Evidence.Kind.TEXT;
    var evidence = List.of(new Evidence(kind, where));
    return duties.stream()
        .filter(duty -> duty.state() == DutyState.OPEN && isAbout(duty, year))
        .map(duty -> duty.done(on, evidence))
        .toList();
  }
}
