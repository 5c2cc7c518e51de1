package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.deadline.Deadline;
import org.gongkai.matter.Also;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of messages, a document a month: counted with each change in its transaction, so
 * that figures are read without reading messages.
 */
@Singleton
public class MonthRoom implements Room<MessageMonth> {

  @Override
  public String name() {
    return "MESSAGEMONTH";
  }

  @Override
  public String path() {
    return "message-months";
  }

  @Override
  public String words() {
    return "留言月度统计";
  }

  @Override
  public Class<MessageMonth> type() {
    return MessageMonth.class;
  }

  @Override
  public List<Deadline> deadlines(MessageMonth month, Surroundings in) {
    return List.of();
  }

  @Override
  public List<Step<MessageMonth>> steps() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> fields(MessageMonth month, Surroundings in) {
    return Map.of();
  }

  @Override
  public Place place(MessageMonth month) {
    return new Place("", false, month.month().atDay(1));
  }

  /** Counts something of a message in the month in which it came in. */
  Also<MessageMonth> counting(Message message, UnaryOperator<MessageMonth> more) {
    YearMonth month = YearMonth.from(message.terms().receivedOn());
    return new Also<>(
        this,
        month.toString(),
        there ->
            Optional.of(
                new Also.Changed<>(
                    more.apply(there == null ? MessageMonth.of(month) : there), null)));
  }
}
