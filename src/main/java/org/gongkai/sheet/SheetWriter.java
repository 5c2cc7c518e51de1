package org.gongkai.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table under its headings. A value is a text, a number, a day or null; a text is never a
 * formula, whatever it begins with.
 */
public final class SheetWriter {

  /** The media type of {@code .xlsx}. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The media type of {@code .csv}. */
  public static final String CSV = "text/csv;charset=UTF-8";

  private static final int WIDTH_OF_A_CHARACTER = 256;

  /** What a program that opens comma-separated values takes for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  /**
   * A heading.
   *
   * @param width of its column, in characters
   * @param group what stands over it and its neighbours, or null
   */
  public record Heading(String text, int width, @Nullable String group) {

    /** One with nothing over it. */
    public Heading(String text, int width) {
      this(text, width, null);
    }
  }

  private SheetWriter() {}

  /** The table as {@code .xlsx}: headings bold, fixed and with filters, texts wrapped. */
  public static byte[] xlsx(
      String name, List<Heading> headings, List<List<@Nullable Object>> rows) {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(name);
      var styles = Styles.of(book);
      int first = head(sheet, headings, styles);
      sheet.createFreezePane(0, first);
      sheet.setAutoFilter(
          new CellRangeAddress(
              first - 1, first - 1 + rows.size(), 0, Math.max(0, headings.size() - 1)));
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(first + r);
        List<@Nullable Object> values = rows.get(r);
        for (int c = 0; c < values.size(); c++) {
          put(row, c, values.get(c), styles);
        }
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the headings; the number of rows they take. */
  private static int head(Sheet sheet, List<Heading> headings, Styles styles) {
    int last = headings.stream().anyMatch(heading -> heading.group() != null) ? 1 : 0;
    Row top = sheet.createRow(0);
    Row below = last == 0 ? top : sheet.createRow(last);
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      String group = heading.group();
      head(top, i, group == null ? heading.text() : group, styles);
      if (last > 0) {
        head(below, i, group == null ? "" : heading.text(), styles);
        merge(sheet, headings, i);
      }
      sheet.setColumnWidth(i, heading.width() * WIDTH_OF_A_CHARACTER);
    }
    return last + 1;
  }

  private static void head(Row row, int column, String text, Styles styles) {
    Cell cell = row.createCell(column);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
    cell.setCellStyle(styles.head);
  }

  /** One without a group takes both rows; the first of a group takes its neighbours. */
  private static void merge(Sheet sheet, List<Heading> headings, int column) {
    String group = headings.get(column).group();
    if (group == null) {
      sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
      return;
    }
    boolean isFirst = column == 0 || !group.equals(headings.get(column - 1).group());
    int last = column;
    while (last + 1 < headings.size() && group.equals(headings.get(last + 1).group())) {
      last++;
    }
    if (isFirst && last > column) {
      sheet.addMergedRegion(new CellRangeAddress(0, 0, column, last));
    }
  }

  private record Styles(CellStyle head, CellStyle text, CellStyle day) {
    static Styles of(XSSFWorkbook book) {
      CellStyle head = book.createCellStyle();
      var font = book.createFont();
      font.setBold(true);
      head.setFont(font);
      head.setWrapText(true);
      CellStyle text = book.createCellStyle();
      text.setWrapText(true);
      text.setVerticalAlignment(VerticalAlignment.TOP);
      text.setDataFormat(book.createDataFormat().getFormat("@"));
      CellStyle day = book.createCellStyle();
      day.setVerticalAlignment(VerticalAlignment.TOP);
      day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      return new Styles(head, text, day);
    }
  }

  private static void put(Row row, int column, @Nullable Object value, Styles styles) {
    if (value == null) {
      return;
    }
    Cell cell = row.createCell(column);
    switch (value) {
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(styles.day);
      }
      case Number number -> cell.setCellValue(number.doubleValue());
      default -> {
        cell.setCellValue(value.toString()); // a cell of text, so that it is no formula
        cell.setCellStyle(styles.text);
      }
    }
  }

  /**
   * The table as comma-separated values with a byte order mark, as Excel wants it; before a text
   * that would be taken for a formula stands an apostrophe.
   */
  public static byte[] csv(List<String> headings, List<List<@Nullable Object>> rows) {
    var text = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(headings);
      for (List<@Nullable Object> row : rows) {
        printer.printRecord(row.stream().map(SheetWriter::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Object harmless(@Nullable Object value) {
    return value instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : value;
  }
}
