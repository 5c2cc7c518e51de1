package org.gongkai.participation.message.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gongkai.participation.message.MessageMonth;
import org.junit.jupiter.api.Test;

/** What nobody answered counts against the share answered in time. */
class FiguresTest {

  @Test
  void theShareIsOfWhatWasAnsweredOrIsOverdue() {
    Figures figures =
        Figures.of(
            List.of(
                new MessageMonth("2026-10", 5, 3, 2, 1, 0),
                new MessageMonth("2026-11", 4, 1, 1, 0, 0)),
            Map.of(YearMonth.of(2026, 10), 1, YearMonth.of(2024, 1), 1));
    assertThat(figures.received()).isEqualTo(9);
    assertThat(figures.answered()).isEqualTo(4);
    assertThat(figures.answeredInTime()).isEqualTo(3);
    assertThat(figures.overdue()).isEqualTo(2);
    assertThat(figures.shareInTime()).isEqualTo(50);
    assertThat(figures.months())
        .extracting(Figures.Month::month)
        .containsExactly("2026-11", "2026-10");
    assertThat(figures.months().getLast().shareInTime()).isEqualTo(50);
    assertThat(figures.months().getFirst().shareInTime()).isEqualTo(100);
  }

  @Test
  void nothingIsNoShare() {
    assertThat(Figures.of(List.of(), Map.of()).shareInTime()).isNull();
  }
}
