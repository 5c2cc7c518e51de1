package org.gongkai.web.http;

import jakarta.ws.rs.WebApplicationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions in {@code ETag} and {@code If-Match}. */
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private EntityTags() {}

  /**
   * The version that If-Match names: one of a list may be the present one; {@code *} is whatever
   * stands there, and what is no tag of ours -1.
   *
   * @throws WebApplicationException 428 when there is none
   */
  public static int version(@Nullable String ifMatch, int present) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new WebApplicationException(428);
    }
    for (String tag : ifMatch.split(",")) {
      Matcher ours = TAG.matcher(tag.strip());
      if (tag.strip().equals("*")
          || (ours.matches() && Integer.parseInt(ours.group(1)) == present)) {
        return present;
      }
    }
    return -1;
  }
}
