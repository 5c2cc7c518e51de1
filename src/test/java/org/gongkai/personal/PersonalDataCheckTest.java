package org.gongkai.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.casework.answer.AnswerFindings;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a text that is about to be released, and what is not. */
class PersonalDataCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({
    "证号11010519491231002X。, 身份证号码 110****002X",
    "证号１１０１０５１９４９１２３１００２ｘ, 身份证号码 110****002x",
    "110105 19491231 002X, 身份证号码 110****002X",
    "电话139-0000-0000, 手机号码 139****0000",
    "联系：13900000000、办公室, 手机号码 139****0000",
    "卡号4111 1111 1111 1111, 银行卡号 411****1111"
  })
  void isFound(String text, String finding) {
    assertThat(PersonalDataCheck.in(text, TODAY))
        .extracting(f -> f.what() + " " + f.masked())
        .contains(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999199001010017", // check digit
        "龙街办发〔2023〕12号，共12345678901件",
        "4111111111111112",
        "0539-2251000",
        "LJQ-2026-000001",
        "总额139000000000元"
      })
  void isNotFound(String text) {
    assertThat(PersonalDataCheck.in(text, TODAY)).isEmpty();
  }

  @Test
  void everyTextOfAnAnswerIsLookedAt() {
    var withheld = new Answer.Withheld("其余部分", Ground.THIRD_PARTY, "甲 13900000000 不同意");
    var answer = new Answer.PartlyDisclosed("名单", List.of(), List.of(withheld), null);
    assertThat(AnswerFindings.in(answer, TODAY)).hasSize(1);
  }

  @Test
  void numbersInARowAreFoundAlsoWhenOnlyASpacePartsThem() {
    LocalDate today = LocalDate.of(2026, 11, 25);
    assertThat(PersonalDataCheck.in("13912345678 13800138000", today)).hasSize(2);
    assertThat(PersonalDataCheck.in("11010519491231002X 13912345678", today))
        .extracting(PersonalDataCheck.Finding::what)
        .contains("身份证号码", "手机号码");
    assertThat(PersonalDataCheck.in("139 1234 5678", today)).hasSize(1);
  }
}
