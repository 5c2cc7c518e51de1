package org.gongkai.item.past;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.catalogue.Cadence;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Entry;
import org.gongkai.catalogue.Levels;
import org.gongkai.catalogue.Limit;
import org.gongkai.catalogue.Listed;
import org.gongkai.catalogue.Naming;
import org.gongkai.catalogue.Offer;
import org.gongkai.confined.Confinement;
import org.gongkai.item.Invalidation;
import org.gongkai.item.ItemKind;
import org.gongkai.sheet.Book;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Remarks;
import org.gongkai.sheet.Sheets;
import org.junit.jupiter.api.Test;

/** Lists of past items as offices and portals have them, and every fault in them with its cell. */
class PastListTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Sheets SHEETS = Sheets.with(new Confinement(384, Duration.ofMinutes(2), 2));
  private static final String URL = "http://www.yishui.gov.cn/info/%s.htm";

  private record Came(List<PastRow> rows, List<CellRemark> problems, List<CellRemark> warnings) {
    List<String> told() {
      return problems.stream().map(CellRemark::message).toList();
    }

    List<String> warned() {
      return warnings.stream().map(CellRemark::message).toList();
    }
  }

  private static Column column(String id, String name, Levels levels, boolean retired) {
    return new Column(
        id,
        new Naming(name, null, null),
        "CLERKS",
        new Cadence(null, null, null),
        new Offer(null, null, List.of(), null, null),
        new Listed(new Entry(levels, null, null, null, null, null), Limit.NONE),
        retired);
  }

  private static final ColumnNames COLUMNS =
      new ColumnNames(
          List.of(
              column("ZC", "政策文件", new Levels("政策", "规范性文件", "街道文件"), false),
              column("GS-1", "公示公告", new Levels("公告", "公示", null), false),
              column("JZ-1", "社会救助", new Levels("救助", "名单", null), false),
              column("JZ-2", "医疗救助", new Levels("救助", "办法", null), false),
              column("OLD", "旧栏目", new Levels("旧事项", null, null), true)));

  private static Came read(byte[] file) {
    var problems = new Remarks();
    var warnings = new Remarks();
    PastList list = PastList.read(SHEETS.read(file), COLUMNS, TODAY, problems, warnings);
    return new Came(list.rows(), problems.list(), warnings.list());
  }

  private static Came csv(String... lines) {
    return read(String.join("\n", lines).getBytes(UTF_8));
  }

  @Test
  void aPortalsListIsReadInItsOwnWords() {
    Came came =
        csv(
            "\uFEFF政府信息公开目录导出",
            "序号,索引号,主题分类,发文机关,成文日期,发文字号,公文种类,标 题,发布时间,有效性,所属栏目,链接地址,点击量",
            "1,11371323/2023-00012,民政,龙家圈街道办事处,2023年5月6日,龙街办发〔2023〕12号,规范性文件,关于印发《临时救助"
                + "实施细则》的通知,2023-05-10 09:30,现行有效,街道文件,"
                + URL.formatted(1)
                + ",35",
            "2,,,,二〇二二年十二月三十一日,,公告,征地公告,2023/1/4,失效,公告 > 公示,https://www.yishui.gov.cn/2,7",
            "3,,,,,,,2021年工作动态,20210304,,ZC," + URL.formatted(3) + ",1",
            "4,,,,2020.1.2,,其他,还没有公开的通知,,,GS-1,,0");
    assertThat(came.told()).isEmpty();
    assertThat(came.rows()).hasSize(4);
    PastRow first = came.rows().getFirst();
    assertThat(first.said().indexNumber()).isEqualTo("11371323/2023-00012");
    assertThat(first.said().documentNumber()).isEqualTo("龙街办发〔2023〕12号");
    assertThat(first.said().kind()).isEqualTo(ItemKind.NORMATIVE);
    assertThat(first.said().formedOn()).isEqualTo("2023-05-06");
    assertThat(first.column()).isEqualTo("ZC");
    assertThat(first.publication()).satisfies(p -> assertThat(p.on()).isEqualTo("2023-05-10"));
    PastRow second = came.rows().get(1);
    assertThat(second.said().formedOn()).isEqualTo("2022-12-31");
    assertThat(second.said().kind()).isEqualTo(ItemKind.NOTICE);
    assertThat(second.validity().how()).isEqualTo(Invalidation.EXPIRED);
    assertThat(second.column()).isEqualTo("GS-1");
    assertThat(came.rows().get(2).said().kind()).isEqualTo(ItemKind.OTHER);
    assertThat(came.rows().get(3).publication()).isNull();
    assertThat(came.warned())
        .anyMatch(m -> m.contains("点击量"))
        .anyMatch(m -> m.contains("有1行没有网址") && m.contains("第6行"));
  }

  @Test
  void theNamesOfTheContractAreHeadingsToo() {
    Came came =
        csv(
            "url,publishedOn,title,column,kind,validUntil,documentNumber,issuer,summary",
            URL.formatted(1) + ",2024-02-29,办法,zc,POLICY,2029-02-28,沂政发[2024]3号,县政府,\"第一段\n第二段\"");
    assertThat(came.told()).isEmpty();
    PastRow row = came.rows().getFirst();
    assertThat(row.said().kind()).isEqualTo(ItemKind.POLICY);
    assertThat(row.validity().validUntil()).isEqualTo("2029-02-28");
    assertThat(row.summary()).isEqualTo("第一段\n第二段");
    assertThat(came.warned()).isEmpty();
  }

  @Test
  void fortyFaultsAreAllNamedWithTheirCells() {
    var lines = new ArrayList<String>();
    lines.add("标题,栏目,公文类型,成文日期,发布日期,网址,索引号,效力状态,公开属性,有效期至");
    for (int i = 0; i < 4; i++) {
      lines.add(",没有的栏目%d,电影%d,2023-02-3%d,昨天,javascript:alert(%d),,,,".formatted(i, i, i, i));
      lines.add(
          "题%d,救助,通知,%s,2999-01-01,http://192.168.0.%d/a,%s,也许,不予公开,五年"
              .formatted(i, "长".repeat(3), i + 1, "9".repeat(61)));
    }
    Came came = csv(lines.toArray(String[]::new));
    List<String> cells = came.problems().stream().map(p -> p.column() + p.row()).sorted().toList();
    List<String> wanted =
        IntStream.of(2, 4, 6, 8)
            .boxed()
            .flatMap(
                r ->
                    java.util.stream.Stream.concat(
                        List.of("A", "B", "C", "D", "E", "F").stream().map(c -> c + r),
                        List.of("B", "D", "E", "F", "G", "H", "I", "J").stream()
                            .map(c -> c + (r + 1))))
            .sorted()
            .toList();
    assertThat(cells).hasSizeGreaterThan(40).isEqualTo(wanted);
    assertThat(came.problems())
        .allSatisfy(
            p ->
                assertThat(p.message())
                    .startsWith(p.column() + p.row() + "：")
                    .hasSizeGreaterThan(6));
    assertThat(came.told())
        .anyMatch(m -> m.equals("A2：请填写标题"))
        .anyMatch(m -> m.startsWith("B3：有2个栏目都叫“救助”") && m.contains("JZ-1、JZ-2"))
        .anyMatch(m -> m.startsWith("E3：发布日期不能晚于今天"))
        .anyMatch(m -> m.startsWith("F3：") && m.contains("内部网络"));
    assertThat(came.rows()).isEmpty();
  }

  @Test
  void daysMustFollowEachOtherAndAnAddressHasADay() {
    Came came =
        csv(
            "标题,栏目,成文日期,发布日期,网址,有效期至,公示期至,失效日期",
            "一,ZC,2023-05-06,2023-05-05," + URL.formatted(1) + ",,,",
            "二,ZC,2023-05-06,," + URL.formatted(2) + ",2023-01-01,2023-01-02,2023-01-03",
            "三,ZC,1912-01-01,1948-01-01," + URL.formatted(3) + ",,,",
            "四,ZC,,2023-05-06," + URL.formatted(4) + ",,2023-05-01,",
            "五,OLD,,2020-05-06," + URL.formatted(5) + ",,,",
            "六,OLD,,,,,,",
            "七,ZC,45000,45010," + URL.formatted(7) + ",长期有效,,");
    assertThat(came.problems().stream().map(p -> p.column() + p.row()).sorted())
        .containsExactly("B7", "C4", "D2", "D3", "D4", "D5", "F3", "G3", "H3");
    assertThat(came.rows()).extracting(row -> row.said().title()).containsExactly("五", "七");
    assertThat(came.rows().getLast().said().formedOn()).isEqualTo("2023-03-15");
    assertThat(came.warned()).anyMatch(m -> m.startsWith("C8：") && m.contains("2023-03-15"));
  }

  @Test
  void whatStandsTwiceIsTold() {
    Came came =
        csv(
            "标题,栏目,索引号,发文字号,发文机关,发布日期,网址",
            "甲,ZC,A-1,街发〔2023〕1号,街道,2023-05-06," + URL.formatted(1),
            "乙,ZC,Ａ-1,,,2023-05-06," + URL.formatted(2),
            "丙,ZC,,街发[2023]1 号,街道,2023-05-07," + URL.formatted(3),
            "甲,ZC,,,,2023-05-06," + URL.formatted(4),
            "丁,ZC,,,,2023-05-06," + URL.formatted(5),
            "丁,ZC,,,,2023-05-06," + URL.formatted(5));
    assertThat(came.told()).containsExactly("C3：索引号与C2相同，一个索引号只能是一条信息，请核对", "A7：与第6行完全相同，请删去一行");
    assertThat(came.warned())
        .anyMatch(m -> m.startsWith("A4：与A2的发文字号和发文机关相同"))
        .anyMatch(m -> m.startsWith("A5：与A2的标题和日期相同"));
  }

  @Test
  void personalDataOnTheWayToTheOpenPagesAreShownMasked() {
    Came came =
        csv(
            "标题,栏目,发布日期,网址,摘要",
            "公告,ZC,2023-05-06," + URL.formatted(1) + ",联系人电话 13800000000",
            "拟稿,ZC,,,电话 13800000001");
    assertThat(came.told()).isEmpty();
    assertThat(came.warned())
        .filteredOn(m -> m.contains("手机号码"))
        .singleElement()
        .satisfies(m -> assertThat(m).startsWith("E2：").doesNotContain("13800000000"));
  }

  @Test
  void aWorkbookWithMergedCellsFormulasAndDaysIsReadAsItLooks() {
    byte[] file =
        Book.of(
            book -> {
              var sheet = book.createSheet("清单");
              sheet.createRow(0).createCell(0).setCellValue("政府信息清单");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
              var top = sheet.createRow(1);
              var below = sheet.createRow(2);
              top.createCell(0).setCellValue("标题");
              top.createCell(1).setCellValue("日期");
              below.createCell(1).setCellValue("成文日期");
              below.createCell(2).setCellValue("发布日期");
              top.createCell(3).setCellValue("栏目");
              top.createCell(4).setCellValue("网址");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
              var day = book.createCellStyle();
              day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
              for (int r = 3; r < 6; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue("关于某事的\n通知" + r);
                var formed = row.createCell(1);
                formed.setCellValue(LocalDate.of(2023, 5, r));
                formed.setCellStyle(day);
                var published = row.createCell(2);
                published.setCellFormula("B" + (r + 1) + "+1");
                published.setCellStyle(day);
                row.createCell(4).setCellValue(URL.formatted(r));
              }
              sheet.getRow(3).createCell(3).setCellValue("政策文件");
              sheet.addMergedRegion(new CellRangeAddress(3, 5, 3, 3));
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    Came came = read(file);
    assertThat(came.told()).isEmpty();
    assertThat(came.rows()).hasSize(3);
    assertThat(came.rows())
        .allSatisfy(
            row -> {
              assertThat(row.column()).isEqualTo("ZC");
              assertThat(row.said().title()).startsWith("关于某事的通知");
              assertThat(row.publication())
                  .satisfies(p -> assertThat(p.on()).isEqualTo(row.said().formedOn().plusDays(1)));
            });
    assertThat(came.warned()).anyMatch(m -> m.contains("公式"));
  }

  @Test
  void aHeadingMergedOverTwoFilledColumnsIsRefused() {
    byte[] file =
        Book.of(
            book -> {
              var sheet = book.createSheet("清单");
              var top = sheet.createRow(0);
              top.createCell(0).setCellValue("标题");
              top.createCell(1).setCellValue("栏目");
              top.createCell(3).setCellValue("网址");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
              var row = sheet.createRow(1);
              row.createCell(0).setCellValue("甲");
              row.createCell(1).setCellValue("ZC");
              row.createCell(2).setCellValue("GS-1");
            });
    assertThat(read(file).told()).anyMatch(m -> m.startsWith("C1：表头“栏目”合并了几列"));
  }

  @Test
  void whatIsNoListHasAClearAnswer() {
    assertThat(csv("标题,发布日期", "甲,2023-05-06").told()).containsExactly("第1行：表头里没有“栏目”列");
    assertThat(csv("栏目,发布日期", "ZC,2023-05-06").told()).containsExactly("第1行：表头里没有“标题”列");
    assertThat(csv("标题,名称,栏目", "甲,乙,ZC").told())
        .singleElement()
        .satisfies(m -> assertThat(m).startsWith("B1：“名称”与A1的“标题”是同一列"));
    assertThat(csv("一,二,三", "1,2,3").told())
        .singleElement()
        .satisfies(m -> assertThat(m).contains("没有找到表头"));
    assertThat(csv("标题,栏目").told()).containsExactly("表头下面没有内容");
    assertThat(read("%PDF-1.7\n%\u0000\u0001".getBytes(UTF_8)).told()).isNotEmpty();
    assertThat(read(new byte[0]).told()).isNotEmpty();
    assertThat(csv("标题,栏目", "甲\u0001乙,ZC").told()).as("odd characters").isNotEmpty();
    assertThat(csv("标题,栏目,摘要", "甲,ZC," + "长".repeat(40_000)).told())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m).startsWith("C2："));
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "题" + i + ",ZC")
            .collect(Collectors.joining("\n", "标题,栏目\n", "\n"));
    assertThat(read(many.getBytes(UTF_8)).told())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m).contains("行"));
  }

  @Test
  void theTemplateHasTheHeadingsAndIsAnEmptyList() {
    Came came = read(PastTemplate.xlsx());
    assertThat(came.told()).containsExactly("表头下面没有内容");
    assertThat(came.warned()).isEmpty();
  }
}
