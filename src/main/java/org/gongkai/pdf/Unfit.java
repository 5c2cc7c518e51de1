package org.gongkai.pdf;

/** A file that cannot be bound in; the message says why, for officials. */
public final class Unfit extends Exception {
  private final String why;

  Unfit(String why) {
    super(why);
    this.why = why;
  }

  Unfit(String why, Throwable cause) {
    super(why, cause);
    this.why = why;
  }

  /** Why, e.g. 已加密. */
  public String why() {
    return why;
  }
}
