package org.gongkai.catalogue.work;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Columns;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.MatterBook;

/** An office's directory as anybody sees it. */
@Singleton
public class PublicDirectory {

  private final ColumnRoom room;
  private final MatterBook book;

  PublicDirectory(ColumnRoom room, MatterBook book) {
    this.room = room;
    this.book = book;
  }

  /** Those in use, and the retired in which something is public; by id. One query. */
  public List<ColumnDocument> all(OfficeCode office) {
    return book.list(room, office, MatterBook.Query.<ColumnDocument>all("")).items().stream()
        .filter(one -> !one.column().retired() || one.count() > 0)
        .sorted(Comparator.comparing(ColumnDocument::id))
        .toList();
  }

  /** The column of that id, retired or not. */
  public Optional<ColumnDocument> find(OfficeCode office, String id) {
    return Columns.isId(id)
        ? Optional.ofNullable(book.documents(room, office, List.of(id)).get(id))
            .map(MatterBook.Versioned::matter)
        : Optional.empty();
  }
}
