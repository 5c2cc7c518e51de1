package org.gongkai.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and paste is cleaned, or its fault is named. */
class TypedTest {

  @ParameterizedTest
  @CsvSource({
    "mailto:wang@qq.com?subject=x",
    "wang@qq。com",
    "王建国 <wang@qq.com>",
    "ｗａｎｇ＠ｑｑ．ｃｏｍ",
    "wang@qq.com；",
    "\u202Fwang@qq.com\u2009",
    "MAILTO: wang@qq.com",
    "wang@qq\u200B.com。"
  })
  void anAddressOfMailIsCleaned(String typed) {
    var problems = new Problems();
    assertThat(problems.email("email", typed)).isEqualTo("wang@qq.com");
  }

  @ParameterizedTest
  @CsvSource({
    "wang.qq.com, @",
    "wang@@qq.com, 一个",
    "a@qq.com b@qq.com, 空格",
    "wang@qq, 域名",
    "https://qq.com/wang@qq.com, 网址",
    "王@qq.com, “王”",
    "@qq.com, 邮箱名"
  })
  void theFaultOfAnAddressIsNamed(String typed, String named) {
    var problems = new Problems();
    assertThat(problems.email("email", typed)).isNull();
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains(named);
  }

  @ParameterizedTest
  @CsvSource({
    "１３８ 0000-0000, 138 0000-0000",
    "0539-2251000-802, 0539-2251000-802",
    "' +86  138 0013 8000 ', +86 138 0013 8000"
  })
  void aPhoneIsKeptAsItWasWritten(String typed, String kept) {
    assertThat(new Problems().phone("phone", typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u3164",
        "\u115F\u1160",
        "\u2800\u2800",
        "\u200B\uFEFF",
        "\u202F\u2003",
        "\uFE0F"
      })
  void aTextThatNobodySeesIsNone(String typed) {
    for (String text : List.of(typed, typed + typed)) {
      assertThat(Clean.line(text)).isNull();
      assertThat(Clean.lines(text)).isNull();
    }
  }

  @Test
  void aNameWithAFormOfARareCharacterIsAName() {
    assertThat(Clean.line("葛\uDB40\uDD00某")).isEqualTo("葛\uDB40\uDD00某");
  }
}
