package org.gongkai.web.desk.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * The queue as a spreadsheet, names masked as on the page. Texts are cells of text, so that none is
 * taken for a formula.
 */
public final class QueueSheet {

  public static final String TYPE = SheetWriter.XLSX;

  private static final List<SheetWriter.Heading> HEAD =
      List.of(
          new SheetWriter.Heading("编号", 20),
          new SheetWriter.Heading("事项", 40),
          new SheetWriter.Heading("申请人", 14),
          new SheetWriter.Heading("渠道", 16),
          new SheetWriter.Heading("提交日期", 13),
          new SheetWriter.Heading("收到日期", 13),
          new SheetWriter.Heading("答复期限", 13),
          new SheetWriter.Heading("剩余", 18),
          new SheetWriter.Heading("状态", 16),
          new SheetWriter.Heading("结果", 16),
          new SheetWriter.Heading("答复、办结日期", 16),
          new SheetWriter.Heading("承办人", 12));

  private QueueSheet() {}

  /**
   * @param cut whether more match than these; the last line says so
   */
  static byte[] of(List<QueueList.Row> rows, boolean cut) {
    var lines = new ArrayList<List<@Nullable Object>>();
    rows.forEach(row -> lines.add(line(row)));
    if (cut) {
      lines.add(List.of("只导出了前" + rows.size() + "件，符合条件的还有；请缩小筛选范围，分几次导出"));
    }
    return SheetWriter.xlsx("申请", HEAD, lines);
  }

  private static List<@Nullable Object> line(QueueList.Row row) {
    var due = row.due();
    return Arrays.asList(
        row.number(),
        row.title(),
        row.maskedName(),
        row.channel(),
        row.arrivedOn(),
        row.receivedOn(),
        due == null ? null : due.date(),
        row.left(),
        row.status().words(),
        row.answer(),
        row.endedOn(),
        row.assignee());
  }
}
