package org.gongkai;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Counts the calls to DynamoDB where the SDK sends them: each page of a query and each repeat is
 * one. Known to the SDK of the tests by its file {@code execution.interceptors}. What the program
 * does by itself, sweeping and scanning, is not counted.
 */
public final class Trips implements ExecutionInterceptor {

  private static final Set<String> BY_ITSELF =
      Set.of("org.gongkai.notice.Sweep", "org.gongkai.alert.DeadlineScan");

  private static final List<String> SENT = new ArrayList<>();

  /** The calls of {@code what}, by their names. */
  public static List<String> of(Runnable what) {
    synchronized (SENT) {
      SENT.clear();
    }
    what.run();
    synchronized (SENT) {
      return List.copyOf(SENT);
    }
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes execution) {
    if (!"DynamoDb".equals(execution.getAttribute(SdkExecutionAttribute.SERVICE_NAME))
        || isByItself()) {
      return;
    }
    synchronized (SENT) {
      SENT.add(String.valueOf(execution.getAttribute(SdkExecutionAttribute.OPERATION_NAME)));
    }
  }

  private static boolean isByItself() {
    return StackWalker.getInstance().walk(frames -> names(frames).anyMatch(BY_ITSELF::contains));
  }

  private static Stream<String> names(Stream<StackWalker.StackFrame> frames) {
    return frames.map(StackWalker.StackFrame::getClassName);
  }
}
