package org.gongkai.web.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.casework.ToDecide;
import org.gongkai.request.Status;
import org.gongkai.web.desk.Band;
import org.junit.jupiter.api.Test;

class QueueSheetTest {

  private static final QueueList.Row ROW =
      new QueueList.Row(
          "LJQ-2026-000001",
          2,
          "道路合同",
          "王**",
          null,
          LocalDate.of(2026, 11, 2),
          null,
          "未定",
          Band.NONE,
          Status.AWAITING_RECEIPT,
          null,
          "未分办",
          ToDecide.NOTHING,
          false,
          "",
          "部分公开",
          LocalDate.of(2026, 11, 20));

  @Test
  void oneThatIsCutSaysSoInItsLastLine() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(QueueSheet.of(List.of(ROW), true)))) {
      var last = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
      assertThat(last.getCell(0).getStringCellValue()).contains("只导出了前1件", "缩小筛选范围");
    }
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(QueueSheet.of(List.of(ROW), false)))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:L2");
      assertThat(sheet.getRow(0).getCell(10).getStringCellValue()).isEqualTo("答复、办结日期");
      assertThat(sheet.getRow(1).getCell(10).getLocalDateTimeCellValue())
          .isEqualTo("2026-11-20T00:00");
    }
  }
}
