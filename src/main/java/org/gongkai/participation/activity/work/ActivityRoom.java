package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.OfficeFiles;
import org.gongkai.matter.Listing;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityDeadlines;
import org.gongkai.participation.activity.ActivityKind;
import org.gongkai.participation.activity.ActivityRow;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Course;
import org.jspecify.annotations.Nullable;

/** The family of activities (公众参与活动). */
@Singleton
public class ActivityRoom implements Room<Activity> {

  /** The room of its subjects. */
  public static final String NAME = "ACTIVITY";

  private final FileCheck files;
  private final Attendance attendance;
  private final Results results;
  private final List<Step<Activity>> steps;

  ActivityRoom(OfficeFiles files, Attendance attendance, Results results) {
    this.files = (office, ids) -> known(files, office, ids);
    this.attendance = attendance;
    this.results = results;
    this.steps = new ActivitySteps(this.files).all();
  }

  private static List<String> known(OfficeFiles files, OfficeCode office, List<String> ids) {
    return files.findAll(office, ids).stream().map(file -> file.id().value()).toList();
  }

  FileCheck files() {
    return files;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "activities";
  }

  @Override
  public String words() {
    return "活动";
  }

  @Override
  public Class<Activity> type() {
    return Activity.class;
  }

  @Override
  public boolean countsWorkingDays() {
    return true;
  }

  @Override
  public List<Deadline> deadlines(Activity one, Surroundings in) {
    return ActivityDeadlines.of(one, subject(one.office(), one.id()), in.calendar());
  }

  @Override
  public List<Step<Activity>> steps() {
    return steps;
  }

  @Override
  public ActivityState state(Activity one, Surroundings in) {
    return one.on(in.today());
  }

  /** Nothing of what was held was done before its day. */
  @Override
  public @Nullable LocalDate since(Activity one) {
    Course.Published published = one.course().published();
    if (published != null) {
      return published.on();
    }
    return one.survey() == null ? one.content().on() : null;
  }

  @Override
  public Map<String, @Nullable Object> fields(Activity one, Surroundings in) {
    Map<String, @Nullable Object> fields = ActivityView.of(one);
    if (one.content().kind() == ActivityKind.TRAINING) {
      fields.put("attendance", attendance(one));
    }
    if (one.survey() != null) {
      fields.put("answers", results.of(one).total());
    }
    return fields;
  }

  /** Who was at a training. */
  public List<String> attendance(Activity one) {
    return one.content().kind() == ActivityKind.TRAINING
        ? attendance.names(subject(one.office(), one.id()))
        : List.of();
  }

  /** Surveys without an end first, by their last day; then the newest. */
  @Override
  public Place place(Activity one) {
    return new Place("", one.survey() != null && one.course().ending() == null, one.lastDay());
  }

  @Override
  public List<Listing> listings(Activity one) {
    return ActivityRow.of(one);
  }
}
