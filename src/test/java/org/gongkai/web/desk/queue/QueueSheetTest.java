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
          "");

  @Test
  void oneThatIsCutSaysSoInItsLastLine() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(QueueSheet.of(List.of(ROW), true)))) {
      var last = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
      assertThat(last.getCell(0).getStringCellValue()).contains("只导出了前1件", "缩小筛选范围");
    }
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(QueueSheet.of(List.of(ROW), false)))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
    }
  }
}
