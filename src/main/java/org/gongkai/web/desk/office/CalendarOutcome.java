package org.gongkai.web.desk.office;

import java.util.List;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.YearNotice;
import org.gongkai.casework.upkeep.CalendarRevision;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.look.MonthView;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * What came of a calendar.
 *
 * @param moved {@link #MOST} at most
 * @param total how many dates moved, or would
 * @param settled how many would no longer be provisional
 * @param unreadable how many requests could not be tried
 * @param tried whether it was only tried
 * @param saved whether it was stored
 * @param dropped whether a notice was taken back
 * @param months the days of a notice that is tried
 */
public record CalendarOutcome(
    List<Moved> moved,
    int total,
    int settled,
    int unreadable,
    boolean tried,
    boolean saved,
    boolean dropped,
    List<MonthView> months) {

  private static final int MOST = 200;

  static final CalendarOutcome NOTHING =
      new CalendarOutcome(List.of(), 0, 0, 0, false, false, false, List.of());

  /**
   * A date that moved.
   *
   * @param link to what it belongs to, or null
   */
  public record Moved(String label, @Nullable String link, String what, String from, String to) {}

  CalendarOutcome asDropped() {
    return new CalendarOutcome(moved, total, settled, unreadable, tried, saved, true, months);
  }

  /** The same with the calendar of these notices, to be looked at before it is stored. */
  CalendarOutcome showing(List<YearNotice> notices) {
    return new CalendarOutcome(
        moved,
        total,
        settled,
        unreadable,
        tried,
        saved,
        dropped,
        MonthView.of(notices.stream().flatMap(n -> n.days().stream()).toList()));
  }

  static CalendarOutcome of(LoggedIn.OfOffice me, Subjects subjects, CalendarRevision.Trial trial) {
    List<CalendarRevision.Moved> all = own(me, trial.moved());
    return new CalendarOutcome(
        shown(subjects, all),
        all.size(),
        trial.settled(),
        trial.unreadable(),
        true,
        false,
        false,
        List.of());
  }

  static CalendarOutcome of(
      LoggedIn.OfOffice me, Subjects subjects, List<CalendarRevision.Moved> moved) {
    List<CalendarRevision.Moved> all = own(me, moved);
    return new CalendarOutcome(
        shown(subjects, all), all.size(), 0, 0, false, true, false, List.of());
  }

  private static List<CalendarRevision.Moved> own(
      LoggedIn.OfOffice me, List<CalendarRevision.Moved> moved) {
    return moved.stream().filter(m -> isOf(me.office(), m)).toList();
  }

  /** A request's number begins with its office, what else is due stands under it. */
  private static boolean isOf(OfficeCode office, CalendarRevision.Moved moved) {
    return RequestNumber.ofSubject(moved.subject())
        .map(number -> number.office().equals(office))
        .orElse(moved.subject().id().startsWith(office + "#"));
  }

  private static List<Moved> shown(Subjects subjects, List<CalendarRevision.Moved> all) {
    return all.stream()
        .limit(MOST)
        .map(
            m ->
                new Moved(
                    subjects.label(m.subject()),
                    subjects.path(m.subject()).orElse(null),
                    m.kind().words(),
                    DeskWords.brief(m.from()),
                    DeskWords.brief(m.to())))
        .toList();
  }
}
