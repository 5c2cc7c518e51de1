package org.gongkai.store.search;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.file.BlobKey;
import org.gongkai.search.SnapshotBook;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.notice.Notices;
import org.jspecify.annotations.Nullable;

/** The newest snapshots of indexes: {@code SEARCH}, {@code SNAPSHOT} and {@code SNAPSHOT-desk}. */
@Singleton
class SnapshotItems implements SnapshotBook {

  private static final String PK = "SEARCH";
  private static final String SK = "SNAPSHOT";

  private final Table table;

  SnapshotItems(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Snapshot> newest(String name) {
    return table
        .get(PK, SK + name)
        .map(
            item ->
                new Snapshot(
                    item.parsed("key", BlobKey::new),
                    item.text("layout"),
                    item.instant("at"),
                    item.big("bytes"),
                    item.optional("before").map(BlobKey::new).orElse(null)));
  }

  @Override
  public boolean replace(String name, @Nullable Snapshot seen, Snapshot next) {
    BlobKey before = next.before();
    Item item =
        Item.at(PK, SK + name)
            .put("key", next.key().value())
            .put("layout", next.layout())
            .put("at", Notices.time(next.madeAt()))
            .put("bytes", next.bytes())
            .put("before", before == null ? null : before.value());
    Condition asSeen = seen == null ? Condition.absent() : Condition.is("key", seen.key().value());
    return table.putIf(item, asSeen);
  }
}
