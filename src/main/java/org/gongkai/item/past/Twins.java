package org.gongkai.item.past;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Folded;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
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
   * By what an item is probably the same as another.
   *
   * @param number document number and issuer; null where it has none
   * @param title title and day; null where it has none
   */
  record Marks(@Nullable String number, @Nullable String title) {

    static Marks of(PastRow row) {
      return of(row.said(), row.day());
    }

    static Marks of(Item item) {
      Metadata said = item.content().metadata();
      Publication publication = item.publicity().publication();
      return of(
          said,
          said.formedOn() != null || publication == null ? said.formedOn() : publication.on());
    }

    private static Marks of(Metadata said, @Nullable Object day) {
      String number = said.documentNumber();
      String issuer = Objects.requireNonNullElse(said.issuer(), "");
      return new Marks(
          number == null ? null : "N" + Folded.of(number) + "\n" + Folded.of(issuer),
          day == null ? null : "T" + Folded.of(said.title()) + "\n" + day);
    }

    Stream<String> all() {
      return Stream.of(number, title).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
  }
}
