package org.gongkai.casework.upkeep;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.casework.command.Casework;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Acting;
import org.gongkai.office.ActingBook;
import org.gongkai.office.Audit;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for the head (代理负责人). A head or an administrator names them, for days, by a
 * document; who is named and the heads are told, and it stays on record ({@link Audit}).
 */
@Singleton
public class ActingHeads {

  private final OfficeBook offices;
  private final ActingBook book;
  private final Outbox outbox;
  private final Audit audit;
  private final GongkaiConfig config;
  private final Clock clock;

  ActingHeads(
      OfficeBook offices,
      ActingBook book,
      Outbox outbox,
      Audit audit,
      GongkaiConfig config,
      Clock clock) {
    this.offices = offices;
    this.book = book;
    this.outbox = outbox;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** What was typed: who, the first and last day ({@code yyyy-MM-dd}), by which document. */
  public record Input(
      @Nullable String official,
      @Nullable String from,
      @Nullable String to,
      @Nullable String document) {}

  /** Whether the official may name one; who only stands in may not pass that on. */
  public static boolean mayName(Official me) {
    return me.holds(Role.HEAD) || me.is(Role.ADMIN);
  }

  /** Who can be named by that official: nobody names themselves. */
  public static List<Official> possible(Office office, Official me) {
    return office.officials().stream()
        .filter(Official::readsRequests)
        .filter(o -> !o.holds(Role.HEAD) && !o.id().equals(me.id()))
        .toList();
  }

  /** Those who stand in now or will. */
  public List<Official> known(Office office) {
    return office.officials().stream().filter(o -> current(o) != null).toList();
  }

  /**
   * Names who stands in, in place of days that were entered for the same official before.
   *
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   * @throws Casework.NotAllowed for who may not
   */
  public void name(OfficeCode code, Official me, Input input) {
    demand(me);
    Office office = offices.find(code).orElseThrow();
    var problems = new Problems();
    var entering = new AbsenceFields.Entering(office, me);
    Official named = named(problems, office, me, input.official());
    LocalDate from = ActingFields.FROM.demanded(problems, "", input.from(), entering);
    LocalDate to = ActingFields.TO.demanded(problems, "", input.to(), entering);
    String document = ActingFields.DOCUMENT.demanded(problems, "", input.document(), entering);
    if (from != null && to != null) {
      term(problems, from, to);
    }
    problems.orRefuse();
    if (named == null || from == null || to == null || document == null) {
      throw new IllegalStateException("something is missing and no problem");
    }
    Acting acting = Acting.of(from, to, document, me.id(), OfficeTime.today(clock));
    book.name(code, named.id(), named.acting(), acting);
    note(code, Audit.What.ACTING_HEAD_NAMED, me, named, acting);
    tell(office, "acting", me, named, acting);
  }

  /**
   * The official stands in no more.
   *
   * @return whether there was anything to take back
   * @throws Casework.NotAllowed for who may not
   */
  public boolean end(OfficeCode code, Official me, String id) {
    demand(me);
    Office office = offices.find(code).orElseThrow();
    Official named = office.official(id).orElse(null);
    Acting before = named == null ? null : current(named);
    if (named == null || before == null) {
      return false;
    }
    book.end(code, id, before);
    note(code, Audit.What.ACTING_HEAD_ENDED, me, named, before);
    tell(office, "acting-ended", me, named, before);
    return true;
  }

  private static void demand(Official me) {
    if (!mayName(me)) {
      throw new Casework.NotAllowed("代理负责人由负责人或者管理员指定。");
    }
  }

  private static @Nullable Official named(
      Problems problems, Office office, Official me, @Nullable String id) {
    String field = ActingFields.OFFICIAL.name();
    if (id == null || id.isBlank()) {
      problems.add(field, Code.REQUIRED, "请选择" + ActingFields.OFFICIAL.label());
      return null;
    }
    Official named =
        possible(office, me).stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
    if (named == null) {
      problems.add(field, Code.UNKNOWN_VALUE, "代理负责人须是本机关在岗、还不是负责人的人，不能是您自己，请重新选择");
    }
    return named;
  }

  private void term(Problems problems, LocalDate from, LocalDate to) {
    String field = ActingFields.TO.name();
    if (to.isBefore(from)) {
      problems.add(field, Code.NOT_ALLOWED, "结束日期不能早于开始日期");
    } else if (to.isBefore(OfficeTime.today(clock))) {
      problems.add(field, Code.NOT_ALLOWED, "结束日期已经过去，不必再登记");
    } else if (!to.isBefore(from.plusYears(1))) {
      problems.add(field, Code.NOT_ALLOWED, "最长一年。时间更长的，请在工作人员中给予负责人的角色");
    }
  }

  /** What was entered and is not over, or null. */
  private @Nullable Acting current(Official official) {
    Acting acting = official.acting();
    return acting == null || acting.to().isBefore(OfficeTime.today(clock)) ? null : acting;
  }

  private void note(OfficeCode code, Audit.What what, Official me, Official named, Acting acting) {
    String about =
        "%s %s..%s %s".formatted(named.id(), acting.from(), acting.to(), acting.document());
    audit.note(code, what, me.id(), about);
  }

  /** Who is named, and the heads; not who entered it. */
  private void tell(Office office, String name, Official me, Official named, Acting acting) {
    Instant at = clock.instant();
    var kind = new NoticeKind(name);
    Stream.concat(Stream.of(named), office.all(Role.HEAD).stream())
        .map(Official::id)
        .distinct()
        .filter(id -> !id.equals(me.id()))
        .forEach(
            id ->
                outbox.add(
                    Notice.toOfficial(
                        office.code(),
                        id,
                        at + "#" + kind.inId() + "#" + named.id(),
                        kind,
                        Map.of(
                            "acting", named.name(),
                            "by", me.name(),
                            "document", acting.document(),
                            "from", Words.day(acting.from()),
                            "until", Words.day(acting.to()),
                            "desk", config.publicUrl() + "/desk/acting"),
                        at)));
  }
}
