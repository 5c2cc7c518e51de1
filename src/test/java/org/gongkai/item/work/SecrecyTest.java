package org.gongkai.item.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be the title of a state secret. */
class SecrecyTest {

  @ParameterizedTest
  @ValueSource(strings = {"涉密事项一", "不予公开的文件（2026年第3件）"})
  void aNeutralTitleIsTaken(String title) {
    assertThat(Secrecy.fault(title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "机密★1年 某项目",
        "关于转发《某某方案》的通知",
        "沂政办发〔2023〕12号",
        "沂政办发[2023]12号",
        "关于对某某地区某某单位某某项目某某事项进行某某检查并作出某某处理的情况通报"
      })
  void oneThatTellsIsNot(String title) {
    assertThat(Secrecy.fault(title)).isPresent();
  }
}
