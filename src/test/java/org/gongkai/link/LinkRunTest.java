package org.gongkai.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.item.Attribute;
import org.gongkai.item.ColumnRef;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.item.ItemKind;
import org.gongkai.item.ItemState;
import org.gongkai.item.LinkState;
import org.gongkai.item.LinkStates;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.item.Publication;
import org.gongkai.item.Publicity;
import org.gongkai.item.Terms;
import org.gongkai.item.Validity;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Change;
import org.gongkai.matter.Matters;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weekly runs over the items of an office, whose portal is a server on this machine. */
class LinkRunTest extends ServicesTest {

  private static final LocalDate SUN_2027_03_07 = LocalDate.of(2027, 3, 7);
  private static final Limits FAST = new Limits(20, 10, 4, Duration.ZERO, Duration.ofMinutes(1));

  @Inject Matters matters;
  @Inject ItemRoom room;
  @Inject OfficeBook offices;
  @Inject Outbox outbox;
  @Inject LinkStates states;

  private final Map<String, Integer> pages = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<LocalDate, LinkRun> runs = new HashMap<>();
  private HttpServer portal;
  private AnOffice people;
  private Office office;

  @BeforeEach
  void portal() throws IOException {
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          if (path.equals("/away")) {
            exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
          }
          exchange.sendResponseHeaders(pages.getOrDefault(path, 404), -1);
          exchange.close();
        });
    portal.start();
    people = new AnOffice(setup);
    office = offices.find(OfficeCode.parse(people.code).orElseThrow()).orElseThrow();
  }

  @AfterEach
  void closed() {
    portal.stop(0);
  }

  private LinkRun.Result run(LocalDate day, Limits limits) {
    asked.clear();
    String host = "localhost:" + portal.getAddress().getPort() + " private";
    return runs.computeIfAbsent(
            day,
            _ ->
                new Services(
                        Map.of("gongkai.portal-hosts", host),
                        Clock.fixed(
                            day.atTime(LocalTime.of(3, 0)).atZone(OfficeTime.ZONE).toInstant(),
                            OfficeTime.ZONE))
                    .get(LinkRun.class))
        .run(limits);
  }

  private Item item(String path, ItemState state) {
    LocalDate day = LocalDate.of(2026, 1, 5);
    String id = ItemId.of(office.code());
    String url = "http://localhost:" + portal.getAddress().getPort() + path;
    var item =
        new Item(
            office.code(),
            id,
            state,
            new Content(
                new ColumnRef("TZGG", "CLERKS"),
                new Metadata("关于" + path, ItemKind.OTHER, id, null, null, null, day),
                null,
                null,
                List.of()),
            new Decision(Attribute.PUBLIC, null, People.drafting(people.li), day),
            Publicity.none(Validity.until(null, null), Interpreting.UNSAID)
                .with(new Publication(day, day, url, null, 1, false)),
            Terms.NONE);
    return matters
        .make(room, Change.to(item, "补录"), office, new Matters.Done("import", day, people.clerk))
        .matter();
  }

  private List<Notice> told(String official) {
    return outbox.of(new Subject(Notice.OFFICIALS, people.code + "#" + official)).stream()
        .filter(notice -> notice.kind().name().equals("links-away"))
        .toList();
  }

  @Test
  void whatDoesNotOpenTwiceIsToldOnceAndForgottenWhenItOpensAgain() {
    pages.putAll(Map.of("/ok", 200, "/away", 302));
    item("/ok", ItemState.PUBLISHED);
    Item gone = item("/gone", ItemState.PUBLISHED);
    item("/away", ItemState.INVALID);
    item("/down", ItemState.TAKEN_DOWN);

    assertThat(run(SUN_2027_03_07, FAST)).isEqualTo(new LinkRun.Result(3, 2, 0, true));
    assertThat(asked).containsExactlyInAnyOrder("/ok", "/gone", "/away");
    assertThat(run(SUN_2027_03_07, FAST)).isEqualTo(new LinkRun.Result(0, 0, 0, true));
    assertThat(states.away(gone)).isEmpty();
    int version = version(gone);

    LocalDate second = SUN_2027_03_07.plusWeeks(1);
    assertThat(run(second, FAST)).isEqualTo(new LinkRun.Result(3, 2, 1, true));
    assertThat(told(people.clerk)).hasSize(1);
    assertThat(told(people.clerk).getFirst().values().toString())
        .contains("关于/gone", "打不开（404）", "/away", "转到了其他网站", "/desk/items/" + gone.id());
    assertThat(told(people.head)).isEmpty();
    assertThat(states.away(gone))
        .extracting(LinkState::failures, LinkState::on)
        .containsExactly(org.assertj.core.api.Assertions.tuple(2, second));
    assertThat(version(gone)).as("the item is as it was").isEqualTo(version);

    assertThat(run(second.plusWeeks(1), FAST).told()).isZero();
    pages.put("/gone", 200);
    assertThat(run(second.plusWeeks(2), FAST)).isEqualTo(new LinkRun.Result(3, 1, 0, true));
    assertThat(states.away(gone)).isEmpty();
    pages.remove("/gone");
    assertThat(run(second.plusWeeks(3), FAST).told()).isZero();
    assertThat(run(second.plusWeeks(4), FAST).told()).as("it failed anew").isEqualTo(1);
  }

  private int version(Item item) {
    return matters.find(room, office, item.id()).orElseThrow().version();
  }

  @Test
  void aRunThatHasNoMoreTimeIsGoneOnWithAndWhatFailedComesFirst() {
    for (int i = 0; i < 60; i++) {
      item("/" + i, ItemState.PUBLISHED);
      pages.put("/" + i, i == 0 ? 500 : 200);
    }
    var small = new Limits(50, 10, 4, Duration.ZERO, Duration.ofMinutes(1));
    LinkRun.Result first = run(SUN_2027_03_07, small);
    assertThat(first.asked()).isEqualTo(50);
    assertThat(first.finished()).isFalse();
    int seen = asked.size();
    LinkRun.Result next = run(SUN_2027_03_07.plusWeeks(1), small);
    assertThat(seen + next.asked()).isBetween(60, 62);
    assertThat(next.finished()).isTrue();
  }
}
