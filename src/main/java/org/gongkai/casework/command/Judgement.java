package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Command.Decided;
import org.gongkai.casework.command.Command.Situation;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.request.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Judges a command: first its fields, all at once, then the rules.
 *
 * @param circumstances what only the store or the secret knows
 * @param by who gives it
 */
record Judgement(OpenedCase opened, Circumstances circumstances, String by) {

  /**
   * What follows from a command that came in.
   *
   * @throws Refused when fields are missing or wrong
   * @throws RuleBroken when a rule forbids it
   */
  Decided of(CommandInput input) {
    var problems = new Problems();
    Optional<CommandKind> known = input.kind();
    if (known.isEmpty()) {
      problems.required("command", "事项", input.name());
      if (problems.none()) {
        problems.add("command", Code.UNKNOWN_VALUE, "没有这个事项，请核对名称");
      }
      throw new Refused(problems.all());
    }
    CommandShape shape = known.get().shape();
    LocalDate day = problems.day("on", "日期", input.on());
    CommandShape.past(problems, "on", "日期", day, opened.today());
    Given<OpenedCase> given = shape.fields().read(input.fields(), problems, opened);
    LocalDate on = day(day, input.on() == null ? shape.ownDay(given) : null);
    Supplier<Command> command =
        shape.read(given, new CommandShape.Judging(opened, circumstances, on));
    problems.orRefuse();
    return under(shape, now(on), command);
  }

  private LocalDate day(@Nullable LocalDate given, @Nullable LocalDate own) {
    if (given != null) {
      return given;
    }
    return own == null ? opened.today() : own;
  }

  /**
   * What follows from a command of today whose fields are judged.
   *
   * @throws RuleBroken when a rule forbids it
   */
  Decided of(CommandKind kind, Command command) {
    return under(kind.shape(), now(opened.today()), () -> command);
  }

  private Situation now(LocalDate on) {
    return new Situation(opened.request(), opened.calendar(), circumstances, by, on);
  }

  /** The rules of its shape first, then those that hold for its fields. */
  static Decided under(CommandShape shape, Situation now, Supplier<Command> command) {
    now.demand(shape.hindrance(now.rules()).orElse(null));
    return command.get().decided(now);
  }
}
