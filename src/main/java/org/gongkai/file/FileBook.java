package org.gongkai.file;

import java.util.List;
import java.util.Optional;
import org.gongkai.request.RequestNumber;

/** What is known of the files of each request and each office. */
public interface FileBook {

  /** Writes the file unless one with its id is there; whether it was written. */
  boolean add(FilePlace place, StoredFile file);

  /** The file, or empty when there is none or it was forgotten. */
  Optional<StoredFile> find(FilePlace place, FileId id);

  /** The files of these different ids that are there and were not forgotten, in that order. */
  List<StoredFile> findAll(FilePlace place, List<FileId> ids);

  /** All files of a request that were not forgotten, in the order they were stored. */
  List<StoredFile> of(RequestNumber number);

  /** Whether there was a file of that id that was forgotten. */
  boolean isForgotten(FilePlace place, FileId id);

  /** Forgets name and content of a file; that there was one, and who handed it in, stays. */
  void forget(RequestNumber number, FileId id);

  /**
   * The same while the request is at that version, so that nobody has put it into an answer
   * meanwhile; whether it was.
   */
  boolean forgetAt(RequestNumber number, FileId id, int version);
}
