package org.gongkai.casework.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.upkeep.AbsenceFields.Entering;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Field;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Absence;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When handlers are away, and who handles their requests meanwhile (代办). Whom it concerns is told
 * by mail, unless they entered it: the deputy, who was to be and no longer is, the official.
 */
@Singleton
public class Absences {

  private static final Logger LOG = Logger.getLogger(Absences.class);

  private final OfficeBook offices;
  private final Outbox outbox;
  private final GongkaiConfig config;
  private final Clock clock;

  Absences(OfficeBook offices, Outbox outbox, GongkaiConfig config, Clock clock) {
    this.offices = offices;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What was typed.
   *
   * @param official who is away
   * @param from the first day, {@code yyyy-MM-dd}
   * @param to the last day
   * @param deputy who handles meanwhile
   */
  public record Input(
      @Nullable String official,
      @Nullable String from,
      @Nullable String to,
      @Nullable String deputy) {}

  /** Whether the official may enter when that other one is away: the own days, else by role. */
  public static boolean mayEnter(Official me, Official absent) {
    return me.id().equals(absent.id()) || maySpeakForOthers(me);
  }

  /** Whether the official may enter when others are away. */
  public static boolean maySpeakForOthers(Official me) {
    return me.is(Role.CLERK) || me.is(Role.HEAD) || me.is(Role.ADMIN);
  }

  /** Those whose days of absence are over are as if there were none. */
  public List<Official> known(Office office) {
    return office.all(Role.HANDLER).stream().filter(o -> current(o) != null).toList();
  }

  /**
   * Enters when an official is away, in place of what was entered before.
   *
   * @return what should be looked at, in Chinese
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   * @throws Casework.NotAllowed for another official without a role that may
   */
  public List<String> enter(OfficeCode code, Official me, Input input) {
    Office office = offices.find(code).orElseThrow();
    var problems = new Problems();
    var entering = new Entering(office, me);
    Official absent = handler(problems, office, AbsenceFields.OFFICIAL, input.official());
    if (absent != null && !mayEnter(me, absent)) {
      throw new Casework.NotAllowed("他人的请假由登记人员、负责人或管理员登记。");
    }
    LocalDate from = AbsenceFields.FROM.demanded(problems, "", input.from(), entering);
    LocalDate to = AbsenceFields.TO.demanded(problems, "", input.to(), entering);
    Official deputy = handler(problems, office, AbsenceFields.DEPUTY, input.deputy());
    if (from != null && to != null) {
      term(problems, from, to);
    }
    if (absent != null && deputy != null && from != null && to != null) {
      var absence = new Absence(from, to, deputy.id(), me.id());
      fits(problems, absent, deputy, absence);
      follows(problems, absent, absence);
      problems.orRefuse();
      store(office, absent, absence, me);
      tellOfGaps(office, absent, absence, me);
      return warnings(office, absent, absence);
    }
    problems.orRefuse();
    throw new IllegalStateException("something is missing and no problem");
  }

  /**
   * The official is not away after all.
   *
   * @return whether there was anything to take back
   * @throws Casework.NotAllowed for another official without a role that may
   */
  public boolean end(OfficeCode code, Official me, String id) {
    Office office = offices.find(code).orElseThrow();
    Official absent = office.official(id).filter(o -> current(o) != null).orElse(null);
    if (absent == null) {
      return false;
    }
    if (!mayEnter(me, absent)) {
      throw new Casework.NotAllowed("他人的请假由登记人员、负责人或管理员取消。");
    }
    store(office, absent, null, me);
    return true;
  }

  private static @Nullable Official handler(
      Problems problems, Office office, Field<String, Entering> field, @Nullable String id) {
    if (id == null || id.isBlank()) {
      problems.add(field.name(), Code.REQUIRED, "请选择" + field.label());
      return null;
    }
    Official found = office.official(id).filter(o -> o.is(Role.HANDLER)).orElse(null);
    if (found == null) {
      problems.add(field.name(), Code.UNKNOWN_VALUE, field.label() + "须是本机关在岗的承办人，请重新选择");
    }
    return found;
  }

  private void term(Problems problems, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      problems.add(AbsenceFields.TO.name(), Code.NOT_ALLOWED, "结束日期不能早于开始日期");
    } else if (to.isBefore(OfficeTime.today(clock))) {
      problems.add(AbsenceFields.TO.name(), Code.NOT_ALLOWED, "结束日期已经过去，不必再登记");
    } else if (!to.isBefore(from.plusYears(1))) {
      problems.add(AbsenceFields.TO.name(), Code.NOT_ALLOWED, "最长一年。时间更长的，请把申请改派给别人");
    }
  }

  private static void fits(Problems problems, Official absent, Official deputy, Absence absence) {
    Absence other = deputy.absence();
    if (deputy.id().equals(absent.id())) {
      problems.add(AbsenceFields.DEPUTY.name(), Code.NOT_ALLOWED, "代办人不能是请假的人自己，请另选一人");
    } else if (other != null && other.overlaps(absence)) {
      problems.add(
          AbsenceFields.DEPUTY.name(),
          Code.NOT_ALLOWED,
          "%s从%s到%s也请假，请另选一人或者调整日期".formatted(deputy.name(), other.from(), other.to()));
    }
  }

  /** Another time than the one that was entered would undo that. */
  private void follows(Problems problems, Official absent, Absence absence) {
    Absence before = current(absent);
    if (before != null && !before.overlaps(absence)) {
      problems.add(
          AbsenceFields.FROM.name(),
          Code.NOT_ALLOWED,
          "%s已登记从%s到%s请假，一次只能登记一段。请等这一段过去再登记，或者先取消"
              .formatted(absent.name(), before.from(), before.to()));
    }
  }

  private void store(Office office, Official absent, @Nullable Absence now, Official me) {
    Absence before = current(absent);
    offices.setAbsence(office.code(), absent.id(), absent.absence(), now);
    LOG.infof("AbsenceSet office=%s official=%s by=%s", office.code(), absent.id(), me.id());
    if (now == null ? before == null : now.equals(before)) {
      return;
    }
    if (before != null && (now == null || !now.deputy().equals(before.deputy()))) {
      tell(
          office,
          absent,
          before,
          me,
          new Told(new NoticeKind("deputy-ended"), before.deputy(), false));
    }
    if (now != null) {
      boolean again = before != null && before.deputy().equals(now.deputy());
      tell(office, absent, now, me, new Told(new NoticeKind("deputy"), now.deputy(), again));
    }
    Absence told = now == null ? before : now;
    if (told != null) {
      var kind = new NoticeKind(now == null ? "absence-ended" : "absence");
      tell(office, absent, told, me, new Told(kind, absent.id(), before != null));
    }
  }

  /** What was entered and is not over, or null. */
  private @Nullable Absence current(Official official) {
    Absence absence = official.absence();
    return absence == null || absence.to().isBefore(OfficeTime.today(clock)) ? null : absence;
  }

  /**
   * What somebody is told.
   *
   * @param replaces whether other days were entered before, of which they know
   */
  private record Told(NoticeKind kind, String to, boolean replaces) {}

  /** Tells whom it concerns, unless they did it. */
  private void tell(Office office, Official absent, Absence absence, Official me, Told told) {
    String to = told.to;
    if (to.equals(me.id())) {
      return;
    }
    Instant at = clock.instant();
    String id = at + "#" + told.kind.inId() + "#" + absent.id();
    outbox.add(
        Notice.toOfficial(
            office.code(),
            to,
            id,
            told.kind,
            Map.of(
                "absent", absent.name(),
                "deputy", office.nameOf(absence.deputy()),
                "by", me.name(),
                "replaces", told.replaces,
                "from", Words.day(absence.from()),
                "until", Words.day(absence.to()),
                "desk", config.publicUrl() + "/desk/absence"),
            at));
  }

  /** Those whose deputy is away on some of their days, if these are. */
  private static List<Official> uncovered(Office office, Official absent, Absence absence) {
    return office.all(Role.HANDLER).stream()
        .filter(
            other -> {
              Absence theirs = other.absence();
              return theirs != null
                  && theirs.deputy().equals(absent.id())
                  && theirs.overlaps(absence);
            })
        .toList();
  }

  /** Tells the clerks and those concerned that nobody stands in on some days. */
  private void tellOfGaps(Office office, Official absent, Absence absence, Official me) {
    for (Official other : uncovered(office, absent, absence)) {
      Absence theirs = Objects.requireNonNull(other.absence());
      Stream.concat(Stream.of(other), office.all(Role.CLERK).stream())
          .map(Official::id)
          .distinct()
          .forEach(
              id ->
                  tell(
                      office,
                      other,
                      theirs,
                      me,
                      new Told(new NoticeKind("deputy-away"), id, false)));
    }
  }

  private static List<String> warnings(Office office, Official absent, Absence absence) {
    var warnings = new ArrayList<String>();
    for (Official other : uncovered(office, absent, absence)) {
      Absence theirs = Objects.requireNonNull(other.absence());
      warnings.add(
          "%s从%s到%s由%s代办，有几天两人都不在。那几天的提醒也发给登记人员，请为%s另定代办人。"
              .formatted(other.name(), theirs.from(), theirs.to(), absent.name(), other.name()));
    }
    List<Official> heads = office.all(Role.HEAD);
    if (heads.size() == 1 && heads.getFirst().id().equals(absent.id())) {
      warnings.add("本机关只有" + absent.name() + "一名负责人。审批不能代办，这些天没有人审批延期和答复；可以在“代理负责人”中指定一人。");
    }
    return warnings;
  }
}
