package org.gongkai.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.BlobStore;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.file.text.FileTexts;
import org.gongkai.file.text.FileTexts.Read;
import org.gongkai.item.Item;
import org.gongkai.item.Publication;
import org.jboss.logging.Logger;

/**
 * The texts of the files of items, read once in a process of its own ({@link FileTexts}) and kept
 * in the blob store under the checksum of the file, so that no index parses a file again. Of a file
 * that has no text an empty one is kept.
 */
@Singleton
class FileWords {

  private static final Logger LOG = Logger.getLogger(FileWords.class);

  /** What the key says they are texts of. */
  private static final String THING = "FILE";

  /** So many characters of a file are searched. */
  private static final int LONGEST = 300_000;

  /** So long one file may take. */
  private static final Duration FILE = Duration.ofSeconds(20);

  private final BlobStore blobs;
  private final OfficeFiles files;
  private final FileTexts texts;
  private final Clock clock;

  FileWords(BlobStore blobs, OfficeFiles files, FileTexts texts, Clock clock) {
    this.blobs = blobs;
    this.files = files;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What is known of an item's files.
   *
   * @param whole whether all of them were read
   */
  record Known(List<String> texts, boolean whole) {}

  /** What was read of the files that stand on our own page. */
  Known known(Item item) {
    var known = new ArrayList<String>();
    boolean whole = true;
    for (StoredFile file : shown(item)) {
      try (InputStream in = blobs.open(key(item, file))) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
          known.add(text);
        }
      } catch (BlobMissing e) {
        whole = false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Known(known, whole);
  }

  /**
   * Reads the files that were not read yet.
   *
   * @return how many; fewer than there are when too many are being read just now
   */
  int read(Item item) {
    int read = 0;
    for (StoredFile file : shown(item)) {
      if (!isRead(item, file) && readOne(item, file)) {
        read++;
      }
    }
    return read;
  }

  private List<StoredFile> shown(Item item) {
    Publication publication = item.publicity().publication();
    return publication == null || !publication.here() || item.content().files().isEmpty()
        ? List.of()
        : files.findAll(item.office(), item.content().files());
  }

  private boolean isRead(Item item, StoredFile file) {
    try (InputStream _ = blobs.open(key(item, file))) {
      return true;
    } catch (BlobMissing e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean readOne(Item item, StoredFile file) {
    var text = new StringBuilder();
    try {
      Read read =
          texts.read(
              item.office(),
              file,
              clock.instant().plus(FILE),
              piece -> {
                int room = LONGEST - text.length();
                text.append(piece, 0, Math.min(piece.length(), Math.max(0, room)));
              });
      if (read == Read.NOT_NOW) {
        return false;
      }
    } catch (BlobMissing e) {
      LOG.errorf("FileGone item=%s file=%s", item.id(), file.id());
    }
    blobs.put(key(item, file), text.toString().getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private static BlobKey key(Item item, StoredFile file) {
    return BlobKey.text(item.office(), THING, file.sha256());
  }
}
