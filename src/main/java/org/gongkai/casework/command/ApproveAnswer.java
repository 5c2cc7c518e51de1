package org.gongkai.casework.command;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.request.Answer;
import org.gongkai.request.Delivery;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Rule;
import org.jspecify.annotations.Nullable;

/**
 * 批准答复: the head approves. The ANSWER deadline stays until the answer is on its way.
 *
 * @param delivery how it goes; null for the way that the applicant asked for
 */
record ApproveAnswer(Delivery.@Nullable Method delivery) implements Command {

  private static final Field<Delivery.Method, OpenedCase> DELIVERY =
      Field.select("delivery", "送达方式", Delivery.Method.class, ApproveAnswer::ways).ifAny();

  static final CommandShape SHAPE =
      CommandShape.of("批准答复", "条例第三十六条", Who.HEAD)
          .help("批准以后生成文号和答复书；以电子邮件送达的立即发送，不能撤回。不能审批本人拟写的答复。")
          .under(RequestRules::draftAwaitsDecision)
          .fields(List.of(DELIVERY))
          .on("批准日期")
          .read(given -> new ApproveAnswer(given.orNull(DELIVERY)))
          .sendsAnswer()
          .records(
              RequestEvent.AnswerApproved.class, e -> "答复已批准，以“" + e.delivery().words() + "”方式送达");

  /** Whether an item of the office's that it leads to can still be read by everybody. */
  private static boolean isStillThere(Answer answer, Circumstances circumstances) {
    return !(answer instanceof Answer.AlreadyPublic there)
        || there.item() == null
        || circumstances.published(there.item()).isPresent();
  }

  private static List<Choice> ways(OpenedCase opened) {
    Delivery.Method asked = opened.request().submitted().delivery().method();
    return Stream.of(Delivery.Method.values())
        .map(m -> new Choice(m.name(), m.words() + (m == asked ? "（申请人要求）" : ""), m == asked))
        .toList();
  }

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    Answer answer = Objects.requireNonNull(now.request().answering().draft()).answer();
    Delivery.Method way =
        delivery == null ? now.request().submitted().delivery().method() : delivery;
    now.demand(
        rules.answerFits(answer),
        rules.nobodyIsStillAsked(answer),
        rules.reaches(way),
        isStillThere(answer, now.circumstances()) ? null : Rule.NO_LONGER_PUBLIC);
    return new RequestEvent.AnswerApproved(way, now.on(), now.by());
  }
}
