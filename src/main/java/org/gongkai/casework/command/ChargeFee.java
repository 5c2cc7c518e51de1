package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.Fee;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/**
 * 告知收费: the applicant is told what the information costs (国办函〔2020〕109号).
 *
 * @param quantity items or pages of this request
 */
record ChargeFee(Fee.Basis basis, int quantity) implements Command {

  private static final int MOST_ITEMS = 100_000;

  private static final Field<Fee.Basis, OpenedCase> BASIS =
      Field.oneOf("basis", "收费方式", Fee.Basis.class, Fee.Basis::words);
  private static final Field<Integer, OpenedCase> QUANTITY =
      Field.<OpenedCase>number("quantity", "数量", _ -> MOST_ITEMS).help("按件填件数，按量填A4页数；金额由系统计算");

  static final CommandShape SHAPE =
      CommandShape.of("告知收费", "国办函〔2020〕109号", Who.HANDLER)
          .help("每月10件、每件30页以内免费；收费通知须在答复期限内作出，缴费之日起重新计算。")
          .under(RequestRules::feeMayBeCharged)
          .fields(List.of(BASIS, QUANTITY))
          .on("告知日期")
          .read(given -> new ChargeFee(given.get(BASIS), given.get(QUANTITY)))
          .records(
              RequestEvent.FeeCharged.class,
              e -> "告知收费" + e.amount() + "元（" + e.basis().words() + "，数量" + e.quantity() + "）")
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    now.demand(rules.basisFits(basis));
    boolean byItem = basis == Fee.Basis.ITEMS;
    Fee.Month month = byItem ? now.circumstances().month() : Fee.Month.NOTHING;
    int amount = basis.price(quantity, month);
    now.demand(rules.costsSomething(amount));
    int earlier = byItem ? month.items() : 0;
    return new RequestEvent.FeeCharged(basis, quantity, earlier, amount, now.on(), now.by());
  }
}
