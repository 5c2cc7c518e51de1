package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.work.ColumnHandover;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.Subject;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.gongkai.matter.Entry;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Writing;
import org.gongkai.office.Office;
import org.gongkai.office.Role;

/** When a column has another owner, what is open of its items is theirs from then on. */
@Singleton
public class ColumnOwners implements ColumnHandover {

  /** Later than anything is due. */
  private static final LocalDate EVER = LocalDate.of(9999, Month.DECEMBER, 31);

  private final ItemRoom room;
  private final Matters matters;
  private final MatterBook book;
  private final DeadlineBook deadlines;

  ColumnOwners(ItemRoom room, Matters matters, MatterBook book, DeadlineBook deadlines) {
    this.room = room;
    this.matters = matters;
    this.book = book;
    this.deadlines = deadlines;
  }

  @Override
  public boolean handOver(Office office, Column column) {
    var found =
        new Columns.Found(
            column.id(),
            column.naming().name(),
            column.owner(),
            column.cadence().workingDays(),
            column.retired());
    return follow(office, found);
  }

  /**
   * Hands over what is open in the column. Repeated it changes nothing more.
   *
   * @return whether all of it is handed over; what somebody changed meanwhile is left for a repeat
   */
  public boolean follow(Office office, Columns.Found column) {
    List<String> ids =
        deadlines.due(office.code(), EVER).deadlines().stream()
            .map(Deadline::subject)
            .filter(subject -> subject.room().equals(ItemRoom.NAME))
            .map(Subject::reference)
            .distinct()
            .toList();
    Surroundings in = matters.in(office);
    List<Writing<?>> writings =
        book.documents(room, office.code(), ids).values().stream()
            .filter(there -> isAnothers(there.matter(), column))
            .<Writing<?>>map(there -> writing(there, column, in))
            .toList();
    return matters.writeAll(writings, Instant.MAX);
  }

  private static boolean isAnothers(Item item, Columns.Found column) {
    return item.content().column().id().equals(column.id())
        && !item.content().column().owner().equals(column.owner());
  }

  private Writing<Item> writing(Versioned<Item> there, Columns.Found column, Surroundings in) {
    Item item = there.matter();
    var done = new Matters.Done("column-owner", in.today(), Entry.SYSTEM);
    String owner =
        switch (column.owner()) {
          case "CLERKS" -> Role.CLERK.words();
          case "HEADS" -> Role.HEAD.words();
          default -> in.office().nameOf(column.owner());
        };
    return matters.writing(
        room, there, item.with(item.content().with(column.ref())), "栏目改由" + owner + "负责", in, done);
  }
}
