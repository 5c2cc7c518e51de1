package org.gongkai.duty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a duty is due in the plan's year, in calendar days: a day that is a rest day stays. {@code
 * toString} writes it as it is stored, {@link #parse} reads that.
 */
public sealed interface Recurrence {

  /**
   * An occurrence of a year.
   *
   * @param name what its id ends with, e.g. {@code 2026Q3}
   * @param dueOn the day, or null for one that has none
   */
  record Slot(String name, @Nullable LocalDate dueOn) {}

  /** Its occurrences in the year of a plan, in their order. */
  List<Slot> in(int year);

  /** One day, in the plan's year or the next. */
  record Once(LocalDate day) implements Recurrence {
    @Override
    public List<Slot> in(int year) {
      return List.of(new Slot(String.valueOf(year), day));
    }

    @Override
    public String toString() {
      return "once " + day;
    }
  }

  /** The same day each year; the 29th of February is the 28th in a year without one. */
  record Yearly(MonthDay day) implements Recurrence {
    @Override
    public List<Slot> in(int year) {
      return List.of(new Slot(String.valueOf(year), day.atYear(year)));
    }

    @Override
    public String toString() {
      return "year " + day.toString().substring(2);
    }
  }

  /**
   * Once in each half, quarter or month.
   *
   * @param day the day of the period's first month, or that month's last where it is shorter; null
   *     for the last day of the period
   */
  record Each(Period period, @Nullable Integer day) implements Recurrence {
    @Override
    public List<Slot> in(int year) {
      return period.of(year).stream()
          .map(first -> new Slot(period.name(first), due(first)))
          .toList();
    }

    private LocalDate due(YearMonth first) {
      return day == null ? period.last(first) : first.atDay(Math.min(day, first.lengthOfMonth()));
    }

    @Override
    public String toString() {
      return period.word() + " " + (day == null ? "last" : day);
    }
  }

  /** Always: it is listed, and nobody is reminded. */
  record Standing() implements Recurrence {
    @Override
    public List<Slot> in(int year) {
      return List.of(new Slot(String.valueOf(year), null));
    }

    @Override
    public String toString() {
      return "standing";
    }
  }

  /**
   * The inverse of {@code toString()}.
   *
   * @throws IllegalArgumentException for a text that is none
   */
  static Recurrence parse(String text) {
    if (text.equals("standing")) {
      return new Standing();
    }
    String[] words = text.split(" ", -1);
    if (words.length != 2) {
      throw new IllegalArgumentException("no recurrence: " + text);
    }
    return switch (words[0]) {
      case "once" -> new Once(LocalDate.parse(words[1]));
      case "year" -> new Yearly(MonthDay.parse("--" + words[1]));
      default -> {
        Period period = Period.ofWord(words[0]).orElse(null);
        Objects.requireNonNull(period, text);
        yield new Each(period, words[1].equals("last") ? null : Integer.valueOf(words[1]));
      }
    };
  }
}
