package org.gongkai.file;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.RequestNumber;

/**
 * Gives files out. Whether the caller may have them is decided before; a link works for whoever has
 * it, so it is made when it is asked for, used at once, and never stored or mailed.
 */
@Singleton
public class Downloads {

  /** How long a link to the bucket works: as long as it takes to follow a redirect. */
  public static final Duration LINK_VALID_FOR = Duration.ofMinutes(2);

  private final BlobStore blobs;
  private final FileBook files;
  private final AnswerSize answerSize;

  Downloads(BlobStore blobs, FileBook files, AnswerSize answerSize) {
    this.blobs = blobs;
    this.files = files;
    this.answerSize = answerSize;
  }

  /** The file of that id, if the text is one and the request has it. */
  public Optional<StoredFile> find(RequestNumber number, String id) {
    return FileId.parse(id).flatMap(known -> files.find(new FilePlace.OfRequest(number), known));
  }

  /** All files of a request, in the order they were stored. */
  public List<StoredFile> of(RequestNumber number) {
    return files.of(number);
  }

  /**
   * Where the file can be fetched from the store directly, or empty when the application must
   * stream it: with {@link FileName#disposition()}, {@link FileType#mediaType()} and {@code
   * X-Content-Type-Options: nosniff}.
   */
  public Optional<URI> link(OfficeCode office, StoredFile file) {
    return blobs.link(key(office, file), file.name(), file.type(), LINK_VALID_FOR);
  }

  /**
   * Whether the file can be fetched at all: by a link to the store, or because one answer of the
   * platform carries it.
   */
  public boolean isDeliverable(OfficeCode office, StoredFile file) {
    return answerSize.fits(file.size()) || link(office, file).isPresent();
  }

  /** The content; the caller closes it. */
  public InputStream open(OfficeCode office, StoredFile file) {
    return blobs.open(key(office, file));
  }

  private static BlobKey key(OfficeCode office, StoredFile file) {
    return BlobKey.file(office, file.id());
  }
}
