package org.gongkai.web.desk.report;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRow;
import org.gongkai.report.AnnualCount;
import org.gongkai.report.YearReport;
import org.jspecify.annotations.Nullable;

/** Something that should hold of a report's figures. */
public record ReportCheck(boolean holds, String words) {

  /**
   * What can be said of the figures.
   *
   * @param live the records as they stand, or null when they were not counted
   * @param before the figures of the year before, or null
   */
  static List<ReportCheck> of(
      YearReport report, AnnualCount.@Nullable Tables live, @Nullable AnnualFigures before) {
    AnnualFigures now = live == null ? null : live.figures();
    AnnualFigures fixed = report.figures();
    AnnualFigures figures = fixed == null ? now : fixed;
    var checks = new ArrayList<ReportCheck>();
    if (live != null && (live.unreadable() > 0 || live.truncated())) {
      checks.add(new ReportCheck(false, "现在的记录没有全部统计：有的读不出来，或者件数太多。请告知县里的技术人员"));
    }
    if (figures == null) {
      return checks;
    }
    checks.add(balance(figures));
    if (before != null) {
      checks.add(carriedOver(figures, report.year() - 1, before));
    }
    if (fixed != null && now != null) {
      checks.add(unchanged(fixed, now));
    }
    return checks;
  }

  private static ReportCheck balance(AnnualFigures figures) {
    String sum =
        figures.balances()
            ? "第一项（%d）加第二项（%d），等于第三项总计（%d）加第四项（%d），各列也是"
            : "第一项（%d）加第二项（%d），不等于第三项总计（%d）加第四项（%d），或者有一列不等";
    return new ReportCheck(
        figures.balances(),
        sum.formatted(
            figures.total(AnnualRow.RECEIVED),
            figures.total(AnnualRow.CARRIED_OVER),
            figures.total(AnnualRow.RESULTS),
            figures.total(AnnualRow.CARRIED_ON)));
  }

  private static ReportCheck carriedOver(AnnualFigures figures, int last, AnnualFigures before) {
    boolean same = before.row(AnnualRow.CARRIED_ON).equals(figures.row(AnnualRow.CARRIED_OVER));
    String words = "上年结转（%d）与%d年报告的结转下年度（%d）" + (same ? "一致，各列也是" : "不一致，或者有一列不一致");
    return new ReportCheck(
        same,
        words.formatted(
            figures.total(AnnualRow.CARRIED_OVER), last, before.total(AnnualRow.CARRIED_ON)));
  }

  private static ReportCheck unchanged(AnnualFigures fixed, AnnualFigures now) {
    List<String> moved = fixed.differences(now);
    return new ReportCheck(
        moved.isEmpty(),
        moved.isEmpty() ? "冻结的数据与现在的记录一致" : "冻结以后记录有变动（补录或者更正）：" + String.join("；", moved));
  }
}
