package org.gongkai.casework.command;

import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 登记撤回: the applicant withdraws; the request ends. */
record Withdraw() implements Command {

  static final CommandShape SHAPE =
      CommandShape.of("登记撤回", "申请人自愿", Who.CLERK)
          .help("申请人书面或者当面撤回的，登记以后申请办结，不能恢复。")
          .under(r -> RequestRules.first(r.open(), r.notApproved(), r.notBeforeArrival()))
          .on("撤回日期")
          .read(_ -> new Withdraw())
          .records(RequestEvent.Withdrawn.class, _ -> "申请已撤回")
          .endsForGood();

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.Withdrawn(
        now.on(), now.by(), now.request().due(now.calendar(), now.on()).orElse(null));
  }
}
