package org.gongkai.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/** What can be done with a duty: by whom, when, with which fields, and what it is afterwards. */
public enum DutyCommand {
  /** Done on a day, with evidence. */
  DONE("done", "完成", "任务的负责人或登记人员", DutyCommand::isOwnerOrClerk, EvidenceFields.ALL) {
    @Override
    @Nullable DutyRule forbidden(DutyAt at) {
      return ended(at.duty());
    }

    @Override
    Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on) {
      return EvidenceFields.done(given, at, on);
    }
  },
  /** More evidence, before or after it was done. */
  ADD_EVIDENCE(
      "add-evidence", "补充佐证", "任务的负责人或登记人员", DutyCommand::isOwnerOrClerk, EvidenceFields.ALL) {
    @Override
    @Nullable DutyRule forbidden(DutyAt at) {
      return at.duty().state() == DutyState.WAIVED ? DutyRule.WAIVED : null;
    }

    @Override
    Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on) {
      return EvidenceFields.more(given, at);
    }
  },
  /** Why it is late: its day is over, or it was done after it. */
  EXPLAIN("explain", "说明逾期原因", "任务的负责人", (at, me) -> at.isOwnedBy(me), ReasonFields.REASON) {
    @Override
    @Nullable DutyRule forbidden(DutyAt at) {
      return at.duty().isLate(at.today()) ? null : DutyRule.NOT_LATE;
    }

    @Override
    Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on) {
      return ReasonFields.explained(given, at);
    }
  },
  /** Somebody else does it. */
  REASSIGN("reassign", "改派", "负责人", DutyCommand::isHead, ReasonFields.TO) {
    @Override
    @Nullable DutyRule forbidden(DutyAt at) {
      return ended(at.duty());
    }

    @Override
    Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on) {
      return ReasonFields.reassigned(given, at);
    }
  },
  /** Nobody owes it. */
  WAIVE("waive", "免除", "负责人", DutyCommand::isHead, ReasonFields.REASON) {
    @Override
    @Nullable DutyRule forbidden(DutyAt at) {
      return ended(at.duty());
    }

    @Override
    Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on) {
      return ReasonFields.reason(given).map(at.duty()::waived);
    }
  },
  /** It is to be done again, or after all. */
  REOPEN("reopen", "重新打开", "负责人", DutyCommand::isHead, ReasonFields.REASON) {
    @Override
    @Nullable DutyRule forbidden(DutyAt at) {
      return at.duty().state().isOpen() ? DutyRule.STILL_OPEN : null;
    }

    @Override
    Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on) {
      return ReasonFields.reason(given).map(_ -> at.duty().reopened());
    }
  };

  private final String slug;
  private final String words;
  private final String who;
  private final BiPredicate<DutyAt, Official> includes;
  private final Fields<DutyAt> fields;

  DutyCommand(
      String slug,
      String words,
      String who,
      BiPredicate<DutyAt, Official> includes,
      Fields<DutyAt> fields) {
    this.slug = slug;
    this.words = words;
    this.who = who;
    this.includes = includes;
    this.fields = fields;
  }

  /** The command of that name in the contract, or empty. */
  public static Optional<DutyCommand> ofSlug(String name) {
    return Stream.of(values()).filter(command -> command.slug.equals(name)).findFirst();
  }

  /** Its name in the contract. */
  public String slug() {
    return slug;
  }

  /** What it is called on the desk. */
  public String words() {
    return words;
  }

  /** Who may give it, in words. */
  public String who() {
    return who;
  }

  /** Whether the official may give it. */
  public boolean isFor(Official official, DutyAt at) {
    return includes.test(at, official);
  }

  /** Its fields, without {@code command} and {@code on}. */
  public Fields<DutyAt> fields() {
    return fields;
  }

  /** Why it cannot be given as the duty stands, whatever is in its fields; or empty. */
  public Optional<DutyRule> hindrance(DutyAt at) {
    return Optional.ofNullable(forbidden(at));
  }

  /**
   * The duty after it; empty with what is wrong noted.
   *
   * @param given its fields as {@link #fields} read them
   * @param on the day on which it happened
   * @throws IllegalStateException if there is a {@link #hindrance}
   */
  public Optional<Duty> apply(Given<DutyAt> given, DutyAt at, LocalDate on) {
    hindrance(at)
        .ifPresent(
            rule -> {
              throw new IllegalStateException(slug + ": " + rule.slug());
            });
    return judged(given, at, on).filter(_ -> given.problems().none());
  }

  abstract @Nullable DutyRule forbidden(DutyAt at);

  abstract Optional<Duty> judged(Given<DutyAt> given, DutyAt at, LocalDate on);

  private static @Nullable DutyRule ended(Duty duty) {
    return duty.state().isDone()
        ? DutyRule.ALREADY_DONE
        : duty.state() == DutyState.WAIVED ? DutyRule.WAIVED : null;
  }

  private static boolean isOwnerOrClerk(DutyAt at, Official official) {
    return official.is(Role.CLERK) || at.isOwnedBy(official);
  }

  private static boolean isHead(DutyAt at, Official official) {
    return official.is(Role.HEAD);
  }
}
