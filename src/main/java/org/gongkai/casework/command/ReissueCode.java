package org.gongkai.casework.command;

import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 重发查询码: the applicant lost the query code, or it may be known to others. */
record ReissueCode() implements Command {

  static final CommandShape SHAPE =
      CommandShape.of("重发查询码", "登记规则", Who.CLERK)
          .help("核对申请人身份以后办理，旧的立即失效。新查询码发到申请人留下的邮箱；没有邮箱的，由登记人员在“待寄文书”中打印，交给申请人。")
          .under(RequestRules::notBeforeArrival)
          .read(_ -> new ReissueCode())
          .records(RequestEvent.CodeReissued.class, _ -> "查询码已重发，原查询码作废");

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.CodeReissued(now.circumstances().nextCode(), now.on(), now.by());
  }
}
