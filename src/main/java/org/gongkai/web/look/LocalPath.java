package org.gongkai.web.look;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that a form may ask to be led back to: paths of this site with their query, so that a
 * redirect never leaves it.
 */
public final class LocalPath {

  private static final Pattern FORM =
      Pattern.compile("/(?!/)(?:[A-Za-z0-9/_.?=&,:+-]|%[0-9A-Fa-f]{2}){0,500}");

  private LocalPath() {}

  /** The address, or empty when it is none of ours, climbs or cannot be read. */
  public static Optional<String> of(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(path -> FORM.matcher(path).matches() && !path.contains(".."));
  }
}
