package org.gongkai.link;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a server is asked for it.
 *
 * @param host in ASCII and small letters; of IPv6 without brackets
 * @param port its own, or that of its scheme
 * @param path with what stands behind it, in ASCII; begins with a slash
 */
public record Target(URI uri, boolean secure, String host, int port, String path) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65_535;
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:@\\[\\]/?#\\\\]+)(?::(\\d{1,5}))?");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+|[0-9a-f:.]+");

  /** Reads one; empty for what is no address of http or https, or has a user's name in it. */
  public static Optional<Target> parse(String text) {
    try {
      return of(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Target> of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if ((!secure && !scheme.equals("http")) || uri.getRawAuthority() == null) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    if (!authority.matches()) {
      return Optional.empty();
    }
    String port = authority.group(2);
    int number = port == null ? (secure ? HTTPS : HTTP) : Integer.parseInt(port);
    return host(authority.group(1))
        .filter(_ -> number > 0 && number <= LAST_PORT)
        .map(host -> new Target(uri, secure, host, number, path(uri)));
  }

  /** A host's name as it is compared and asked for; empty for what is none. */
  static Optional<String> host(String written) {
    try {
      String bare = written.startsWith("[") ? written.substring(1, written.length() - 1) : written;
      String ascii = bare.contains(":") ? bare : IDN.toASCII(bare);
      String host = ascii.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
      return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String path(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String path =
        ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }

  /** Whether its port is that of its scheme. */
  boolean isUsualPort() {
    return port == (secure ? HTTPS : HTTP);
  }

  /** As a head of a request names it. */
  public String authority() {
    String written = host.contains(":") ? "[" + host + "]" : host;
    return isUsualPort() ? written : written + ":" + port;
  }

  /** Where it leads on to; empty for what is no address that could be asked. */
  Optional<Target> onTo(String location) {
    try {
      return of(uri.resolve(new URI(location.strip().replace(" ", "%20"))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
