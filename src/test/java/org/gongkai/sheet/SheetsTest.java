package org.gongkai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.confined.Confinement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Spreadsheets as people hand them in, and what is no spreadsheet. */
class SheetsTest {

  private static final Confinement CONFINEMENT = new Confinement(384, Duration.ofMinutes(2), 2);
  private static final Sheets SHEETS = Sheets.with(CONFINEMENT);

  @AfterAll
  static void end() {
    CONFINEMENT.end();
  }

  private static Grid read(Book.Maker maker) {
    return SHEETS.read(Book.of(maker));
  }

  private static Grid csv(String text) {
    return SHEETS.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cell cell(Grid grid, int row, int column) {
    return grid.rows().stream()
        .filter(each -> each.number() == row)
        .findFirst()
        .orElseThrow()
        .cell(column)
        .orElseThrow();
  }

  private static String only(Grid grid) {
    assertThat(grid.rows()).isEmpty();
    assertThat(grid.problems()).hasSize(1);
    return grid.problems().getFirst().message();
  }

  @Test
  void aCellIsReadAsItIsShown() {
    Grid grid =
        read(
            book -> {
              var sheet = book.createSheet("目录");
              var row = sheet.createRow(2);
              row.createCell(0).setCellValue("文字\n两行");
              row.createCell(1).setCellValue(20);
              row.createCell(2).setCellValue(0.1 + 0.2);
              styled(book, row.createCell(3), "yyyy\"年\"m\"月\"d\"日\"")
                  .setCellValue(LocalDate.of(2026, 3, 1));
              styled(book, row.createCell(4), "0000").setCellValue(7);
              row.createCell(5).setCellValue(true);
              styled(book, row.createCell(6), "0%").setCellValue(0.5);
            });
    assertThat(grid.problems()).isEmpty();
    assertThat(grid.name()).isEqualTo("目录");
    assertThat(grid.rows().getFirst().cells().values().stream().map(Cell::text))
        .containsExactly("文字\n两行", "20", "0.3", "2026-03-01", "0007", "是", "50%");
    assertThat(cell(grid, 3, 4).kind()).isEqualTo(Cell.Kind.DAY);
    assertThat(cell(grid, 3, 4).at()).hasToString("D3");
  }

  private static org.apache.poi.ss.usermodel.Cell styled(
      XSSFWorkbook book, org.apache.poi.ss.usermodel.Cell cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  @Test
  void aMergedRegionIsFilledAndSaysSo() {
    Grid grid =
        read(
            book -> {
              var sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("甲");
              sheet.createRow(1).createCell(2).setCellValue("乙");
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            });
    assertThat(cell(grid, 1, 1).fill()).isEqualTo(Cell.Fill.OWN);
    assertThat(cell(grid, 1, 2).fill()).isEqualTo(Cell.Fill.BESIDE);
    assertThat(cell(grid, 2, 1))
        .extracting(Cell::text, Cell::fill)
        .containsExactly("甲", Cell.Fill.ABOVE);
    assertThat(cell(grid, 2, 2).fill()).isEqualTo(Cell.Fill.BESIDE);
  }

  @Test
  void aFormulaGivesItsLastResultWithAWarningAndAnErrorIsAProblem() {
    Grid grid =
        read(
            book -> {
              var row = book.createSheet().createRow(0);
              row.createCell(0).setCellFormula("1+2");
              row.createCell(1).setCellFormula("1/0");
              row.createCell(2).setCellFormula("\"甲\"&\"乙\"");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
              row.createCell(3).setCellFormula("A1");
            });
    assertThat(grid.rows().getFirst().cells().values().stream().map(Cell::text))
        .contains("3", "甲乙");
    assertThat(grid.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("A1", "共2处"));
    assertThat(grid.problems())
        .extracting(CellRemark::message)
        .anySatisfy(m -> assertThat(m).startsWith("B1：").contains("#DIV/0!"))
        .anySatisfy(m -> assertThat(m).startsWith("D1：").contains("公式"));
  }

  @Test
  void ofSeveralSheetsTheFirstWithContentIsReadAndTheOwnerIsTold() {
    Grid grid =
        read(
            book -> {
              book.createSheet("空");
              book.createSheet("选项").createRow(0).createCell(0).setCellValue("隐藏");
              book.createSheet("目录").createRow(0).createCell(0).setCellValue("内容");
              book.setSheetHidden(1, true);
            });
    assertThat(grid.name()).isEqualTo("目录");
    assertThat(grid.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("3张", "目录"));
  }

  @Test
  void hiddenRowsAreRead() {
    Grid grid =
        read(
            book -> {
              var sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("甲");
              sheet.createRow(1).createCell(0).setCellValue("乙");
              sheet.getRow(1).setZeroHeight(true);
            });
    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("隐藏"));
  }

  @Test
  void whatIsNoSpreadsheetIsToldWithTheWayOut() throws IOException {
    assertThat(only(SHEETS.read("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8))))
        .contains("不是表格");
    assertThat(only(SHEETS.read("<html><table><tr><td>1".getBytes(StandardCharsets.UTF_8))))
        .contains(".xlsx");
    assertThat(only(SHEETS.read(new byte[] {1, 2, 0, 4}))).contains("不是表格");
    assertThat(only(SHEETS.read(new byte[0]))).contains("没有内容");
    assertThat(only(SHEETS.read(zip("readme.txt", "a")))).contains("不是表格");
    var word = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("文字");
      document.write(word);
    }
    assertThat(only(SHEETS.read(word.toByteArray()))).contains("不是表格");
    byte[] cut = Book.of(book -> book.createSheet().createRow(0).createCell(0).setCellValue("甲"));
    assertThat(only(SHEETS.read(java.util.Arrays.copyOf(cut, cut.length / 2)))).contains(".xlsx");
  }

  @Test
  void anEncryptedWorkbookAndAnOldOneAreNamed() {
    assertThat(only(SHEETS.read(Book.compound("EncryptedPackage")))).contains("密码");
    assertThat(only(SHEETS.read(Book.compound("Workbook")))).contains(".xls", "另存为 .xlsx");
    assertThat(only(SHEETS.read(Book.compound("WordDocument")))).contains("不是表格");
  }

  private static byte[] zip(String name, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aHundredThousandRowsAndTooManyColumnsAreTooMuch() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook(100)) {
      var sheet = book.createSheet();
      for (int i = 0; i < 100_000; i++) {
        sheet.createRow(i).createCell(0).setCellValue("x");
      }
      book.write(bytes);
    }
    assertThat(only(SHEETS.read(bytes.toByteArray()))).contains("20,000行");
    assertThat(only(csv("x\n".repeat(100_000)))).contains("20,000行");
    Grid wide = csv("x,".repeat(60) + "y");
    assertThat(wide.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("BI1").contains("60列"));
  }

  @Test
  void rowsThatAreOnlyFormattedAreNone() {
    Grid grid =
        read(
            book -> {
              var sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("甲");
              sheet.createRow(50_000).createCell(90).setCellStyle(book.createCellStyle());
            });
    assertThat(grid.problems()).isEmpty();
    assertThat(grid.rows()).hasSize(1);
  }

  @Test
  void aCellThatIsTooLongIsNamed() {
    Grid text = csv("a,b\n1," + "字".repeat(40_000));
    assertThat(text.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.row()).isEqualTo(2);
              assertThat(p.column()).isEqualTo("B");
              assertThat(p.code()).isEqualTo("length");
              assertThat(p.message()).contains("40,000");
            });
    Grid book =
        read(b -> b.createSheet().createRow(6).createCell(2).setCellValue("字".repeat(5001)));
    assertThat(book.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("C7："));
  }

  @Test
  void aFileOfMoreThanFourMegabytesIsNotReadAtAll() {
    assertThat(only(SHEETS.read(new byte[Grid.MOST_BYTES + 1]))).contains("4 MB");
  }

  @Test
  void aBombCostsNothingButItsProcess() throws IOException {
    byte[] sound = Book.of(book -> book.createSheet().createRow(0).createCell(0).setCellValue("甲"));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes);
        var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(sound))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(in.readAllBytes());
        if (entry.getName().endsWith("sharedStrings.xml")) {
          for (int i = 0; i < 400; i++) {
            zip.write(new byte[1024 * 1024]);
          }
        }
      }
    }
    assertThat(bytes.size()).isLessThan(Grid.MOST_BYTES);
    assertThat(only(SHEETS.read(bytes.toByteArray()))).contains("太大");
  }

  @Test
  void commaSeparatedValuesAreReadInTheEncodingsAndWithTheDelimitersThatPeopleHave() {
    String text = "一级,内容\n\"甲,乙\",\"两\n行 \"\"引\"\"\"\n";
    List<byte[]> files =
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(Charset.forName("GB18030")),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            text.replace("\n\"", "\r\n\"").getBytes(StandardCharsets.UTF_8));
    for (byte[] file : files) {
      Grid grid = SHEETS.read(file);
      assertThat(grid.problems()).isEmpty();
      assertThat(cell(grid, 1, 1).text()).isEqualTo("一级");
      assertThat(cell(grid, 2, 1).text()).isEqualTo("甲,乙");
      assertThat(cell(grid, 2, 2).text()).isEqualTo("两\n行 \"引\"");
    }
    assertThat(cell(csv("甲;乙\n1;2,5"), 2, 2).text()).isEqualTo("2,5");
    assertThat(cell(csv("甲\t乙\n1\t2"), 2, 2).text()).isEqualTo("2");
    assertThat(cell(csv("sep=;\n甲;乙"), 2, 2).text()).isEqualTo("乙");
  }

  @Test
  void blankLinesCountAsRowsAndAQuoteWithoutItsPairIsNamed() {
    assertThat(csv("甲\n\n乙").rows()).extracting(GridRow::number).containsExactly(1, 3);
    Grid broken = csv("甲,乙\n1,\"没有关上\n2,3");
    assertThat(broken.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("第2行", "引号"));
  }

  @Test
  void whatIsWrongIsListedUpToTwoHundredAndTheRestIsCounted() {
    var remarks = new Remarks();
    for (int i = 1; i <= 250; i++) {
      remarks.add(CellRemark.ofRow(i, org.gongkai.input.Problem.Code.FORMAT, "错"));
    }
    assertThat(remarks.list()).hasSize(201);
    assertThat(remarks.list().getLast().message()).contains("50处");
  }

  @Test
  void aDayThatWasTypedIsTakenWhereItCanBeNoOther() {
    for (String text :
        List.of("2026-03-01", "2026年3月1日", "2026.3.1", "2026/03/01", "20260301", "２０２６年３月１日")) {
      assertThat(TypedDay.of(text)).contains(LocalDate.of(2026, 3, 1));
    }
    for (String text : List.of("2026-02-30", "3/1/2026", "26.3.1", "2026年3月", "昨天", "")) {
      assertThat(TypedDay.of(text)).isEmpty();
    }
  }
}
