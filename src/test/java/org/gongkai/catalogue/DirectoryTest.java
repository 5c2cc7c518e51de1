package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.sheet.Book;
import org.junit.jupiter.api.Test;

/** Directories as offices have them, and every fault in them with its cell. */
class DirectoryTest {

  @Test
  void theRealRowsAreReadWithoutAProblem() {
    Directory directory = Directories.read(Directories.file("rows.csv"));
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.rows()).hasSize(62);
    assertThat(new HashSet<>(directory.rows().stream().map(DirectoryRow::id).toList())).hasSize(62);
    assertThat(directory.rows()).allSatisfy(row -> assertThat(row.id()).matches("[A-Z0-9-]{1,30}"));
    DirectoryRow first = directory.rows().getFirst();
    assertThat(first.area()).isEqualTo("机关日常运转和政务公开");
    assertThat(first.entry().levels().third()).isEqualTo("机构职能");
    assertThat(first.limit().workingDays()).isEqualTo(20);
    assertThat(first.offer().channels()).containsExactly("政府网站", "微信平台等");
    assertThat(first.entry().way()).isEqualTo(Way.ACTIVE);
    assertThat(first.entry().department()).isEqualTo("党政综合办公室");
    assertThat(directory.rows().get(5).entry().levels().third()).isNull();
    assertThat(directory.rows().get(46).limit()).isEqualTo(Limit.NONE);
    assertThat(directory.rows().get(58).offer().checkQuestion()).startsWith("是否及时更新");
    assertThat(Directories.messages(directory.warnings()))
        .anyMatch(m -> m.contains("两个栏目") || m.contains("作为两个栏目"));
  }

  @Test
  void aTableWithMergedCellsLeftBlankIsFilled() {
    Directory directory = Directories.read(Directories.file("raw-merged.csv"));
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.rows()).hasSize(5);
    assertThat(directory.rows())
        .allSatisfy(
            row -> {
              assertThat(row.entry().levels().first()).isEqualTo("机关日常运转和综合协调及政务公开工作");
              assertThat(row.entry().body()).isEqualTo("富兴街道办事处");
              assertThat(row.entry().department()).isEqualTo("党政综合办公室");
              assertThat(row.offer().audience()).isEqualTo("全社会");
            });
    assertThat(directory.rows())
        .extracting(row -> row.entry().levels().second())
        .containsExactly("机关日常运转和综合协调", "机关日常运转和综合协调", "政务公开工作", "政务公开工作", "政务公开工作");
    assertThat(directory.rows())
        .extracting(row -> row.entry().levels().third())
        .containsExactly("机构职能", "规范性文件", "政府信息公开指南", "政府信息公开目录", "政府信息公开工作年度报告");
    assertThat(directory.rows().get(2).offer().channels()).containsExactly("政府网站", "公示栏");
  }

  @Test
  void aWorkbookWithMergedCellsIsReadAsItLooks() {
    byte[] file =
        Book.of(
            book -> {
              var sheet = book.createSheet("目录");
              sheet.createRow(0).createCell(0).setCellValue("（三）社会救助领域基层政务公开标准目录");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
              var top = sheet.createRow(1);
              var below = sheet.createRow(2);
              top.createCell(0).setCellValue("序号");
              top.createCell(1).setCellValue("公开事项");
              top.createCell(3).setCellValue("公开内容\n（要素）");
              top.createCell(4).setCellValue("公开方式");
              below.createCell(1).setCellValue("一级 事项");
              below.createCell(2).setCellValue("二级事项");
              below.createCell(4).setCellValue("主动");
              below.createCell(5).setCellValue("依申请公开");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
              for (int r = 3; r < 6; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue(r - 2);
                row.createCell(2).setCellValue("二级" + r);
                row.createCell(3).setCellValue("内容" + r);
              }
              sheet.getRow(3).createCell(1).setCellValue("综合 业务");
              sheet.getRow(3).createCell(4).setCellValue("√");
              sheet.getRow(5).createCell(5).setCellValue("√");
              sheet.addMergedRegion(new CellRangeAddress(3, 5, 1, 1));
            });
    Directory directory = Directories.read(file);
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.rows())
        .extracting(row -> row.entry().levels())
        .containsExactly(
            new Levels("综合业务", "二级3", null),
            new Levels("综合业务", "二级4", null),
            new Levels("综合业务", "二级5", null));
    assertThat(directory.rows())
        .extracting(row -> row.entry().way())
        .containsExactly(Way.ACTIVE, Way.ACTIVE, Way.ON_REQUEST);
    assertThat(directory.rows().getFirst().area()).isEqualTo("社会救助");
  }

  @Test
  void boxesAreReadByWhatIsTicked() {
    assertThat(Marks.names("■政府网站 □政府公报 ■两微一端")).containsExactly("政府网站", "两微一端");
    assertThat(Marks.names("■政府网站口政府公报口发布会/听证会■社区/企事业单位/村公示栏(电子屏)"))
        .containsExactly("政府网站", "社区/企事业单位/村公示栏(电子屏)");
    assertThat(Marks.names("□√政府网站□政府公报")).containsExactly("政府网站");
    assertThat(Marks.names("政府网站√ 政府公报□")).containsExactly("政府网站");
    assertThat(Marks.names("口头告知；窗口公示")).containsExactly("口头告知", "窗口公示");
    assertThat(Marks.names("政府网站、公示栏\n会议")).containsExactly("政府网站", "公示栏", "会议");
  }

  @Test
  void columnsStandInAnyOrderOrNotAtAllAndAnAddressInTheChannelsIsTheColumns() {
    Directory directory =
        Directories.csv(
            "龙家圈街道政务公开目录,,,",
            "公开渠道,公开 方式,内容,公开事项",
            "政府网站（http://www.yishui.gov.cn/ljq/）；公示栏,■主动 口依申请,全文,规划计划",
            ",,,",
            "注：以上内容由党政办更新,,,",
            "官网 www.yishui.gov.cn/a,依申请公开,总结,规划计划");
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.rows()).hasSize(2);
    DirectoryRow first = directory.rows().getFirst();
    assertThat(first.offer().url()).isEqualTo("http://www.yishui.gov.cn/ljq/");
    assertThat(first.entry().way()).isEqualTo(Way.ACTIVE);
    assertThat(first.limit().everyDays()).isEqualTo(365);
    assertThat(directory.rows().get(1).offer().url()).isEqualTo("http://www.yishui.gov.cn/a");
    assertThat(Directories.messages(directory.warnings())).anyMatch(m -> m.contains("每365天"));
  }

  @Test
  void oneHeadingOverAllLevelsMeansThemInTheirOrder() {
    Directory directory = Directories.csv("序号,公开事项,,,公开内容", "1,甲,乙,丙,内容", "2,,,丁,内容", "3,戊,,,内容");
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.rows())
        .extracting(row -> row.entry().levels())
        .containsExactly(
            new Levels("甲", "乙", "丙"), new Levels("甲", "乙", "丁"), new Levels("戊", null, null));
  }

  @Test
  void anIdStaysThoughWidthCaseBlanksAndPunctuationChange() {
    List<DirectoryRow> rows = Directories.csv("一级事项,公开内容", "机构职能（A）,办公时间、电话").rows();
    List<DirectoryRow> again = Directories.csv("一级事项,公开内容", "机构 职能(ａ),办公时间，电话。").rows();
    assertThat(again.getFirst().id()).isEqualTo(rows.getFirst().id());
    assertThat(rows.getFirst().id())
        .isEqualTo("D-" + rows.getFirst().id().substring(2))
        .hasSize(18);
  }

  @Test
  void aRowThatSaysTheSameIsAProblemThatNamesBothCells() {
    Directory directory =
        Directories.csv("一级事项,二级事项,公开内容,公开主体", "甲,乙,丙,街道", "甲,乙,丙。,街道", "甲,乙,丙,村");
    assertThat(directory.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.row()).isEqualTo(3);
              assertThat(problem.column()).isEqualTo("B");
              assertThat(problem.message()).contains("B3", "B2");
            });
    assertThat(directory.rows()).hasSize(3);
  }

  @Test
  void aLimitThatTheSpreadsheetMadeADayOfIsOnceAYear() {
    byte[] file =
        Book.of(
            book -> {
              var sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("一级事项");
              sheet.getRow(0).createCell(1).setCellValue("公开时限");
              var row = sheet.createRow(1);
              row.createCell(0).setCellValue("年度报告");
              var style = book.createCellStyle();
              style.setDataFormat(book.createDataFormat().getFormat("m\"月\"d\"日\""));
              row.createCell(1).setCellStyle(style);
              row.getCell(1).setCellValue(LocalDate.of(2026, 1, 31));
            });
    Directory directory = Directories.read(file);
    assertThat(directory.rows().getFirst().limit()).isEqualTo(new Limit("1月31日前", null, 365));
    assertThat(Directories.messages(directory.warnings()))
        .anyMatch(m -> m.startsWith("B2：") && m.contains("日期"));
    assertThat(Directories.csv("一级事项,公开时限", "年度报告,2026-01-31").rows().getFirst().limit().text())
        .isEqualTo("2026-01-31");
  }

  @Test
  void whatIsNoDirectoryIsTold() {
    assertThat(Directories.messages(Directories.csv("姓名,电话", "甲,1").problems()))
        .singleElement()
        .asString()
        .contains("没有找到表头");
    assertThat(Directories.messages(Directories.csv("公开内容,公开时限", "甲,1").problems()))
        .singleElement()
        .asString()
        .contains("一级事项");
    assertThat(Directories.messages(Directories.csv("一级事项,公开时限,公开内容,时限", "甲,,,").problems()))
        .singleElement()
        .asString()
        .contains("D1", "B1");
    assertThat(Directories.messages(Directories.csv("一级事项,公开时限").problems()))
        .singleElement()
        .asString()
        .contains("没有内容");
    assertThat(Directories.read(new byte[] {'P', 'K', 3, 4, 0}).problems()).hasSize(1);
    String[] many = new String[5_002];
    many[0] = "一级事项,公开内容";
    IntStream.range(1, many.length).forEach(i -> many[i] = "事项" + i + ",内容");
    assertThat(Directories.messages(Directories.csv(many).problems()))
        .singleElement()
        .asString()
        .contains("5,000行", "5,001行");
  }

  private static final List<String> HEADINGS =
      List.of("一级事项", "公开内容", "公开时限", "公开主体", "公开渠道和载体", "公开方式", "网址", "责任科室");

  /** A file in which each of forty rows has a fault of its own. */
  private static byte[] withFortyFaults(List<String> cells) {
    return Book.of(
        book -> {
          var sheet = book.createSheet();
          var head = sheet.createRow(0);
          for (int c = 0; c < HEADINGS.size(); c++) {
            head.createCell(c).setCellValue(HEADINGS.get(c));
          }
          for (int n = 0; n < 4; n++) { // sound ones, which the doubles repeat
            var row = sheet.createRow(n + 1);
            row.createCell(0).setCellValue("事项");
            row.createCell(1).setCellValue("内容" + n);
          }
          for (int n = 0; n < 40; n++) {
            var row = sheet.createRow(n + 5);
            row.createCell(0).setCellValue("事项" + n);
            row.createCell(1).setCellValue("内容" + n);
            int column =
                switch (n % 10) {
                  case 0 -> fault(row, 1, "字".repeat(5_001));
                  case 1 -> fault(row, 2, "0个工作日内");
                  case 2 -> fault(row, 5, "不予公开");
                  case 3 -> fault(row, 6, "javascript:alert(1)");
                  case 4 -> fault(row, 0, "名".repeat(201));
                  case 5 -> fault(row, 3, "主".repeat(201));
                  case 6 -> fault(row, 4, "渠".repeat(201));
                  case 7 -> {
                    row.createCell(7).setCellFormula("1/0");
                    yield 7;
                  }
                  case 8 -> fault(row, 6, "http://192.168.1.1/");
                  default -> {
                    row.getCell(0).setCellValue("事项");
                    row.getCell(1).setCellValue("内容" + n / 10);
                    yield 0;
                  }
                };
            cells.add("ABCDEFGH".charAt(column) + "" + (n + 6));
          }
          book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
  }

  private static int fault(org.apache.poi.ss.usermodel.Row row, int column, String text) {
    row.createCell(column).setCellValue(text);
    return column;
  }

  @Test
  void aFileWithFortyFaultsNamesAllOfThemWithTheirCells() {
    var cells = new ArrayList<String>();
    Directory directory = Directories.read(withFortyFaults(cells));
    List<String> found = directory.problems().stream().map(p -> p.column() + p.row()).toList();
    assertThat(found).hasSize(40).containsExactlyInAnyOrderElementsOf(cells);
    assertThat(directory.problems())
        .allSatisfy(
            problem -> {
              String heading = HEADINGS.get(problem.column().charAt(0) - 'A');
              assertThat(problem.message())
                  .startsWith(problem.column() + problem.row() + "：")
                  .contains("“" + heading + "”");
            });
  }
}
