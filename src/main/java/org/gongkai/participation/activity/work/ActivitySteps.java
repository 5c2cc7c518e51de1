package org.gongkai.participation.activity.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.calendar.Words;
import org.gongkai.input.Field;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Course;
import org.gongkai.participation.activity.Outcome;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Stage;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/** The commands on an activity of any kind; {@link SurveySteps} has those of surveys alone. */
final class ActivitySteps {

  static final Field<String, Situation<Activity>> REASON =
      Field.lines("reason", "理由", ActivityFields.LONGEST_TEXT);
  private static final Field<String, Situation<Activity>> RESULT = ActivityFields.result();
  private static final Field<String, Situation<Activity>> URL = ActivityFields.url();
  private static final Field<List<String>, Situation<Activity>> MATERIAL =
      ActivityFields.material();
  private static final Field<Integer, Situation<Activity>> PEOPLE = ActivityFields.people();

  private final FileCheck files;
  private final ActivityFields<Situation<Activity>> fields = new ActivityFields<>(false);

  ActivitySteps(FileCheck files) {
    this.files = files;
  }

  List<Step<Activity>> all() {
    return Stream.of(List.of(edit(), complete(), publish()), SurveySteps.all(), List.of(withdraw()))
        .flatMap(List::stream)
        .toList();
  }

  private Step<Activity> edit() {
    return Step.<Activity>of("edit", "修改", ActivityRules.writers())
        .help("公布以前可以修改；只填要改的项目，清空一项请填空白。")
        .unless(ActivityRules.in(ActivityState.RECORDED, ActivityState.DRAFT))
        .fields(fields.all())
        .judged(
            (given, now) -> {
              Activity was = now.matter();
              Drafting.@Nullable Said said =
                  new Drafting<>(fields, given, was, now.in().office(), files, now.in().today())
                      .said(now.by().id());
              List<String> labels =
                  fields.all().stream().filter(given::isThere).map(Field::label).toList();
              return () -> {
                Drafting.Said drafted = Objects.requireNonNull(said);
                return Attendance.with(
                    Change.to(
                        was.with(drafted.content(), drafted.survey()),
                        "修改了" + String.join("、", labels)),
                    drafted.attendance());
              };
            });
  }

  private Step<Activity> complete() {
    return Step.<Activity>of("complete", "登记结果", ActivityRules.writers())
        .help("活动的结果、报道的网址和材料；已经公布的，公开页面随之更新。")
        .unless(ActivityRules.in(ActivityState.RECORDED, ActivityState.PUBLISHED))
        .fields(List.of(RESULT, URL, MATERIAL, PEOPLE))
        .judged(
            (given, now) -> {
              List<String> material = given.orNull(MATERIAL);
              if (material != null) {
                files.judge(given, MATERIAL, now.in().office().code(), material);
              }
              Integer people = given.orNull(PEOPLE);
              return () ->
                  completed(now.matter(), given.get(RESULT), given.orNull(URL), material, people);
            });
  }

  private static Change<Activity> completed(
      Activity was,
      String result,
      @Nullable String url,
      @Nullable List<String> material,
      @Nullable Integer people) {
    Outcome old = was.content().outcome();
    var outcome =
        new Outcome(
            Objects.requireNonNullElse(material, old.material()),
            result,
            url == null ? old.url() : url);
    int took = Objects.requireNonNullElse(people, was.content().participants());
    Activity after = was.with(was.content().with(outcome, took), was.survey());
    Change<Activity> change = Change.to(after, "登记结果");
    return was.isOpen() ? change.sending(goesOut(after)) : change;
  }

  private static Step<Activity> publish() {
    return Step.<Activity>of("publish", "公布", ActivityRules.desk())
        .help("公布以后在“参与活动”页面可以看到；网上问卷从开始日期起可以填写。公布以前先查个人信息。")
        .unless(ActivityRules::notPublishable)
        .on("公布日期")
        .does(
            (_, now) -> {
              Activity was = now.matter();
              int days = now.in().office().settings().participation().resultDays();
              var published = new Course.Published(now.kept().record().size() + 1, now.on(), days);
              Survey survey = was.survey();
              String what =
                  survey == null
                      ? "公布"
                      : "公布问卷，%s至%s可以填写"
                          .formatted(Words.day(survey.opensOn()), Words.day(survey.closesOn()));
              return Change.to(was.published(published), what).sending(goesOut(was));
            });
  }

  /** All that the public will read of it. */
  private static GoesOut goesOut(Activity one) {
    var texts = new ArrayList<String>();
    texts.add(one.title());
    Outcome outcome = one.content().outcome();
    texts.addAll(outcome.texts());
    Survey survey = one.survey();
    if (survey != null) {
      survey.questions().stream().map(Question::texts).forEach(texts::addAll);
    }
    return new GoesOut(texts, outcome.files());
  }

  private static Step<Activity> withdraw() {
    return Step.<Activity>of("withdraw", "撤回", ActivityRules.desk())
        .help("撤回以后不再公开，问卷不再接收答卷；已经公布过的，页面上只说明撤回的理由。")
        .unless(
            now ->
                now.matter().state() == Stage.WITHDRAWN
                    ? ActivityRules.wrongState("这项活动已经撤回。")
                    : null)
        .fields(List.of(REASON))
        .on("撤回日期")
        .does(
            (given, now) -> {
              Activity was = now.matter();
              String reason = given.get(REASON);
              Change<Activity> change =
                  Change.to(
                      was.ended(Stage.WITHDRAWN, new Course.Ending(now.on(), reason)),
                      "撤回：" + reason);
              return was.isOpen()
                  ? change.sending(new GoesOut(List.of(reason), List.of()))
                  : change;
            });
  }
}
