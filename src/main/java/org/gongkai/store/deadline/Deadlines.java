package org.gongkai.store.deadline;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.UnreadableItem;
import org.jboss.logging.Logger;

/**
 * Deadlines: {@code pk} is the subject, {@code sk} is {@code DEADLINE#<kind>#<of>}. An open one has
 * the keys of the index {@code due}; a finished one has lost them.
 */
@Singleton
public class Deadlines implements DeadlineBook {

  private static final Logger LOG = Logger.getLogger(Deadlines.class);
  public static final String PREFIX = "DEADLINE#";

  private final Table table;

  Deadlines(Table table) {
    this.table = table;
  }

  /** Queries the index {@code due}: one partition, up to the day; costs what it returns. */
  @Override
  public Due due(OfficeCode office, LocalDate until) {
    var found = new ArrayList<Deadline>();
    int unreadable = 0;
    List<Item> items = table.queryIndex("due", "DUE#" + office, until + "#\uffff").toList();
    for (Item item : items) {
      try {
        found.add(deadline(item));
      } catch (UnreadableItem e) {
        LOG.errorf("DeadlineUnreadable %s", e.getMessage());
        unreadable++;
      }
    }
    return new Due(found, unreadable);
  }

  @Override
  public void open(Deadline deadline) {
    table.put(opened(deadline));
  }

  @Override
  public void close(Deadline deadline) {
    table.put(closed(deadline));
  }

  public static Item opened(Deadline deadline) {
    return item(deadline)
        .put("duePk", "DUE#" + deadline.office())
        .put("dueSk", deadline.due().date() + "#" + deadline.subject() + "#" + deadline.kind());
  }

  public static Item closed(Deadline deadline) {
    return item(deadline).flag("closed", true);
  }

  private static Item item(Deadline deadline) {
    return Item.at(deadline.subject().toString(), sk(deadline))
        .put("office", deadline.office().value())
        .put("kind", deadline.kind().name())
        .put("of", deadline.of())
        .put("dueOn", deadline.due().date().toString())
        .flag("provisional", deadline.due().provisional())
        .put("owner", deadline.owner().toString())
        .put("title", deadline.title())
        .put("every", deadline.every())
        .put(
            "lapsesAfter",
            deadline.lapsesAfter() == null ? null : deadline.lapsesAfter().toString());
  }

  public static String sk(Deadline deadline) {
    return PREFIX + deadline.kind() + "#" + deadline.of();
  }

  /**
   * @throws UnreadableItem if an attribute is missing or broken
   */
  public static Deadline deadline(Item item) {
    DueDate due = item.due("dueOn");
    return new Deadline(
        item.parsed("office", OfficeCode::new),
        item.parsed("pk", Subject::parse),
        item.constant("kind", DeadlineKind.class),
        item.number("of"),
        due,
        Owner.parse(item.text("owner")),
        item.text("title"),
        item.has("every") ? item.number("every") : 0,
        item.dateOrNull("lapsesAfter"));
  }
}
