package org.gongkai.participation.message.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.message.Message;
import org.junit.jupiter.api.Test;

/**
 * Three months of messages day by day: each is announced before it is due, the veto to the heads.
 */
class ThreeMonthsTest extends ServicesTest {

  private static final LocalDate MON_2031_03_03 = LocalDate.of(2031, 3, 3);
  private static final int DAYS = 91;

  /** Nine in the morning of a day that goes on. */
  private static final class Calendar extends Clock {
    private LocalDate day = MON_2031_03_03;

    @Override
    public ZoneId getZone() {
      return OfficeTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return day.atTime(LocalTime.of(9, 0)).atZone(OfficeTime.ZONE).toInstant();
    }
  }

  private final Calendar clock = new Calendar();
  private final Services services = new Services(Map.of(), clock);
  private final Map<String, AcceptedMessage> accepted = new HashMap<>();
  private AnOffice people;
  private Office office;

  private String received(int n, String kind) {
    AcceptedMessage one =
        services
            .get(MessageIntake.class)
            .submit(
                AnOffice.parse(
                        "{\"kind\":\"%s\",\"title\":\"第%d条\",\"content\":\"内容\",\"mayPublish\":false}"
                            .formatted(kind, n))
                    .put("submissionId", "months-" + people.code + n)
                    .put("office", people.code),
                "192.0.2." + n % 200);
    accepted.put(one.number(), one);
    return one.number();
  }

  private void done(String number, String by, String command) {
    MessageRoom room = services.get(MessageRoom.class);
    Matters matters = services.get(Matters.class);
    Kept<Message> kept = matters.find(room, office, number).orElseThrow();
    matters.command(
        room,
        kept,
        office,
        AnOffice.parse(command),
        office.official(by).orElseThrow(),
        kept.version());
  }

  private List<Notice> told(String official) {
    return services
        .get(Outbox.class)
        .of(new Subject(Notice.OFFICIALS, people.code + "#" + official));
  }

  private boolean isTold(String official, String number, String what, LocalDate atTheLatest) {
    return told(official).stream()
        .filter(notice -> !OfficeTime.day(notice.createdAt()).isAfter(atTheLatest))
        .flatMap(notice -> rows(notice.values().get("groups")))
        .map(Object::toString)
        .anyMatch(row -> row.contains(number) && row.contains(what));
  }

  /** The rows of a digest or an escalation. */
  private static Stream<?> rows(Object groups) {
    return ((List<?>) groups)
        .stream().flatMap(one -> ((List<?>) ((Map<?, ?>) one).get("rows")).stream());
  }

  @Test
  void eachReplyIsAnnouncedInTimeAndWhatStaysSilentIsToldToTheHeads() {
    people = new AnOffice(setup);
    office = services.get(OfficeBook.class).find(new OfficeCode(people.code)).orElseThrow();
    List<String> kinds = List.of("CORRECTION", "CONSULTATION", "SUGGESTION", "COMPLAINT");
    var assigned = new ArrayList<String>();
    String silent = null;
    for (int n = 0; n < DAYS; n++) {
      clock.day = MON_2031_03_03.plusDays(n);
      services.get(DeadlineScan.class).run(new ScanInput(null, people.code));
      for (AcceptedMessage due : List.copyOf(accepted.values())) {
        if (due.replyDueOn().equals(clock.day) && assigned.contains(due.number())) {
          done(
              due.number(), people.li, "{\"command\":\"answer\",\"text\":\"好\",\"publish\":false}");
        }
      }
      if (n % 7 == 1 && n < 70) {
        String number = received(n, kinds.get(n / 7 % 4));
        if (silent == null) {
          silent = number;
        } else {
          assigned.add(number);
          done(number, people.clerk, "{\"command\":\"assign\",\"to\":\"" + people.li + "\"}");
        }
      }
    }
    assertThat(assigned).hasSize(9);
    for (String number : assigned) {
      LocalDate due = accepted.get(number).replyDueOn();
      assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(isTold(people.li, number, "答复留言", due)).as(number).isTrue();
      assertThat(isTold(people.head, number, "单项否决", clock.day)).as(number).isFalse();
    }
    LocalDate veto = MON_2031_03_03.plusDays(1 + 60);
    assertThat(isTold(people.clerk, silent, "答复留言", accepted.get(silent).replyDueOn())).isTrue();
    assertThat(isTold(people.head, silent, "单项否决", veto.minusDays(1))).isTrue();
    Figures figures = services.get(Messages.class).figures(office);
    assertThat(figures.received()).isEqualTo(10);
    assertThat(figures.answeredInTime()).isEqualTo(9);
    assertThat(figures.overdue()).isEqualTo(1);
    assertThat(figures.shareInTime()).isEqualTo(90);
  }
}
