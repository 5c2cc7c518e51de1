package org.gongkai.item.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.TestWorld;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.PublicRow;
import org.gongkai.matter.Kept;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Relisting;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands in the lists of the public, and what does not any more. */
class PublicListsTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  @Inject OfficeBook offices;
  @Inject Items items;
  @Inject ItemRoom room;
  @Inject Matters matters;
  @Inject MatterBook book;
  @Inject ColumnDesk columns;
  @Inject PublicLists lists;
  @Inject ListingBook listings;
  @Inject Relisting relisting;

  private AnOffice made;
  private Office office;
  private OfficeCode code;

  @BeforeEach
  void anOffice() {
    made = new AnOffice(setup);
    code = new OfficeCode(made.code);
    office = offices.find(code).orElseThrow();
    columns.put(
        office,
        "JZ",
        AnOffice.parse("{\"name\":\"救助\",\"area\":\"救助\",\"owner\":\"CLERKS\"}"),
        office.official(made.clerk).orElseThrow());
  }

  private ObjectNode draft(String title, String kind) {
    ObjectNode draft =
        AnOffice.parse(
                """
                {"column":"JZ","attribute":"PUBLIC","body":"正文"}""")
            .put("title", title)
            .put("kind", kind)
            .put("formedOn", TODAY.minusDays(9).toString());
    return kind.equals("POLICY") ? draft.put("interpretation", "WANTED") : draft;
  }

  private Kept<Item> done(Kept<Item> kept, String by, String command) {
    return matters.command(
        room,
        kept,
        office,
        AnOffice.parse(command),
        office.official(by).orElseThrow(),
        kept.version());
  }

  private Kept<Item> decided(ObjectNode draft) {
    Kept<Item> kept = items.create(office, draft, office.official(made.li).orElseThrow());
    kept = done(kept, made.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    return done(
        kept,
        made.head,
        "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(TODAY.minusDays(9)));
  }

  private Kept<Item> published(ObjectNode draft, LocalDate on) {
    return done(
        decided(draft),
        made.clerk,
        "{\"command\":\"publish\",\"channel\":\"HERE\",\"on\":\"%s\"}".formatted(on));
  }

  private List<String> titles(String list) {
    return lists.page(list, 50, null).rows().stream().map(PublicRow::title).toList();
  }

  @Test
  void whatIsPublicStandsNewestFirstInItsOfficesListAndItsColumns() {
    decided(draft("还没有公开的", "NOTICE"));
    published(draft("前天公开的", "NOTICE"), TODAY.minusDays(2));
    published(draft("今天公开的", "POLICY"), TODAY);
    published(draft("昨天公开的", "NEWS"), TODAY.minusDays(1));

    assertThat(titles(PublicRow.list(code))).containsExactly("今天公开的", "昨天公开的", "前天公开的");
    assertThat(titles(PublicRow.column(code, "JZ"))).isEqualTo(titles(PublicRow.list(code)));
    assertThat(titles(PublicRow.policies(code))).containsExactly("今天公开的");
    assertThat(titles(PublicRow.list(null))).contains("今天公开的", "昨天公开的");
    assertThat(titles(PublicRow.column(code, "OTHER"))).isEmpty();
    assertThat(lists.of(YearMonth.from(TODAY))).anyMatch(row -> row.title().equals("今天公开的"));
    assertThat(lists.month(true)).contains(YearMonth.from(TODAY));
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    for (int i = 1; i <= 5; i++) {
      published(draft("第" + i + "条", "NOTICE"), TODAY.minusDays(i % 2));
    }
    var seen = new ArrayList<String>();
    String cursor = null;
    int pages = 0;
    do {
      var page = lists.page(PublicRow.list(code), 2, cursor);
      page.rows().forEach(row -> seen.add(row.id()));
      cursor = page.next();
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(5).hasSameSizeAs(new HashSet<>(seen));
    assertThatThrownBy(() -> lists.page(PublicRow.list(code), 2, "x%")).isInstanceOf(Refused.class);
    assertThat(lists.page(PublicRow.list(code), 5, null).next()).isNull();
  }

  @Test
  void whatChangesOfItChangesItsRowAndWhatIsTakenDownHasNone() {
    Kept<Item> kept = published(draft("有错字的标提", "NOTICE"), TODAY.minusDays(3));
    kept =
        done(
            kept,
            made.clerk,
            "{\"command\":\"correct\",\"field\":\"title\",\"value\":\"没有错字的标题\",\"reason\":\"错字\"}");
    assertThat(titles(PublicRow.column(code, "JZ"))).containsExactly("没有错字的标题");
    kept =
        done(
            kept, made.head, "{\"command\":\"invalidate\",\"how\":\"ABOLISHED\",\"by\":\"另一份文件\"}");
    PublicRow row = lists.page(PublicRow.list(code), 9, null).rows().getFirst();
    assertThat(row.isValid(TODAY)).isFalse();
    assertThat(row.days().changedOn()).isEqualTo(TODAY);
    done(kept, made.clerk, "{\"command\":\"take-down\",\"reason\":\"重复\"}");
    assertThat(titles(PublicRow.list(code))).isEmpty();
    assertThat(titles(PublicRow.column(code, "JZ"))).isEmpty();
    assertThat(titles(PublicRow.list(null))).doesNotContain("没有错字的标题");
  }

  @Test
  void aPolicyThatIsCorrectedToBeNoneLeavesTheirList() {
    Kept<Item> kept = published(draft("不是政策文件", "POLICY"), TODAY);
    done(
        kept,
        made.clerk,
        "{\"command\":\"correct\",\"field\":\"kind\",\"value\":\"NEWS\",\"reason\":\"归类有误\"}");
    assertThat(titles(PublicRow.policies(code))).isEmpty();
    assertThat(titles(PublicRow.list(code))).containsExactly("不是政策文件");
  }

  @Test
  void onTheDayAfterItsPublicityOurOwnPageIsInNoListThoughNobodySwept() {
    published(draft("公示名单", "NOTICE").put("publicityEndsOn", TODAY.toString()), TODAY);
    assertThat(titles(PublicRow.list(code))).containsExactly("公示名单");
    var tomorrow =
        new PublicLists(listings, Clock.offset(Clock.system(OfficeTime.ZONE), Duration.ofDays(1)));
    assertThat(tomorrow.page(PublicRow.list(code), 9, null).rows()).isEmpty();
    assertThat(tomorrow.of(YearMonth.from(TODAY))).noneMatch(row -> row.office().equals(code));
  }

  @Test
  void rebuildWritesTheRowsOfItemsFromBeforeAndNotOverANewerVersion() {
    Kept<Item> kept = published(draft("以前公开的", "NOTICE"), TODAY);
    var before = book.documents(room, code, List.of(kept.matter().id()));
    String place = TODAY + "#" + kept.matter().id();
    for (String list :
        List.of(PublicRow.list(null), PublicRow.list(code), PublicRow.column(code, "JZ"))) {
      Map<String, AttributeValue> key =
          Map.of("pk", AttributeValue.fromS(list), "sk", AttributeValue.fromS(place));
      dynamoDb.deleteItem(r -> r.tableName(TestWorld.TABLE).key(key));
    }
    assertThat(titles(PublicRow.list(code))).isEmpty();
    assertThat(relisting.all(code)).isEqualTo(1);
    assertThat(titles(PublicRow.list(code))).containsExactly("以前公开的");
    assertThat(titles(PublicRow.column(code, "JZ"))).containsExactly("以前公开的");

    done(kept, made.clerk, "{\"command\":\"take-down\",\"reason\":\"重复\"}");
    assertThat(listings.relist(room, code, before.values().iterator().next())).isFalse();
    assertThat(titles(PublicRow.list(code))).isEmpty();
  }
}
