package org.gongkai.store.office;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.TestWorld;
import org.gongkai.Trips;
import org.gongkai.input.StrictJson;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.OfficeList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the public needs of all offices: one query, kept, and right a minute after any change. */
class OfficeRowsTest extends ServicesTest {

  @Inject KeptOffices kept;
  @Inject OfficeList list;
  @Inject CalendarBook calendar;

  /** A clock that a test moves, from now on. */
  private static final class Time extends Clock {
    private Instant now = Instant.now();

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
      return now;
    }
  }

  private static Optional<Office> in(List<Office> offices, AnOffice office) {
    return offices.stream().filter(one -> one.code().value().equals(office.code)).findFirst();
  }

  private static String nameIn(KeptOffices kept, AnOffice office) {
    return in(kept.all(), office).map(Office::name).orElse("");
  }

  private void rename(AnOffice office, String name) {
    String input = "{\"office\":\"%s\",\"name\":\"%s\"}".formatted(office.code, name);
    setup.configure(StrictJson.read(input.getBytes(), OfficeInput.class));
  }

  private Map<String, AttributeValue> row(AnOffice office) {
    return item("OFFICES", "OFFICE#" + office.code);
  }

  @Test
  void aNewNameShowsAtOnceHereAndWithinAMinuteInAProcessThatRanBefore() {
    var office = new AnOffice(setup);
    var time = new Time();
    KeptOffices other = new Services(Map.of(), time).get(KeptOffices.class);
    assertThat(nameIn(other, office)).isEqualTo("示例街道办事处");
    assertThat(nameIn(kept, office)).isEqualTo("示例街道办事处");
    rename(office, "新示例街道办事处");
    assertThat(nameIn(kept, office)).isEqualTo("新示例街道办事处");
    time.now = time.now.plusSeconds(20);
    assertThat(Trips.of(() -> nameIn(other, office))).as("while it is warm").isEmpty();
    time.now = time.now.plusSeconds(40);
    assertThat(nameIn(other, office)).isEqualTo("新示例街道办事处");
  }

  @Test
  void aColdProcessReadsAllOfThemInOneQueryAndTheCalendarsVersionWithThem() {
    Stream.generate(() -> new AnOffice(setup)).limit(3).forEach(office -> nameIn(kept, office));
    var time = new Time();
    var process = new Services(Map.of(), time);
    KeptOffices other = process.get(KeptOffices.class);
    var calendars = process.get(OfficeCalendars.class);
    assertThat(Trips.of(other::all)).containsExactly("Query");
    calendars.national();
    time.now = time.now.plusSeconds(61);
    assertThat(
            Trips.of(
                () -> {
                  other.all();
                  calendars.national();
                }))
        .containsExactly("Query");
    assertThat(calendars.version()).isEqualTo(calendar.calendarVersion());
    assertThat(calendar.calendarSeen(Duration.ZERO).version())
        .isEqualTo(calendar.calendarVersion());
  }

  @Test
  void aTableFromBeforeShowsItsOfficesAndGetsItsRowsFromWhoReadsFirst() {
    var office = new AnOffice(setup);
    Set<String> told = row(office).keySet();
    Map<String, AttributeValue> bare =
        Map.of("pk", row(office).get("pk"), "sk", row(office).get("sk"));
    dynamoDb.putItem(p -> p.tableName(TestWorld.TABLE).item(bare));
    dynamoDb.deleteItem(
        d ->
            d.tableName(TestWorld.TABLE)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("OFFICES"),
                        "sk", AttributeValue.fromS("CALENDAR"))));
    assertThat(in(list.presented().offices(), office).map(Office::name)).contains("示例街道办事处");
    assertThat(row(office).keySet()).isEqualTo(told);
    assertThat(Trips.of(list::presented)).containsExactly("Query");
    assertThat(item("OFFICES", "CALENDAR").get("version").n())
        .isEqualTo(Long.toString(calendar.calendarVersion()));
  }

  @Test
  void anOfficeThatCannotBeReadKeepsNoOtherFromBeingShown() {
    var good = new AnOffice(setup);
    var broken = new AnOffice(setup);
    var without = new AnOffice(setup);
    set("OFFICES", "OFFICE#" + broken.code, "kind", AttributeValue.fromS("EMPIRE"));
    remove("OFFICES", "OFFICE#" + without.code, "name");
    try {
      OfficeList.Presented presented = list.presented();
      assertThat(in(presented.offices(), good)).isPresent();
      assertThat(in(presented.offices(), broken)).isEmpty();
      assertThat(presented.unreadable())
          .anyMatch(one -> one.contains("OFFICE#" + broken.code))
          .anyMatch(one -> one.contains("OFFICE#" + without.code));
    } finally {
      rename(broken, "示例街道办事处");
      rename(without, "示例街道办事处");
    }
    assertThat(in(list.presented().offices(), broken)).isPresent();
  }

  @Test
  void nothingIsKeptOfOfficialsAndTheirRoles() {
    var office = new AnOffice(setup);
    assertThat(in(kept.all(), office).orElseThrow().officials()).isEmpty();
    assertThat(row(office).toString())
        .doesNotContain(office.clerk, office.head, "CLERK", "argon2", "@example.com");
  }
}
