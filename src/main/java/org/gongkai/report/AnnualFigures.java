package org.gongkai.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyTaken;

/**
 * The figures of tables 二 and 三 as numbers, as they stood at one moment.
 *
 * @param applications of each row, one for each {@link ApplicantKind} in its order
 * @param remedies of each kind, one for each {@link RemedyOutcome} in its order
 */
public record AnnualFigures(
    Map<AnnualRow, List<Integer>> applications, Map<RemedyTaken, List<Integer>> remedies) {

  public AnnualFigures {
    applications = Map.copyOf(applications);
    remedies = Map.copyOf(remedies);
  }

  /** The figures of the tables. */
  public static AnnualFigures of(AnnualTable table, AnnualRemedies remedies) {
    var applications = new EnumMap<AnnualRow, List<Integer>>(AnnualRow.class);
    for (AnnualRow row : AnnualRow.values()) {
      applications.put(
          row, Stream.of(ApplicantKind.values()).map(kind -> table.count(row, kind)).toList());
    }
    var outcomes = new EnumMap<RemedyTaken, List<Integer>>(RemedyTaken.class);
    for (RemedyTaken kind : RemedyTaken.values()) {
      outcomes.put(
          kind, Stream.of(RemedyOutcome.values()).map(o -> remedies.count(kind, o)).toList());
    }
    return new AnnualFigures(applications, outcomes);
  }

  /** The figures of a row, the total last. */
  public List<Integer> row(AnnualRow row) {
    return withTotal(applications.getOrDefault(row, List.of()));
  }

  /** The figures of a kind of remedy, the total last. */
  public List<Integer> row(RemedyTaken kind) {
    return withTotal(remedies.getOrDefault(kind, List.of()));
  }

  /** The figure of the last column, 总计. */
  public int total(AnnualRow row) {
    return row(row).getLast();
  }

  /** The form's own check: 一 + 二 = 三（七） + 四. */
  public boolean balances() {
    return total(AnnualRow.RECEIVED) + total(AnnualRow.CARRIED_OVER)
        == total(AnnualRow.RESULTS) + total(AnnualRow.CARRIED_ON);
  }

  /** The rows whose figures differ. */
  public List<AnnualRow> differences(AnnualFigures other) {
    return Arrays.stream(AnnualRow.values()).filter(r -> !row(r).equals(other.row(r))).toList();
  }

  private static List<Integer> withTotal(List<Integer> figures) {
    int total = figures.stream().mapToInt(Integer::intValue).sum();
    return Stream.concat(figures.stream(), Stream.of(total)).toList();
  }
}
