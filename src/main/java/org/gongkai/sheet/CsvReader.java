package org.gongkai.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Cell.Kind;

/**
 * Comma-separated values as Excel and WPS write them: UTF-8, UTF-16 or GB18030; parted by comma,
 * semicolon or tab; cells in quotes may have several lines.
 */
final class CsvReader {

  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int LOOKED_AT = 10_000;
  private static final Pattern PAGE =
      Pattern.compile("^\\s*(?:<!doctype|<\\?xml|<html|<table|<meta)");

  private CsvReader() {}

  static Grid read(byte[] file) {
    Optional<String> text = text(file);
    if (text.isEmpty() || isOther(text.get())) {
      return Grid.refused(Code.FORMAT, Sheets.NO_SHEET);
    }
    var builder = new GridBuilder();
    try {
      records(text.get(), builder);
      return builder.grid("", true);
    } catch (GridBuilder.Enough _) {
      return builder.grid("", false);
    }
  }

  private static boolean isOther(String text) {
    String beginning = text.substring(0, Math.min(text.length(), 100)).toLowerCase(Locale.ROOT);
    return beginning.startsWith("%pdf-")
        || beginning.startsWith("{\\rtf")
        || PAGE.matcher(beginning).find()
        || text.chars().anyMatch(CsvReader::isControl);
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B;
  }

  private static void records(String text, GridBuilder builder) {
    String rows = text;
    char delimiter = delimiter(text);
    int row = 0;
    if (text.startsWith("sep=") && text.indexOf('\n') > 0) { // for Excel, no row of the table
      rows = text.substring(text.indexOf('\n') + 1);
      row = 1;
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(rows), format(delimiter))) {
      for (CSVRecord each : parser) {
        row++;
        for (int c = 0; c < each.size(); c++) {
          builder.put(new CellAddress(row, c + 1), each.get(c), Kind.TEXT);
        }
      }
    } catch (UncheckedIOException e) {
      unclosed(builder, row + 1, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unclosed(GridBuilder builder, int row, UncheckedIOException e) {
    if (!(e.getCause() instanceof CSVException)) {
      throw e;
    }
    builder
        .problems()
        .add(CellRemark.ofRow(row, Code.FORMAT, "引号没有成对，从这一行起读不出来；请用表格软件打开后另存为 .xlsx"));
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  /** The one that stands most often outside of quotes in the first lines. */
  private static char delimiter(String text) {
    if (text.startsWith("sep=") && text.length() > 4) {
      return text.charAt(4);
    }
    int[] counts = new int[DELIMITERS.length];
    boolean quoted = false;
    for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
        counts[d] += c == DELIMITERS[d] ? 1 : 0;
      }
    }
    int best = 0;
    for (int d = 1; d < DELIMITERS.length; d++) {
      best = counts[d] > counts[best] ? d : best;
    }
    return DELIMITERS[best];
  }

  private static Optional<String> text(byte[] file) {
    boolean wide =
        file.length > 1
            && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
                || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF));
    List<Charset> encodings =
        wide
            ? List.of(StandardCharsets.UTF_16)
            : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    for (Charset encoding : encodings) {
      try {
        String text = encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
      } catch (CharacterCodingException _) {
        // not in this encoding
      }
    }
    return Optional.empty();
  }
}
