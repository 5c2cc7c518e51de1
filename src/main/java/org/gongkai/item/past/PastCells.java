package org.gongkai.item.past;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.sheet.Cell;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.GridRow;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their headings. */
record PastCells(PastHead head, GridRow row) {

  /** What people write where there is nothing. */
  private static final Pattern NOTHING = Pattern.compile("[-—–－/\\\\×]+|无");

  private static final Pattern NOTE = Pattern.compile("\\s*(?:备?注|说明|填表说明|合计|共计)\\s*[:：]");

  /** What stands there; null for nothing. */
  @Nullable String text(PastHeading heading) {
    String text = own(heading).map(cell -> Clean.lines(cell.text())).orElse(null);
    return text == null || NOTHING.matcher(text).matches() ? null : text;
  }

  /** The same as one line; what no line may hold stays, to be refused. */
  @Nullable String line(PastHeading heading) {
    String text = own(heading).map(cell -> Clean.line(Words.line(cell.text()))).orElse(null);
    return text == null || NOTHING.matcher(text).matches() ? null : text;
  }

  /** A cell that is merged with its left neighbour says nothing of its own. */
  private Optional<Cell> own(PastHeading heading) {
    Integer column = head.columns().get(heading);
    return column == null
        ? Optional.empty()
        : row.cell(column).filter(cell -> cell.fill() != Cell.Fill.BESIDE);
  }

  /** Where it stands. */
  CellAddress at(PastHeading heading) {
    return row.at(head.columns().getOrDefault(heading, 1));
  }

  /** Whether it says nothing of an item, whatever stands in columns that are not read. */
  boolean isBlank() {
    return head.columns().keySet().stream()
        .filter(heading -> heading != PastHeading.NUMBER)
        .allMatch(heading -> own(heading).map(Cell::text).map(String::isBlank).orElse(true));
  }

  /** A title or a note between the rows: one text, over several cells or beside the title. */
  boolean isNote() {
    var own = row.cells().values().stream().filter(c -> c.fill() == Cell.Fill.OWN).toList();
    if (own.size() != 1) {
      return false;
    }
    Cell one = own.getFirst();
    boolean across = row.cells().size() > 2;
    boolean title =
        Integer.valueOf(one.at().column()).equals(head.columns().get(PastHeading.TITLE));
    return across || !title || NOTE.matcher(one.text()).lookingAt();
  }
}
