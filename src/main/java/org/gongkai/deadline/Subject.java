package org.gongkai.deadline;

/**
 * What a deadline or a notice belongs to: a thing of one of the house's rooms. What a room shows of
 * its things, and where, is told by the room itself ({@code alert.SubjectRoom}).
 *
 * @param room the room, e.g. {@code REQUEST}
 * @param id unique in the room, e.g. a request's number, or {@code <office>#<id>} of a duty
 */
public record Subject(String room, String id) {

  public Subject {
    if (room.isEmpty() || room.indexOf('#') >= 0 || id.isEmpty()) {
      throw new IllegalArgumentException("no subject: " + room + "#" + id);
    }
  }

  /**
   * The inverse of {@link #toString()}.
   *
   * @throws IllegalArgumentException for a text that is none
   */
  public static Subject parse(String text) {
    int end = text.indexOf('#');
    if (end < 0) {
      throw new IllegalArgumentException("no subject: " + text);
    }
    return new Subject(text.substring(0, end), text.substring(end + 1));
  }

  /** The last part of the id: the number of a request, the id of a duty. */
  public String reference() {
    return id.substring(id.lastIndexOf('#') + 1);
  }

  /** As it is stored, e.g. {@code REQUEST#LJQ-2026-000001}. */
  @Override
  public String toString() {
    return room + "#" + id;
  }
}
