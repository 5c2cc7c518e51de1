package org.gongkai.web.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an official's own calendar gets, read with the rules of RFC 5545. */
class DeadlineCalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 8);
  private static final String LONG =
      "LJQ-2026-000001 答复申请人；逗号, 分号; 反斜线\\ 换行\n" + "关于农村危房改造补助对象名单的公开申请".repeat(4) + "𠮷";

  private static String calendar(String summary) {
    var calendar = new DeadlineCalendar("龙家圈街道办事处政务公开期限", NOW);
    calendar.add(
        new DeadlineCalendar.Entry(
            "a@gongkai", DUE, summary, "答复申请人，12月8日", "https://x.example/desk/requests/1"));
    return calendar.write();
  }

  private static String unfolded(String ics) {
    return ics.replace("\r\n ", "");
  }

  @Test
  void theCalendarHasANameAndSaysHowOftenItIsFetched() {
    assertThat(unfolded(calendar("一件")))
        .contains("\r\nNAME:龙家圈街道办事处政务公开期限\r\n", "\r\nX-WR-CALNAME:龙家圈街道办事处政务公开期限\r\n")
        .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
        .contains("\r\nVERSION:2.0\r\n", "\r\nPRODID:");
  }

  @Test
  void aDeadlineKeepsNobodyBusyAndIsAWholeDay() {
    assertThat(unfolded(calendar("一件")))
        .contains("\r\nTRANSP:TRANSPARENT\r\n")
        .contains("\r\nDTSTART;VALUE=DATE:20261208\r\n", "\r\nDTEND;VALUE=DATE:20261209\r\n")
        .contains("\r\nDTSTAMP:20261128T010000Z\r\n", "\r\nUID:a@gongkai\r\n");
  }

  @Test
  void whatIsLongOrHasSignsOfItsOwnIsReadAsItWasWritten() {
    String ics = calendar(LONG);
    assertThat(ics.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(ics).doesNotContainPattern("(?<!\r)\n").endsWith("END:VCALENDAR\r\n");
    ICalendar read = Biweekly.parse(ics).first();
    VEvent event = read.getEvents().getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo(LONG);
    assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
  }
}
