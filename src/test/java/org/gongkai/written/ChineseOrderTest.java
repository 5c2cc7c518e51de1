package org.gongkai.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseOrderTest {

  @ParameterizedTest
  @ValueSource(strings = {"阿 安 李 欧 王 闫", "佟某 王某 闫某 张某", "安** 瞿* 闫**", "第2批名单 第10批名单", "1号 安 a Z"})
  void namesAndTitlesStandByTheirReading(String sorted) {
    List<String> right = Arrays.asList(sorted.split(" "));
    var turned = new ArrayList<>(right.reversed());
    turned.sort(ChineseOrder.texts());
    assertThat(turned).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"阿 安 李 欧 王 曾", "李** 任** 单** 王** 解** 曾**", "阿布都 买买提·吐尔逊 区某 仇某"})
  void surnamesAreReadAsSurnames(String sorted) {
    List<String> right = Arrays.asList(sorted.split(" "));
    var turned = new ArrayList<>(right.reversed());
    turned.sort(ChineseOrder.people());
    assertThat(turned).isEqualTo(right);
  }
}
