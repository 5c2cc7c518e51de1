package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.Consultation.Opinion;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.jspecify.annotations.Nullable;

/**
 * 登记意见: the party answered, or its time is over (Art. 32, 34).
 *
 * @param reason why it objects; needed for an objection (Art. 32)
 */
record CloseConsultation(String party, Opinion opinion, @Nullable String reason)
    implements Command {

  private static final Field<Opinion, OpenedCase> OPINION =
      Field.oneOf("opinion", "意见", Opinion.class, Opinion::words);
  private static final Field<String, OpenedCase> REASON =
      Field.<OpenedCase>lines("reason", "意见的理由", Limits.REASON).ifAny().help("不同意公开的须写明理由");

  static final CommandShape SHAPE =
      CommandShape.of("登记意见", "条例第三十二条至第三十四条", Who.HANDLER)
          .help("第三方不同意公开且有合理理由的，不予公开；不公开会对公共利益造成重大影响的，可以决定公开并写明理由。")
          .under(r -> RequestRules.first(r.running(), r.somebodyIsAsked()))
          .fields(List.of(NoticeReceived.PARTY, OPINION, REASON))
          .on("收到意见的日期")
          .judged(
              (given, _) -> {
                String reason = given.orNull(REASON);
                if (given.orNull(OPINION) == Opinion.OBJECTION) {
                  given.problems().required(REASON.name(), "不同意公开的理由", reason);
                }
                return () ->
                    new CloseConsultation(
                        given.get(NoticeReceived.PARTY), given.get(OPINION), reason);
              })
          .records(RequestEvent.ConsultationClosed.class, _ -> "征求意见已有结果")
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().isAsked(party));
    return new RequestEvent.ConsultationClosed(party, opinion, reason, now.on(), now.by());
  }
}
