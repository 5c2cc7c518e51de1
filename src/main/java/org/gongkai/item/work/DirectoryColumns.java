package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.work.ColumnChanges;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Columns;
import org.gongkai.matter.Also;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.written.ChineseOrder;
import org.jspecify.annotations.Nullable;

/** The columns of the office's directory, as items need them. */
@Singleton
class DirectoryColumns implements Columns {

  private static final Comparator<Choice> BY_AREA =
      Comparator.comparing(
              (Choice one) -> Objects.requireNonNullElse(one.area(), ""), ChineseOrder.texts())
          .thenComparing(Choice::name, ChineseOrder.texts())
          .thenComparing(Choice::id);

  private final MatterBook book;
  private final ColumnRoom room;

  DirectoryColumns(MatterBook book, ColumnRoom room) {
    this.book = book;
    this.room = room;
  }

  @Override
  public Optional<Found> find(OfficeCode office, String id) {
    return Optional.ofNullable(book.documents(room, office, List.of(id)).get(id))
        .map(there -> found(there.matter().column()));
  }

  @Override
  public List<Choice> inUse(OfficeCode office) {
    var all =
        new Query<ColumnDocument>("", true, _ -> true, Integer.MAX_VALUE, Integer.MAX_VALUE, null);
    return book.list(room, office, all).items().stream()
        .map(ColumnDocument::column)
        .map(one -> new Choice(one.id(), one.naming().name(), one.naming().area()))
        .sorted(BY_AREA)
        .toList();
  }

  static Found found(Column column) {
    return new Found(
        column.id(),
        column.naming().name(),
        column.owner(),
        column.cadence().workingDays(),
        column.retired());
  }

  @Override
  public List<Also<?>> published(OfficeCode office, String column, LocalDate on, boolean more) {
    return List.of(ColumnChanges.published(room, column, on, more));
  }

  @Override
  public List<Also<?>> gone(OfficeCode office, String column, @Nullable LocalDate newest) {
    return List.of(ColumnChanges.gone(room, column, newest));
  }
}
