package org.gongkai.web.open.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSlipTest {

  @ParameterizedTest
  @CsvSource({
    "wang@qq.con, wang@qq.com",
    "wang@136.com, wang@163.com",
    "wang@foxmial.com, wang@foxmail.com",
    "wang@163.con, wang@163.com",
    "wang@163.cm, wang@163.com",
    "wang@gmial.com, wang@gmail.com",
    "ｗａｎｇ＠ｑｑ．ｃｏｎ, wang@qq.com",
    "wang@QQ.CON, wang@qq.com"
  })
  void aLikelySlipIsPointedOut(String typed, String meant) {
    assertThat(MailSlip.in(typed)).map(MailSlip::meant).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wang", "wang@qq.com", "wang@126.com", "wang@example.com", "a@yishui.gov.cn"})
  void anotherAddressIsLeftAlone(String typed) {
    assertThat(MailSlip.in(typed)).isEmpty();
  }
}
