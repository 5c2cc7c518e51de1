package org.gongkai.web.open.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityRow;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Content;
import org.gongkai.participation.activity.Course;
import org.gongkai.participation.activity.Stage;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.activity.work.ActivityView;
import org.gongkai.participation.activity.work.ResultView;
import org.gongkai.participation.activity.work.Results;
import org.jspecify.annotations.Nullable;

/** What the public reads of an activity; of a withdrawn one why it was, and no more. */
@Singleton
class PublicView {

  private final OfficeFiles files;
  private final Results results;
  private final Clock clock;

  PublicView(OfficeFiles files, Results results, Clock clock) {
    this.files = files;
    this.results = results;
    this.clock = clock;
  }

  LocalDate today() {
    return OfficeTime.today(clock);
  }

  /** Its files, in their order; none of a withdrawn one. */
  List<StoredFile> files(Activity one) {
    List<String> ids = one.content().outcome().files();
    return ids.isEmpty() || !one.isListed() ? List.of() : files.findAll(one.office(), ids);
  }

  /** When it was held, or may be answered, in words. */
  static String when(Activity one, LocalDate today) {
    Survey survey = one.survey();
    return survey == null
        ? held(one.content().on(), one.content().participants())
        : term(survey.opensOn(), survey.closesOn(), one.on(today), today);
  }

  /** The same of a line of the list of all offices. */
  static String when(ActivityRow one, LocalDate today) {
    LocalDate opensOn = one.opensOn();
    LocalDate closesOn = one.closesOn();
    return opensOn == null || closesOn == null
        ? held(one.on(), one.participants())
        : term(opensOn, closesOn, one.on(today), today);
  }

  private static String held(LocalDate on, int people) {
    return Words.date(on) + "，" + people + "人参加";
  }

  private static String term(
      LocalDate opensOn, LocalDate closesOn, ActivityState state, LocalDate today) {
    String term = Words.date(opensOn) + "至" + Words.date(closesOn) + "（都含当日）";
    if (state == ActivityState.ANNOUNCED) {
      return term + "，" + ChronoUnit.DAYS.between(today, opensOn) + "天以后开始";
    }
    if (state != ActivityState.OPEN) {
      return term;
    }
    long left = ChronoUnit.DAYS.between(today, closesOn);
    return term + (left == 0 ? "，今天截止" : "，还有" + left + "天");
  }

  /** A line of a list. */
  Map<String, @Nullable Object> row(Activity one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Survey survey = one.survey();
    row.put("id", one.id());
    row.put("office", one.office().value());
    row.put("kind", one.content().kind());
    row.put("topic", one.title());
    row.put("state", one.on(today()));
    row.put("on", one.content().on());
    row.put("opensOn", survey == null ? null : survey.opensOn());
    row.put("closesOn", survey == null ? null : survey.closesOn());
    return row;
  }

  /** All of one. */
  Map<String, @Nullable Object> whole(Activity one) {
    Map<String, @Nullable Object> whole = row(one);
    Course.Ending ending = one.course().ending();
    if (!one.isListed()) {
      whole.put("withdrawn", ending == null ? null : ending.reason());
      return whole;
    }
    Content content = one.content();
    Survey survey = one.survey();
    whole.put("participants", survey == null ? content.participants() : null);
    whole.put("result", content.outcome().result());
    whole.put("url", content.outcome().url());
    whole.put("material", content.outcome().words());
    whole.put("files", files(one).stream().map(file -> file(one, file)).toList());
    whole.put("questions", survey == null ? null : ActivityView.questions(survey));
    boolean counted = one.course().stage() == Stage.RESULT_PUBLISHED;
    whole.put("counts", counted ? ResultView.of(results.of(one)) : null);
    return whole;
  }

  private static Map<String, Object> file(Activity one, StoredFile file) {
    return Map.of(
        "name", file.name().value(),
        "size", file.size(),
        "url", "/participate/" + one.id() + "/files/" + file.id());
  }
}
