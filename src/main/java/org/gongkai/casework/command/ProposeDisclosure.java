package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.ProposedBy;
import org.gongkai.request.RequestRules;

/** 登记主动公开建议: the applicant finds that what was disclosed should be public (Art. 44). */
record ProposeDisclosure(String reason) implements Command {

  static final Field<String, OpenedCase> REASON =
      Field.lines("reason", "建议主动公开的理由", Limits.CONTENT);

  static final CommandShape SHAPE =
      CommandShape.of("登记主动公开建议", "条例第四十四条", Who.CLERK)
          .help("申请人认为依申请公开的信息属于主动公开范围的，可以建议主动公开；书面提出的由登记人员录入。负责人在期限内研究答复。")
          .under(RequestRules::mayBeProposed)
          .fields(List.of(REASON))
          .on("收到建议的日期")
          .read(given -> new ProposeDisclosure(given.get(REASON)))
          .records(
              RequestEvent.DisclosureProposed.class,
              e -> e.why() == ProposedBy.APPLICANT ? "申请人建议将所公开的信息主动公开" : "多个申请人申请相同的信息，研究是否主动公开");

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.DisclosureProposed(
        ProposedBy.APPLICANT, reason, null, now.circumstances().proposalTerm(), now.on(), now.by());
  }
}
