package org.gongkai.item;

/** How a document lost its force. */
public enum Invalidation {
  ABOLISHED("废止"),
  EXPIRED("期满"),
  REPLACED("被替代");

  private final String words;

  Invalidation(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
