package org.gongkai.web.desk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.request.RequestEvent;

/** The tables of the yearly report as a spreadsheet. */
final class ReportSheet {

  private static final int WIDE = 60 * 256;
  private static final int NARROW = 14 * 256;

  private ReportSheet() {}

  static byte[] of(List<ReportPage.Line> lines, List<ReportPage.Remedy> remedies) {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("收到和处理申请情况");
      var head = new ArrayList<>(List.of("项目"));
      head.addAll(ReportPage.columns());
      head.add("总计");
      texts(sheet.createRow(0), head);
      sheet.setColumnWidth(0, WIDE);
      for (int i = 1; i < head.size(); i++) {
        sheet.setColumnWidth(i, NARROW);
      }
      int n = 1;
      for (ReportPage.Line line : lines) {
        if (!line.head().isEmpty()) {
          texts(sheet.createRow(n++), List.of(line.head()));
        }
        Row row = sheet.createRow(n++);
        row.createCell(0).setCellValue(line.label());
        for (int i = 0; i < line.cells().size(); i++) {
          row.createCell(i + 1).setCellValue(line.cells().get(i).count());
        }
      }
      remedies(book.createSheet("行政复议、行政诉讼情况"), remedies);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remedies(Sheet sheet, List<ReportPage.Remedy> remedies) {
    var head = new ArrayList<>(List.of("类别"));
    Stream.of(RequestEvent.RemedyOutcome.values())
        .map(RequestEvent.RemedyOutcome::words)
        .forEach(head::add);
    head.add("总计");
    texts(sheet.createRow(0), head);
    int n = 1;
    for (ReportPage.Remedy remedy : remedies) {
      Row row = sheet.createRow(n++);
      row.createCell(0).setCellValue(remedy.words());
      for (int i = 0; i < remedy.figures().size(); i++) {
        row.createCell(i + 1).setCellValue(remedy.figures().get(i));
      }
      row.createCell(remedy.figures().size() + 1).setCellValue(remedy.total());
    }
    sheet.setColumnWidth(0, NARROW * 2);
  }

  private static void texts(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(texts.get(i));
    }
  }
}
