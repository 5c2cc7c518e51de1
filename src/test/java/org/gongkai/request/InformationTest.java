package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationTest {

  /**
   * The ID number is made up and has a right check digit; the index is a public one of a document.
   */
  @ParameterizedTest
  @CsvSource({
    "王某 11010519491231002X 的档案, 王某 110****002X 的档案",
    "110105 19491231 002x, 110****002x",
    "手机 138-1234-5678, 手机 138****5678",
    "１１０１０５１９４９１２３１００２Ｘ, 110****002X",
    "错一位 110105194912310021, 错一位 110****0021",
    "+8613812345678, +86****5678",
    "138－1234－5678, 138****5678",
    "编号A13812345678, 编号A138****5678",
    "索引号11371323004327183X/2026-00012, 索引号11371323004327183X/2026-00012",
    "2025年度第00000012345号合同, 2025年度第00000012345号合同",
    "申请公开本人一家三口二〇二六年度最低生活保障审批的全部材料，身份证号11010519491231002X,"
        + "申请公开本人一家三口二〇二六年度最低生活保障审批的全部材料，身份证号110***…"
  })
  void aHeadingMasksPeoplesNumbersAndNoOthers(String title, String heading) {
    assertThat(new Information(title, null, null).heading()).isEqualTo(heading);
  }
}
