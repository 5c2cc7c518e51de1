package org.gongkai.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of the shipped data: plain comma-separated values without quotes, one header line. */
final class Csv {

  private Csv() {}

  /**
   * The rows below the header.
   *
   * @throws IllegalStateException if the resource is missing or a row has not as many columns as
   *     the header: broken calendar data is refused, never guessed
   */
  static List<String[]> rows(String resource) {
    try (InputStream in = Csv.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = reader.lines().filter(line -> !line.isBlank()).toList();
      int columns = lines.getFirst().split(",", -1).length;
      return lines.stream().skip(1).map(line -> row(resource, line, columns)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(String resource, String line, int columns) {
    String[] row = line.strip().split(",", -1);
    if (row.length != columns) {
      throw new IllegalStateException(resource + ": broken row: " + line);
    }
    return row;
  }
}
