package org.gongkai.casework.command;

import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 确认收到: both sides confirmed; the day is the day of receipt (Art. 31). */
record ConfirmReceipt() implements Command {

  static final CommandShape SHAPE =
      CommandShape.of("确认收到", "条例第三十一条", Who.CLERK)
          .help("与申请人确认收到之日，为收到申请之日，答复期限从次日起算。")
          .under(r -> RequestRules.first(r.open(), r.receiptOpen(), r.notBeforeArrival()))
          .on("确认的日期")
          .read(_ -> new ConfirmReceipt())
          .records(RequestEvent.ReceiptConfirmed.class, _ -> "与申请人确认收到申请，答复期限自次日起算")
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.ReceiptConfirmed(now.on(), now.by());
  }
}
