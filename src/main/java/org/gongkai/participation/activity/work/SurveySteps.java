package org.gongkai.participation.activity.work;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Course;
import org.gongkai.participation.activity.Outcome;
import org.gongkai.participation.activity.Stage;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/** The commands on a survey that is answered on a page. */
final class SurveySteps {

  private static final Field<LocalDate, Situation<Activity>> CLOSES = Field.day("closesOn", "延长至");
  private static final Field<String, Situation<Activity>> RESULT =
      Field.<Situation<Activity>>lines("result", "结果说明", ActivityFields.LONGEST_TEXT)
          .help("收到多少份、主要的看法、准备怎样改进；没有收到答卷的也要说明");
  private static final Field<String, Situation<Activity>> URL = ActivityFields.url();

  private SurveySteps() {}

  static List<Step<Activity>> all() {
    return List.of(prolong(), publishResult());
  }

  private static Step<Activity> prolong() {
    return Step.<Activity>of("prolong", "延长期限", ActivityRules.desk())
        .help("延长以后的截止日期和理由在问卷页面公布；公布结果的期限随之顺延。")
        .unless(SurveySteps::notRunning)
        .fields(List.of(CLOSES, ActivitySteps.REASON))
        .judged(
            (given, now) -> {
              Survey survey = now.matter().survey();
              LocalDate to = given.orNull(CLOSES);
              if (survey != null && to != null) {
                judge(given, now, survey.closesOn(), to);
              }
              return () -> prolonged(now, given.get(CLOSES), given.get(ActivitySteps.REASON));
            });
  }

  private static @Nullable Rule notRunning(Situation<Activity> now) {
    return ActivityRules.in(ActivityState.ANNOUNCED, ActivityState.OPEN, ActivityState.CLOSED)
        .apply(now);
  }

  private static void judge(
      Given<Situation<Activity>> given, Situation<Activity> now, LocalDate from, LocalDate to) {
    if (!to.isAfter(from)) {
      given.wrong(CLOSES, Code.NOT_ALLOWED, "延长后的截止日期必须晚于现在的截止日期（%s）".formatted(Words.day(from)));
    } else if (to.isAfter(now.in().today().plusYears(Drafting.MOST_YEARS))) {
      given.wrong(CLOSES, Code.FUTURE, "截止日期不能晚于两年以后，请核对年份");
    }
  }

  private static Change<Activity> prolonged(Situation<Activity> now, LocalDate to, String reason) {
    return Change.to(
            now.matter().prolonged(now.on(), to, reason),
            "问卷期限延长至%s：%s".formatted(Words.day(to), reason))
        .sending(new GoesOut(List.of(reason), List.of()));
  }

  private static Step<Activity> publishResult() {
    return Step.<Activity>of("publish-result", "公布结果", ActivityRules.desk())
        .help("公布每个问题的统计、已经公开的文字意见和结果说明。没有收到答卷也要公布。")
        .unless(ActivityRules::noResultYet)
        .fields(List.of(RESULT, URL))
        .on("公布日期")
        .does(
            (given, now) -> {
              Activity was = now.matter();
              Outcome old = was.content().outcome();
              String text = given.get(RESULT);
              var outcome =
                  new Outcome(
                      old.material(), text, given.isThere(URL) ? given.orNull(URL) : old.url());
              return Change.to(
                      was.with(
                              was.content().with(outcome, was.content().participants()),
                              was.survey())
                          .ended(Stage.RESULT_PUBLISHED, new Course.Ending(now.on(), null)),
                      "公布问卷结果")
                  .sending(new GoesOut(List.of(text), List.of()));
            });
  }
}
