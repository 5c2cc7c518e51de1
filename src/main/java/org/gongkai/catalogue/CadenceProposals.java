package org.gongkai.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often columns of these names are checked, in calendar days ({@code data/column_cadence.csv},
 * its source in each row). A proposal: no law says it.
 */
public final class CadenceProposals {

  private static final String DATA = "/data/column_cadence.csv";
  private static final Map<String, Integer> DAYS = load();

  private CadenceProposals() {}

  /** The proposal for a row: by its deepest level that has such a name, then by its area. */
  public static Optional<Integer> of(Levels levels, @Nullable String area) {
    return Stream.of(levels.third(), levels.second(), levels.first(), area)
        .map(Folded::of)
        .map(DAYS::get)
        .filter(days -> days != null)
        .findFirst();
  }

  private static Map<String, Integer> load() {
    try (InputStream in = CadenceProposals.class.getResourceAsStream(DATA)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + DATA);
      }
      var days = new LinkedHashMap<String, Integer>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(row -> put(days, row));
      return Map.copyOf(days);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, Integer> days, String[] row) {
    Integer every = Integer.valueOf(row[1]);
    days.put(Folded.of(row[0]), every);
    for (String name : row[0].split("/", -1)) {
      days.putIfAbsent(Folded.of(name), every);
    }
  }
}
