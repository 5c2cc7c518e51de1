package org.gongkai.participation.solicitation.work;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.matter.Also;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Room;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Tally;

/** What a solicitation counts of its opinions, as it changes with one of them. */
final class Counted {

  private Counted() {}

  /**
   * It counts so from then on; no line of its record.
   *
   * @param ended whether that is still possible once its result is published
   */
  static Also<Solicitation> along(
      Room<Solicitation> room, Opinion opinion, boolean ended, UnaryOperator<Tally> change) {
    return new Also<>(
        room,
        opinion.solicitation(),
        there -> {
          Solicitation one = Objects.requireNonNull(there, opinion.solicitation());
          if (one.stage() == Stage.WITHDRAWN || (!ended && one.stage() == Stage.RESULT_PUBLISHED)) {
            throw new Forbidden(over(one));
          }
          return Optional.of(new Also.Changed<>(one.with(change.apply(one.tally())), null));
        });
  }

  static org.gongkai.matter.Rule over(Solicitation one) {
    return SolicitationRules.wrongState(
        one.stage() == Stage.WITHDRAWN ? "这次征集已经撤回，意见不再办理。" : "征集结果已经公布，采纳情况不能再改。");
  }
}
