package org.gongkai.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Cell.Kind;
import org.jspecify.annotations.Nullable;

/** What the stored value of a cell means and how it is shown. */
final class CellValues {

  /**
   * As the file has it.
   *
   * @param type {@code t} of ISO/IEC 29500, 18.18.11
   * @param style the number of its style, or null
   */
  record Stored(String type, @Nullable String style, String value) {}

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final MathContext DIGITS = new MathContext(15);
  private static final double INEXACT = 1e15;
  private static final Set<String> PLAIN = Set.of("General", "@", "0", "G/通用格式");

  private final ReadOnlySharedStringsTable texts;
  private final StylesTable styles;
  private final boolean from1904;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final Map<Integer, String> known = new HashMap<>();

  CellValues(ReadOnlySharedStringsTable texts, StylesTable styles, boolean from1904) {
    this.texts = texts;
    this.styles = styles;
    this.from1904 = from1904;
  }

  void put(GridBuilder builder, CellAddress at, Stored stored) {
    switch (stored.type()) {
      case "s" -> builder.put(at, shared(stored.value()), Kind.TEXT);
      case "str", "inlineStr" ->
          builder.put(at, new XSSFRichTextString(stored.value()).getString(), Kind.TEXT);
      case "b" -> builder.put(at, stored.value().equals("1") ? "是" : "否", Kind.FLAG);
      case "d" -> builder.put(at, day(stored.value()), Kind.DAY);
      default -> number(builder, at, stored);
    }
  }

  private String shared(String number) {
    return known.computeIfAbsent(
        Integer.valueOf(number), index -> texts.getItemAt(index).getString());
  }

  /** A day in ISO 8601, without a time at midnight. */
  private static String day(String value) {
    return value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value;
  }

  private void number(GridBuilder builder, CellAddress at, Stored stored) {
    double value;
    try {
      value = Double.parseDouble(stored.value());
    } catch (NumberFormatException e) {
      builder.problems().add(at, Code.FORMAT, "单元格的数字读不出来，请重新填写");
      return;
    }
    XSSFCellStyle style =
        stored.style() == null ? null : styles.getStyleAt(Integer.parseInt(stored.style()));
    int id = style == null ? 0 : style.getDataFormat();
    String format = style == null ? "General" : style.getDataFormatString();
    if (isDay(id, format) && DateUtil.isValidExcelDate(value)) {
      builder.put(at, day(value), value < 1 ? Kind.TEXT : Kind.DAY);
      return;
    }
    if (Math.abs(value) >= INEXACT) {
      builder.warnings().add(at, Code.FORMAT, "数字超过15位，表格软件可能已把末几位变成0；请把单元格改为文本格式后重新填写");
    }
    builder.put(at, shown(value, id, format), Kind.NUMBER);
  }

  private String day(double value) {
    LocalDateTime time = DateUtil.getLocalDateTime(value, from1904, true);
    if (value < 1) {
      return TIME.format(time);
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : MINUTE.format(time);
  }

  /** The built-in numbers 27 to 36 and 50 to 58 are days and times in Chinese (18.8.30). */
  private static boolean isDay(int id, @Nullable String format) {
    return (id >= 27 && id <= 36)
        || (id >= 50 && id <= 58)
        || (format != null && DateUtil.isADateFormat(id, format));
  }

  private String shown(double value, int id, @Nullable String format) {
    String plain = new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
    if (format == null || PLAIN.contains(format)) {
      return plain;
    }
    String shown = formatter.formatRawCellContents(value, id, format).strip();
    return shown.isEmpty() || shown.startsWith("#") ? plain : shown;
  }
}
