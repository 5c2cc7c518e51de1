package org.gongkai.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRow;
import org.gongkai.figures.AnnualTable;
import org.gongkai.letter.Paper;
import org.gongkai.letter.Paper.Cell;
import org.gongkai.letter.Paper.Part;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyTaken;

/** The yearly report as a paper, in the form of 国办公开办函〔2021〕30号. */
final class ReportPaper {

  private static final int NUMBERS = ApplicantKind.values().length + 1;
  private static final String RESULTS = AnnualRow.RESULTS.group();

  private ReportPaper() {}

  /**
   * The report as a .docx.
   *
   * @param figures tables 二 and 三
   * @param state what stands below the title, e.g. that it is a draft; empty for nothing
   */
  static byte[] docx(String organ, YearReport report, AnnualFigures figures, String state) {
    var parts = new ArrayList<Part>();
    if (!state.isEmpty()) {
      parts.add(new Part.Note(state));
    }
    chapter(parts, report, Chapter.OVERVIEW);
    parts.add(new Part.Heading("二、主动公开政府信息情况"));
    parts.add(disclosures(report));
    parts.add(new Part.Heading("三、收到和处理政府信息公开申请情况"));
    parts.add(applications(figures));
    parts.add(new Part.Heading("四、政府信息公开行政复议、行政诉讼情况"));
    parts.add(remedies(figures));
    chapter(parts, report, Chapter.PROBLEMS);
    chapter(parts, report, Chapter.OTHERS);
    return Paper.docx(organ + report.year() + "年政府信息公开工作年度报告", parts);
  }

  private static void chapter(List<Part> parts, YearReport report, Chapter chapter) {
    parts.add(new Part.Heading(chapter.heading()));
    parts.add(new Part.Text(report.chapters().getOrDefault(chapter, "（未填写）")));
  }

  private static Part disclosures(YearReport report) {
    var rows = new ArrayList<List<Cell>>();
    String block = "";
    String row = "";
    for (Disclosure figure : Disclosure.values()) {
      boolean three = columns(figure.row()) > 1;
      if (!figure.block().equals(block)) {
        block = figure.block();
        rows.add(List.of(new Cell(block, 4, 1)));
        rows.add(heads(block, three));
      }
      if (!figure.row().equals(row)) {
        row = figure.row();
        rows.add(figures(report, row, three));
      }
    }
    return new Part.Table(0, List.of(40, 28, 28, 28), rows);
  }

  private static long columns(String row) {
    return Stream.of(Disclosure.values()).filter(f -> f.row().equals(row)).count();
  }

  private static List<Cell> heads(String block, boolean three) {
    var heads = new ArrayList<>(List.of(Cell.of("信息内容")));
    Stream.of(Disclosure.values())
        .filter(f -> f.block().equals(block))
        .map(Disclosure::column)
        .distinct()
        .forEach(column -> heads.add(new Cell(column, three ? 1 : 3, 1)));
    return heads;
  }

  private static List<Cell> figures(YearReport report, String row, boolean three) {
    var cells = new ArrayList<>(List.of(Cell.of(row)));
    Stream.of(Disclosure.values())
        .filter(f -> f.row().equals(row))
        .map(f -> report.disclosures().getOrDefault(f, ""))
        .forEach(figure -> cells.add(new Cell(figure, three ? 1 : 3, 1)));
    return cells;
  }

  private static Part applications(AnnualFigures figures) {
    var rows = new ArrayList<List<Cell>>();
    int organisations = ApplicantKind.values().length - 1;
    rows.add(
        List.of(
            new Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new Cell("申请人情况", NUMBERS, 1)));
    rows.add(
        List.of(
            new Cell("自然人", 1, 2), new Cell("法人或其他组织", organisations, 1), new Cell("总计", 1, 2)));
    rows.add(
        Stream.of(ApplicantKind.values())
            .filter(ApplicantKind::isOrganisation)
            .map(kind -> Cell.of(AnnualTable.column(kind)))
            .toList());
    String group = "";
    for (AnnualRow row : AnnualRow.values()) {
      var cells = new ArrayList<Cell>();
      boolean ofResults = row.isResult() || row == AnnualRow.RESULTS;
      if (row == AnnualRow.DISCLOSED) {
        cells.add(new Cell(RESULTS, 1, (int) results()));
      }
      boolean grouped = ofResults && !row.group().equals(RESULTS);
      if (grouped && !row.group().equals(group)) {
        cells.add(new Cell(row.group(), 1, (int) inGroup(row.group())));
      }
      group = row.group();
      cells.add(new Cell(row.label(), grouped ? 1 : ofResults ? 2 : 3, 1));
      figures.row(row).forEach(n -> cells.add(Cell.of(n.toString())));
      rows.add(cells);
    }
    return new Part.Table(3, List.of(14, 18, 48, 11, 11, 11, 11, 11, 11, 11), rows);
  }

  private static long results() {
    return Stream.of(AnnualRow.values())
        .filter(row -> row.isResult() || row == AnnualRow.RESULTS)
        .count();
  }

  private static long inGroup(String group) {
    return Stream.of(AnnualRow.values()).filter(row -> row.group().equals(group)).count();
  }

  private static Part remedies(AnnualFigures figures) {
    int columns = RemedyOutcome.values().length + 1;
    var heads = new ArrayList<Cell>();
    var numbers = new ArrayList<Cell>();
    for (RemedyTaken kind : RemedyTaken.values()) {
      Stream.of(RemedyOutcome.values()).map(o -> Cell.of(o.words())).forEach(heads::add);
      heads.add(Cell.of("总计"));
      figures.row(kind).forEach(n -> numbers.add(Cell.of(n.toString())));
    }
    return new Part.Table(
        3,
        Collections.nCopies(3 * columns, 1),
        List.of(
            List.of(new Cell("行政复议", columns, 2), new Cell("行政诉讼", 2 * columns, 1)),
            List.of(new Cell("未经复议直接起诉", columns, 1), new Cell("复议后起诉", columns, 1)),
            heads,
            numbers));
  }
}
