package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of a notice give the days that are shipped for its year. */
class NoticeTextTest {

  /** The notice of 2026, 国办发明电〔2025〕7号. */
  private static final String OF_2026 =
      """
      国务院办公厅关于2026年
      部分节假日安排的通知
      国办发明电〔2025〕7号
      各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
      经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
      一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
      二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
      三、清明节：4月4日（周六）至6日（周一）放假，共3天。
      四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
      五、端午节：6月19日（周五）至21日（周日）放假，共3天。
      六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
      七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
      节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
      国务院办公厅
      2025年11月4日
      """;

  /** The notice of 2023, whose first day lies in the year before. */
  private static final String OF_2023 =
      """
      一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
      二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
      三、清明节：4月5日放假，共1天。
      四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
      五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
      六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
      """;

  static Stream<Arguments> notices() {
    return Stream.of(Arguments.of(2026, OF_2026), Arguments.of(2023, OF_2023));
  }

  private static List<String> days(List<NoticeDay> days) {
    return days.stream()
        .sorted(Comparator.comparing(NoticeDay::date))
        .map(day -> day.date() + " " + day.kind())
        .toList();
  }

  private static List<String> read(NoticeText.Result result) {
    return days(result.days().stream().map(NoticeText.Read::day).toList());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aNoticeGivesTheDaysThatAreShipped(int year, String text) {
    NoticeText.Result result = NoticeText.of(text, year);
    assertThat(result.faults()).isEmpty();
    List<NoticeDay> shipped =
        HolidayNotices.shipped().stream()
            .filter(notice -> notice.year() == year)
            .findFirst()
            .orElseThrow()
            .days();
    assertThat(read(result)).containsExactlyElementsOf(days(shipped));
    assertThat(NoticeText.isNotice(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1月1日至3日 放假 元旦|2027-01-01,2027-01-02,2027-01-03",
        "元旦 1月1日-3日放假|2027-01-01,2027-01-02,2027-01-03",
        "12月31日至1月2日 放假 元旦|2026-12-31,2027-01-01,2027-01-02",
        "2027-01-01至2027-01-03 放假 元旦|2027-01-01,2027-01-02,2027-01-03",
        "放假：2月5日～7日 春节|2027-02-05,2027-02-06,2027-02-07",
        "１月１日至３日放假|2027-01-01,2027-01-02,2027-01-03",
        "1月1日放假，与周末连休，共3天|2027-01-01",
      })
  void aRangeOfOnesOwn(String text, String dates) {
    NoticeText.Result result = NoticeText.of(text, 2027);
    assertThat(result.faults()).isEmpty();
    assertThat(result.days().stream().map(r -> r.day().date().toString()).toList())
        .containsExactly(dates.split(","));
    assertThat(NoticeText.isSentence(text)).isTrue();
  }

  @Test
  void restAndWorkInOneSentenceAreToldApart() {
    NoticeText.Result result = NoticeText.of("劳动节：5月1日至5日放假调休、5月9日调休上班，鼓", 2027);
    assertThat(read(result)).hasSize(6).contains("2027-05-05 REST", "2027-05-09 WORK");
    assertThat(result.days().getLast().day().name()).isEqualTo("劳动节");
    assertThat(NoticeText.of("鼓励各单位安排职工在除夕（2月9日）休息。", 2024).days()).isEmpty();
    assertThat(NoticeText.isSentence("2027-01-01 放假 元旦")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "元旦：1月1日至3日放假，共4天。|共4天，列出的是3天",
        "元旦：1月1日至3日。|没有写明放假还是上班",
        "春节：2月29日至3月3日放假。|没有这一天",
        "国庆节：10月7日至1日放假。|起止日期不对",
        "国庆节：1月1日至10月1日放假。|起止日期不对",
        "元旦：13月1日放假。|没有这一天",
      })
  void whatIsNotClearIsToldWithItsLine(String text, String words) {
    NoticeText.Result result = NoticeText.of("\n" + text, 2027);
    assertThat(result.faults()).singleElement().returns(2, NoticeText.Fault::line);
    assertThat(result.faults().getFirst().words()).contains(words);
    assertThat(result.days()).allMatch(r -> r.day().date().isAfter(LocalDate.of(2026, 12, 1)));
  }

  @Test
  void aTextOfAnotherYearIsAFault() {
    NoticeText.Result read = NoticeText.of("2027年元旦：1月1日至3日放假，共3天。", 2028);
    assertThat(read.faults()).hasSize(1);
    assertThat(read.faults().getFirst().words()).contains("2027年", "2028");
    assertThat(NoticeText.of("2027年元旦：2026年12月31日至2027年1月2日放假，共3天。", 2027).faults()).isEmpty();
  }
}
