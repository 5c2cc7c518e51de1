package org.gongkai.matter;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.calendar.Words;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.matter.Step.Situation;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/** Judges a command: who gives it, then its fields, all at once, then the rules. */
final class Judgement {

  /** Nothing that is entered happened before. */
  private static final LocalDate EARLIEST = LocalDate.of(1949, Month.OCTOBER, 1);

  private Judgement() {}

  /**
   * A command that may be carried out.
   *
   * @param on the day on which it happened
   */
  record Judged<M extends Matter>(Step<M> step, Change<M> change, LocalDate on) {}

  /**
   * What follows from a command.
   *
   * @param version the version that the official saw
   * @param since no command can have happened before that day; null for any
   * @throws NotAllowed when it is not theirs to give
   * @throws Overtaken when the matter is no longer at that version
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   * @throws Forbidden when a rule forbids it
   */
  static <M extends Matter> Judged<M> of(
      StepInput<M> input,
      Kept<M> kept,
      Surroundings in,
      Official by,
      int version,
      @Nullable LocalDate since) {
    var now = new Situation<>(kept, in, by, in.today());
    Optional<Step<M>> known = input.step();
    if (known.isPresent() && !known.get().who().includes().test(by, now)) {
      throw new NotAllowed(known.get().who().refusal());
    }
    if (kept.version() != version) {
      throw new Overtaken();
    }
    var problems = new Problems();
    if (known.isEmpty()) {
      problems.required("command", "事项", input.name());
      if (problems.none()) {
        problems.add("command", Code.UNKNOWN_VALUE, "没有这个事项，请核对名称");
      }
    }
    problems.orRefuse();
    Step<M> step = known.orElseThrow();
    LocalDate day = problems.day("on", "日期", input.text("on"));
    if (day != null && day.isAfter(in.today())) {
      problems.add("on", Code.FUTURE, "日期不能晚于今天，请核对");
    } else if (day != null && day.isBefore(EARLIEST)) {
      problems.add("on", Code.TOO_OLD, "日期太早，请核对年份");
    } else if (day != null && since != null && day.isBefore(since)) {
      problems.add("on", Code.NOT_ALLOWED, "日期不能早于%s，请核对".formatted(Words.day(since)));
    }
    var then = new Situation<>(kept, in, by, day == null ? in.today() : day);
    Given<Situation<M>> given = step.fields().read(input.fields(), problems, then);
    Supplier<Change<M>> change = step.reader().apply(given, then);
    problems.orRefuse();
    Rule rule = step.hindrance().apply(then);
    if (rule != null) {
      throw new Forbidden(rule);
    }
    return new Judged<>(step, change.get(), then.on());
  }

  /** Why the official cannot give the command now, or empty. */
  static <M extends Matter> Optional<String> refusal(
      Step<M> step, Kept<M> kept, Surroundings in, Official by) {
    var now = new Situation<>(kept, in, by, in.today());
    Rule rule = step.hindrance().apply(now);
    if (rule != null) {
      return Optional.of(rule.sentence());
    }
    return step.who().includes().test(by, now)
        ? Optional.empty()
        : Optional.of(step.who().refusal());
  }
}
