package org.gongkai.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.GongkaiConfig;
import org.jboss.logging.Logger;

/**
 * Sees that a proxy stands in front while the settings say that none does: then everybody has the
 * proxy's address, and the limits of one lock all. A proxy is what has an address of a private
 * network and names another's; a header that somebody sends from outside says nothing.
 */
@Singleton
public class ProxyWatch {

  private static final Logger LOG = Logger.getLogger(ProxyWatch.class);

  /** Before whatever may answer. */
  private static final int FIRST = 1100;

  private static final List<String> HEADERS = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

  /** What an administrator does. */
  private static final String TO_DO =
      "访问经过反向代理，但设置为不经代理（GONGKAI_CLIENT_ADDRESS=CONNECTION），"
          + "所有人共用一个地址，一个人用完次数大家都不能用。请改为FORWARDED并重新启动";

  private final boolean direct;
  private final AtomicBoolean seen = new AtomicBoolean();

  @Inject
  ProxyWatch(GongkaiConfig config) {
    this(config.clientAddress() == GongkaiConfig.ClientAddress.CONNECTION);
  }

  /**
   * @param direct whether the settings say that no proxy stands in front
   */
  ProxyWatch(boolean direct) {
    this.direct = direct;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, FIRST);
  }

  void look(RoutingContext context) {
    if (direct && !seen.get() && isProxied(context.request()) && seen.compareAndSet(false, true)) {
      LOG.errorf("ProxyNotSet do=%s", TO_DO);
    }
    context.next();
  }

  private static boolean isProxied(HttpServerRequest request) {
    return HEADERS.stream().anyMatch(request.headers()::contains)
        && request.remoteAddress() != null
        && isPrivate(request.remoteAddress().hostAddress());
  }

  /** Of this machine, a private network, or those that providers give their balancers. */
  static boolean isPrivate(String address) {
    try {
      InetAddress peer = InetAddress.ofLiteral(address.replaceAll("%.*$", ""));
      byte[] bytes = peer.getAddress();
      boolean shared = bytes.length == 4 && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
      boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
      return peer.isLoopbackAddress()
          || peer.isSiteLocalAddress()
          || peer.isLinkLocalAddress()
          || shared
          || unique;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What is wrong and what to do, once it was seen; else empty. */
  public Optional<String> fault() {
    return seen.get() ? Optional.of(TO_DO) : Optional.empty();
  }
}
