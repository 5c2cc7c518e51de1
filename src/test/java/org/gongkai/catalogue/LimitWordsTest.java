package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of 公开时限 mean; docs/catalogue.md shows the same. */
class LimitWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "信息形成或者变更之日起20个工作日内及时公开|20|-",
        "信息形成或变更之日起 3 个工作日内|3|-",
        "信息形成(变更)20个工作日内|20|-",
        "信息形成后，7个工作日内公开|7|-",
        "制定或获取信息之日起１０个工作日内，公示7个工作日|10|-",
        "自信息形成之日起二十个工作日内|20|-",
        "信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。|20|-",
        "24小时内|1|-",
        "当日公开|1|-",
        "及时公开|-|-",
        "实时公开|-|-",
        "长期公开|-|-",
        "按规定及时公开|-|-",
        "每季度|-|90",
        "每季度首月20日前|-|90",
        "季度首月20日前|-|90",
        "按季度更新|-|90",
        "每月|-|30",
        "每月5日前|-|30",
        "1个月|-|30",
        "一个月|-|30",
        "6个月|-|180",
        "6个月内|-|180",
        "每半年|-|180",
        "半年一次|-|180",
        "1年|-|365",
        "每年|-|365",
        "每年度|-|365",
        "12个月|-|365",
        "两年一次|-|730",
        "1月31日前|-|365",
        "1月31日之前公布上一年度报告|-|365",
        "3月底前|-|365",
        "每年12月底前|-|365",
        "每周|-|7",
        "每15天更新|-|15",
        "每季度；信息形成之日起20个工作日内|20|90",
      })
  void wordsThatLeaveNoDoubt(
      String text, @Nullable Integer workingDays, @Nullable Integer everyDays) {
    LimitWords.Read read = LimitWords.read(text);
    assertThat(read.limit()).isEqualTo(new Limit(text, workingDays, everyDays));
    assertThat(read.remarks()).isEmpty();
    assertThat(read.problem()).isNull();
  }

  @Test
  void ofTwoLimitsThatOfAllOthersHoldsAndBothAreNamed() {
    LimitWords.Read others = LimitWords.read("执法决定信息在决定作出之日起7个工作日内公开，其他相关信息形成或变更之日起20个工作日内公开");
    assertThat(others.limit().workingDays()).isEqualTo(20);
    assertThat(others.remarks()).singleElement().asString().contains("20个工作日", "7个工作日");
    LimitWords.Read first = LimitWords.read("信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示");
    assertThat(first.limit().workingDays()).isEqualTo(20);
    assertThat(first.remarks()).singleElement().asString().contains("20个工作日", "7个工作日");
    LimitWords.Read part = LimitWords.read("其中行政处罚7个工作日内公示，其余信息形成之日起20个工作日内");
    assertThat(part.limit().workingDays()).isEqualTo(20);
  }

  @Test
  void calendarDaysBecomeWorkingDaysAndTheOwnerIsTold() {
    LimitWords.Read read = LimitWords.read("决算批准后20日内");
    assertThat(read.limit().workingDays()).isEqualTo(14);
    assertThat(read.remarks()).singleElement().asString().contains("20日内", "自然日", "14个工作日");
  }

  @Test
  void wordsThatNobodyCanCountAreToldOf() {
    LimitWords.Read read = LimitWords.read("按卫健委要求单独公开");
    assertThat(read.limit()).isEqualTo(new Limit("按卫健委要求单独公开", null, null));
    assertThat(read.remarks()).singleElement().asString().contains("没有可计算的天数");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0个工作日内", "999个工作日内", "每99999999999天", "每0天"})
  void numbersThatNobodyMeansAreRefused(String text) {
    assertThat(LimitWords.read(text).problem()).contains("须在1与");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"20,-", "-,90", "7,365", "-,-"})
  void whatIsWrittenIsReadBack(@Nullable Integer workingDays, @Nullable Integer everyDays) {
    Limit limit = LimitWords.read(LimitWords.words(workingDays, everyDays)).limit();
    assertThat(limit.workingDays()).isEqualTo(workingDays);
    assertThat(limit.everyDays()).isEqualTo(everyDays);
  }

  @Test
  void aCadenceIsProposedByTheName() {
    assertThat(CadenceProposals.of(new Levels("财政信息", "预算/决算", null), null)).contains(365);
    assertThat(CadenceProposals.of(new Levels("财政信息", "决算", null), null)).contains(365);
    assertThat(CadenceProposals.of(new Levels("综合业务", "办事指南", null), "社会救助")).contains(90);
    assertThat(CadenceProposals.of(new Levels("综合业务", null, null), null)).isEmpty();
  }
}
