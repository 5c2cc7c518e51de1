package org.gongkai.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The equal parts of a calendar year in which something recurs. */
public enum Period {
  HALF(6),
  QUARTER(3),
  MONTH(1);

  private static final int MONTHS = 12;

  private final int months;

  Period(int months) {
    this.months = months;
  }

  /** The first months of those of the year, in their order. */
  List<YearMonth> of(int year) {
    return IntStream.iterate(1, m -> m <= MONTHS, m -> m + months)
        .mapToObj(m -> YearMonth.of(year, m))
        .toList();
  }

  /** The last day of the one that begins with that month. */
  LocalDate last(YearMonth first) {
    return first.plusMonths(months - 1L).atEndOfMonth();
  }

  /** How the one that begins with that month is written, e.g. {@code 2026Q3}, {@code 2026-09}. */
  String name(YearMonth first) {
    int number = (first.getMonthValue() - 1) / months + 1;
    return switch (this) {
      case HALF -> first.getYear() + "H" + number;
      case QUARTER -> first.getYear() + "Q" + number;
      case MONTH -> first.toString();
    };
  }

  /** As a plan writes it: {@code half}, {@code quarter}, {@code month}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Period> ofWord(String word) {
    return Stream.of(values()).filter(period -> period.word().equals(word)).findFirst();
  }
}
