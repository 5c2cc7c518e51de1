package org.gongkai.participation.solicitation.work;

import org.gongkai.request.Applicant;
import org.jspecify.annotations.Nullable;

/** Names as pages show them. */
final class Masking {

  /** Longer than a person's name, without that of a body's kind being asked for. */
  private static final int LONGEST_OF_A_PERSON = 4;

  private Masking() {}

  /** A person's first character, a body's first and last two; null for none. */
  static @Nullable String of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    int[] points = name.codePoints().toArray();
    boolean person =
        points.length <= LONGEST_OF_A_PERSON
            || name.contains("·")
            || name.matches("[\\p{IsLatin} .'-]+");
    return person
        ? Applicant.masked(name)
        : new String(points, 0, 2) + "**" + new String(points, points.length - 2, 2);
  }
}
