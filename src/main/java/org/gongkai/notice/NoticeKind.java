package org.gongkai.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a notice is about; each room names its own. The template of this name words it.
 *
 * @param name e.g. {@code receipt-pending}
 */
public record NoticeKind(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

  public NoticeKind {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no kind of notice: " + name);
    }
  }

  /** The file of its template. */
  public String template() {
    return name + ".txt";
  }

  /** As it stands in the ids of notices to officials. */
  public String inId() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** As it is stored. */
  @Override
  public String toString() {
    return name;
  }
}
