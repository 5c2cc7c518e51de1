package org.gongkai.file;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.request.RequestEvent;

/**
 * What is known of a stored file.
 *
 * @param id its id
 * @param name its name, to be shown
 * @param type its type, which its content agrees with
 * @param size its length in bytes
 * @param sha256 the SHA-256 of its content in hexadecimal digits
 * @param by who handed it in: an official's id, or {@link RequestEvent#APPLICANT}
 * @param at when it was stored, to the millisecond
 */
public record StoredFile(
    FileId id, FileName name, FileType type, long size, String sha256, String by, Instant at) {

  public StoredFile {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether it is an applicant's attachment. */
  public boolean isAttachment() {
    return by.equals(RequestEvent.APPLICANT);
  }
}
