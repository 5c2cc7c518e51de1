package org.gongkai.duty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The address of a page: of the web alone, with a host, without a user's name in it. */
final class WebAddress {

  static final int LONGEST = 2_000;
  static final String HELP = "网址请以 http:// 或 https:// 开头，写完整，中间没有空格";

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  static boolean isOne(String text) {
    try {
      URI address = new URI(text);
      String scheme = address.getScheme();
      return scheme != null
          && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && address.getRawAuthority() != null
          && !address.getRawAuthority().isEmpty()
          && address.getRawAuthority().indexOf('@') < 0;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
