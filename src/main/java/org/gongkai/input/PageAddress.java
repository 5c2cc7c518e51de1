package org.gongkai.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses of pages that anybody can open: http or https, a host with a dot in its name that is in
 * no private network, no user's name before it.
 */
public final class PageAddress {

  /** The longest that is taken. */
  public static final int LONGEST = 2_000;

  /** What is said of another. */
  public static final String WRONG =
      "请填写任何人都能打开的完整网址，以 http:// 或 https:// 开头，不能是内部网络的地址，例如 http://www.yishui.gov.cn/…";

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+\\.?");

  /** A host whose last part is a number is read as an address, however it is written. */
  private static final Pattern FIGURES =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

  private static final Pattern QUAD =
      Pattern.compile("(?:[1-9]\\d{0,2}|0)(?:\\.(?:[1-9]\\d{0,2}|0)){3}");
  private static final Pattern PRIVATE_QUAD =
      Pattern.compile(
          "(?:0|10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*"
              + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*|(?:22[4-9]|2[3-9]\\d)\\..*");
  private static final Pattern PRIVATE_NAME =
      Pattern.compile("(?:.*\\.)?(?:localhost|local|lan|internal|intranet|home|corp)\\.?");

  private PageAddress() {}

  /** Whether anybody can open it. */
  public static boolean isSound(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      String authority = uri.getRawAuthority();
      return scheme != null
          && authority != null
          && authority.indexOf('@') < 0
          && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
          && isPublic(authority.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPublic(String host) {
    if (!HOST.matcher(host).matches() || PRIVATE_NAME.matcher(host).matches()) {
      return false;
    }
    return !FIGURES.matcher(host).matches()
        || (QUAD.matcher(host).matches() && !PRIVATE_QUAD.matcher(host).matches());
  }
}
