package org.gongkai.casework.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.input.StrictJson;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice during the year wipes nothing, is tried before it moves anything, and is pasted. */
class CalendarNoticeTest extends ServicesTest {

  private static final int PAST = 2019;
  private static final int FAR = 2041;

  @Inject OfficeSetup setup;
  @Inject OfficeCalendars calendars;
  @Inject CalendarBook book;

  private AnOffice office;

  @BeforeEach
  void opened() {
    office = new AnOffice(setup);
  }

  @AfterEach
  void asItWas() {
    for (int year : List.of(PAST, FAR)) {
      setup.dropNotice(new OfficeCode(office.code), year, office.clerk);
    }
  }

  private OfficeSetup.Done configured(String rest) {
    String json = "{\"office\":\"%s\",%s}".formatted(office.code, rest);
    return setup.configure(
        StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
  }

  private static String notice(int year, String rest) {
    return "\"calendar\":[{\"year\":%d,\"notice\":\"国办发明电〔2026〕9号\",%s}]".formatted(year, rest);
  }

  private static String day(String date) {
    return "\"days\":[{\"date\":\"%s\",\"kind\":\"rest\",\"name\":\"调整\"}]".formatted(date);
  }

  private List<NoticeDay> days(int year) {
    return calendars.notices().stream()
        .filter(notice -> notice.year() == year)
        .findFirst()
        .map(YearNotice::days)
        .orElse(List.of());
  }

  @Test
  void whatItWouldMoveIsToldAndNothingMoves() {
    String number = office.assignedToLi("2026-11-10");
    long version = book.calendarVersion();
    OfficeSetup.Done tried = configured("\"try\":true," + notice(2026, day("2026-12-03")));
    assertThat(tried.tried()).isTrue();
    assertThat(tried.warnings()).anyMatch(w -> w.contains("只给出了1天") && w.contains("replace"));
    assertThat(tried.deadlinesMoved())
        .filteredOn(m -> m.subject().toString().contains(number))
        .anySatisfy(
            m -> {
              assertThat(m.from()).isEqualTo(LocalDate.of(2026, 12, 8));
              assertThat(m.to()).isEqualTo(LocalDate.of(2026, 12, 9));
            });
    String own = "\"localDays\":[{\"date\":\"2026-12-04\",\"kind\":\"rest\"}]";
    assertThat(configured("\"try\":true," + own).deadlinesMoved())
        .anyMatch(m -> m.subject().toString().contains(number));
    assertThat(configured("\"try\":true,\"name\":\"某街道办事处\"").deadlinesMoved()).isEmpty();
    assertThatThrownBy(() -> configured("\"try\":true," + notice(2026, day("2027-02-30"))))
        .isInstanceOf(Refused.class);
    assertThat(book.calendarVersion()).isEqualTo(version);
    assertThat(office.seen(number, office.li).get("answerDueOn").asText()).isEqualTo("2026-12-08");
  }

  @Test
  void aShortNoticeIsPutIntoItsYearUnlessItIsSaidToReplaceIt() {
    int before = days(PAST).size();
    OfficeSetup.Done merged = configured(notice(PAST, day("2019-07-04")));
    assertThat(merged.warnings()).anyMatch(w -> w.contains("没有写到的" + before + "天不变"));
    assertThat(days(PAST)).hasSize(before + 1);
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2019, 7, 4))).isFalse();
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2019, 10, 2))).isFalse();
    String other = notice(PAST, "\"replace\":true," + day("2019-07-05"));
    assertThat(configured(other).warnings()).noneMatch(w -> w.contains("并入"));
    assertThat(days(PAST)).hasSize(1);
  }

  @Test
  void aDayThatANoticeSaysOtherwiseIsAsItSays() {
    String work =
        "\"days\":[{\"date\":\"2019-05-02\",\"kind\":\"work\",\"name\":\"调整\"},"
            + "{\"date\":\"2019-07-06\",\"kind\":\"work\"}]";
    configured(notice(PAST, work));
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2019, 5, 2))).isTrue();
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2019, 7, 6))).isTrue();
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2019, 5, 1))).isFalse();
  }

  @Test
  void ofAYearWithoutANoticeTheStatutoryDaysStay() {
    configured(notice(FAR, day("2041-07-04")));
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2041, 10, 2))).isFalse();
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2041, 7, 4))).isFalse();
  }

  @Test
  void aWholeNoticeReplacesTheOneBefore() {
    configured(notice(FAR, "\"text\":\"2041-07-04 放假 调整\""));
    ObjectNode text =
        AnOffice.parse("{}")
            .put(
                "text",
                """
                一、元旦：1月1日放假。
                二、春节：1月31日至2月6日放假调休，共7天。1月27日上班。
                三、清明节：4月4日至6日放假，共3天。
                四、劳动节：5月1日至5日放假调休，共5天。
                五、端午节：6月3日放假。
                六、中秋节：9月10日放假。
                七、国庆节：10月1日至7日放假调休，共7天。
                """);
    String json = text.toString();
    configured(notice(FAR, json.substring(1, json.length() - 1)));
    assertThat(days(FAR)).hasSize(26).noneMatch(d -> d.date().getMonthValue() == 7);
  }

  @Test
  void theFileOfHolidayCnIsTaken() {
    ObjectNode file = AnOffice.parse("{\"year\":2041,\"papers\":[\"https://www.gov.cn/x\"]}");
    file.putArray("days")
        .add(AnOffice.parse("{\"name\":\"元旦\",\"date\":\"2041-01-01\",\"isOffDay\":true}"))
        .add(AnOffice.parse("{\"name\":\"元旦\",\"date\":\"2041-01-05\",\"isOffDay\":false}"));
    String json = AnOffice.parse("{\"replace\":true}").put("text", file.toString()).toString();
    configured(notice(FAR, json.substring(1, json.length() - 1)));
    assertThat(days(FAR))
        .containsExactly(
            new NoticeDay(LocalDate.of(2041, 1, 1), NoticeDay.Kind.REST, "元旦"),
            new NoticeDay(LocalDate.of(2041, 1, 5), NoticeDay.Kind.WORK, "元旦"));
  }

  @Test
  void whatCannotBeReadNamesItsLineAndNothingIsStored() {
    long version = book.calendarVersion();
    for (String text :
        List.of(
            "2041-01-01 放假 元旦\\n1月2日至30日 放假",
            "2041-01-01 放假 元旦\\n2041-02-30 放假",
            "2041-01-01 放假 元旦\\n明天 放假",
            "2041-01-01 放假 元旦\\n2041-01-01 上班")) {
      assertThatThrownBy(() -> configured(notice(FAR, "\"text\":\"" + text + "\"")))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .as(text)
                      .singleElement()
                      .returns("calendar[0].text", Problem::field)
                      .extracting(Problem::message)
                      .asString()
                      .startsWith("第2行："));
    }
    for (String text : List.of("{\\\"days\\\":[}", "[1]", "{}", "x".repeat(10_001))) {
      assertThatThrownBy(() -> configured(notice(FAR, "\"text\":\"" + text + "\"")))
          .as(text)
          .isInstanceOf(Refused.class);
    }
    assertThat(book.calendarVersion()).isEqualTo(version);
  }
}
