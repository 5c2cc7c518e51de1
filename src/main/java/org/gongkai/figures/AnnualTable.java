package org.gongkai.figures;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestNumber;

/**
 * Table 二 of the yearly report for a calendar year: each request once as received or carried over,
 * and once as a result or carried on, so that the form's own check (一 + 二 = 三（七） + 四) holds.
 */
public final class AnnualTable {

  private final int year;
  private final Map<AnnualRow, Map<ApplicantKind, List<RequestNumber>>> cells =
      new EnumMap<>(AnnualRow.class);

  private AnnualTable(int year) {
    this.year = year;
  }

  /** The table of a year. */
  public static AnnualTable of(int year, List<AnnualCase> cases) {
    var table = new AnnualTable(year);
    LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
    LocalDate next = first.plusYears(1);
    cases.stream()
        .filter(c -> c.arrivedOn().isBefore(next))
        .filter(c -> c.endedOn() == null || !c.endedOn().isBefore(first))
        .forEach(c -> table.add(c, first, next));
    return table;
  }

  private void add(AnnualCase c, LocalDate first, LocalDate next) {
    put(c.arrivedOn().isBefore(first) ? AnnualRow.CARRIED_OVER : AnnualRow.RECEIVED, c);
    AnnualRow result = c.result();
    LocalDate ended = c.endedOn();
    if (result != null && ended != null && ended.isBefore(next)) {
      put(result, c);
      put(AnnualRow.RESULTS, c);
    } else {
      put(AnnualRow.CARRIED_ON, c);
    }
  }

  private void put(AnnualRow row, AnnualCase c) {
    cells
        .computeIfAbsent(row, _ -> new EnumMap<>(ApplicantKind.class))
        .computeIfAbsent(c.kind(), _ -> new ArrayList<>())
        .add(c.number());
  }

  /** What the form calls the column of a kind. */
  public static String column(ApplicantKind kind) {
    return switch (kind) {
      case CITIZEN -> "自然人";
      case OTHER_ORGANISATION -> "其他";
      default -> kind.words();
    };
  }

  /** The calendar year. */
  public int year() {
    return year;
  }

  /** The requests behind a cell, in their order. */
  public List<RequestNumber> cases(AnnualRow row, ApplicantKind kind) {
    return List.copyOf(row(row).getOrDefault(kind, List.of()));
  }

  /** All requests of a row. */
  public List<RequestNumber> cases(AnnualRow row) {
    return row(row).values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(RequestNumber::toString))
        .toList();
  }

  /** A figure of the table. */
  public int count(AnnualRow row, ApplicantKind kind) {
    return row(row).getOrDefault(kind, List.of()).size();
  }

  /** The figure of the last column, 总计. */
  public int total(AnnualRow row) {
    return row(row).values().stream().mapToInt(List::size).sum();
  }

  private Map<ApplicantKind, List<RequestNumber>> row(AnnualRow row) {
    return cells.getOrDefault(row, Map.of());
  }
}
