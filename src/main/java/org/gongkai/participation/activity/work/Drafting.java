package org.gongkai.participation.activity.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityKind;
import org.gongkai.participation.activity.Content;
import org.gongkai.participation.activity.Outcome;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Judges the fields of an activity together, over those that were there before.
 *
 * @param before as it is; null for a new one
 */
record Drafting<C>(
    ActivityFields<C> fields,
    Given<C> given,
    @Nullable Activity before,
    Office office,
    FileCheck files,
    LocalDate today) {

  /** No survey lies further off. */
  static final int MOST_YEARS = 2;

  private static final LocalDate EARLIEST = LocalDate.of(2008, 5, 1);

  /**
   * What is said, judged.
   *
   * @param attendance the names of who was there, or null where they stay
   */
  record Said(Content content, @Nullable Survey survey, @Nullable List<String> attendance) {}

  /**
   * What is said, or null with what is wrong noted.
   *
   * @param by who entered it
   */
  @Nullable Said said(String by) {
    Content old = before == null ? null : before.content();
    ActivityKind kind = pick(fields.kind, old == null ? null : old.kind());
    String topic = pick(fields.topic, old == null ? null : old.topic());
    given.problems().required(fields.topic.name(), fields.topic.label(), topic);
    if (kind == null) {
      given.problems().required(fields.kind.name(), fields.kind.label(), null);
      return null;
    }
    boolean onPage = isOnPage(kind);
    Survey survey = onPage ? survey() : null;
    LocalDate on = onPage ? day(survey) : held(old);
    List<String> attendance = attendance(kind);
    int people = people(old, onPage, attendance);
    Outcome outcome = outcome(old);
    if (topic == null || on == null || !given.problems().none()) {
      return null;
    }
    var content = new Content(kind, topic, on, people, outcome, old == null ? by : old.by());
    return new Said(content, survey, attendance);
  }

  /** A survey with questions is answered on a page; one without was held on paper. */
  private boolean isOnPage(ActivityKind kind) {
    boolean was = before != null && before.survey() != null;
    if (kind != ActivityKind.SURVEY) {
      for (Field<?, C> field : List.of(fields.opensOn, fields.closesOn, fields.questions)) {
        if (given.isThere(field)) {
          given.wrong(field, Code.NOT_ALLOWED, field.label() + "只有网上问卷填写");
        }
      }
      if (was) {
        given.wrong(fields.kind, Code.NOT_ALLOWED, "网上问卷不能改成别的活动；请撤回它，另外登记");
      }
      return false;
    }
    return was
        || given.isThere(fields.questions)
        || given.isThere(fields.opensOn)
        || given.isThere(fields.closesOn);
  }

  private @Nullable Survey survey() {
    Survey old = before == null ? null : before.survey();
    LocalDate first = given.isThere(fields.opensOn) ? null : given.orNull(fields.on);
    LocalDate opens =
        first != null ? first : pick(fields.opensOn, old == null ? null : old.opensOn());
    LocalDate closes = pick(fields.closesOn, old == null ? null : old.closesOn());
    List<Question> questions = pick(fields.questions, old == null ? null : old.questions());
    demand(fields.opensOn, opens);
    demand(fields.closesOn, closes);
    demand(fields.questions, questions);
    if (opens == null || closes == null) {
      return null;
    }
    far(fields.opensOn, opens);
    far(fields.closesOn, closes);
    if (closes.isBefore(opens)) {
      given.wrong(fields.closesOn, Code.NOT_ALLOWED, "截止日期不能早于开始日期，请核对");
    }
    return questions == null
        ? null
        : new Survey(opens, closes, null, QuestionFields.numbered(questions));
  }

  private <T> void demand(Field<T, C> field, @Nullable T value) {
    boolean rowsAreWrong =
        given.problems().all().stream().anyMatch(p -> p.field().startsWith(field.name() + "["));
    if (!given.isWrong(field) && !rowsAreWrong) {
      given.problems().required(field.name(), field.label(), value);
    }
  }

  private void far(Field<LocalDate, C> field, LocalDate day) {
    if (day.isAfter(today.plusYears(MOST_YEARS))) {
      given.wrong(field, Code.FUTURE, field.label() + "不能晚于两年以后，请核对年份");
    } else if (day.isBefore(EARLIEST)) {
      given.wrong(field, Code.TOO_OLD, field.label() + "太早，请核对年份");
    }
  }

  private static @Nullable LocalDate day(@Nullable Survey survey) {
    return survey == null ? null : survey.opensOn();
  }

  /** The day of something that was held. */
  private @Nullable LocalDate held(@Nullable Content old) {
    LocalDate on = pick(fields.on, old == null ? null : old.on());
    demand(fields.on, on);
    if (on != null && on.isAfter(today)) {
      given.wrong(fields.on, Code.FUTURE, "举行日期不能晚于今天：这里登记已经举行的活动；要预告的，请作为信息发布");
    } else if (on != null && on.isBefore(EARLIEST)) {
      given.wrong(fields.on, Code.TOO_OLD, "举行日期太早，请核对年份");
    }
    return on;
  }

  private @Nullable List<String> attendance(ActivityKind kind) {
    List<String> names = given.orNull(fields.attendance);
    if (names != null && !names.isEmpty() && kind != ActivityKind.TRAINING) {
      given.wrong(fields.attendance, Code.NOT_ALLOWED, "参加人员的名单只有培训填写；其他活动只填人数");
    }
    return names;
  }

  private int people(@Nullable Content old, boolean onPage, @Nullable List<String> attendance) {
    Integer people = pick(fields.participants, old == null ? null : old.participants());
    int names = attendance == null ? 0 : attendance.size();
    if (people == null && names > 0) {
      return names;
    }
    if (onPage) {
      return Objects.requireNonNullElse(people, 0);
    }
    demand(fields.participants, people);
    if (people != null && people == 0) {
      given.wrong(fields.participants, Code.NOT_ALLOWED, "参加人数至少1人");
    } else if (people != null && people < names) {
      given.wrong(fields.participants, Code.NOT_ALLOWED, "参加人数不能少于名单上的人数（%d人）".formatted(names));
    }
    return Objects.requireNonNullElse(people, 0);
  }

  private Outcome outcome(@Nullable Content old) {
    Outcome was = old == null ? null : old.outcome();
    List<String> material =
        Objects.requireNonNullElse(
            pick(fields.material, was == null ? null : was.material()), List.of());
    files.judge(given, fields.material, office.code(), material);
    return new Outcome(
        material,
        pick(fields.result, was == null ? null : was.result()),
        pick(fields.url, was == null ? null : was.url()));
  }

  /** What was given, else what was there; a blank takes it away. */
  private <T> @Nullable T pick(Field<T, C> field, @Nullable T old) {
    return given.isThere(field) ? given.orNull(field) : old;
  }
}
