package org.gongkai.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.request.RequestEvent;

/**
 * Table 三 of the yearly report, 政府信息公开行政复议、行政诉讼情况: of each request and kind of remedy the outcome
 * recorded last in the year.
 */
public final class AnnualRemedies {

  private final Map<RequestEvent.RemedyTaken, Map<RequestEvent.RemedyOutcome, Integer>> counts =
      new EnumMap<>(RequestEvent.RemedyTaken.class);

  private AnnualRemedies() {}

  /** The table of a year. */
  public static AnnualRemedies of(int year, List<AnnualCase> cases) {
    var table = new AnnualRemedies();
    for (AnnualCase c : cases) {
      var last =
          new EnumMap<RequestEvent.RemedyTaken, RequestEvent.RemedyOutcome>(
              RequestEvent.RemedyTaken.class);
      c.remedies().stream()
          .filter(remedy -> remedy.on().getYear() == year)
          .forEach(remedy -> last.put(remedy.kind(), remedy.outcome()));
      last.forEach(
          (kind, outcome) ->
              table
                  .counts
                  .computeIfAbsent(kind, _ -> new EnumMap<>(RequestEvent.RemedyOutcome.class))
                  .merge(outcome, 1, Integer::sum));
    }
    return table;
  }

  /** A figure of the table. */
  public int count(RequestEvent.RemedyTaken kind, RequestEvent.RemedyOutcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }
}
