package org.gongkai.link;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts that may be asked for an address ({@code GONGKAI_PORTAL_HOSTS}), none by default. An
 * entry is a host, for the ports 80 and 443, or {@code host:port} for that one. Only with the word
 * {@code private} behind it may the host lie in a network of one's own.
 */
public final class PortalHosts {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(\\[[0-9a-fA-F:.]+\\]|[^:@\\[\\]/?#\\s]+)(?::(\\d{1,5}))?(?:\\s+(private))?");
  private static final int LAST_PORT = 65_535;

  private final List<Entry> entries;

  private record Entry(String host, int port, boolean ours) {

    boolean lists(Target target) {
      return target.host().equals(host)
          && (port == 0 ? target.isUsualPort() : target.port() == port);
    }
  }

  private PortalHosts(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException naming the entries that are none
   */
  public static PortalHosts of(List<String> setting) {
    var entries = new ArrayList<Entry>();
    var wrong = new ArrayList<String>();
    for (String one : setting) {
      entry(one.strip()).ifPresentOrElse(entries::add, () -> wrong.add(one));
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "GONGKAI_PORTAL_HOSTS: write hosts parted by commas, each as www.example.gov.cn or"
              + " www.example.gov.cn:8080, without http:// and path; this is none: "
              + String.join(", ", wrong));
    }
    return new PortalHosts(entries);
  }

  private static Optional<Entry> entry(String text) {
    Matcher matcher = ENTRY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String port = matcher.group(2);
    int number = port == null ? 0 : Integer.parseInt(port);
    return Target.host(matcher.group(1))
        .filter(_ -> number <= LAST_PORT && (port == null || number > 0))
        .map(host -> new Entry(host, number, matcher.group(3) != null));
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether the address may be asked for at all. */
  public boolean lists(Target target) {
    return entries.stream().anyMatch(entry -> entry.lists(target));
  }

  /** Whether it may be asked for there: its host's name says nothing of where it leads. */
  public boolean allows(Target target, InetAddress address) {
    return switch (Reach.of(address)) {
      case EVERYBODY -> lists(target);
      case OURS -> entries.stream().anyMatch(entry -> entry.ours() && entry.lists(target));
      case NOBODY -> false;
    };
  }
}
