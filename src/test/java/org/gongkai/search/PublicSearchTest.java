package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.TestWorld;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.FilePlace;
import org.gongkai.file.Progress;
import org.gongkai.file.UploadPart;
import org.gongkai.file.Uploads;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemFilter;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds, and when, as officials publish, correct and take down. */
class PublicSearchTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  @TempDir Path folder;

  private final Hands clock = new Hands();
  private Services services;
  private AnOffice made;
  private Office office;

  /** A clock that is put forward. */
  private static final class Hands extends Clock {
    private Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return OfficeTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }

  /** Two processes of one deployment. */
  private Services process(String name) {
    return new Services(Map.of("gongkai.search", folder.resolve(name).toString()), clock);
  }

  @Override
  protected Services services() {
    services = process("one");
    return services;
  }

  @BeforeEach
  void anOffice() {
    made = new AnOffice(setup);
    office = services.get(OfficeBook.class).find(new OfficeCode(made.code)).orElseThrow();
    services
        .get(ColumnDesk.class)
        .put(
            office,
            "JZ",
            AnOffice.parse("{\"name\":\"救助\",\"area\":\"救助\",\"owner\":\"CLERKS\"}"),
            office.all(Role.CLERK).getFirst());
  }

  @AfterEach
  void closed() {
    services.get(PublicPlace.class).close();
    services.get(DeskPlace.class).close();
  }

  private Kept<Item> done(Kept<Item> kept, String by, String command) {
    return services
        .get(Matters.class)
        .command(
            services.get(ItemRoom.class),
            kept,
            office,
            AnOffice.parse(command),
            office.official(by).orElseThrow(),
            kept.version());
  }

  private ObjectNode notice(String title, String body) {
    return AnOffice.parse("{\"column\":\"JZ\",\"kind\":\"NOTICE\",\"attribute\":\"PUBLIC\"}")
        .put("title", title)
        .put("body", body)
        .put("formedOn", TODAY.minusDays(1).toString());
  }

  private Kept<Item> published(ObjectNode fields) {
    Kept<Item> item =
        services.get(Items.class).create(office, fields, office.official(made.li).orElseThrow());
    item = done(item, made.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    String formed = TODAY.minusDays(1).toString();
    item = done(item, made.head, "{\"command\":\"decide\",\"formedOn\":\"" + formed + "\"}");
    return done(item, made.clerk, "{\"command\":\"publish\",\"channel\":\"HERE\"}");
  }

  private PublicSearch.Result found(Services process, String... parameters) {
    Map<String, String> given = new HashMap<>();
    given.put("office", made.code);
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], parameters[i + 1]);
    }
    return process.get(PublicSearch.class).find(Question.read(given::get, _ -> true));
  }

  private List<String> ids(String q) {
    return ids(services, q);
  }

  private List<String> ids(Services process, String q) {
    return found(process, "q", q).rows().stream().map(row -> row.item().id()).toList();
  }

  private static <T> T soon(Callable<T> call) {
    return await().ignoreExceptions().until(call, answer -> answer != null);
  }

  @Test
  void whatIsPublishedIsFoundAtOnceAndWhatIsTakenDownIsGoneByAllProcesses() {
    Services other = process("two");
    assertThat(ids("低保")).isEmpty();
    assertThat(ids(other, "低保")).isEmpty();
    Kept<Item> draft =
        services
            .get(Items.class)
            .create(office, notice("低保草稿", "x"), office.official(made.li).orElseThrow());
    Kept<Item> item = published(notice("低保名单公示", "本村〔２０２６〕年第 15 批低保对象"));
    String id = item.matter().id();
    assertThat(ids("低保")).containsExactly(id).doesNotContain(draft.matter().id());
    assertThat(ids(other, "[2026]年第15批")).containsExactly(id);
    var row = found(services, "q", "15批").rows().getFirst();
    assertThat(row.snippet().plain()).isEqualTo("本村〔２０２６〕年第 ⟦15 批⟧低保对象");

    item =
        done(
            item,
            made.clerk,
            "{\"command\":\"correct\",\"field\":\"title\",\"value\":\"特困名单公示\",\"reason\":\"笔误\"}");
    assertThat(ids("特困")).containsExactly(id);
    assertThat(ids(other, "特困 低保对象")).containsExactly(id);
    assertThat(ids("低保名单")).isEmpty();

    done(item, made.clerk, "{\"command\":\"take-down\",\"reason\":\"公示期满\"}");
    assertThat(ids("特困")).isEmpty();
    assertThat(found(other, "q", "特困").total()).isZero();
    other.get(PublicPlace.class).close();
  }

  @Test
  void aHitThatTheTableDoesNotShowIsNotShownThoughTheLogWasLost() {
    Kept<Item> item = published(notice("名单一", "甲"));
    assertThat(ids("名单一")).hasSize(1);
    done(item, made.clerk, "{\"command\":\"take-down\",\"reason\":\"公示期满\"}");
    for (var line : items("CHANGES#PUBLIC#" + LocalDate.now(ZoneOffset.UTC))) {
      if (line.get("id").s().equals(item.matter().id())) {
        dynamoDb.deleteItem(
            d ->
                d.tableName(TestWorld.TABLE)
                    .key(Map.of("pk", line.get("pk"), "sk", line.get("sk"))));
      }
    }
    assertThat(found(services, "q", "名单一"))
        .satisfies(page -> assertThat(page.rows()).isEmpty())
        .satisfies(page -> assertThat(page.total()).isZero());
  }

  @Test
  void publicityThatIsOverEndsWithoutAnybodysDoing() {
    published(notice("公示名单二", "乙").put("publicityEndsOn", TODAY.toString()));
    assertThat(ids("名单二")).hasSize(1);
    clock.ahead = Duration.ofDays(1);
    assertThat(found(services, "q", "名单二").total()).isZero();
  }

  @Test
  void filtersPagesAndOddQuestionsAreAnswered() {
    for (int i = 0; i < 22; i++) {
      published(notice("批次" + i, "同"));
    }
    assertThat(found(services).total()).isEqualTo(22);
    assertThat(found(services, "page", "2").rows()).hasSize(2);
    assertThat(found(services, "page", "1000000000"))
        .satisfies(page -> assertThat(page.rows()).isEmpty())
        .satisfies(page -> assertThat(page.pages()).isEqualTo(2));
    assertThat(found(services, "q", "批次", "kind", "NOTICE", "column", "JZ").total()).isEqualTo(22);
    assertThat(found(services, "kind", "POLICY").total()).isZero();
    assertThat(found(services, "year", "2020").total()).isZero();
    assertThat(found(services, "q", "，。").total()).isZero();
    assertThat(found(services, "q", "批次21", "sort", "newest").total()).isEqualTo(1);
  }

  @Test
  void theTextOfFilesIsFoundWhenTheyWereReadAndNoIndexReadsThemAgain() {
    Progress stored =
        services
            .get(Uploads.class)
            .take(
                new UploadPart(
                    new FilePlace.OfOffice(office.code()),
                    made.li,
                    "名单.txt",
                    1,
                    1,
                    "附件里的王家沟五户\n第二行".getBytes(StandardCharsets.UTF_8)));
    String file = ((Progress.Stored) stored).file().id().value();
    ObjectNode fields = notice("带附件的名单", "见附件");
    fields.putArray("files").add(file);
    String id = published(fields).matter().id();
    Services other = process("two");
    assertThat(ids("带附件")).containsExactly(id);
    assertThat(ids(other, "王家沟五户")).isEmpty();

    assertThat(services.get(SearchUpkeep.class).run().read()).isEqualTo(1);
    assertThat(ids("王家沟五户第二")).containsExactly(id);
    assertThat(ids(other, "王家沟五户")).containsExactly(id);
    assertThat(services.get(SearchUpkeep.class).run().read()).isZero();
    other.get(PublicPlace.class).close();
  }

  @Test
  void anIndexThatIsGoneBrokenOrOfAnotherLayoutIsMadeAnew() throws IOException {
    Kept<Item> item = published(notice("重建名单", "丙"));
    String id = item.matter().id();
    assertThat(ids("重建")).containsExactly(id);
    Path index = folder.resolve("one");

    delete(index); // while it is open: noticed by the next change
    Kept<Item> second = published(notice("重建名单二", "丁"));
    List<String> both =
        soon(
            () -> {
              List<String> found = ids("重建");
              return found.size() == 2 ? found : null;
            });
    assertThat(both).containsExactlyInAnyOrder(id, second.matter().id());

    services.get(PublicPlace.class).close();
    try (Stream<Path> files = Files.list(index)) {
      for (Path part : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.write(part, new byte[] {1, 2, 3});
      }
    }
    services = process("one");
    assertThat(ids("重建")).hasSize(2);
  }

  @Test
  void anIndexOfAnotherProcessIsLeftAloneAndTheQuestionIsToldToComeAgain() {
    assertThat(found(services).total()).isZero();
    Services second = process("one");
    assertThatThrownBy(() -> found(second)).isInstanceOf(SearchAway.class);
    services.get(PublicPlace.class).close();
    assertThat(soon(() -> found(second)).total()).isZero();
    second.get(PublicPlace.class).close();
    services = second;
  }

  @Test
  void aProcessWithoutAnIndexBeginsWithTheSnapshotAndFollowsFromThere() {
    String id = published(notice("快照名单", "戊")).matter().id();
    SearchUpkeep upkeep = services.get(SearchUpkeep.class);
    assertThat(upkeep.runForAll().saved()).isTrue();
    assertThat(upkeep.runForAll().saved()).isFalse();
    String after = published(notice("快照名单之后", "己")).matter().id();
    Services fresh = process("fresh");
    assertThat(ids(fresh, "快照")).containsExactlyInAnyOrder(id, after);
    clock.ahead = Duration.ofHours(1);
    assertThat(upkeep.run().saved()).isFalse();
    published(notice("快照名单三", "庚"));
    assertThat(upkeep.runForAll().saved()).isTrue();
    clock.ahead = Duration.ofHours(30);
    assertThat(upkeep.runForAll().saved()).as("a day later").isTrue();
    fresh.get(PublicPlace.class).close();
  }

  private DeskSearch.Result atTheDesk(Office of, String... parameters) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], parameters[i + 1]);
    }
    return services.get(DeskSearch.class).find(of, ItemFilter.read(given::get), null);
  }

  private List<String> deskIds(String... parameters) {
    return atTheDesk(office, parameters).items().stream().map(Item::id).toList();
  }

  @Test
  void officialsFindItemsInEveryStateOfTheirOwnOfficeByAllTheySay() {
    Kept<Item> draft =
        services
            .get(Items.class)
            .create(
                office, notice("待定草稿", "拟调整〔２０２６〕救助标准"), office.official(made.li).orElseThrow());
    Kept<Item> shown = published(notice("已公开的", "救助标准已经调整"));
    assertThat(deskIds("q", "救助标准"))
        .containsExactlyInAnyOrder(draft.matter().id(), shown.matter().id());
    assertThat(deskIds("q", "[2026]救助")).containsExactly(draft.matter().id());
    assertThat(deskIds("q", "救助标准", "state", "DRAFT")).containsExactly(draft.matter().id());
    assertThat(ids("救助标准")).as("the public").containsExactly(shown.matter().id());
    assertThat(found(services, "q", "待定草稿").total()).isZero();
    done(shown, made.clerk, "{\"command\":\"take-down\",\"reason\":\"公示期满\"}");
    assertThat(deskIds("q", "已经调整")).as("taken down").containsExactly(shown.matter().id());

    ObjectNode withheld =
        AnOffice.parse(
                "{\"column\":\"JZ\",\"kind\":\"OTHER\",\"attribute\":\"WITHHELD\",\"ground\":\"INTERNAL\"}")
            .put("title", "内部人事安排")
            .put("summary", "不予公开的概述");
    String hidden =
        services
            .get(Items.class)
            .create(office, withheld, office.official(made.li).orElseThrow())
            .matter()
            .id();
    assertThat(deskIds("q", "人事安排")).containsExactly(hidden);
    assertThat(deskIds("q", "不予公开的概述")).isEmpty();

    var second = new AnOffice(setup);
    Office other = services.get(OfficeBook.class).find(new OfficeCode(second.code)).orElseThrow();
    assertThat(atTheDesk(other, "q", "救助标准").items()).isEmpty();
    assertThat(deskIds("q", "，。")).isEmpty();
    assertThatThrownBy(() -> deskIds("q", "名".repeat(201))).isInstanceOf(Refused.class);
  }

  @Test
  void withoutAnIndexOfficialsFindTitlesAndAreTold() throws IOException {
    String id = published(notice("磁盘满了", "正文一")).matter().id();
    Files.writeString(folder.resolve("one-desk"), "a file where the folder is to be");
    DeskSearch.Result found = atTheDesk(office, "q", "磁盘");
    assertThat(found.items()).extracting(Item::id).containsExactly(id);
    assertThat(found.away()).isTrue();
    assertThat(ids("正文一")).as("the public's index is another").containsExactly(id);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
