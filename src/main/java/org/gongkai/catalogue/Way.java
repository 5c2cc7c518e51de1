package org.gongkai.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/** How the information of a row becomes public (公开方式). */
public enum Way {
  ACTIVE("主动"),
  ON_REQUEST("依申请"),
  BOTH("主动、依申请");

  private static final Pattern SAID =
      Pattern.compile("(主动(?:公开)?)?(?:[、,;/和或]|及|以及)?(依申请(?:公开)?)?");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /** As the directory has it. */
  public String words() {
    return words;
  }

  /** What these words mean, or empty. */
  static Optional<Way> of(String text) {
    var found = SAID.matcher(Folded.tight(text));
    if (!found.matches() || (found.group(1) == null && found.group(2) == null)) {
      return Optional.empty();
    }
    if (found.group(1) == null) {
      return Optional.of(ON_REQUEST);
    }
    return Optional.of(found.group(2) == null ? ACTIVE : BOTH);
  }
}
