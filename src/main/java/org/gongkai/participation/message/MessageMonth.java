package org.gongkai.participation.message;

import java.time.YearMonth;
import org.gongkai.matter.Matter;

/**
 * What became of the messages that came in in a month, counted as it happens.
 *
 * @param id the month, e.g. {@code 2026-11}
 * @param received all of them
 * @param answered those that were answered
 * @param inTime those of them answered within their term, an extension included
 * @param redirected those whose writers were pointed elsewhere
 * @param closed spam and abuse
 */
public record MessageMonth(
    String id, int received, int answered, int inTime, int redirected, int closed)
    implements Matter {

  /** It only counts. */
  public enum Counting {
    COUNTED
  }

  /** A month of which nothing is counted yet. */
  public static MessageMonth of(YearMonth month) {
    return new MessageMonth(month.toString(), 0, 0, 0, 0, 0);
  }

  @Override
  public String title() {
    return id;
  }

  @Override
  public Counting state() {
    return Counting.COUNTED;
  }

  /** The month. */
  public YearMonth month() {
    return YearMonth.parse(id);
  }

  /** With one more that came in. */
  public MessageMonth plusReceived() {
    return new MessageMonth(id, received + 1, answered, inTime, redirected, closed);
  }

  /** With one more that ended so. */
  public MessageMonth plus(MessageStatus how, boolean late) {
    return switch (how) {
      case ANSWERED ->
          new MessageMonth(id, received, answered + 1, inTime + (late ? 0 : 1), redirected, closed);
      case REDIRECTED -> new MessageMonth(id, received, answered, inTime, redirected + 1, closed);
      case CLOSED -> new MessageMonth(id, received, answered, inTime, redirected, closed + 1);
      case NEW, ASSIGNED -> this;
    };
  }
}
