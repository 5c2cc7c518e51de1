package org.gongkai.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.deadline.Owner;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Step.Situation;
import org.gongkai.office.Office;
import org.gongkai.office.Official;

/** What is typed where a duty is explained, waived, reopened or given to somebody else. */
final class ReasonFields {

  private static final int LONGEST = 5_000;
  private static final int MOST_EXPLANATIONS = 10;
  private static final int ID = 32;

  private static final Field<String, Situation<Duty>> WHY = Field.lines("reason", "原因", LONGEST);
  private static final Field<String, Situation<Duty>> WHOM =
      Field.<Situation<Duty>>line("to", "改派给", ID)
          .as(Field.Shape.SELECT)
          .choices(now -> people(now.in().office()));

  static final Fields<Situation<Duty>> REASON = new Fields<>(List.of(WHY));
  static final Fields<Situation<Duty>> TO = new Fields<>(List.of(WHOM));

  private ReasonFields() {}

  private static List<Choice> people(Office office) {
    Stream<Choice> all = Stream.of(Choice.of("CLERKS", "登记人员"), Choice.of("HEADS", "负责人"));
    return Stream.concat(
            office.byName().stream()
                .filter(Official::readsRequests)
                .map(official -> Choice.of(official.id(), official.name())),
            all)
        .toList();
  }

  static Optional<String> reason(Given<Situation<Duty>> given) {
    return Optional.ofNullable(given.orNull(WHY));
  }

  static Optional<Duty> explained(Given<Situation<Duty>> given, Situation<Duty> at) {
    if (at.matter().work().explanations().size() >= MOST_EXPLANATIONS) {
      given.wrong(WHY, Code.LENGTH, "一项任务最多说明%d次".formatted(MOST_EXPLANATIONS));
    }
    return reason(given).map(at.matter()::explained);
  }

  static Optional<Duty> reassigned(Given<Situation<Duty>> given, Situation<Duty> at) {
    String to = Clean.halfWidth(given.orNull(WHOM));
    if (to == null) {
      return Optional.empty();
    }
    boolean isHere =
        !(Owner.parse(to) instanceof Owner.Official one)
            || at.in().office().official(one.id()).filter(Official::active).isPresent();
    if (!isHere) {
      given.wrong(WHOM, Code.UNKNOWN_VALUE, "本机关没有这位在岗人员，请填写登录名，或 CLERKS（登记人员）、HEADS（负责人）");
    } else if (to.equals(at.matter().ownerId())) {
      given.wrong(WHOM, Code.NOT_ALLOWED, "这项任务已经由其负责，请另选");
    }
    return Optional.of(at.matter().reassigned(to));
  }
}
