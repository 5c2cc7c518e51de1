package org.gongkai.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.gongkai.written.PersonalNumbers.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up: the standard's own example of an ID number, a mobile, a test card. */
class PersonalNumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static String found(String text) {
    return PersonalNumbers.in(text, TODAY).stream()
        .map(Found::masked)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID11010519491231002X",
        "身份证110105194912\n31002X号",
        "110105\t19491231002X",
        "1\n1\n0\n1\n0\n5\n1\n9\n4\n9\n1\n2\n3\n1\n0\n0\n2\nX\n",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "110105.19491231.002X",
        "110105·19491231·002X",
        "110105\u200919491231\u3000002X",
        "110105－19491231—002Ｘ",
        "110105\u200B19491231\u2060002X",
        "１１０１０５１９４９１２３１００２×",
        "序号12 \t110105 19491231 002X\t13",
        "证号：110105194912\r\n\t31002X",
        "11010519491231002\nX",
        "编号zj11010519491231002X，"
      })
  void anIdNumberIsFoundHoweverItIsWritten(String text) {
    assertThat(found(text)).startsWith("110****002").doesNotContain(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "+8613800138000",
        "+86 138 0013 8000",
        "0086-138-0013-8000",
        "(86)13800138000",
        "86 138-0013-8000",
        "013800138000",
        "Tel13800138000Mr",
        "138.0013.8000",
        "138•0013•8000",
        "138\u20090013\u20098000",
        "138\u30000013\u30008000",
        "１３８－００１３－８０００",
        "电话1380013\n8000，找王某",
        "1380013\t8000",
        "1\t3\t8\t0\t0\t1\t3\t8\t0\t0\t0",
        "1\n\n3\n\n8\n\n0\n\n0\n\n1\n\n3\n\n8\n\n0\n\n0\n\n0\n\n",
        "138\n0013\n8000",
        "1 3 8 0 0 1 3 8 0 0 0",
        "1380 013 8000",
        "王某 138 0013 8000 2026年",
        "138\u20110013\u20118000"
      })
  void aMobileIsFoundHoweverItIsWritten(String text) {
    assertThat(found(text).replace("+86", "").replaceAll("^(0086|86|0)", ""))
        .matches("(\\d{0,3})\\*\\*\\*\\*8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111\u20091111\u20091111\u20091111",
        "4111-1111-1111-1111 2027",
        "卡号41111111\n11111111。"
      })
  void aCardIsFoundHoweverItIsWritten(String text) {
    assertThat(found(text)).isEqualTo("411****1111");
  }

  @ParameterizedTest
  @ValueSource(strings = {"旧号110105491231002，", "110105 491231 002", "１１０１０５４９１２３１００２"})
  void anOldIdNumberOfFifteenDigitsIsFound(String text) {
    assertThat(found(text)).isEqualTo("110****1002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "龙街办发〔2023〕12号，共12345678901件",
        "11371323004327183X/2026-00012",
        "LJQ-2026-000001",
        "总额139000000000元，13,800,138,000元",
        "15000\n120000\n3400\n", // a column of sums
        "13800\n138000\n15000\n160000\n",
        "户数 150 面积 2300 款 4500",
        "138.00138000",
        "2026-11-25 13:80:01",
        "0539-2251000",
        "118.35712345，35.12345678",
        "999999199001010017",
        "110105194912310021", // the check character does not fit
        "索引号：113713230043/2026-0001380013",
        "ISBN 978-7-5093-1380-0",
        "1\t3\t8\t0\t0\t1\t3\t8\t0\t0\t0\t2\t5",
        "110105991331002", // no such month
        "A110105491231002",
        "合同2024-138-0013",
        "138×0013×8000"
      })
  void whatIsNoNumberOfAPersonIsLeft(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void inTablesOfFiguresThereIsNone() {
    var table = new StringBuilder();
    for (int row = 0; row < 5000; row++) {
      // figures as a table of payments has them: a number, households, areas, sums
      table.append(row + 1).append('\n').append(row * 37 % 900 + 100).append('\n');
      table.append(row * 7919 % 90_000 + 10_000).append('\n').append(row * 104_729 % 9_000_000);
      table.append("\n2026-").append(row % 12 + 1).append('-').append(row % 28 + 1).append('\n');
    }
    assertThat(PersonalNumbers.in(table.toString(), TODAY)).isEmpty();
  }

  @Test
  void numbersInARowAreEachFoundAndWhereTheyStandIsKnown() {
    String text = "甲 138 0013 8000 139 0013 9000 乙 11010519491231002X 4111111111111111";
    assertThat(PersonalNumbers.in(text, TODAY))
        .extracting(f -> text.substring(f.from(), f.to()))
        .containsExactly(
            "138 0013 8000", "139 0013 9000", "11010519491231002X", "4111111111111111");
    assertThat(PersonalNumbers.masked("甲+86 138 0013 8000，乙")).isEqualTo("甲+86****8000，乙");
  }
}
