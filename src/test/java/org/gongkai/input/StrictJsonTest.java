package org.gongkai.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  record Sample(@Nullable String text, @Nullable Integer number, @Nullable List<String> list) {}

  private static Sample read(String json) {
    return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), Sample.class);
  }

  @Test
  void goodInputIsRead() {
    assertThat(read("{\"text\":\"值\",\"number\":3,\"list\":[\"a\"]}"))
        .isEqualTo(new Sample("值", 3, List.of("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{} {}",
        "{}x",
        "{\"unknown\":1}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":1}",
        "{\"text\":true}",
        "{\"text\":{}}",
        "{\"number\":\"1\"}",
        "{\"number\":1.5}",
        "{\"list\":\"a\"}",
        "{\"list\":[1]}"
      })
  void everythingElseIsRefusedWithoutAClassName(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(BrokenInput.class)
        .message()
        .doesNotContain("java", "org.", "Sample", "com.");
  }

  @Test
  void cleaningTakesAwayWhatNobodySees() {
    assertThat(Clean.line("　王建国\u200B ")).isEqualTo("王建国");
    assertThat(Clean.code("１１０１０５－１９４９ 1231 002x")).isEqualTo("11010519491231002X");
    assertThat(Clean.line(" \t")).isNull();
    assertThat(Clean.lines("一\r\n二\u0000")).isEqualTo("一\n二");
  }
}
