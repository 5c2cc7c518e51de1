package org.gongkai.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "阿 安 李 欧 王 曾",
        "佟某 王某 闫某 张某",
        "安** 瞿* 闫**",
        "第2批名单 第10批名单",
        "1号 a Z 安"
      })
  void namesAndTitlesStandByTheirReading(String sorted) {
    List<String> right = Arrays.asList(sorted.split(" "));
    var turned = new ArrayList<>(right.reversed());
    turned.sort(ChineseOrder.texts());
    assertThat(turned).isEqualTo(right);
  }
}
