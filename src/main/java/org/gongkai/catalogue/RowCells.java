package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Cell;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their headings. */
final class RowCells {

  /** What people write where there is nothing. */
  private static final Pattern NOTHING = Pattern.compile("[-—–－/\\\\×]+|无");

  /** In a cell that means "nothing", not "as above". */
  static final String NONE = "—";

  private final DirectoryHead head;
  private final GridRow row;
  private final Remarks problems;

  RowCells(DirectoryHead head, GridRow row, Remarks problems) {
    this.head = head;
    this.row = row;
    this.problems = problems;
  }

  int number() {
    return row.number();
  }

  /** Where it stands: in the first of its columns. */
  CellAddress at(Heading heading) {
    List<DirectoryHead.Place> places = head.places(heading);
    return row.at(places.isEmpty() ? 1 : places.getFirst().column());
  }

  /** What the file calls it. */
  String words(Heading heading) {
    List<DirectoryHead.Place> places = head.places(heading);
    return "“" + (places.isEmpty() ? heading.words() : places.getFirst().words()) + "”";
  }

  /** Whether nothing stands there: no text, nor a dash for nothing. */
  boolean isBlank(Heading heading) {
    return head.places(heading).stream().allMatch(place -> own(place.column()).isEmpty());
  }

  /** Whether nothing is said there: no text, or a dash. */
  boolean isNothing(Heading heading) {
    return head.places(heading).stream()
        .map(place -> own(place.column()))
        .allMatch(text -> text.isEmpty() || NOTHING.matcher(text).matches());
  }

  /** Whether it is merged with the cell above. */
  boolean isAbove(Heading heading) {
    return head.places(heading).stream()
        .anyMatch(
            place -> row.cell(place.column()).stream().anyMatch(c -> c.fill() == Cell.Fill.ABOVE));
  }

  boolean isDay(Heading heading) {
    return head.places(heading).stream()
        .anyMatch(
            place -> row.cell(place.column()).stream().anyMatch(c -> c.kind() == Cell.Kind.DAY));
  }

  /** A cell that is merged with its left neighbour says nothing of its own. */
  private String own(int column) {
    return row.cell(column)
        .filter(cell -> cell.fill() != Cell.Fill.BESIDE)
        .map(cell -> Clean.lines(cell.text()))
        .orElse("");
  }

  /** A name: one line without blanks between its characters; null where nothing stands. */
  @Nullable String name(Heading heading, int most) {
    String text = text(heading, most);
    return text == null ? null : Folded.squeezed(text);
  }

  /** The text, which may have several lines; null where nothing stands. */
  @Nullable String text(Heading heading, int most) {
    var names = new ArrayList<String>();
    for (DirectoryHead.Place place : head.places(heading)) {
      String text = own(place.column());
      if (text.isEmpty() || NOTHING.matcher(text).matches()) {
        continue;
      }
      String ticked = place.ticked();
      if (ticked == null) {
        names.add(text);
      } else {
        names.add(Marks.isTick(text) ? ticked : ticked + "（" + Folded.squeezed(text) + "）");
      }
    }
    return names.isEmpty() ? null : within(heading, String.join("；", names), most);
  }

  /** As {@link #text}; of boxes those that are ticked. */
  @Nullable String ticked(Heading heading, int most) {
    String text = text(heading, most);
    if (text == null || !Marks.hasBoxes(text)) {
      return text == null ? null : Folded.squeezed(text);
    }
    List<String> names = Marks.names(text);
    return names.isEmpty() ? null : String.join("；", names);
  }

  private @Nullable String within(Heading heading, String text, int most) {
    int length = Clean.length(text);
    if (length > most) {
      wrong(heading, Code.LENGTH, "不能超过%d个字，现有%d个字".formatted(most, length));
      return null;
    }
    return text;
  }

  /** Notes what is wrong with the cell. */
  void wrong(Heading heading, Code code, String message) {
    problems.add(at(heading), code, words(heading) + message);
  }
}
