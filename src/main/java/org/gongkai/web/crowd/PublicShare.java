package org.gongkai.web.crowd;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.GongkaiConfig;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.look.PlainPage;

/**
 * What anybody may ask without a login, held within bounds: an address that asks too often, or for
 * too much at once, gets 429; when more is under way than may wait, 503. Desk, health, styles and
 * scripts, and who enters a request with a login, never wait here.
 *
 * <p>Pages are few at a time, since making them is computing. What is sent or fetched as a file may
 * come and go as slowly as its network is: it does not wait for a turn, and takes none from pages.
 *
 * <p>A connection from this machine that no gateway speaks for is nobody's address: behind a
 * gateway that was not told of, all visitors come from there. It counts for what is under way
 * alone.
 */
@Singleton
public class PublicShare {

  /** The desk's, the platform's, and what is kept by its content's name. */
  private static final Pattern NOT_PUBLIC =
      Pattern.compile("/desk(/.*)?|/api/desk/.*|/q/.*|/_lambda.*|.*\\.(css|js|svg|ico)");

  private static final String REQUESTS = "/api/requests";

  private static final Pattern FILE = Pattern.compile(".*/files/[^/]+|/answer/.+");

  /** Who has waited so long has gone, or asks again. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final int SECONDS = 5;

  private final ClientAddress addresses;
  private final AddressRates rates;
  private final Turnstile pages;
  private final Turnstile slow;
  private final Clock clock;
  private final boolean forwarded;
  private final boolean alone;

  @Inject
  PublicShare(
      ClientAddress addresses,
      Clock clock,
      GongkaiConfig config,
      @ConfigProperty(name = "aws.lambda.runtime.api") Optional<String> lambda) {
    this.addresses = addresses;
    this.clock = clock;
    this.alone = lambda.isPresent(); // a process of a function answers one call at a time
    this.forwarded = config.clientAddress() == GongkaiConfig.ClientAddress.FORWARDED;
    GongkaiConfig.Crowd crowd = config.crowd();
    this.rates = new AddressRates(crowd.perMinute(), clock);
    int atOnce = crowd.atOnce().orElseGet(PublicShare::atOnce);
    this.pages = new Turnstile(atOnce, crowd.waiting(), crowd.ofOneAddress());
    this.slow = new Turnstile(crowd.waiting(), 0, crowd.ofOneAddress());
  }

  /** Pages are made of computing: more than a few at a time only take the cores from the desk. */
  private static int atOnce() {
    return 2 * Runtime.getRuntime().availableProcessors();
  }

  void register(@Observes Filters filters) {
    filters.register(this::pass, 850); // after the limits of length
  }

  private void pass(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isPublic(request)) {
      context.next();
      return;
    }
    String address = addresses.of(request);
    boolean sharing = !isThisMachine(request);
    Duration wait = sharing ? rates.take(address) : Duration.ZERO;
    if (!wait.isZero()) {
      tooOften(context, Math.max(1, (int) Math.ceilDiv(wait.toMillis(), 1000)));
      return;
    }
    if (alone) {
      context.next();
      return;
    }
    Turnstile turnstile = isPage(request) ? pages : slow;
    switch (turnstile.come(address, sharing, new Visit(context, turnstile, address))) {
      case TAKEN -> {}
      case SHARE -> tooOften(context, 1);
      case FULL -> full(context);
    }
  }

  private static boolean isPublic(HttpServerRequest request) {
    String path = request.path();
    if (path == null || NOT_PUBLIC.matcher(path).matches()) {
      return false;
    }
    // a clerk's program enters what came on paper
    boolean entered = path.equals(REQUESTS) && request.getHeader("Authorization") != null;
    return !entered;
  }

  private static boolean isPage(HttpServerRequest request) {
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    return reads && !FILE.matcher(request.path()).matches();
  }

  private boolean isThisMachine(HttpServerRequest request) {
    if (forwarded && request.headers().contains("X-Forwarded-For")) {
      return false;
    }
    SocketAddress peer = request.remoteAddress();
    try {
      return peer == null
          || peer.hostAddress() == null
          || InetAddress.ofLiteral(peer.hostAddress()).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Somebody who is in, or waits for it. */
  private final class Visit implements Runnable {

    private final RoutingContext context;
    private final Turnstile turnstile;
    private final String address;
    private final Context thread;
    private final Instant came = clock.instant();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean in = new AtomicBoolean();

    Visit(RoutingContext context, Turnstile turnstile, String address) {
      this.context = context;
      this.turnstile = turnstile;
      this.address = address;
      this.thread = context.vertx().getOrCreateContext();
      context.addEndHandler(_ -> ended());
    }

    /** It is its turn; on the thread of its connection, whoever made way. */
    @Override
    public void run() {
      in.set(true);
      if (over.get()) {
        leave(); // it hung up while it waited
      } else {
        thread.runOnContext(_ -> go());
      }
    }

    private void go() {
      if (clock.instant().isAfter(came.plus(LONGEST_WAIT))) {
        full(context);
      } else {
        context.next();
      }
    }

    private void ended() {
      over.set(true);
      leave();
    }

    /** Once, when it was in and is over, whichever of the two is seen last. */
    private void leave() {
      if (over.get() && in.compareAndSet(true, false)) {
        turnstile.leave(address);
      }
    }
  }

  private static void tooOften(RoutingContext context, int seconds) {
    refuse(context, 429, seconds, "访问过于频繁", "同一网络地址的访问过多，这一次没有办理。请" + seconds + "秒后再试。");
  }

  private static void full(RoutingContext context) {
    refuse(context, 503, SECONDS, "现在访问的人较多", "这一次没有办理。请" + SECONDS + "秒后再试；也可以当面、邮寄或打电话办理。");
  }

  /**
   * What was sent is read to its end first: a browser that is cut off shows an error of its own.
   */
  private static void refuse(
      RoutingContext context, int status, int seconds, String title, String text) {
    HttpServerRequest request = context.request();
    context.response().putHeader("Retry-After", Integer.toString(seconds));
    boolean form = request.method().equals(HttpMethod.POST);
    String told = form ? text + "填写的内容没有丢失，请用浏览器的“后退”回到表单。" : text;
    if (form && !request.isEnded()) {
      request.handler(_ -> {});
      request.endHandler(_ -> PlainPage.answer(context, status, title, told));
      request.resume();
    } else {
      PlainPage.answer(context, status, title, told);
    }
  }
}
