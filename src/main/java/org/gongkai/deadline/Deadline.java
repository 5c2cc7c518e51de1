package org.gongkai.deadline;

import org.gongkai.calendar.DueDate;

/**
 * Something that must happen by a day.
 *
 * @param office whose book it stands in
 * @param subject what it belongs to: {@code REQUEST#<number>} or {@code DUTY#<office>#<id>}
 * @param kind what is due
 * @param of the number of the event that opened it; 0 for a duty
 * @param due the last day, Asia/Shanghai, and whether it may still move
 * @param owner who is told
 * @param title what an official reads: of the request or the duty
 */
public record Deadline(
    OfficeCode office,
    String subject,
    DeadlineKind kind,
    int of,
    DueDate due,
    Owner owner,
    String title) {

  /** What makes it the same deadline, though its date, owner or title change. */
  public record Key(String subject, DeadlineKind kind, int of) {}

  /** The identity of this deadline. */
  public Key key() {
    return new Key(subject, kind, of);
  }

  /** What an official calls the subject: the request's number, or the duty's id. */
  public String reference() {
    return subject.substring(subject.lastIndexOf('#') + 1);
  }

  /** Whether it is the deadline of a request, as against a duty. */
  public boolean ofRequest() {
    return subject.startsWith("REQUEST#");
  }
}
