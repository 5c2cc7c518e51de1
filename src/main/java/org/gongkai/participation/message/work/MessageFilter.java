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
 * @param marked whether one of the office's watch words stands in it
 */
public record MessageFilter(
    @Nullable MessageStatus status,
    @Nullable MessageKind kind,
    @Nullable String assignee,
    @Nullable Marked marked) {

  /** Whether one of the office's watch words (关注词) stands in it. */
  public enum Marked {
    YES("含有关注词"),
    NO("没有关注词");

    private final String words;

    Marked(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

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
    Marked marked = problems.oneOf("marked", "关注词", given.apply("marked"), Marked.class);
    problems.orRefuse();
    return new MessageFilter(status, kind, Clean.line(given.apply("assignee")), marked);
  }

  /** Which stretch of the list is looked through; null for both. */
  @Nullable Boolean open() {
    return status == null ? null : Boolean.valueOf(status.isOpen());
  }

  /** What only the texts tell. */
  boolean fits(Messages.Row row) {
    return marked == null || (marked == Marked.YES) == (row.mark() != null);
  }

  boolean fits(Message message) {
    return (status == null || message.status() == status)
        && (kind == null || message.kind() == kind)
        && (assignee == null || assignee.equals(message.handling().assignee()));
  }
}
