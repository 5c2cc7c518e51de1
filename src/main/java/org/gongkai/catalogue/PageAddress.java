package org.gongkai.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of pages that anybody can open: http or https, a host with a name that has a dot. */
final class PageAddress {

  static final String WRONG = "请填写完整的网址，例如 http://www.yishui.gov.cn/…";

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+\\.?");
  private static final Pattern FIGURES = Pattern.compile("[0-9.]+");

  private PageAddress() {}

  static boolean isSound(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      String authority = uri.getRawAuthority();
      if (scheme == null || authority == null || authority.contains("@")) {
        return false;
      }
      String host = authority.replaceFirst(":\\d{1,5}$", "");
      return (scheme.toLowerCase(Locale.ROOT).equals("http")
              || scheme.toLowerCase(Locale.ROOT).equals("https"))
          && HOST.matcher(host).matches()
          && !(FIGURES.matcher(host).matches() && isPrivate(host));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPrivate(String host) {
    return host.matches(
        "(?:0|10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*");
  }
}
