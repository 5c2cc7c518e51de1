package org.gongkai.file.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.confined.Confinement;
import org.gongkai.confined.JobFailed;
import org.gongkai.confined.TooCostly;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.Downloads;
import org.gongkai.file.FileType;
import org.gongkai.file.PlainText;
import org.gongkai.file.StoredFile;
import org.jboss.logging.Logger;

/**
 * The text that stands in a stored file: PDF, Word, Excel and WPS of now and from before 2007, OFD,
 * plain text. It is read in a process of its own ({@link TextJob}) and handed on in pieces, so that
 * a large file takes no more memory than a small one. Nothing is read off pictures; of other types,
 * of files without text (a scan), larger than 20 MB or encrypted, there is none.
 */
@Singleton
public class FileTexts {

  private static final Logger LOG = Logger.getLogger(FileTexts.class);
  private static final long MOST_BYTES = 20L * 1024 * 1024;

  /** Between "stop" and the end of the process: what was read last is still handed on. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Downloads downloads;
  private final Confinement confinement;
  private final Clock clock;

  FileTexts(Downloads downloads, Confinement confinement, Clock clock) {
    this.downloads = downloads;
    this.confinement = confinement;
    this.clock = clock;
  }

  /** How much of a file was read. */
  public enum Read {
    /** All its text. */
    WHOLE,
    /** Its beginning: it is too large. */
    TOO_LARGE,
    /** What could be read of it: a part is broken. */
    BROKEN,
    /** Its beginning: the time was over. */
    OUT_OF_TIME,
    /** Nothing: too many files are being read just now. */
    NOT_NOW,
    /** At most its beginning: it takes more memory or time than there is for a file. */
    TOO_COSTLY,
    /** There is no text in it that could be read. */
    NOTHING
  }

  /** Takes what was read. */
  public interface Taker {
    /** A piece of the text. */
    void take(String piece);

    /** A piece of what stands beside it: properties, names, fields, formulas, notes. */
    default void beside(String piece) {}

    /** A kind of part that is in the file and not read, in Chinese, e.g. 嵌入的对象. */
    default void unread(String kind) {}
  }

  /**
   * Reads the text in pieces, each of whole lines where there are any.
   *
   * @param until nothing is read after it
   * @throws UncheckedIOException or another exception if the store does not give the file
   */
  public Read read(OfficeCode office, StoredFile file, Instant until, Taker pieces) {
    if (file.size() > MOST_BYTES) {
      return Read.NOTHING;
    }
    Path copy = copy(office, file);
    try {
      return read(file.type(), copy, Duration.between(clock.instant(), until), pieces);
    } catch (TooCostly e) {
      if (e.of() == TooCostly.Of.PLACE) {
        return Read.NOT_NOW;
      }
      LOG.warnf("FileTooCostly office=%s file=%s", office, file.id());
      return Read.TOO_COSTLY;
    } catch (JobFailed e) {
      // encrypted or broken: the official is told that it was not read
      LOG.warnf("FileUnread office=%s file=%s why=%s", office, file.id(), e.getMessage());
      return Read.NOTHING;
    } finally {
      delete(copy);
    }
  }

  private Read read(FileType type, Path file, Duration time, Taker pieces)
      throws TooCostly, JobFailed {
    var end = new AtomicReference<Read>();
    confinement.run(
        TextJob.class,
        TextJob.arguments(type, file, time),
        time.plus(GRACE),
        piece -> {
          if (TextJob.isEnd(piece)) {
            end.set(Read.valueOf(TextJob.text(piece)));
          } else {
            TextJob.hand(piece, pieces);
          }
        });
    return Objects.requireNonNull(end.get(), "the last piece says how it ended");
  }

  /**
   * The whole of a plain text, to be printed; empty when it is none after all.
   *
   * @throws UncheckedIOException or another exception if the store does not give the file
   */
  public Optional<String> plain(OfficeCode office, StoredFile file) {
    Path copy = copy(office, file);
    try {
      var text = new StringWriter();
      return PlainText.copy(copy, text) ? Optional.of(text.toString()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(copy);
    }
  }

  private Path copy(OfficeCode office, StoredFile file) {
    try {
      Path copy = Files.createTempFile("gongkai-read", null);
      try (InputStream in = downloads.open(office, file)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(copy);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      LOG.warnf("CopyNotDeleted file=%s why=%s", copy.getFileName(), e.getClass().getName());
    }
  }
}
