package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyTaken;
import org.gongkai.request.RequestRules;

/** 登记复议、诉讼: reconsideration or a suit against the answer, or how it ended (Art. 51). */
record RecordRemedy(RemedyTaken kind, RemedyOutcome outcome) implements Command {

  private static final Field<RemedyTaken, OpenedCase> KIND =
      Field.<RemedyTaken, OpenedCase>oneOf("kind", "救济类型", RemedyTaken.class, RemedyTaken::words)
          .shownAs("类型");
  private static final Field<RemedyOutcome, OpenedCase> OUTCOME =
      Field.oneOf("outcome", "结果", RemedyOutcome.class, RemedyOutcome::words);

  static final CommandShape SHAPE =
      CommandShape.of("登记复议、诉讼", "条例第五十一条", Who.HANDLER)
          .help("用于年度报告表三。")
          .under(RequestRules::canBeComplainedOf)
          .fields(List.of(KIND, OUTCOME))
          .on("日期")
          .read(given -> new RecordRemedy(given.get(KIND), given.get(OUTCOME)))
          .notes(
              RequestEvent.RemedyRecorded.class, e -> e.kind().words() + "：" + e.outcome().words());

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.RemedyRecorded(kind, outcome, now.on(), now.by());
  }
}
