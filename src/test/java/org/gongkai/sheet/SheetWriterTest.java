package org.gongkai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Tables that are handed out hold texts, never formulas. */
class SheetWriterTest {

  private static final List<String> HOSTILE = List.of("=1+1", "+1", "-1", "@SUM(A1)");

  @Test
  void aTextIsNeverAFormula() throws IOException {
    byte[] file =
        SheetWriter.xlsx(
            "表",
            List.of(new SheetWriter.Heading("甲", 20)),
            HOSTILE.stream().map(List::<Object>of).toList());
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (int i = 0; i < HOSTILE.size(); i++) {
        var cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(HOSTILE.get(i));
        assertThat(cell.getCellStyle().getWrapText()).isTrue();
      }
      assertThat(book.getSheetAt(0).getColumnWidth(0)).isEqualTo(20 * 256);
    }
    String csv =
        new String(
            SheetWriter.csv(List.of("甲"), HOSTILE.stream().map(List::<Object>of).toList()),
            StandardCharsets.UTF_8);
    assertThat(csv).isEqualTo("\uFEFF甲\r\n'=1+1\r\n'+1\r\n'-1\r\n'@SUM(A1)\r\n");
  }

  @Test
  void numbersAndDaysKeepTheirTypeAndGroupsStandOverTheirColumns() throws IOException {
    byte[] file =
        SheetWriter.xlsx(
            "表",
            List.of(
                new SheetWriter.Heading("序号", 6),
                new SheetWriter.Heading("一级", 10, "事项"),
                new SheetWriter.Heading("二级", 10, "事项")),
            List.of(Arrays.asList(1, LocalDate.of(2026, 3, 1), null)));
    Grid grid = SheetJob.read(file);
    assertThat(grid.rows().get(0).text(2)).isEqualTo("事项");
    assertThat(grid.rows().get(1).text(3)).isEqualTo("二级");
    assertThat(grid.rows().get(2).cells().values())
        .extracting(Cell::text)
        .containsExactly("1", "2026-03-01");
    assertThat(grid.rows().get(2).cell(2).orElseThrow().kind()).isEqualTo(Cell.Kind.DAY);
  }
}
