package org.gongkai.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.deadline.Subject;

/** Which parts of the uploads under way have arrived. */
public interface UploadBook {

  /**
   * A part that lies in the {@link BlobStore}.
   *
   * @param number 1 for the first
   * @param sha256 the SHA-256 of its bytes in hexadecimal digits
   * @param size its length in bytes
   */
  record Part(int number, String sha256, long size) {}

  /**
   * An upload as it stands.
   *
   * @param id the id that the file will have
   * @param parts the parts that have arrived, by number
   */
  record Upload(FileId id, Map<Integer, Part> parts) {

    /** The numbers of the parts that have not arrived, of {@code parts} in all. */
    List<Integer> missing(int parts) {
      return IntStream.rangeClosed(1, parts)
          .boxed()
          .filter(n -> !this.parts.containsKey(n))
          .toList();
    }

    /** The bytes that have arrived. */
    long size() {
      return parts.values().stream().mapToLong(Part::size).sum();
    }
  }

  /**
   * An upload that is asked about.
   *
   * @param place under what it is known, see {@link FilePlace#uploads}
   * @param fingerprint 32 hexadecimal digits that tell it from other uploads there
   * @param parts how many parts it has
   */
  record Key(Subject place, String fingerprint, int parts) {}

  /**
   * Notes that a part has arrived. A part with other bytes than noted before begins the upload
   * anew, with this part alone and another id: parts of two files are never mixed. So does a part
   * of an upload that has ended.
   *
   * @param now the present
   * @param until when the upload ends unless another part arrives
   * @return the upload with this part
   */
  Upload note(Key key, Part part, Instant now, Instant until);

  /** Ends an upload whose parts are gone, unless it has begun anew meanwhile. */
  void end(Key key, FileId id);
}
