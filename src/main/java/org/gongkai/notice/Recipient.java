package org.gongkai.notice;

/** For whom a notice is; never an address, which is read when it is sent. */
public sealed interface Recipient {

  /** Who filed the request. */
  enum TheApplicant implements Recipient {
    APPLICANT
  }

  /** An official of the office. */
  record AnOfficial(String id) implements Recipient {
    @Override
    public String toString() {
      return "OFFICIAL#" + id;
    }
  }

  /**
   * Somebody who was asked for an opinion; {@code of} is the event that opened the consultation.
   */
  record AParty(int of) implements Recipient {
    @Override
    public String toString() {
      return "PARTY#%06d".formatted(of);
    }
  }

  /** The inverse of {@code toString()}. */
  static Recipient parse(String text) {
    if (text.startsWith("PARTY#")) {
      return new AParty(Integer.parseInt(text.substring("PARTY#".length())));
    }
    return text.startsWith("OFFICIAL#")
        ? new AnOfficial(text.substring("OFFICIAL#".length()))
        : TheApplicant.valueOf(text);
  }
}
