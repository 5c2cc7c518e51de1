package org.gongkai.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyTaken;
import org.junit.jupiter.api.Test;

class AnnualFiguresTest {

  private static AnnualFigures figures(Map<AnnualRow, Map<ApplicantKind, Integer>> rows) {
    return new AnnualFigures(rows, Map.of());
  }

  private static Map<ApplicantKind, Integer> citizens(int n) {
    return Map.of(ApplicantKind.CITIZEN, n);
  }

  @Test
  void theChecksHoldInEveryColumn() {
    var good =
        Map.of(
            AnnualRow.RECEIVED, citizens(2),
            AnnualRow.DISCLOSED, citizens(1),
            AnnualRow.RESULTS, citizens(1),
            AnnualRow.CARRIED_ON, citizens(1));
    assertThat(figures(good).balances()).isTrue();
    var wrongColumn =
        Map.of(
            AnnualRow.RECEIVED, citizens(1),
            AnnualRow.CARRIED_ON, Map.of(ApplicantKind.ENTERPRISE, 1));
    assertThat(figures(wrongColumn).balances()).as("the totals alone would agree").isFalse();
    var wrongSum = Map.of(AnnualRow.RECEIVED, citizens(1), AnnualRow.RESULTS, citizens(1));
    assertThat(figures(wrongSum).balances()).as("no result makes up the sum").isFalse();
  }

  @Test
  void whatMovedIsNamedWithItsColumnRemediesToo() {
    AnnualFigures then = figures(Map.of(AnnualRow.RECEIVED, citizens(1)));
    var now =
        new AnnualFigures(
            Map.of(AnnualRow.RECEIVED, Map.of(ApplicantKind.ENTERPRISE, 1)),
            Map.of(RemedyTaken.RECONSIDERATION, Map.of(RemedyOutcome.UPHELD, 2)));
    assertThat(then.differences(now))
        .containsExactly(
            "一、本年新收政府信息公开申请数量，自然人：1，现在0", "一、本年新收政府信息公开申请数量，商业企业：0，现在1", "行政复议，结果维持：0，现在2");
    assertThat(now.differences(now)).isEmpty();
    assertThat(now.row(RemedyTaken.RECONSIDERATION)).containsExactly(2, 0, 0, 0, 2);
    assertThat(then.row(AnnualRow.OTHER)).as("what is not named is 0").hasSize(7).containsOnly(0);
  }
}
