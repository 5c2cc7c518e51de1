package org.gongkai.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileName;
import org.gongkai.file.FileType;
import org.jboss.logging.Logger;

/**
 * Bytes in a folder of this machine, readable by its owner alone. They are written beside, forced
 * to the disk, and moved to their place in one step: a file is there as a whole or not at all. What
 * was left half-way, and parts of uploads that were given up, are deleted once a day.
 */
final class FolderBlobs implements BlobStore {

  private static final Logger LOG = Logger.getLogger(FolderBlobs.class);
  private static final String UNFINISHED = "unfinished";
  private static final Duration SWEEP_EVERY = Duration.ofDays(1);

  private final Path root;
  private final Clock clock;
  private final boolean posix;
  private Instant swept = Instant.EPOCH;

  /** The folder cannot be made or written. */
  static final class Unusable extends RuntimeException {
    Unusable(Path folder, IOException cause) {
      super("cannot be written: " + folder, cause);
    }
  }

  /**
   * @throws Unusable if the folder cannot be made or written
   */
  FolderBlobs(Path folder, Clock clock) {
    this.clock = clock;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      Files.createDirectories(folder, onlyOwner("rwx------"));
      this.root = folder.toRealPath();
      Files.createDirectories(root.resolve(UNFINISHED), onlyOwner("rwx------"));
      Files.delete(write(out -> {}));
    } catch (IOException e) {
      throw new Unusable(folder, e);
    }
  }

  private FileAttribute<?>[] onlyOwner(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  @Override
  public void put(BlobKey key, byte[] content) {
    put(key, out -> out.write(content));
  }

  @Override
  public void put(BlobKey key, Path content) {
    put(key, out -> Files.copy(content, out));
  }

  private void put(BlobKey key, Writing content) {
    sweepOnceADay();
    try {
      Path place = place(key);
      Path folder = Files.createDirectories(place.getParent(), onlyOwner("rwx------"));
      Path written = write(content);
      Files.move(
          written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new file beside the others, on the disk when this returns. */
  private Path write(Writing content) throws IOException {
    Path file = root.resolve(UNFINISHED).resolve(UUID.randomUUID().toString());
    var options = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(file, options, onlyOwner("rw-------"))) {
      content.to(Channels.newOutputStream(channel));
      channel.force(true);
    }
    return file;
  }

  /** Forces the name of a moved file to the disk; only POSIX systems can. */
  private void force(Path folder) throws IOException {
    if (posix) {
      try (FileChannel channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }

  @Override
  public InputStream open(BlobKey key) {
    try {
      return Files.newInputStream(place(key));
    } catch (NoSuchFileException e) {
      throw new BlobMissing(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(BlobKey key) {
    try {
      Files.deleteIfExists(place(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<URI> link(BlobKey key, FileName name, FileType type, Duration validFor) {
    return Optional.empty();
  }

  /** A key is made of codes and digits, so it cannot climb; if it ever does, this says so. */
  private Path place(BlobKey key) {
    Path place = root.resolve(key.value()).normalize();
    if (!place.startsWith(root) || place.equals(root)) {
      throw new IllegalStateException("a key that climbs");
    }
    return place;
  }

  private void sweepOnceADay() {
    Instant now = clock.instant();
    if (isSweepDue(now)) {
      deleteOlder(root.resolve(UNFINISHED), now.minus(SWEEP_EVERY));
      deleteOlder(root.resolve(BlobKey.PARTS), now.minus(Duration.ofDays(BlobKey.PART_DAYS)));
    }
  }

  private synchronized boolean isSweepDue(Instant now) {
    boolean due = !swept.plus(SWEEP_EVERY).isAfter(now);
    if (due) {
      swept = now;
    }
    return due;
  }

  private static void deleteOlder(Path folder, Instant than) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(than)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("OldPartsLeft", e);
    }
  }
}
