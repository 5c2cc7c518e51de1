package org.gongkai.web.desk.queue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The queue as a spreadsheet, names masked as on the page. Texts are cells of text, so that none is
 * taken for a formula.
 */
public final class QueueSheet {

  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final List<String> HEAD =
      List.of("编号", "事项", "申请人", "渠道", "提交日期", "收到日期", "答复期限", "剩余", "状态", "结果", "承办人");
  private static final int[] WIDTHS = {20, 40, 14, 16, 13, 13, 13, 18, 16, 16, 12};

  private QueueSheet() {}

  /**
   * @param cut whether more match than these; the last line says so
   */
  static byte[] of(List<QueueList.Row> rows, boolean cut) {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("申请");
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      CellStyle bold = book.createCellStyle();
      var font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      Row head = sheet.createRow(0);
      for (int i = 0; i < HEAD.size(); i++) {
        Cell cell = head.createCell(i);
        cell.setCellValue(HEAD.get(i));
        cell.setCellStyle(bold);
        sheet.setColumnWidth(i, WIDTHS[i] * 256);
      }
      sheet.createFreezePane(1, 1);
      for (int n = 0; n < rows.size(); n++) {
        fill(sheet.createRow(n + 1), rows.get(n), date);
      }
      if (cut) {
        String note = "只导出了前" + rows.size() + "件，符合条件的还有；请缩小筛选范围，分几次导出";
        text(sheet.createRow(rows.size() + 1), 0, note);
      }
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row line, QueueList.Row row, CellStyle date) {
    var due = row.due();
    text(line, 0, row.number());
    text(line, 1, row.title());
    text(line, 2, row.maskedName());
    text(line, 3, row.channel());
    day(line, 4, row.arrivedOn(), date);
    day(line, 5, row.receivedOn(), date);
    day(line, 6, due == null ? null : due.date(), date);
    text(line, 7, row.left());
    text(line, 8, row.status().words());
    text(line, 9, row.answer());
    text(line, 10, row.assignee());
  }

  private static void text(Row line, int column, String text) {
    line.createCell(column).setCellValue(text);
  }

  private static void day(Row line, int column, @Nullable LocalDate day, CellStyle style) {
    if (day != null) {
      Cell cell = line.createCell(column);
      cell.setCellValue(day);
      cell.setCellStyle(style);
    }
  }
}
