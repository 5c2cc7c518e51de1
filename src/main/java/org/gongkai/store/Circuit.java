package org.gongkai.store;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.StoreAway;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Around a client of AWS: a server that does not answer is {@link StoreAway}; after some calls in a
 * row without an answer none is tried for a few seconds, so that waiting for it does not take all
 * threads.
 */
public final class Circuit {

  private static final Logger LOG = Logger.getLogger(Circuit.class);
  private static final int SILENT_CALLS = 5;
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(3);
  private static final int SERVER_ERROR = 500;

  private final Object client;
  private final AtomicInteger silent = new AtomicInteger();
  private final AtomicLong openUntil = new AtomicLong(System.nanoTime());

  private Circuit(Object client) {
    this.client = client;
  }

  /** The client, with this around each of its calls. */
  public static <T> T around(Class<T> type, T client) {
    var circuit = new Circuit(client);
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> circuit.call(method, arguments)));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    if (silent.get() >= SILENT_CALLS && System.nanoTime() - openUntil.get() < 0) {
      throw new StoreAway("the store did not answer a moment ago", new IllegalStateException());
    }
    try {
      Object answer = method.invoke(client, arguments);
      silent.set(0);
      return answer;
    } catch (InvocationTargetException e) {
      Throwable failed = Objects.requireNonNull(e.getCause());
      if (!isSilence(failed)) {
        silent.set(0); // it answers, if only to refuse
        throw failed;
      }
      openUntil.set(System.nanoTime() + PAUSE);
      if (silent.incrementAndGet() == SILENT_CALLS) {
        LOG.errorf("StoreAway calls=%d why=%s", SILENT_CALLS, failed.getClass().getName());
      }
      throw new StoreAway("the store does not answer", failed);
    }
  }

  /** No connection, no answer in time, a fault of the server: not what it said of the call. */
  private static boolean isSilence(Throwable failed) {
    if (failed instanceof AbortedException) {
      return false; // we were interrupted
    }
    return failed instanceof SdkClientException
        || failed instanceof UncheckedIOException // the connection broke while it was read
        || (failed instanceof SdkServiceException said && said.statusCode() >= SERVER_ERROR);
  }
}
