package org.gongkai.file;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.UploadBook.Part;
import org.gongkai.file.UploadBook.Upload;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.request.RequestNumber;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The desk's uploads: a file comes in parts of at most 3 MB, because that is what the way in takes.
 * The parts may come in any order, at the same moment, and more than once; the one that makes the
 * file complete stores it. The id of the file is fixed with its first part, so that two processes
 * which both see the last part arrive store the same file. Killed at any point, an upload goes on
 * with the repeat of any part.
 */
@Singleton
public class Uploads {

  /** The most bytes of a part: 3 MB. */
  public static final int MOST_PART_BYTES = 3 * 1024 * 1024;

  /** The most bytes of a file: 64 MB. */
  public static final long MOST_BYTES = 64L * 1024 * 1024;

  /** The most parts of a file. */
  public static final int MOST_PARTS = 64;

  /**
   * The most files that the desk uploads to one request. It guards against accidents; uploads that
   * finish at the same moment may pass it. An office may have any number of its own.
   */
  public static final int MOST_FILES = 20;

  /** How long the parts of an upload wait for the next one. */
  public static final Duration KEPT = Duration.ofDays(1);

  /** Said of a part that is too large, to who can cut it. */
  public static final String IN_PARTS = "每一份不能超过3MB，较大的文件请分份上传";

  private static final Logger LOG = Logger.getLogger(Uploads.class);
  private static final String FIELD = "file";

  private final BlobStore blobs;
  private final FileBook files;
  private final UploadBook uploads;
  private final Clock clock;

  Uploads(BlobStore blobs, FileBook files, UploadBook uploads, Clock clock) {
    this.blobs = blobs;
    this.files = files;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** A part that was judged. */
  private record Taken(
      UploadPart sent, Part part, FileClaim claim, UploadBook.Key key) {
    OfficeCode office() {
      return sent.place().office();
    }

    BlobKey blob(Part part) {
      return BlobKey.part(office(), key.fingerprint(), part);
    }
  }

  /**
   * Takes a part.
   *
   * @throws Refused with problems of {@code name}, {@code part}, {@code parts} and {@code file}; if
   *     the whole file is refused, its parts are deleted
   */
  public Progress take(UploadPart sent) {
    Taken taken = judge(sent);
    BlobKey blob = taken.blob(taken.part());
    // bytes first: a part that is noted is there
    blobs.put(blob, sent.content());
    Instant now = clock.instant();
    Upload upload = uploads.note(taken.key(), taken.part(), now, now.plus(KEPT));
    if (files.isForgotten(sent.place(), upload.id())) {
      // it was removed meanwhile: the same file again is another one
      uploads.end(taken.key(), upload.id());
      upload = uploads.note(taken.key(), taken.part(), now, now.plus(KEPT));
    }
    Optional<StoredFile> already = files.find(sent.place(), upload.id());
    if (already.isPresent()) {
      blobs.delete(blob);
      return new Progress.Stored(already.get());
    }
    refuseTooMuch(taken, upload);
    var missing = upload.missing(taken.key().parts());
    return missing.isEmpty() ? complete(taken, upload) : new Progress.Missing(upload.id(), missing);
  }

  /**
   * Removes a file that was uploaded by mistake: name and content are gone, that it was stays.
   *
   * @param version the version of the request that must still hold
   * @return whether it was removed; false when the request has changed meanwhile
   */
  public boolean remove(RequestNumber number, StoredFile file, int version) {
    if (!files.forgetAt(number, file.id(), version)) {
      return false;
    }
    try {
      blobs.delete(BlobKey.file(number.office(), file.id()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "FileLeft request=%s file=%s", number, file.id());
    }
    return true;
  }

  private static Taken judge(UploadPart sent) {
    var problems = new Problems();
    FileName name = FileName.check(problems, "name", sent.name());
    FileClaim claim =
        name == null ? null : FileClaim.of(problems, "name", name, FileType.From.DESK);
    Integer parts =
        problems.required(
            "parts", "总份数", problems.within("parts", "总份数", sent.parts(), 1, MOST_PARTS));
    int last = parts == null ? MOST_PARTS : parts;
    Integer part =
        problems.required("part", "份号", problems.within("part", "份号", sent.part(), 1, last));
    if (sent.content().length == 0) {
      problems.add(FIELD, Code.REQUIRED, "上传的内容是空的，请重新选择文件");
    }
    if (sent.content().length > MOST_PART_BYTES) {
      problems.add(FIELD, Code.LENGTH, IN_PARTS);
    }
    problems.orRefuse();
    if (name == null || claim == null || parts == null || part == null) {
      throw new IllegalStateException("a missing field was not noted");
    }
    String which =
        String.join("\n", sent.place().subject().id(), sent.by(), name.value(), "" + parts);
    String fingerprint = Sha256.of(which.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    return new Taken(
        sent,
        new Part(part, Sha256.of(sent.content()), sent.content().length),
        claim,
        new UploadBook.Key(sent.place().uploads(sent.by()), fingerprint, parts));
  }

  private void refuseTooMuch(Taken taken, Upload upload) {
    var problems = new Problems();
    if (upload.size() > MOST_BYTES) {
      problems.add(FIELD, Code.LENGTH, "一个文件不能超过64MB，请压缩或拆成几个文件");
    }
    if (taken.sent().place() instanceof FilePlace.OfRequest(RequestNumber number)) {
      long stored = files.of(number).stream().filter(f -> !f.isAttachment()).count();
      if (stored >= MOST_FILES) {
        problems.add(FIELD, Code.LENGTH, "一件申请最多上传%d个文件，现已有%d个".formatted(MOST_FILES, stored));
      }
    }
    if (!problems.none()) {
      end(taken, upload);
      problems.orRefuse();
    }
  }

  private Progress complete(Taken taken, Upload upload) {
    Path whole = null;
    try {
      whole = Files.createTempFile("gongkai-upload", null);
      assemble(taken, upload, whole);
      return new Progress.Stored(store(taken, upload, whole));
    } catch (BlobMissing e) {
      return overtaken(taken, upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(whole);
    }
  }

  /** Another process was faster: it stored the file, or refused it, and deleted the parts. */
  private Progress overtaken(Taken taken, Upload upload) {
    Optional<StoredFile> stored = files.find(taken.sent().place(), upload.id());
    if (stored.isPresent()) {
      return new Progress.Stored(stored.get());
    }
    end(taken, upload);
    return new Progress.Missing(
        upload.id(), IntStream.rangeClosed(1, taken.key().parts()).boxed().toList());
  }

  private void assemble(Taken taken, Upload upload, Path whole) throws IOException {
    try (OutputStream out = Files.newOutputStream(whole)) {
      for (int n = 1; n <= taken.key().parts(); n++) {
        Part part = Objects.requireNonNull(upload.parts().get(n));
        try (InputStream in = blobs.open(taken.blob(part))) {
          if (!Sha256.copy(in, out).equals(part.sha256())) {
            throw new IllegalStateException("a part is not what was stored: " + taken.blob(part));
          }
        }
      }
    }
  }

  private StoredFile store(Taken taken, Upload upload, Path whole) {
    var problems = new Problems();
    Optional<CheckedFile> checked =
        CheckedFile.check(problems, FIELD, taken.claim(), whole);
    if (checked.isEmpty()) {
      end(taken, upload);
      throw new Refused(problems.all());
    }
    CheckedFile file = checked.get();
    var stored =
        new StoredFile(
            upload.id(),
            file.name(),
            file.type(),
            file.size(),
            file.sha256(),
            taken.sent().by(),
            clock.instant());
    blobs.put(BlobKey.file(taken.office(), stored.id()), whole);
    StoredFile first =
        files.add(taken.sent().place(), stored)
            ? stored
            : files.find(taken.sent().place(), stored.id()).orElse(stored);
    deleteParts(taken, upload);
    return first;
  }

  private void end(Taken taken, Upload upload) {
    uploads.end(taken.key(), upload.id());
    deleteParts(taken, upload);
  }

  /** What is left is deleted by the store itself after {@link BlobKey#PART_DAYS}. */
  private void deleteParts(Taken taken, Upload upload) {
    try {
      upload.parts().values().forEach(part -> blobs.delete(taken.blob(part)));
    } catch (RuntimeException e) {
      LOG.warnf(e, "PartsLeft of=%s file=%s", taken.sent().place().subject(), upload.id());
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warnf(e, "TemporaryFileLeft");
    }
  }
}
