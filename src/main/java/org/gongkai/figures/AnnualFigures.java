package org.gongkai.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyTaken;

/**
 * The figures of tables 二 and 三 as numbers, as they stood at one moment; what is not named is 0.
 *
 * @param applications of each row by kind of applicant
 * @param remedies of each kind by outcome
 */
public record AnnualFigures(
    Map<AnnualRow, Map<ApplicantKind, Integer>> applications,
    Map<RemedyTaken, Map<RemedyOutcome, Integer>> remedies) {

  public AnnualFigures {
    applications = Map.copyOf(applications);
    remedies = Map.copyOf(remedies);
  }

  /** The figures of the tables. */
  public static AnnualFigures of(AnnualTable table, AnnualRemedies remedies) {
    var applications = new EnumMap<AnnualRow, Map<ApplicantKind, Integer>>(AnnualRow.class);
    for (AnnualRow row : AnnualRow.values()) {
      var figures = new EnumMap<ApplicantKind, Integer>(ApplicantKind.class);
      for (ApplicantKind kind : ApplicantKind.values()) {
        figures.put(kind, table.count(row, kind));
      }
      applications.put(row, figures);
    }
    var outcomes = new EnumMap<RemedyTaken, Map<RemedyOutcome, Integer>>(RemedyTaken.class);
    for (RemedyTaken kind : RemedyTaken.values()) {
      var figures = new EnumMap<RemedyOutcome, Integer>(RemedyOutcome.class);
      for (RemedyOutcome outcome : RemedyOutcome.values()) {
        figures.put(outcome, remedies.count(kind, outcome));
      }
      outcomes.put(kind, figures);
    }
    return new AnnualFigures(applications, outcomes);
  }

  /** A figure of table 二. */
  public int count(AnnualRow row, ApplicantKind kind) {
    return applications.getOrDefault(row, Map.of()).getOrDefault(kind, 0);
  }

  /** A figure of table 三. */
  public int count(RemedyTaken kind, RemedyOutcome outcome) {
    return remedies.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  /** The figures of a row in the order of the form, the total last. */
  public List<Integer> row(AnnualRow row) {
    return withTotal(Stream.of(ApplicantKind.values()).map(kind -> count(row, kind)).toList());
  }

  /** The figures of a kind of remedy in the order of the form, the total last. */
  public List<Integer> row(RemedyTaken kind) {
    return withTotal(Stream.of(RemedyOutcome.values()).map(o -> count(kind, o)).toList());
  }

  /** The figure of the last column, 总计. */
  public int total(AnnualRow row) {
    return row(row).getLast();
  }

  /**
   * The form's own checks, in every column: 一 + 二 = 三（七） + 四, and 三（七） is the sum of the results.
   */
  public boolean balances() {
    return IntStream.rangeClosed(0, ApplicantKind.values().length).allMatch(this::balances);
  }

  private boolean balances(int column) {
    int results =
        Stream.of(AnnualRow.values())
            .filter(AnnualRow::isResult)
            .mapToInt(row -> row(row).get(column))
            .sum();
    int came = at(AnnualRow.RECEIVED, column) + at(AnnualRow.CARRIED_OVER, column);
    int went = at(AnnualRow.RESULTS, column) + at(AnnualRow.CARRIED_ON, column);
    return came == went && results == at(AnnualRow.RESULTS, column);
  }

  private int at(AnnualRow row, int column) {
    return row(row).get(column);
  }

  /** Each figure that is another now, in words, e.g. （一）予以公开，自然人：2，现在3. */
  public List<String> differences(AnnualFigures now) {
    var all = new ArrayList<String>();
    for (AnnualRow row : AnnualRow.values()) {
      for (ApplicantKind kind : ApplicantKind.values()) {
        difference(
            all,
            row.label() + "，" + AnnualTable.column(kind),
            count(row, kind),
            now.count(row, kind));
      }
    }
    for (RemedyTaken kind : RemedyTaken.values()) {
      for (RemedyOutcome outcome : RemedyOutcome.values()) {
        String what = kind.words() + "，" + outcome.words();
        difference(all, what, count(kind, outcome), now.count(kind, outcome));
      }
    }
    return all;
  }

  private static void difference(List<String> all, String what, int then, int now) {
    if (then != now) {
      all.add("%s：%d，现在%d".formatted(what, then, now));
    }
  }

  private static List<Integer> withTotal(List<Integer> figures) {
    int total = figures.stream().mapToInt(Integer::intValue).sum();
    return Stream.concat(figures.stream(), Stream.of(total)).toList();
  }
}
