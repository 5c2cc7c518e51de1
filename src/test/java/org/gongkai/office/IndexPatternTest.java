package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexPatternTest {

  private static final OfficeCode LJQ = new OfficeCode("LJQ");
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 3);

  @ParameterizedTest
  @CsvSource({
    "{office}/{year}-{serial:7},12,LJQ/2026-0000012",
    "龙街办〔{year}〕{month}-{serial:3},4,龙街办〔2026〕09-004",
    "11371323(00440)[{year}]_{serial:1}.A,12,11371323(00440)[2026]_12.A",
    "{serial:10},1,0000000001",
  })
  void aNumberIsMadeAsThePatternSays(String pattern, long serial, String number) {
    assertThat(new IndexPattern(pattern).format(LJQ, SEPTEMBER, serial)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "{office}/{year},序号",
    "{serial:3}-{serial:4},只能有一个",
    "{serial:0},位数须在1与10之间",
    "{serial:11},位数须在1与10之间",
    "{serial},大括号只能是",
    "{day}-{serial:3},大括号只能是",
    "{serial:3,大括号只能是",
    "{{year}}{serial:3},大括号只能是",
    "A {serial:3},不能有空格",
    "{serial:3}￥,不能有空格",
  })
  void whatIsNoPatternIsRefusedUnderItsField(String pattern, String why) {
    var problems = new Problems();
    assertThat(IndexPattern.check(problems, "settings.indexNumber", pattern)).isNull();
    assertThat(problems.all()).extracting(Problem::field).containsExactly("settings.indexNumber");
    assertThat(problems.all().getFirst().message()).contains(why);
    assertThatThrownBy(() -> new IndexPattern(pattern))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNumberHasAtMostSixtyCharactersInTheOfficeWithTheLongestCode() {
    String fits = "x".repeat(60 - 12 - 4 - 10) + "{office}{year}{serial:1}";
    assertThat(
            new IndexPattern(fits)
                .format(new OfficeCode("ABCDEFGHIJKL"), SEPTEMBER, 9_999_999_999L))
        .hasSize(60);
    var problems = new Problems();
    assertThat(IndexPattern.check(problems, "f", "x" + fits)).isNull();
    assertThat(problems.all().getFirst().message()).contains("60个字符");
  }

  @Test
  void whatCountsTogetherDiffersInTheSerialAlone() {
    IndexPattern yearly = IndexPattern.DEFAULT;
    LocalDate october = LocalDate.of(2026, 10, 9);
    assertThat(yearly.series(LJQ, SEPTEMBER)).isEqualTo(yearly.series(LJQ, october));
    assertThat(yearly.series(LJQ, SEPTEMBER))
        .isNotEqualTo(yearly.series(LJQ, SEPTEMBER.plusYears(1)));
    var monthly = new IndexPattern("{month}{serial:1}{year}");
    assertThat(monthly.series(LJQ, SEPTEMBER)).isNotEqualTo(monthly.series(LJQ, october));
  }

  @Test
  void noTwoSeriesMakeTheSameNumberHoweverTheSerialOutgrowsItsWidth() {
    var pattern = new IndexPattern("{month}{serial:1}{year}");
    Set<String> made = new HashSet<>();
    for (int month = 1; month <= 12; month++) {
      for (int serial = 1; serial <= 2000; serial++) {
        assertThat(made.add(pattern.format(LJQ, LocalDate.of(2026, month, 1), serial))).isTrue();
        assertThat(made.add(pattern.format(LJQ, LocalDate.of(2027, month, 1), serial))).isTrue();
      }
    }
  }
}
