package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 答复主动公开建议: whether what was disclosed is published; accepted it is a draft item (Art. 44). */
record AnswerProposal(boolean accepted, String reason) implements Command {

  private static final Field<Boolean, OpenedCase> ACCEPTED =
      Field.<OpenedCase>flag("accepted", "是否采纳", "采纳，列为拟主动公开的信息", "不采纳").shownAs("决定");
  private static final Field<String, OpenedCase> REASON =
      Field.lines("reason", "理由", Limits.REASON);

  static final CommandShape SHAPE =
      CommandShape.of("答复主动公开建议", "条例第四十四条", Who.HEAD)
          .help("采纳的，系统生成一条待补充的信息草稿，由承办人补充栏目、正文或者附件，审查、签发后公开；结果告知申请人。")
          .under(RequestRules::proposalAwaited)
          .fields(List.of(ACCEPTED, REASON))
          .on("决定日期")
          .read(given -> new AnswerProposal(given.get(ACCEPTED), given.get(REASON)))
          .sends(
              RequestEvent.ProposalAnswered.class,
              (opened, e) ->
                  e.accepted()
                      ? List.of(e.reason(), opened.request().submitted().information().heading())
                      : List.of(e.reason()))
          .records(
              RequestEvent.ProposalAnswered.class,
              e -> (e.accepted() ? "主动公开的建议已采纳，准备主动公开：" : "主动公开的建议未采纳：") + e.reason());

  @Override
  public RequestEvent event(Situation now) {
    String item = accepted ? now.circumstances().draft() : null;
    return new RequestEvent.ProposalAnswered(accepted, reason, item, now.on(), now.by());
  }
}
