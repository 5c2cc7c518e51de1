package org.gongkai.participation.message.work;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.participation.message.MessageMonth;
import org.jspecify.annotations.Nullable;

/**
 * What became of an office's messages.
 *
 * @param received all that came in in these months
 * @param answered those of them that were answered
 * @param answeredInTime within their term, an extension included
 * @param overdue all open ones whose term is over, whenever they came in
 * @param shareInTime in hundredths: of those answered or overdue, those answered in time; null
 *     while there are none
 * @param months the last twelve in which a message came in, the newest first
 */
public record Figures(
    int received,
    int answered,
    int answeredInTime,
    int overdue,
    @Nullable Integer shareInTime,
    List<Month> months) {

  /** Those that came in in a month. */
  public record Month(
      String month,
      int received,
      int answered,
      int answeredInTime,
      int overdue,
      @Nullable Integer shareInTime) {

    static Month of(MessageMonth counted, int overdue) {
      return new Month(
          counted.id(),
          counted.received(),
          counted.answered(),
          counted.inTime(),
          overdue,
          share(counted.inTime(), counted.answered() + overdue));
    }
  }

  /**
   * Of these months.
   *
   * @param overdue open messages whose term is over, by the month in which they came in
   */
  static Figures of(List<MessageMonth> months, Map<YearMonth, Integer> overdue) {
    List<Month> all =
        months.stream()
            .sorted(Comparator.comparing(MessageMonth::month).reversed())
            .map(month -> Month.of(month, overdue.getOrDefault(month.month(), 0)))
            .toList();
    int answered = all.stream().mapToInt(Month::answered).sum();
    int inTime = all.stream().mapToInt(Month::answeredInTime).sum();
    int over = overdue.values().stream().mapToInt(Integer::intValue).sum();
    return new Figures(
        all.stream().mapToInt(Month::received).sum(),
        answered,
        inTime,
        over,
        share(inTime, answered + over),
        all);
  }

  private static @Nullable Integer share(int part, int all) {
    return all == 0 ? null : Integer.valueOf(Math.floorDiv(part * 100, all));
  }
}
