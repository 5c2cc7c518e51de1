package org.gongkai.participation.solicitation;

/** What became of an opinion (采纳情况). */
public enum Adopted {
  YES("采纳"),
  PARTLY("部分采纳"),
  NO("未采纳");

  private final String words;

  Adopted(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** Whether a reason must be given. */
  public boolean needsReason() {
    return this != YES;
  }
}
