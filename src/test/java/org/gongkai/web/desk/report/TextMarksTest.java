package org.gongkai.web.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextMarksTest {

  @Test
  void whatWasFilledInIsToldFromWhatWasChanged() {
    TextMarks marks = TextMarks.of(Map.of("a", "甲\n乙", "b", "丙"));
    assertThat(marks.has("a", "甲\r\n乙\r\n")).as("as a browser sends it").isTrue();
    assertThat(marks.has("a", "甲")).isFalse();
    assertThat(marks.has("b", "丙")).isTrue();
    assertThat(marks.has("c", "")).as("it was empty").isTrue();
    assertThat(marks.has("c", "丁")).isFalse();
    assertThat(new TextMarks("").has("a", "")).isTrue();
    assertThat(TextMarks.same(" 甲\r\n乙", "甲\n乙 ")).isTrue();
  }
}
