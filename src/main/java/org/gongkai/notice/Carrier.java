package org.gongkai.notice;

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
      super(reason);
      this.forGood = forGood;
    }

    /** Whether another try would end the same way. */
    public boolean forGood() {
      return forGood;
    }
  }
}
