package org.gongkai.deadline;

/**
 * Who is told that a deadline comes near: one official, or everybody with a role while it is
 * nobody's own.
 */
public sealed interface Owner {

  /** One official. */
  record Official(String id) implements Owner {
    @Override
    public String toString() {
      return id;
    }
  }

  /** Every active official with the role. */
  enum Everyone implements Owner {
    /** Work that is assigned to nobody. */
    CLERKS,
    /** What waits for the head of the disclosure office. */
    HEADS
  }

  /** The inverse of {@code toString()}. */
  static Owner parse(String text) {
    return switch (text) {
      case "CLERKS" -> Everyone.CLERKS;
      case "HEADS" -> Everyone.HEADS;
      default -> new Official(text);
    };
  }
}
