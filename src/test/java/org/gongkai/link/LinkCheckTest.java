package org.gongkai.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.gongkai.link.Answer.How;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes of an address, and who is asked on the way. */
class LinkCheckTest {

  private final Net net = new Net();

  /** A network written down: hosts with their addresses, pages with their answers. */
  private static final class Net implements LinkFetch {
    final Map<String, List<String>> hosts = new HashMap<>();
    final Map<String, Head> pages = new HashMap<>();
    final List<String> looked = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    @Nullable IOException fault;

    @Override
    public List<InetAddress> resolve(String host) throws IOException {
      looked.add(host);
      var found = new ArrayList<InetAddress>();
      for (String address : hosts.getOrDefault(host, List.of())) {
        found.add(InetAddress.getByName(address));
      }
      if (found.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return found;
    }

    @Override
    public Head head(Target target, InetAddress at) throws IOException {
      asked.add(target.authority() + target.path() + " at " + at.getHostAddress());
      if (fault != null) {
        throw fault;
      }
      return pages.getOrDefault(target.authority() + target.path(), new Head(404, null));
    }
  }

  private Answer check(String url) {
    net.hosts.putIfAbsent("a.example", List.of("8.8.8.8"));
    net.hosts.putIfAbsent("b.example", List.of("8.8.4.4"));
    net.hosts.putIfAbsent("other.example", List.of("1.1.1.1"));
    PortalHosts hosts = PortalHosts.of(List.of("a.example", "b.example"));
    try {
      return new LinkCheck(hosts, net, new Pace(Duration.ZERO))
          .check(Target.parse(url).orElseThrow());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void leads(String page, int status, String location) {
    net.pages.put(page, new LinkFetch.Head(status, location));
  }

  @Test
  void aPageThatAnswersOpensAndOneThatIsRefusedDoesNot() {
    net.pages.put("a.example/1", new LinkFetch.Head(200, null));
    assertThat(check("http://a.example/1").opens()).isTrue();
    assertThat(check("http://a.example/2")).isEqualTo(new Answer(How.REFUSED, 404));
    assertThat(check("http://a.example/2").words()).isEqualTo("打不开（404）");
    net.pages.put("a.example/3", new LinkFetch.Head(503, "http://a.example/1"));
    assertThat(check("http://a.example/3")).isEqualTo(new Answer(How.REFUSED, 503));
  }

  @Test
  void aHostThatIsNotListedIsNeitherLookedUpNorAsked() {
    assertThat(check("http://other.example/1").isAsked()).isFalse();
    assertThat(net.looked).isEmpty();
    assertThat(net.asked).isEmpty();
  }

  @Test
  void whereAServerLeadsOnTheListIsFollowed() {
    leads("a.example/1", 302, "/2");
    leads("a.example/2", 301, "https://b.example/3");
    net.pages.put("b.example/3", new LinkFetch.Head(200, null));
    assertThat(check("http://a.example/1").opens()).isTrue();
    assertThat(net.asked)
        .containsExactly(
            "a.example/1 at 8.8.8.8", "a.example/2 at 8.8.8.8", "b.example/3 at 8.8.4.4");
  }

  @Test
  void whereAServerLeadsOffTheListIsNot() {
    leads("a.example/1", 302, "http://other.example/");
    leads("a.example/2", 302, "http://a.example:22/");
    leads("a.example/3", 302, "file:///etc/passwd");
    leads("a.example/4", 302, "http://169.254.169.254/latest/meta-data/");
    for (int i = 1; i <= 4; i++) {
      assertThat(check("http://a.example/" + i).how()).isEqualTo(How.ELSEWHERE);
    }
    assertThat(net.looked).containsOnly("a.example");
  }

  @Test
  void aListedNameThatLeadsIntoANetworkOfOnesOwnIsNotAsked() {
    net.hosts.put("a.example", List.of("10.0.0.1", "169.254.169.254"));
    assertThat(check("http://a.example/1").isAsked()).isFalse();
    leads("b.example/1", 302, "http://a.example/");
    assertThat(check("http://b.example/1").how()).isEqualTo(How.ELSEWHERE);
    assertThat(net.asked).containsExactly("b.example/1 at 8.8.4.4");
  }

  @Test
  void ofSeveralAddressesOneThatIsPermittedIsAskedAndTheNameLookedUpOnce() {
    net.hosts.put("a.example", List.of("127.0.0.1", "8.8.8.8"));
    assertThat(check("http://a.example/1").how()).isEqualTo(How.REFUSED);
    assertThat(net.asked).containsExactly("a.example/1 at 8.8.8.8");
    assertThat(net.looked).hasSize(1);
  }

  @Test
  void whatLeadsRoundAndRoundEnds() {
    leads("a.example/1", 302, "/2");
    leads("a.example/2", 302, "/1");
    assertThat(check("http://a.example/1").how()).isEqualTo(How.ROUND_AND_ROUND);
    assertThat(net.asked).hasSize(5);
  }

  @Test
  void whatDoesNotAnswerIsSaidInWords() {
    net.hosts.put("b.example", List.of());
    assertThat(check("http://b.example/1").how()).isEqualTo(How.NO_SUCH_HOST);
    net.fault = new SocketTimeoutException();
    assertThat(check("http://a.example/1").how()).isEqualTo(How.TOO_LATE);
    net.fault = new SSLHandshakeException("expired");
    assertThat(check("https://a.example/1").how()).isEqualTo(How.NO_CERTIFICATE);
    net.fault = new ConnectException();
    assertThat(check("http://a.example/1").how()).isEqualTo(How.NO_CONNECTION);
  }
}
