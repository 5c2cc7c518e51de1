package org.gongkai.participation.activity.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Content;
import org.gongkai.participation.activity.Course;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/** The fields of an activity in the contract's JSON. */
public final class ActivityView {

  private ActivityView() {}

  /** All of them. */
  static Map<String, @Nullable Object> of(Activity one) {
    Map<String, @Nullable Object> all = row(one);
    Survey survey = one.survey();
    all.put("questions", survey == null ? null : questions(survey));
    all.put("prolonged", survey == null ? null : survey.prolonged());
    all.put("by", one.content().by());
    Course.Ending ending = one.course().ending();
    all.put("withdrawReason", ending == null ? null : ending.reason());
    return all;
  }

  /** What a list has of it, id and state apart. */
  static Map<String, @Nullable Object> row(Activity one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Content content = one.content();
    row.put("kind", content.kind());
    row.put("topic", content.topic());
    row.put("on", content.on());
    row.put("participants", content.participants());
    row.put("material", content.outcome().material());
    row.put("result", content.outcome().result());
    row.put("url", content.outcome().url());
    Survey survey = one.survey();
    row.put("opensOn", survey == null ? null : survey.opensOn());
    row.put("closesOn", survey == null ? null : survey.closesOn());
    row.put("duties", one.duties());
    Course course = one.course();
    row.put("publishedOn", course.published() == null ? null : course.published().on());
    row.put("endedOn", course.ending() == null ? null : course.ending().on());
    return row;
  }

  /** The questions of a survey. */
  public static List<Map<String, @Nullable Object>> questions(Survey survey) {
    return survey.questions().stream().map(ActivityView::question).toList();
  }

  private static Map<String, @Nullable Object> question(Question one) {
    Map<String, @Nullable Object> question = new LinkedHashMap<>();
    question.put("id", one.id());
    question.put("text", one.text());
    question.put("kind", one.kind());
    question.put("options", one.options());
    question.put("required", one.required());
    return question;
  }
}
