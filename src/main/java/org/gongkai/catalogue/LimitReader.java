package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/** The limit of a row. */
final class LimitReader {

  private final Remarks warnings;

  LimitReader(Remarks warnings) {
    this.warnings = warnings;
  }

  /** What the row says; blank is as {@code before}, else what such columns are usually given. */
  Limit read(RowCells cells, @Nullable Limit before, @Nullable Integer proposal) {
    String text = cells.name(Heading.LIMIT, Columns.LONGEST_LINE);
    if (text == null && before != null && cells.isBlank(Heading.LIMIT)) {
      return before;
    }
    if (text == null && proposal != null) {
      warnings.add(
          CellRemark.ofRow(
              cells.number(),
              Code.REQUIRED,
              "没有写公开时限，按同名栏目的检查惯例设为每%d天更新，可在栏目中修改".formatted(proposal)));
      return new Limit(null, null, proposal);
    }
    LimitWords.Read read = LimitWords.read(cells.isDay(Heading.LIMIT) ? yearly(cells, text) : text);
    for (String remark : read.remarks()) {
      warnings.add(cells.at(Heading.LIMIT), Code.FORMAT, cells.words(Heading.LIMIT) + remark);
    }
    if (read.problem() != null) {
      cells.wrong(Heading.LIMIT, Code.FORMAT, read.problem());
    }
    return read.limit();
  }

  /** Spreadsheets make a day of this year of "1月31日". */
  private @Nullable String yearly(RowCells cells, @Nullable String text) {
    Optional<LocalDate> day = text == null ? Optional.empty() : Problems.parseDay(text);
    if (day.isEmpty()) {
      return text;
    }
    String words = "%d月%d日前".formatted(day.get().getMonthValue(), day.get().getDayOfMonth());
    String message = "被表格软件存成了日期 %s，读作每年“%s”".formatted(text, words);
    warnings.add(cells.at(Heading.LIMIT), Code.FORMAT, cells.words(Heading.LIMIT) + message);
    return words;
  }
}
