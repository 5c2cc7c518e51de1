package org.gongkai.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was never entered: gaps in an issuer's document numbers of a year. */
class NumberGapsTest {

  @Test
  void whatIsMissingUpToTheLastIsNamed() {
    assertThat(
            NumberGaps.of(
                List.of("龙街办发〔2023〕2号", "龙街办发[2023]5号", "龙街办发（２０２３）６ 号", "龙街办发〔2022〕9号"), 2023))
        .containsExactly(new NumberGaps("龙街办发", 2023, 6, List.of(1, 3, 4), 0));
  }

  @Test
  void eachSeriesCountsByItself() {
    assertThat(NumberGaps.of(List.of("龙街办发〔2023〕1号", "龙街办字〔2023〕2号", "龙街办字〔2023〕2号"), 2023))
        .extracting(NumberGaps::series, NumberGaps::missing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("龙街办发", List.of()),
            org.assertj.core.groups.Tuple.tuple("龙街办字", List.of(1)));
  }

  @Test
  void aNumberTypedFarTooLargeNamesNoThousands() {
    NumberGaps gaps = NumberGaps.of(List.of("龙街办发〔2023〕1号", "龙街办发〔2023〕999999号"), 2023).getFirst();
    assertThat(gaps.missing()).hasSize(NumberGaps.MOST);
    assertThat(gaps.more()).isEqualTo(999_997 - NumberGaps.MOST);
  }

  @Test
  void whatIsNoNumberCountsForNothing() {
    assertThat(NumberGaps.of(List.of("无", "2023", "第3号令", ""), 2023)).isEmpty();
  }
}
