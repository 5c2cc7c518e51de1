package org.gongkai.participation.solicitation;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.item.Terms;

/** What stands in the book of a solicitation; it follows from the document alone. */
public final class SolicitationDeadlines {

  private SolicitationDeadlines() {}

  /**
   * RESULT until it is published or withdrawn; one REVIEW while opinions are held, for the oldest
   * of them.
   */
  public static List<Deadline> of(Solicitation one, Subject subject, WorkingDays calendar) {
    var all = new ArrayList<Deadline>();
    Term.Published published = one.term().published();
    if (published != null && one.stage() == Stage.PUBLISHED) {
      var due = new Terms.Term(published.of(), one.term().closesOn(), published.resultDays());
      all.add(
          new Deadline(
              one.office(),
              subject,
              DeadlineKind.RESULT,
              published.of(),
              due.due(calendar),
              new Owner.Official(one.content().by()),
              one.title()));
    }
    Tally.Held oldest = one.tally().oldest();
    if (oldest != null && published != null && one.stage() != Stage.WITHDRAWN) {
      var due = new Terms.Term(published.of(), oldest.on(), oldest.reviewDays());
      all.add(
          new Deadline(
              one.office(),
              subject,
              DeadlineKind.REVIEW,
              published.of(),
              due.due(calendar),
              Owner.Everyone.CLERKS,
              "审看征集到的意见：" + one.title()));
    }
    return List.copyOf(all);
  }
}
