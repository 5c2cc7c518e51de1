package org.gongkai.participation.activity;

import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.item.Terms;

/** What stands in the book of an activity; it follows from the document alone. */
public final class ActivityDeadlines {

  private ActivityDeadlines() {}

  /** RESULT of a survey, from its last day until it is published or withdrawn. */
  public static List<Deadline> of(Activity one, Subject subject, WorkingDays calendar) {
    Course.Published published = one.course().published();
    Survey survey = one.survey();
    if (survey == null || published == null || one.course().stage() != Stage.PUBLISHED) {
      return List.of();
    }
    var term = new Terms.Term(published.of(), survey.closesOn(), published.resultDays());
    return List.of(
        new Deadline(
            one.office(),
            subject,
            DeadlineKind.RESULT,
            published.of(),
            term.due(calendar),
            new Owner.Official(one.content().by()),
            one.title()));
  }
}
