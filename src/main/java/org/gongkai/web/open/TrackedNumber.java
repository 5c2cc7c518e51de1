package org.gongkai.web.open;

import org.gongkai.input.Clean;
import org.jspecify.annotations.Nullable;

/** The number that a link of a mail fills in where one asks with number and query code. */
public final class TrackedNumber {

  private static final int LONGEST = 40;

  private TrackedNumber() {}

  /** The number as it came, empty when none did or it can be none; it is judged when it is sent. */
  public static String shown(@Nullable String number) {
    String code = Clean.code(number);
    return number == null || code == null || code.length() > LONGEST ? "" : number.strip();
  }
}
