package org.gongkai.link.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.gongkai.link.LinkFetch;
import org.gongkai.link.Target;

/**
 * Over a socket to the address that was found: a client of names would look them up once more, and
 * may be told something else then. One request, of the answer the head.
 */
@Singleton
final class SocketFetch implements LinkFetch {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Duration answer;

  @Inject
  SocketFetch() {
    this(ANSWER);
  }

  SocketFetch(Duration answer) {
    this.answer = answer;
  }

  @Override
  public List<InetAddress> resolve(String host) throws IOException {
    return within(CONNECT, () -> List.of(InetAddress.getAllByName(host)));
  }

  /** However slowly it comes: all of it within the time of connecting and of an answer. */
  @Override
  public Head head(Target target, InetAddress at) throws IOException {
    return within(CONNECT.plus(answer), () -> ask(target, at));
  }

  private Head ask(Target target, InetAddress at) throws IOException {
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(at, target.port()), (int) CONNECT.toMillis());
      plain.setSoTimeout((int) answer.toMillis());
      if (!target.secure()) {
        return exchange(plain, target);
      }
      try (SSLSocket sealed = sealed(plain, target)) {
        return exchange(sealed, target);
      }
    }
  }

  /** Its certificate must be that of the name, as for anybody's browser. */
  private static SSLSocket sealed(Socket plain, Target target) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var sealed = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
    SSLParameters demands = sealed.getSSLParameters();
    demands.setEndpointIdentificationAlgorithm("HTTPS");
    sealed.setSSLParameters(demands);
    sealed.startHandshake();
    return sealed;
  }

  private static Head exchange(Socket socket, Target target) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Gongkai link check\r\nAccept: */*\r\nConnection: close\r\n\r\n"
            .formatted(target.path(), target.authority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return HeadReader.read(new BufferedInputStream(socket.getInputStream()));
  }

  /** In a thread of its own, which is given up when it takes longer. */
  private static <T> T within(Duration time, Callable<T> call) throws IOException {
    var task = new FutureTask<>(call);
    Thread.ofVirtual().start(task);
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no answer in " + time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getCause());
    } finally {
      boolean _ = task.cancel(true); // closes its socket
    }
  }
}
