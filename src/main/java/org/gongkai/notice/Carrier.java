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

  /** Whose fault it is that a notice was not taken, and what follows. */
  enum Fault {
    /** It passes by itself: it goes at a later try. */
    PASSING(false),
    /** Our server, account, address or network: it waits, and goes once that is mended. */
    OURS(false),
    /** The recipient's address takes nothing. */
    ADDRESS(true),
    /** The whole is larger than the other side takes. */
    SIZE(true),
    /** The other side does not take what it says or encloses. */
    CONTENT(true);

    private final boolean forGood;

    Fault(boolean forGood) {
      this.forGood = forGood;
    }

    /** Whether another try of the same would end the same way. */
    public boolean forGood() {
      return forGood;
    }

    /** Whether with less enclosed it might be taken. */
    public boolean lessMayGo() {
      return this == SIZE || this == CONTENT;
    }
  }

  /** The notice was not taken. */
  final class Undelivered extends Exception {
    private final Fault fault;

    /**
     * @param reason what the other side said, without personal data
     */
    public Undelivered(Fault fault, String reason) {
      this(fault, reason, null);
    }

    /**
     * @param reason what the other side said, without personal data
     * @param cause for the log, or null
     */
    public Undelivered(Fault fault, String reason, @Nullable Throwable cause) {
      super(reason, cause);
      this.fault = fault;
    }

    /** Whose fault it is. */
    public Fault fault() {
      return fault;
    }
  }
}
