package org.gongkai.search;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.file.BlobStore;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.ChangeLog;
import org.gongkai.matter.MatterBook;
import org.gongkai.office.OfficeList;

/** Of what each index is put together. */
@Singleton
class IndexParts {

  private final GongkaiConfig config;
  private final OfficeList offices;
  private final ItemRoom room;
  private final MatterBook book;
  private final ChangeLog log;
  private final SnapshotBook snapshots;
  private final BlobStore blobs;
  private final Clock clock;

  IndexParts(
      GongkaiConfig config,
      OfficeList offices,
      ItemRoom room,
      MatterBook book,
      ChangeLog log,
      SnapshotBook snapshots,
      BlobStore blobs,
      Clock clock) {
    this.config = config;
    this.offices = offices;
    this.room = room;
    this.book = book;
    this.log = log;
    this.snapshots = snapshots;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** The folder of {@code GONGKAI_SEARCH}, with that ending. */
  Path folder(String ending) {
    Optional<String> files = config.files().filter(place -> !place.startsWith("s3:"));
    Path folder =
        config
            .search()
            .map(Path::of)
            .or(() -> files.map(place -> Path.of(place, "search")))
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "gongkai-search"));
    return folder.resolveSibling(folder.getFileName() + ending);
  }

  Filler filler(Indexed indexed) {
    return new Filler(offices, room, book, indexed);
  }

  Snapshots snapshots(String name) {
    return new Snapshots(name, snapshots, blobs, clock);
  }

  Opening opening(Filler filler, Snapshots copies) {
    return new Opening(filler, log, copies, clock);
  }

  Clock clock() {
    return clock;
  }
}
