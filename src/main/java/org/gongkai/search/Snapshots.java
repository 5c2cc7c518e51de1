package org.gongkai.search;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.search.SnapshotBook.Snapshot;
import org.gongkai.search.index.ItemIndex;
import org.jboss.logging.Logger;

/**
 * Copies of the index in the blob store, from which a process without one begins: it then follows
 * the log from where the copy ended. One that is lost or broken costs no more than time.
 */
class Snapshots {

  private static final Logger LOG = Logger.getLogger(Snapshots.class);

  private final String name;
  private final SnapshotBook book;
  private final BlobStore blobs;
  private final Clock clock;

  /**
   * @param name of the index; empty for that of what is public
   */
  Snapshots(String name, SnapshotBook book, BlobStore blobs, Clock clock) {
    this.name = name;
    this.book = book;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** When the newest of our layout was made, or empty. */
  Optional<Instant> newest() {
    return ours().map(Snapshot::madeAt);
  }

  private Optional<Snapshot> ours() {
    return book.newest(name).filter(one -> one.layout().equals(ItemIndex.LAYOUT));
  }

  /** Copies the newest into the empty folder; whether there is one that could be read. */
  boolean restore(Path folder) throws IOException {
    Optional<Snapshot> newest = ours();
    if (newest.isEmpty()) {
      return false;
    }
    try (var zip = new ZipInputStream(blobs.open(newest.get().key()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!folder.equals(file.getParent())) {
          throw new IOException("an archive that climbs");
        }
        Files.copy(zip, file);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "SnapshotUnread key=%s", newest.get().key());
      return false;
    }
  }

  /** Copies the index into the blob store and says so; the copy before the last is deleted. */
  void save(LiveIndex index, Path folder) throws IOException {
    Optional<Snapshot> seen = book.newest(name);
    Path archive = Files.createTempFile("gongkai-snapshot", null);
    try {
      index.committed((files, _) -> pack(folder, files, archive));
      BlobKey key = BlobKey.snapshot(UUID.randomUUID().toString());
      blobs.put(key, archive);
      long bytes = Files.size(archive);
      BlobKey before = seen.map(Snapshot::key).orElse(null);
      var next = new Snapshot(key, ItemIndex.LAYOUT, clock.instant(), bytes, before);
      if (!book.replace(name, seen.orElse(null), next)) {
        blobs.delete(key); // another was faster
        return;
      }
      LOG.infof("SnapshotSaved bytes=%d", bytes);
      BlobKey old = seen.map(Snapshot::before).orElse(null);
      if (old != null) {
        blobs.delete(old);
      }
    } finally {
      Files.deleteIfExists(archive);
    }
  }

  /** What Lucene packed already is packed no more. */
  private static void pack(Path folder, List<String> files, Path archive) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive));
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (String name : files) {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }
}
