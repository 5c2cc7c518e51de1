package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/**
 * 登记联系未果: the sender could not be reached (国办公开办函〔2015〕207号); the clerk tries again next working
 * day.
 */
record ReceiptAttempted(String how) implements Command {

  private static final Field<String, OpenedCase> HOW = Field.lines("how", "联系方式和经过", Limits.REASON);

  static final CommandShape SHAPE =
      CommandShape.of("登记联系未果", "条例第三十一条", Who.CLERK)
          .help("没有联系上的，每次都要记录；确认的期限顺延到下一个工作日。")
          .under(r -> RequestRules.first(r.open(), r.receiptOpen(), r.notBeforeArrival()))
          .fields(List.of(HOW))
          .on("联系的日期")
          .read(given -> new ReceiptAttempted(given.get(HOW)))
          .records(RequestEvent.ReceiptAttempted.class, _ -> "为确认收到联系申请人，未能联系上");

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.ReceiptAttempted(how, now.on(), now.by());
  }
}
