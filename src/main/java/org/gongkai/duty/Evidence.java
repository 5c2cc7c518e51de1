package org.gongkai.duty;

/**
 * A piece of evidence (佐证) that a duty was done.
 *
 * @param value the address, the id of an uploaded file, the words, or the id of an activity
 */
public record Evidence(Kind kind, String value) {

  /** What it is. */
  public enum Kind {
    URL,
    FILE,
    TEXT,
    /** A meeting, training, survey … of the office. */
    ACTIVITY
  }
}
