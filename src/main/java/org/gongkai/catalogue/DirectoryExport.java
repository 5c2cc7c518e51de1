package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.written.ChineseOrder;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an office that are in use as its directory, in the columns of the official form;
 * what that has no place for (领域, 网址, 检查要点) follows behind. Imported again it changes nothing.
 */
public final class DirectoryExport {

  private static final String MATTER = "公开事项";

  private static final List<SheetWriter.Heading> HEADINGS =
      List.of(
          heading(Heading.NUMBER, 6),
          new SheetWriter.Heading(Heading.LEVEL_1.words(), 18, MATTER),
          new SheetWriter.Heading(Heading.LEVEL_2.words(), 18, MATTER),
          new SheetWriter.Heading(Heading.LEVEL_3.words(), 18, MATTER),
          heading(Heading.CONTENT, 40),
          heading(Heading.BASIS, 24),
          heading(Heading.LIMIT, 24),
          heading(Heading.BODY, 16),
          heading(Heading.CHANNELS, 24),
          heading(Heading.AUDIENCE, 12),
          heading(Heading.WAY, 10),
          heading(Heading.LAYERS, 10),
          heading(Heading.DEPARTMENT, 14),
          heading(Heading.AREA, 14),
          heading(Heading.URL, 24),
          heading(Heading.CHECK, 24));

  private static final Comparator<Column> ORDER =
      Comparator.comparing((Column column) -> text(column.naming().area()), ChineseOrder.texts())
          .thenComparing(column -> text(column.entry().levels().first()), ChineseOrder.texts())
          .thenComparing(column -> text(column.entry().levels().second()), ChineseOrder.texts())
          .thenComparing(column -> text(column.entry().levels().third()), ChineseOrder.texts())
          .thenComparing(Column::id);

  private DirectoryExport() {}

  private static SheetWriter.Heading heading(Heading heading, int width) {
    return new SheetWriter.Heading(heading.words(), width, null);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The directory as {@code .xlsx}. */
  public static byte[] xlsx(List<Column> columns) {
    var rows = new ArrayList<List<@Nullable Object>>();
    columns.stream()
        .filter(column -> !column.retired())
        .sorted(ORDER)
        .forEach(column -> rows.add(row(rows.size() + 1, column)));
    return SheetWriter.xlsx("公开目录", HEADINGS, rows);
  }

  private static List<@Nullable Object> row(int number, Column column) {
    Entry entry = column.entry();
    Offer offer = column.offer();
    Levels levels = entry.levels();
    Way way = entry.way();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(number);
    cells.add(level(levels.first(), levels.second(), levels.third()));
    cells.add(level(levels.second(), levels.third()));
    cells.add(levels.third());
    cells.add(entry.content());
    cells.add(offer.basis());
    cells.add(column.limit().text());
    cells.add(entry.body());
    cells.add(offer.channels().isEmpty() ? null : String.join("；", offer.channels()));
    cells.add(offer.audience());
    cells.add(way == null ? null : way.words());
    cells.add(entry.layers());
    cells.add(entry.department());
    cells.add(column.naming().area() == null ? RowCells.NONE : column.naming().area());
    cells.add(offer.url());
    cells.add(offer.checkQuestion());
    return cells;
  }

  /** Blank would mean "as above" where a deeper level follows. */
  private static @Nullable String level(@Nullable String level, @Nullable String... deeper) {
    boolean follows = Stream.of(deeper).anyMatch(Objects::nonNull);
    return level == null && follows ? RowCells.NONE : level;
  }
}
