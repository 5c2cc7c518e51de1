package org.gongkai.web.desk.item;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.input.Problem;
import org.gongkai.item.Item;
import org.gongkai.item.ItemDeadlines;
import org.gongkai.item.ItemKind;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Surroundings;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of items.
 *
 * @param next the address of the next page, or null after the last
 * @param away whether titles and numbers alone were searched, since there is no index just now
 * @param loading whether some of an import is not applied yet
 */
public record ItemList(
    ListQuery query,
    List<Row> rows,
    @Nullable String next,
    boolean loading,
    boolean away,
    List<Problem> problems) {

  /**
   * A line.
   *
   * @param due when it must be published; null where it need not be
   * @param left until then, in words
   * @param missing whether it is public and its interpretation is not
   * @param away whether an address of it does not open any more
   */
  public record Row(
      Item item, @Nullable DueDate due, String left, Band band, boolean missing, boolean away) {

    static Row of(Item item, ItemRoom room, Surroundings in, boolean away) {
      boolean missing =
          item.state() == ItemState.PUBLISHED && item.publicity().interpreting().isMissing();
      DueDate due = publish(item, room, in);
      if (due == null) {
        return new Row(item, null, "", Band.NONE, missing, away);
      }
      int left = in.calendar().left(in.today(), due.date());
      return new Row(item, due, Band.left(left), Band.of(left), missing, away);
    }

    private static @Nullable DueDate publish(Item item, ItemRoom room, Surroundings in) {
      return ItemDeadlines.of(item, room.subject(item.office(), item.id()), in.calendar()).stream()
          .filter(deadline -> deadline.kind() == DeadlineKind.PUBLISH)
          .map(Deadline::due)
          .findFirst()
          .orElse(null);
    }

    public Metadata said() {
      return item.content().metadata();
    }

    /** The day on which it was first published, or null. */
    public @Nullable LocalDate publishedOn() {
      Publication publication = item.publicity().publication();
      return publication == null ? null : publication.on();
    }
  }

  static ItemList wrong(ListQuery query, List<Problem> problems) {
    return new ItemList(query, List.of(), null, false, false, problems);
  }

  public List<FormView.Option> states() {
    return query.options("state", ItemState.values(), ItemState::words);
  }

  public List<FormView.Option> kinds() {
    return query.options("kind", ItemKind.values(), ItemKind::words);
  }
}
