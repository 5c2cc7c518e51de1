package org.gongkai.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.gongkai.link.Answer.How;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one address. Each step of it is held against the list, the first and each that a server
 * leads on to; a host's name is looked up once and asked where it was found.
 */
final class LinkCheck {

  private static final int MOST_STEPS = 5;
  private static final int FIRST_ELSEWHERE = 300;
  private static final int FIRST_REFUSAL = 400;

  private final PortalHosts hosts;
  private final LinkFetch fetch;
  private final Pace pace;

  LinkCheck(PortalHosts hosts, LinkFetch fetch, Pace pace) {
    this.hosts = hosts;
    this.fetch = fetch;
    this.pace = pace;
  }

  /** What comes of it. Never asks a host that is not on the list. */
  Answer check(Target first) throws InterruptedException {
    if (!hosts.lists(first)) {
      return Answer.of(How.NOT_ASKED);
    }
    Target at = first;
    for (int step = 1; step <= MOST_STEPS; step++) {
      pace.await(at.host());
      LinkFetch.Head head;
      try {
        InetAddress address = permitted(at);
        if (address == null) {
          return Answer.of(step == 1 ? How.NOT_ASKED : How.ELSEWHERE);
        }
        head = fetch.head(at, address);
      } catch (IOException e) {
        return Answer.of(how(e));
      }
      String location = head.location();
      if (head.status() < FIRST_ELSEWHERE || head.status() >= FIRST_REFUSAL || location == null) {
        return new Answer(head.status() >= FIRST_REFUSAL ? How.REFUSED : How.OPENS, head.status());
      }
      Optional<Target> next = at.onTo(location).filter(hosts::lists);
      if (next.isEmpty()) {
        return new Answer(How.ELSEWHERE, head.status());
      }
      at = next.get();
    }
    return Answer.of(How.ROUND_AND_ROUND);
  }

  private @Nullable InetAddress permitted(Target target) throws IOException {
    return fetch.resolve(target.host()).stream()
        .filter(address -> hosts.allows(target, address))
        .findFirst()
        .orElse(null);
  }

  private static How how(IOException e) {
    return switch (e) {
      case UnknownHostException _ -> How.NO_SUCH_HOST;
      case SocketTimeoutException _ -> How.TOO_LATE;
      case SSLException _ -> How.NO_CERTIFICATE;
      default -> How.NO_CONNECTION;
    };
  }
}
