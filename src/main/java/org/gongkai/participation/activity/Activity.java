package org.gongkai.participation.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * An activity of the office with the public, or a training of its people.
 *
 * @param id begins with the office's code and cannot be guessed
 * @param survey of a survey that is answered on a page; null for all that was held elsewhere
 * @param duties ids of the duties of which it is evidence
 */
public record Activity(
    OfficeCode office,
    String id,
    Content content,
    @Nullable Survey survey,
    Course course,
    List<String> duties)
    implements Matter {

  public Activity {
    duties = List.copyOf(Objects.requireNonNullElse(duties, List.of()));
  }

  @Override
  public String title() {
    return content.topic();
  }

  @Override
  public Stage state() {
    return course.stage();
  }

  /** Where it stands on the day. */
  public ActivityState on(LocalDate day) {
    return survey == null
        ? course.stage().on(null, null, day)
        : course.stage().on(survey.opensOn(), survey.closesOn(), day);
  }

  /** Whether the public may read of it; of what was withdrawn then, that it was. */
  public boolean isOpen() {
    return course.published() != null;
  }

  /** Whether the public finds it in lists. */
  public boolean isListed() {
    return isOpen() && course.stage() != Stage.WITHDRAWN;
  }

  /** The last day that is known of it. */
  public LocalDate lastDay() {
    return course.ending() != null
        ? course.ending().on()
        : survey != null ? survey.closesOn() : content.on();
  }

  /** The same as it was written anew. */
  public Activity with(Content other, @Nullable Survey asked) {
    return new Activity(office, id, other, asked, course, duties);
  }

  /** The same, put before the public. */
  public Activity published(Course.Published now) {
    return new Activity(office, id, content, survey, course.publish(now), duties);
  }

  /** The same survey, open until a later day. */
  public Activity prolonged(LocalDate on, LocalDate to, String reason) {
    Survey asked = Objects.requireNonNull(survey, id);
    return with(content, asked.prolong(on, to, reason));
  }

  /** The same, over. */
  public Activity ended(Stage last, Course.Ending now) {
    return new Activity(office, id, content, survey, course.end(last, now), duties);
  }

  /** The same, evidence of this duty too. */
  public Activity evidenceOf(String duty) {
    List<String> all = Stream.concat(duties.stream(), Stream.of(duty)).distinct().toList();
    return new Activity(office, id, content, survey, course, all);
  }
}
