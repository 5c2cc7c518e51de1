package org.gongkai.file;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant attaches to a request (附件), at most {@value #MOST_FILES} files and 3 MB
 * together. In this order: {@link #check} with the other fields of the form, {@link #store} right
 * before the request's transaction, whose items name the files; {@link #discard} if it failed.
 */
@Singleton
public class Attachments {

  /** The most files of one request. */
  public static final int MOST_FILES = 5;

  /** The most bytes of all of them together: 3 MB. */
  public static final long MOST_BYTES = 3L * 1024 * 1024;

  /** What an applicant can do instead. */
  public static final String ADVICE = "较大的材料可以当面或邮寄提交";

  private static final Logger LOG = Logger.getLogger(Attachments.class);

  private final BlobStore blobs;
  private final FileBook files;
  private final Clock clock;

  Attachments(BlobStore blobs, FileBook files, Clock clock) {
    this.blobs = blobs;
    this.files = files;
    this.clock = clock;
  }

  /**
   * A file as it came.
   *
   * @param name as the applicant's program gave it; without one it gets one
   * @param content where its bytes lie
   */
  public record Sent(@Nullable String name, Path content) {}

  /**
   * Judges all files. Problems are noted under {@code <field>[<0, 1, …>]}, those of all files
   * together under {@code field}.
   *
   * @return the files that may be stored; all of them if no problem was noted
   */
  public List<CheckedFile> check(Problems problems, String field, List<Sent> sent) {
    if (sent.size() > MOST_FILES) {
      problems.add(field, Code.LENGTH, "附件不能超过%d个，现有%d个".formatted(MOST_FILES, sent.size()));
      return List.of();
    }
    long bytes = sent.stream().mapToLong(file -> size(file.content())).sum();
    if (bytes > MOST_BYTES) {
      problems.add(
          field,
          Code.LENGTH,
          ("附件合计不能超过3MB，现有%.1fMB；" + ADVICE).formatted(bytes / 1024.0 / 1024.0));
      return List.of();
    }
    var checked = new ArrayList<CheckedFile>();
    for (int i = 0; i < sent.size(); i++) {
      check(problems, field + "[" + i + "]", sent.get(i), i + 1, checked);
    }
    return checked;
  }

  private static void check(Problems problems, String field, Sent sent, int n, List<CheckedFile> checked) {
    String given = sent.name();
    String name = given == null || given.isBlank() ? "附件" + n : given;
    FileName safe = FileName.check(problems, field, name);
    if (safe == null) {
      return;
    }
    FileClaim claim = FileClaim.of(problems, field, safe, FileType.From.APPLICANT);
    if (claim != null) {
      CheckedFile.check(problems, field, claim, sent.content()).ifPresent(checked::add);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stores the bytes. The number of the request need not be known yet; whoever knows it writes what
   * is returned into the {@link FileBook}, in the transaction of the request itself.
   */
  public List<StoredFile> store(OfficeCode office, List<CheckedFile> checked) {
    var stored = new ArrayList<StoredFile>();
    for (CheckedFile file : checked) {
      FileId id = FileId.random();
      blobs.put(BlobKey.file(office, id), file.content());
      stored.add(
          new StoredFile(
              id,
              file.name(),
              file.type(),
              file.size(),
              file.sha256(),
              RequestEvent.APPLICANT,
              clock.instant()));
    }
    return stored;
  }

  /** Deletes the bytes of files that no request came to name. */
  public void discard(OfficeCode office, List<StoredFile> stored) {
    stored.forEach(file -> blobs.delete(BlobKey.file(office, file.id())));
  }

  /**
   * Forgets the attachments of a request: their bytes, names and fingerprints. One that cannot be
   * deleted keeps none of the others.
   *
   * @throws IllegalStateException when all others are forgotten
   */
  public void forget(RequestNumber number) {
    var left = new ArrayList<RuntimeException>();
    for (StoredFile file : files.of(number)) {
      if (file.isAttachment()) {
        try {
          blobs.delete(BlobKey.file(number.office(), file.id()));
          files.forget(number, file.id());
        } catch (RuntimeException e) {
          LOG.errorf(e, "FileLeft request=%s file=%s", number, file.id());
          left.add(e);
        }
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException(left.size() + " files could not be deleted", left.getFirst());
    }
  }
}
