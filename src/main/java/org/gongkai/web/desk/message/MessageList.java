package org.gongkai.web.desk.message;

import java.util.List;
import java.util.Map;
import org.gongkai.calendar.DueDate;
import org.gongkai.input.Problem;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageKind;
import org.gongkai.participation.message.MessageStatus;
import org.gongkai.participation.message.work.MessageFilter;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.OwnerWords;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of messages.
 *
 * @param next the address of the next page, or null after the last
 */
public record MessageList(
    ListQuery query,
    List<Official> officials,
    List<Row> rows,
    @Nullable String next,
    List<Problem> problems) {

  /**
   * A line.
   *
   * @param mark which of the office's watch words stand in it, or null
   * @param left until it is answered, in words; empty for one that has ended
   */
  public record Row(
      Message message,
      String title,
      @Nullable String mark,
      DueDate due,
      String left,
      Band band,
      String assignee) {

    static Row of(Messages.Row row, Surroundings in) {
      Message message = row.message();
      DueDate due = message.terms().reply(in.calendar());
      String who = assignee(message, in);
      if (!message.status().isOpen()) {
        return new Row(message, row.texts().title(), row.mark(), due, "", Band.NONE, who);
      }
      int left = in.calendar().left(in.today(), due.date());
      return new Row(
          message, row.texts().title(), row.mark(), due, Band.left(left), Band.of(left), who);
    }

    static String assignee(Message message, Surroundings in) {
      return message.handling().assignee() == null
          ? "未分办"
          : OwnerWords.of(message.owner(), in.office());
    }
  }

  public List<FormView.Option> statuses() {
    return query.options("status", MessageStatus.values(), MessageStatus::words);
  }

  public List<FormView.Option> kinds() {
    return query.options("kind", MessageKind.values(), MessageKind::words);
  }

  public List<FormView.Option> marks() {
    return query.options("marked", MessageFilter.Marked.values(), MessageFilter.Marked::words);
  }

  public List<FormView.Option> assignees() {
    return query.options(
        "assignee",
        officials.stream()
            .filter(Official::readsRequests)
            .map(one -> Map.entry(one.id(), one.name())));
  }
}
