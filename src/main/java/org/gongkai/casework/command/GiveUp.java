package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.GiveUpGround;
import org.gongkai.request.RequestRules;

/**
 * 视为放弃: no supplement came (Art. 30), or the fee was not paid (国办函〔2020〕109号). Not before the time
 * is over, and not before the applicant was told.
 */
record GiveUp(GiveUpGround ground) implements Command {

  private static final Field<GiveUpGround, OpenedCase> GROUND =
      Field.<GiveUpGround, OpenedCase>oneOf(
              "ground", "视为放弃的原因", GiveUpGround.class, GiveUpGround::words)
          .shownAs("原因");

  static final CommandShape SHAPE =
      CommandShape.of("视为放弃", "条例第三十条；国办函〔2020〕109号", Who.HANDLER)
          .help("补正期限、缴费期限届满，且申请人确已收到告知的，视为放弃申请，并告知救济途径。登记以后不能恢复。")
          .under(r -> RequestRules.first(r.running(), r.awaitsApplicant()))
          .fields(List.of(GROUND))
          .on("日期")
          .read(given -> new GiveUp(given.get(GROUND)))
          .records(RequestEvent.GivenUp.class, e -> "申请视为放弃（" + e.ground().words() + "）")
          .endsForGood();

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().mayBeGivenUp(ground));
    return new RequestEvent.GivenUp(
        ground, now.on(), now.by(), now.request().due(now.calendar(), now.on()).orElse(null));
  }
}
