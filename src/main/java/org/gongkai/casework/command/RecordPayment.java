package org.gongkai.casework.command;

import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 登记缴费: the applicant paid; also after the time to pay, but before the case was closed. */
record RecordPayment() implements Command {

  static final CommandShape SHAPE =
      CommandShape.of("登记缴费", "国办函〔2020〕109号", Who.CLERK)
          .help("缴费次日起重新计算答复期限。")
          .under(r -> RequestRules.first(r.running(), r.paymentAwaited()))
          .on("缴费日期")
          .read(_ -> new RecordPayment())
          .records(RequestEvent.FeePaid.class, _ -> "申请人已缴费")
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.FeePaid(now.on(), now.by());
  }
}
