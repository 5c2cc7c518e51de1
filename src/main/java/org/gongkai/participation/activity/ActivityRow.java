package org.gongkai.participation.activity;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Listing;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the public's list of all offices shows it: surveys without a result first, by
 * their last day, then the newest.
 *
 * @param on the day on which it was held
 * @param participants how many people took part
 * @param opensOn the first day of a survey that is answered on a page, or null
 * @param closesOn its last one, or null
 */
public record ActivityRow(
    OfficeCode office,
    String id,
    String topic,
    ActivityKind kind,
    Stage stage,
    LocalDate on,
    int participants,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate closesOn) {

  /** The list of all offices. */
  public static final String LIST = "PARTICIPATED#*";

  /** The list is read from its last place on. */
  private static final String WAITS = "WAITS#";

  private static final String ENDED = "ENDED#";

  /** Where it stands; nowhere while the public finds it in no list. */
  public static List<Listing> of(Activity one) {
    if (!one.isListed()) {
      return List.of();
    }
    Survey survey = one.survey();
    boolean waits = survey != null && one.course().ending() == null;
    String place = (waits ? WAITS : ENDED) + one.lastDay() + "#" + one.id();
    return List.of(new Listing(LIST, place, row(one, survey)));
  }

  private static ActivityRow row(Activity one, @Nullable Survey survey) {
    return new ActivityRow(
        one.office(),
        one.id(),
        one.title(),
        one.content().kind(),
        one.course().stage(),
        one.content().on(),
        one.content().participants(),
        survey == null ? null : survey.opensOn(),
        survey == null ? null : survey.closesOn());
  }

  /** Where it stands on the day. */
  public ActivityState on(LocalDate day) {
    return stage.on(opensOn, closesOn, day);
  }
}
