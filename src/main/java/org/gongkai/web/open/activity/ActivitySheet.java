package org.gongkai.web.open.activity;

import java.util.List;
import org.gongkai.file.StoredFile;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Content;
import org.gongkai.participation.activity.Result;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an activity shows.
 *
 * @param when in words
 * @param form of a survey
 * @param told what is counted and said, once the result is published; or null
 */
public record ActivitySheet(
    Activity one,
    ActivityState state,
    Office office,
    String when,
    List<StoredFile> files,
    SurveyForm form,
    @Nullable Told told) {

  /**
   * The result of a survey.
   *
   * @param words what was written and let be shown
   * @param next the address of the next page of it, or null after the last
   * @param later whether it does not begin with the first
   */
  public record Told(Result result, List<Line> words, @Nullable String next, boolean later) {}

  /** What somebody wrote. */
  public record Line(String question, String text, String on) {}

  /** Whether answers are taken. */
  public boolean open() {
    return state == ActivityState.OPEN;
  }

  public boolean withdrawn() {
    return state == ActivityState.WITHDRAWN;
  }

  public Content content() {
    return one.content();
  }

  /** Why it was withdrawn. */
  public @Nullable String reason() {
    return one.course().ending() == null ? null : one.course().ending().reason();
  }

  /** Its own path. */
  public String path() {
    return "/participate/" + one.id();
  }

  /** So many answers of one network an hour, as the office has set it. */
  public int anHour() {
    return office.settings().onlinePerHour();
  }
}
