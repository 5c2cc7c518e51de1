package org.gongkai.web.look;

import io.quarkus.qute.TemplateExtension;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers that a phone dials at a press ({@code tel:}, RFC 3966). */
@TemplateExtension
public final class PhoneLink {

  private static final Pattern ONE_NUMBER =
      Pattern.compile("(\\+?[\\d() -]{5,24}?)(?:\\s*(?:转|-(?=\\d{1,6}$)(?<=\\d{7}-))\\s*(\\d{1,6}))?");

  private PhoneLink() {}

  /**
   * The address that dials it, with its extension (分机); null when the text is no single number.
   */
  public static @Nullable String call(String number) {
    Matcher one = ONE_NUMBER.matcher(number.strip());
    if (!one.matches()) {
      return null;
    }
    String digits = one.group(1).replaceAll("[^+\\d]", "");
    if (digits.length() < 5 || digits.length() > 15) {
      return null;
    }
    return "tel:" + digits + (one.group(2) == null ? "" : ";ext=" + one.group(2));
  }
}
