package org.gongkai.participation.message.work;

import java.util.function.Function;
import org.gongkai.input.Clean;
import org.gongkai.input.Problems;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageKind;
import org.gongkai.participation.message.MessageStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list; null asks for all.
 *
 * @param assignee an official's id
 */
public record MessageFilter(
    @Nullable MessageStatus status, @Nullable MessageKind kind, @Nullable String assignee) {

  /**
   * Reads it.
   *
   * @param given the value of a parameter, or null
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public static MessageFilter read(Function<String, @Nullable String> given) {
    var problems = new Problems();
    MessageStatus status =
        problems.oneOf("status", "状态", given.apply("status"), MessageStatus.class);
    MessageKind kind = problems.oneOf("kind", "类别", given.apply("kind"), MessageKind.class);
    problems.orRefuse();
    return new MessageFilter(status, kind, Clean.line(given.apply("assignee")));
  }

  /** Which stretch of the list is looked through; null for both. */
  @Nullable Boolean open() {
    return status == null ? null : Boolean.valueOf(status.isOpen());
  }

  boolean fits(Message message) {
    return (status == null || message.status() == status)
        && (kind == null || message.kind() == kind)
        && (assignee == null || assignee.equals(message.handling().assignee()));
  }
}
