package org.gongkai.pdf;

/** A file that cannot be bound in; the message says why, for officials. */
public final class Unfit extends Exception {
  Unfit(String why) {
    super(why);
  }

  Unfit(String why, Throwable cause) {
    super(why, cause);
  }

  /** Why, e.g. 已加密. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
