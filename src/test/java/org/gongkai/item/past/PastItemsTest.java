package org.gongkai.item.past;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.AnOffice;
import org.gongkai.Busy;
import org.gongkai.HurriedClock;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.NumberGaps;
import org.gongkai.item.PublicRow;
import org.gongkai.item.work.ItemFilter;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.Load;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Loads;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.SheetRefused;
import org.junit.jupiter.api.Test;

/** Past items as they are loaded: once, whole, with their column and what is to come. */
class PastItemsTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final String URL = "http://www.yishui.gov.cn/info/%s.htm";

  @Inject OfficeBook offices;
  @Inject PastItems past;
  @Inject ApplyingPast applying;
  @Inject Items items;
  @Inject ItemRoom room;
  @Inject Matters matters;
  @Inject MatterBook book;
  @Inject LoadBook loadBook;
  @Inject Loads loads;
  @Inject DeadlineBook deadlines;
  @Inject ColumnDesk columns;
  @Inject ColumnRoom columnRoom;
  @Inject ListingBook listings;

  private Office office(AnOffice made) {
    Office office = offices.find(new OfficeCode(made.code)).orElseThrow();
    for (String id : List.of("ZC", "GS")) {
      columns.put(
          office,
          id,
          AnOffice.parse("{\"name\":\"栏目%s\",\"owner\":\"CLERKS\",\"everyDays\":30}".formatted(id)),
          clerk(office));
    }
    return office;
  }

  private static Official clerk(Office office) {
    return office.all(Role.CLERK).getFirst();
  }

  private static byte[] csv(String... lines) {
    return String.join("\n", lines).getBytes(UTF_8);
  }

  private List<Item> all(Office office) {
    return items.find(office, ItemFilter.read(_ -> null), null).items();
  }

  private Kept<Item> titled(Office office, String title) {
    String id =
        all(office).stream()
            .filter(item -> item.title().equals(title))
            .findFirst()
            .orElseThrow()
            .id();
    return matters.find(room, office, id).orElseThrow();
  }

  private ColumnDocument column(Office office, String id) {
    return matters.find(columnRoom, office, id).orElseThrow().matter();
  }

  private Kept<Item> done(Office office, Kept<Item> kept, String command) {
    return matters.command(
        room, kept, office, AnOffice.parse(command), clerk(office), kept.version());
  }

  private List<String> problems(Office office, byte[] file) {
    try {
      past.load(office, file, clerk(office));
      return List.of();
    } catch (SheetRefused e) {
      return e.problems().stream().map(CellRemark::message).toList();
    }
  }

  @Test
  void whatWasPublishedIsPublishedAsOfItsDayAndNothingOfThePastIsDue() {
    Office office = office(new AnOffice(setup));
    byte[] file =
        csv(
            "标题,栏目,公文类型,成文日期,发布日期,网址,有效期至,效力状态,公示期至",
            "旧办法,ZC,规范性文件,2020-05-06,2020-05-10," + URL.formatted(1) + ",2021-05-06,,",
            "新办法,ZC,政策文件,2024-05-06,2024-05-10,%s,%s,,"
                .formatted(URL.formatted(2), TODAY.plusDays(100)),
            "废办法,ZC,规范性文件,2019-05-06,2019-05-10," + URL.formatted(3) + ",,废止,",
            "旧公示,GS,公示,,2022-01-04," + URL.formatted(4) + ",,,2022-01-11",
            "没公开,GS,公示,2022-01-04,,,,,");
    PastItems.Loaded tried = past.tried(office, file, clerk(office));
    assertThat(all(office)).isEmpty();
    PastItems.Loaded loaded = past.load(office, file, clerk(office));
    assertThat(loaded).isEqualTo(tried);
    assertThat(loaded.added()).isEqualTo(5);
    assertThat(loaded.loading()).isFalse();
    Kept<Item> draft = titled(office, "没公开");
    assertThat(loaded.drafts()).containsExactly(draft.matter().id());
    assertThat(draft.matter().state()).isEqualTo(ItemState.DRAFT);
    Kept<Item> old = titled(office, "旧办法");
    assertThat(old.matter().state()).isEqualTo(ItemState.PUBLISHED);
    assertThat(old.matter().isValid(TODAY)).isFalse();
    assertThat(titled(office, "废办法").matter().state()).isEqualTo(ItemState.INVALID);
    Entry entry = old.record().getFirst();
    assertThat(entry.isLate()).isTrue();
    assertThat(entry.on()).isEqualTo("2020-05-10");
    assertThat(entry.what()).contains("补录", URL.formatted(1));
    assertThat(deadlines.due(office.code(), TODAY.plusYears(9)).deadlines())
        .filteredOn(one -> one.subject().room().equals(ItemRoom.NAME))
        .extracting(Deadline::kind)
        .as("only the end of validity that is to come")
        .containsExactly(DeadlineKind.REVIEW);
    assertThat(column(office, "ZC").count()).isEqualTo(3);
    assertThat(column(office, "ZC").newestOn()).isEqualTo("2024-05-10");
    assertThat(column(office, "GS").count()).isEqualTo(1);
    assertThat(loaded.warnings())
        .extracting(CellRemark::message)
        .anyMatch(m -> m.contains("没有网址") && m.contains("第6行"))
        .anyMatch(m -> m.contains("公示期已经结束") && m.contains("第5行"));
  }

  @Test
  void theSameListTwiceChangesNothingNorUndoesWhatWasCorrectedSince() {
    Office office = office(new AnOffice(setup));
    byte[] file =
        csv(
            "标题,栏目,索引号,发布日期,网址",
            "甲通知,ZC,,2023-05-06," + URL.formatted(1),
            "乙通知,ZC,B-1,2023-05-07," + URL.formatted(2));
    assertThat(past.load(office, file, clerk(office)).added()).isEqualTo(2);
    for (String title : List.of("甲通知", "乙通知")) {
      Kept<Item> _ =
          done(
              office,
              titled(office, title),
              "{\"command\":\"correct\",\"field\":\"title\",\"value\":\"%s（更正）\",\"reason\":\"错字\"}"
                  .formatted(title));
    }
    PastItems.Loaded again = past.load(office, file, clerk(office));
    assertThat(again.added()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(all(office)).extracting(Item::title).containsExactlyInAnyOrder("甲通知（更正）", "乙通知（更正）");
    assertThat(column(office, "ZC").count()).isEqualTo(2);
  }

  @Test
  void anIndexNumberOfItsOwnStaysAndIsNeverSomebodyElsesToo() {
    Office office = office(new AnOffice(setup));
    Kept<Item> typed =
        items.create(
            office,
            AnOffice.parse(
                """
                {"title":"手工登记","column":"ZC","kind":"NOTICE","attribute":"PUBLIC"}"""),
            clerk(office));
    String first = typed.matter().content().metadata().indexNumber();
    String second = first.substring(0, first.length() - 1) + "2";
    byte[] file =
        csv(
            "标题,栏目,公文类型,索引号,发布日期,网址",
            "甲,ZC,通知,%s,2023-05-06,%s".formatted(second, URL.formatted(1)),
            "乙,ZC,通知,,2023-05-06," + URL.formatted(2));
    assertThat(past.load(office, file, clerk(office)).added()).isEqualTo(2);
    assertThat(titled(office, "甲").matter().content().metadata().indexNumber()).isEqualTo(second);
    assertThat(titled(office, "乙").matter().content().metadata().indexNumber())
        .isEqualTo(first.substring(0, first.length() - 1) + "3");
    assertThat(problems(office, csv("标题,栏目,索引号", "丙,ZC," + first)))
        .singleElement()
        .satisfies(m -> assertThat(m).startsWith("C2：索引号已被").contains("手工登记", "标题"));
    assertThat(
            past.load(office, csv("标题,栏目,公文类型,索引号", "手工登记,ZC,通知," + first), clerk(office))
                .unchanged())
        .as("the same as what was typed")
        .isEqualTo(1);
    assertThat(
            past.tried(
                    office,
                    csv("标题,栏目,公文类型,发布日期,网址", "甲,ZC,通知,2023-05-06," + URL.formatted(9)),
                    clerk(office))
                .warnings())
        .extracting(CellRemark::message)
        .anyMatch(m -> m.startsWith("A2：本机关已登记的“甲”标题和日期相同"));
  }

  @Test
  void aLoadThatIsBrokenOffIsFinishedByTheSweepAndUndoesNothing() {
    Office office = office(new AnOffice(setup));
    byte[] file = rows(40);
    var hasty = new Services(Map.of(), new HurriedClock());
    PastItems.Loaded loaded = hasty.get(PastItems.class).load(office, file, clerk(office));
    assertThat(loaded.loading()).isTrue();
    assertThat(loaded.added()).isEqualTo(40);
    assertThat(past.isLoading(office.code())).isTrue();
    assertThat(all(office)).isEmpty();
    assertThatThrownBy(() -> hasty.get(PastItems.class).load(office, rows(41), clerk(office)))
        .isInstanceOf(Busy.class)
        .hasMessageContaining("还在处理");

    Load load = loadBook.find(office.code(), PastItems.KIND, PastItems.NAME).orElseThrow();
    List<Item> planned = StoredPast.of(loadBook.content(load));
    byte[] some = StoredPast.bytes(planned.subList(0, 25));
    assertThat(applying.apply(load, some, Instant.MAX)).isTrue();
    String corrected = planned.getFirst().title();
    Kept<Item> _ =
        done(
            office,
            titled(office, corrected),
            "{\"command\":\"correct\",\"field\":\"summary\",\"value\":\"补充\",\"reason\":\"漏填\"}");
    String number = planned.getLast().content().metadata().indexNumber();
    Kept<Item> _ =
        items.create(
            office,
            AnOffice.parse(
                """
                {"title":"抢号","column":"ZC","kind":"NOTICE","attribute":"PUBLIC","indexNumber":"%s"}"""
                    .formatted(number)),
            clerk(office));

    assertThat(loads.resume()).isPositive();
    assertThat(past.isLoading(office.code())).isFalse();
    assertThat(all(office)).hasSize(41);
    assertThat(column(office, "ZC").count() + column(office, "GS").count()).isEqualTo(40);
    assertThat(titled(office, corrected).matter().content().summary()).isEqualTo("补充");
    Kept<Item> last = titled(office, planned.getLast().title());
    assertThat(last.matter().content().metadata().indexNumber()).isNotEqualTo(number);
    assertThat(last.record().getFirst().what()).contains(number, "已被使用");
    assertThat(all(office))
        .extracting(i -> i.content().metadata().indexNumber())
        .doesNotHaveDuplicates();
    assertThat(past.load(office, file, clerk(office)).unchanged()).isEqualTo(40);
  }

  @Test
  void hundredsOfRowsOfAColumnAreEachCountedOnce() {
    Office office = office(new AnOffice(setup));
    int many = Integer.getInteger("past.rows", 300);
    PastItems.Loaded loaded = past.load(office, rows(many), clerk(office));
    assertThat(loaded.added()).isEqualTo(many);
    while (past.isLoading(office.code())) {
      loads.resume(); // on a slow machine a call leaves some of it
    }
    assertThat(column(office, "ZC").count() + column(office, "GS").count()).isEqualTo(many);
    assertThat(past.load(office, rows(many), clerk(office)).unchanged()).isEqualTo(many);
  }

  private static byte[] rows(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "通知第%d号,%s,2023-%02d-%02d,%s"
                    .formatted(
                        i, i % 3 == 0 ? "GS" : "ZC", i % 12 + 1, i % 28 + 1, URL.formatted(i)))
        .collect(Collectors.joining("\n", "标题,栏目,发布日期,网址\n", "\n"))
        .getBytes(UTF_8);
  }

  @Test
  void theGapsOfAYearFollowWhatIsImportedAndCorrected() {
    Office office = office(new AnOffice(setup));
    byte[] file =
        csv(
            "标题,栏目,发文机关,发文字号,发布日期,网址,效力状态",
            "甲,ZC,街道,街发〔2023〕1号,2023-05-06," + URL.formatted(1) + ",失效",
            "乙,ZC,街道,街发〔2023〕4号,2024-01-06," + URL.formatted(2) + ",",
            "丙,ZC,街道,街发〔2024〕9号,,,",
            "丁,ZC,别的机关,街发〔2023〕2号,2023-05-07," + URL.formatted(3) + ",");
    assertThat(past.load(office, file, clerk(office)).added()).isEqualTo(4);
    assertThat(items.gaps(office, "街道", 2023))
        .containsExactly(new NumberGaps("街发", 2023, 4, List.of(2, 3), 0));
    Kept<Item> _ =
        done(
            office,
            titled(office, "乙"),
            "{\"command\":\"correct\",\"field\":\"documentNumber\",\"value\":\"街发〔2024〕4号\",\"reason\":\"错字\"}");
    assertThat(items.gaps(office, "街道", 2023))
        .containsExactly(new NumberGaps("街发", 2023, 1, List.of(), 0));
    assertThat(items.gaps(office, "街道", 2024))
        .containsExactly(new NumberGaps("街发", 2024, 9, List.of(1, 2, 3, 5, 6, 7, 8), 0));
    assertThat(
            listings.between(
                PublicRow.list(office.code()), PublicRow.class, "2023-05-06", "2023-05-07", 9))
        .singleElement()
        .satisfies(row -> assertThat(row.isValid(TODAY)).as("since nobody knows when").isFalse());
    assertThat(
            past.tried(office, csv("标题,栏目,发文机关,发文字号", "戊,ZC,街道,街发[2024] 9号"), clerk(office))
                .warnings())
        .extracting(CellRemark::message)
        .anyMatch(m -> m.startsWith("A2：本机关已登记的“丙”发文字号和发文机关相同"));
  }

  @Test
  void aFaultAnywhereStoresNothingAndOnlyClerksImport() {
    Office office = office(new AnOffice(setup));
    byte[] file =
        csv(
            "标题,栏目,发布日期,网址",
            "好,ZC,2023-05-06," + URL.formatted(1),
            "坏,ZC,2023-05-06,http://127.0.0.1/");
    assertThat(problems(office, file)).singleElement().asString().startsWith("D3：");
    assertThat(all(office)).isEmpty();
    assertThat(column(office, "ZC").count()).isZero();
    assertThat(past.isLoading(office.code())).isFalse();
    assertThatThrownBy(() -> past.tried(office, file, office.all(Role.HEAD).getFirst()))
        .isInstanceOf(NotAllowed.class);
  }
}
