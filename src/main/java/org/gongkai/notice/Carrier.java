package org.gongkai.notice;

import org.jspecify.annotations.Nullable;

/** Carries a notice to its addressee. */
public interface Carrier {

  /**
   * Hands the notice over; returns when the other side has taken it.
   *
   * @throws Undelivered when it was not taken
   */
  void carry(Notice notice, Correspondents.Addressee addressee) throws Undelivered;

  /** The notice was not taken. */
  final class Undelivered extends Exception {
    private final boolean forGood;

    /**
     * @param forGood another try would end the same way
     * @param reason what the other side said, without personal data
     */
    public Undelivered(boolean forGood, String reason) {
      this(forGood, reason, null);
    }

    /**
     * @param forGood another try would end the same way
     * @param reason what the other side said, without personal data
     * @param cause for the log, or null
     */
    public Undelivered(boolean forGood, String reason, @Nullable Throwable cause) {
      super(reason, cause);
      this.forGood = forGood;
    }

    /** Whether another try would end the same way. */
    public boolean forGood() {
      return forGood;
    }
  }
}
