package org.gongkai.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Owner.Everyone;
import org.gongkai.deadline.Subject;

/** What stands in the book of an item. */
public final class ItemDeadlines {

  /** So many calendar days before its force ends, it is looked at. */
  public static final int BEFORE_THE_END = 60;

  private ItemDeadlines() {}

  /** All of them, in the order of their kinds. */
  public static List<Deadline> of(Item item, Subject subject, WorkingDays calendar) {
    var all = new Book(item, subject, new ArrayList<>());
    Terms terms = item.terms();
    People people = item.decision().people();
    if (terms.publish() != null) {
      Owner owner = item.content().column().responsible();
      all.add(DeadlineKind.PUBLISH, terms.publish(), calendar, owner);
    }
    if (terms.review() != null) {
      String wanted = people.wanted();
      Owner owner = wanted == null ? Everyone.HEADS : new Owner.Official(wanted);
      all.add(DeadlineKind.REVIEW, terms.review(), calendar, owner);
    }
    if (terms.interpret() != null) {
      all.add(
          DeadlineKind.INTERPRET,
          terms.interpret(),
          calendar,
          new Owner.Official(people.drafter()));
    }
    if (terms.examine() != null) {
      Terms.Examination yearly = terms.examine();
      all.add(
          DeadlineKind.REVIEW,
          yearly.of(),
          yearly.on(),
          Everyone.HEADS,
          "复查是否仍不公开：" + item.title());
    }
    inPublic(item, all);
    return List.copyOf(all.deadlines);
  }

  private static void inPublic(Item item, Book all) {
    Publication publication = item.publicity().publication();
    boolean open = item.state() == ItemState.PUBLISHED || item.state() == ItemState.INVALID;
    if (publication == null || !open) {
      return;
    }
    Validity validity = item.publicity().validity();
    LocalDate end = validity.publicityEndsOn();
    if (end != null && publication.remindsOn(end)) {
      Deadline down =
          all.deadline(
              DeadlineKind.TAKEDOWN,
              publication.of(),
              DueDate.fixed(end),
              item.content().column().responsible(),
              item.title());
      all.deadlines.add(publication.here() ? down.lapsingAfter(end) : down);
    }
    LocalDate last = validity.validUntil();
    if (last != null && item.state() == ItemState.PUBLISHED) {
      LocalDate on = last.minusDays(BEFORE_THE_END);
      if (publication.remindsOn(on)) {
        String title = "有效期将满，是否延续：" + item.title();
        all.add(DeadlineKind.REVIEW, publication.of(), on, Everyone.HEADS, title);
      }
    }
  }

  private record Book(Item item, Subject subject, List<Deadline> deadlines) {

    void add(DeadlineKind kind, Terms.Term term, WorkingDays calendar, Owner owner) {
      deadlines.add(deadline(kind, term.of(), term.due(calendar), owner, item.title()));
    }

    void add(DeadlineKind kind, int of, LocalDate on, Owner owner, String title) {
      deadlines.add(deadline(kind, of, DueDate.fixed(on), owner, title));
    }

    Deadline deadline(DeadlineKind kind, int of, DueDate due, Owner owner, String title) {
      return new Deadline(item.office(), subject, kind, of, due, owner, title);
    }
  }
}
