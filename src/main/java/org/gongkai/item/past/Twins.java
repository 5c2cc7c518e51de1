package org.gongkai.item.past;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Folded;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/** What of a list stands in it twice, or is there already under another number. */
final class Twins {

  private final PastList list;
  private final Remarks problems;
  private final Remarks warnings;
  private final Map<String, CellAddress> indexes = new HashMap<>();
  private final Map<String, CellAddress> same = new HashMap<>();
  private final Map<String, CellAddress> alike = new HashMap<>();

  Twins(PastList list, Remarks problems, Remarks warnings) {
    this.list = list;
    this.problems = problems;
    this.warnings = warnings;
  }

  /** Looks at the next row of the list. */
  void look(PastRow row) {
    CellAddress title = list.at(row, PastHeading.TITLE);
    CellAddress twin = same.putIfAbsent(row.text(), title);
    if (twin != null) {
      problems.add(title, Code.NOT_ALLOWED, "与第%d行完全相同，请删去一行".formatted(twin.row()));
      return;
    }
    String index = row.said().indexNumber();
    if (!index.isEmpty()) {
      CellAddress at = list.at(row, PastHeading.INDEX);
      CellAddress before = indexes.putIfAbsent(Folded.of(index), at);
      if (before != null) {
        problems.add(at, Code.NOT_ALLOWED, "索引号与%s相同，一个索引号只能是一条信息，请核对".formatted(before));
      }
    }
    Marks marks = Marks.of(row);
    marks
        .all()
        .forEach(
            mark -> {
              CellAddress before = alike.putIfAbsent(mark, title);
              if (before != null) {
                warnings.add(
                    title,
                    Code.NOT_ALLOWED,
                    "与%s的%s相同，作为两条信息；如果是同一条，请删去一行"
                        .formatted(before, mark.equals(marks.number()) ? "发文字号和发文机关" : "标题和日期"));
              }
            });
  }

  /**
   * By what a row is probably the same as another.
   *
   * @param number document number and issuer; null where it has none
   * @param title title and day of publication, else of formation; null where it has neither
   */
  record Marks(@Nullable String number, @Nullable String title) {

    static Marks of(PastRow row) {
      String number = row.said().documentNumber();
      LocalDate day = row.day();
      return new Marks(
          number == null ? null : number(number, row.said().issuer()),
          day == null ? null : title(row.said().title(), day));
    }

    static String number(String number, @Nullable String issuer) {
      return "N" + Folded.of(number) + "\n" + Folded.of(Objects.requireNonNullElse(issuer, ""));
    }

    static String title(String title, LocalDate day) {
      return "T" + Folded.of(title) + "\n" + day;
    }

    Stream<String> all() {
      return Stream.of(number, title).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
  }
}
