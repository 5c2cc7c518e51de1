package org.gongkai.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was never entered: the serials of a year that are missing between the first and the last of
 * a series.
 *
 * @param series as one of its numbers writes it
 * @param last the largest serial that is there
 * @param missing at most {@value #MOST} of them
 * @param more how many there are besides
 */
public record NumberGaps(String series, int year, int last, List<Integer> missing, int more) {

  /** So many are named of a series. */
  public static final int MOST = 200;

  public NumberGaps {
    missing = List.copyOf(missing);
  }

  /** Of the numbers of an issuer in a year; series without a gap too. */
  public static List<NumberGaps> of(Collection<String> numbers, int year) {
    Map<String, TreeSet<Integer>> serials = new TreeMap<>();
    for (String number : numbers) {
      DocumentNumber.parse(number)
          .filter(parsed -> parsed.year() == year)
          .ifPresent(
              parsed ->
                  serials
                      .computeIfAbsent(parsed.series(), _ -> new TreeSet<>())
                      .add(parsed.serial()));
    }
    return serials.entrySet().stream().map(one -> of(one.getKey(), year, one.getValue())).toList();
  }

  private static NumberGaps of(String series, int year, TreeSet<Integer> there) {
    var missing = new ArrayList<Integer>();
    int all = 0;
    int next = 1;
    for (int serial : there) {
      all += Math.max(0, serial - next);
      for (; next < serial && missing.size() < MOST; next++) {
        missing.add(next);
      }
      next = serial + 1;
    }
    return new NumberGaps(series, year, there.last(), missing, all - missing.size());
  }
}
