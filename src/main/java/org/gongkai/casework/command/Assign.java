package org.gongkai.casework.command;

import java.util.List;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.AwayWords;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 分办: {@code to} handles the request from now on. */
record Assign(String to) implements Command {

  private static final int ID = 32;

  private static final Field<String, OpenedCase> TO =
      Field.<OpenedCase>line("to", "承办人", ID).as(Shape.SELECT).choices(Assign::handlers);

  static final CommandShape SHAPE =
      CommandShape.of("分办", "分办规则", Who.CLERK_OR_HEAD)
          .title(opened -> opened.request().assignee() == null ? "分办" : "改派")
          .help("承办人会收到邮件。以后还可以改派。")
          .under(r -> RequestRules.first(r.open(), r.notBeforeArrival()))
          .fields(List.of(TO))
          .on("分办日期")
          .judged(
              (given, judging) -> {
                isHandler(given, judging.opened());
                return () -> new Assign(given.get(TO));
              })
          .records(RequestEvent.Assigned.class, _ -> "已交承办人办理");

  private static void isHandler(Given<OpenedCase> given, OpenedCase opened) {
    String id = given.orNull(TO);
    if (id == null) {
      return;
    }
    Optional<Official> official = opened.office().official(id).filter(Official::active);
    if (official.isEmpty()) {
      given.problems().add("to", Code.UNKNOWN_VALUE, "本机关没有这位在岗人员，请从承办人名单中选择");
    } else if (!official.get().is(Role.HANDLER)) {
      given.problems().add("to", Code.NOT_ALLOWED, "此人不是承办人，不能承办申请，请另选");
    }
  }

  private static List<Choice> handlers(OpenedCase opened) {
    return opened.office().byName(Role.HANDLER).stream()
        .filter(o -> !o.id().equals(opened.request().assignee()))
        .map(o -> Choice.of(o.id(), AwayWords.named(opened.office(), o, opened.today())))
        .toList();
  }

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().notAssignedTo(to));
    return new RequestEvent.Assigned(to, now.on(), now.by());
  }
}
