package org.gongkai.web.look;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How pages are shown: as usual, or for elders (长辈版, also 长者模式): type of 22 px or 30 px, targets of
 * 60 px, contrast 7:1, one column. Remembered in a cookie for a year; works without scripts.
 */
public enum Display {
  /** Type of 16 px. */
  STANDARD,
  /** 长辈版: type of 22 px. */
  LARGE,
  /** 长辈版 with type of 30 px. */
  LARGER;

  /** The cookie, and the name of the buttons that set it. */
  public static final String COOKIE = "display";

  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  /** The mode of that name, the usual one for anything else. */
  public static Display of(@Nullable String name) {
    return Stream.of(values())
        .filter(display -> display.slug().equals(name))
        .findFirst()
        .orElse(STANDARD);
  }

  /** The name in the cookie and the class of the page. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cookie that remembers the mode. */
  public NewCookie cookie(boolean secure) {
    return new NewCookie.Builder(COOKIE)
        .value(slug())
        .path("/")
        .maxAge(YEAR)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
