package org.gongkai.web.desk.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.junit.jupiter.api.Test;

/** An office of one or two gets an item from the draft to the public, and the sheet says how. */
class SmallOfficeTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final String REVIEW = "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}";
  private static final String DECIDE =
      "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(TODAY);

  @Inject OfficeBook offices;
  @Inject Items items;
  @Inject ItemRoom room;
  @Inject Matters matters;
  @Inject ColumnDesk columns;

  private Office office(String head, String... others) {
    String code = "S" + new AnOffice(setup).code.substring(1);
    String id = code.toLowerCase(Locale.ROOT);
    var all = new StringBuilder(official(id + "-a", head));
    for (String roles : others) {
      all.append(',').append(official(id + "-b", roles));
    }
    String json =
        """
        {"office":"%s","kind":"SUBDISTRICT","name":"小街道办事处","officials":[%s]}"""
            .formatted(code, all);
    setup.configure(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
    Office office = offices.find(new OfficeCode(code)).orElseThrow();
    Official clerk = office.all(Role.CLERK).getFirst();
    columns.put(office, "JZ", AnOffice.parse("{\"name\":\"救助\",\"owner\":\"CLERKS\"}"), clerk);
    return office;
  }

  private static String official(String id, String roles) {
    return "{\"id\":\"%s\",\"name\":\"何\",\"email\":\"h@example.com\",\"roles\":[\"%s\"],\"initialPassword\":\"%s\"}"
        .formatted(id, roles.replace(",", "\",\""), AnOffice.PASSWORD);
  }

  private Kept<Item> draft(Office office, Official by) {
    return items.create(
        office,
        AnOffice.parse(
            """
            {"title":"救助公告","column":"JZ","kind":"NOTICE","attribute":"PUBLIC","body":"公告"}"""),
        by);
  }

  private Kept<Item> done(Office office, Kept<Item> kept, Official by, String command) {
    return matters.command(room, kept, office, AnOffice.parse(command), by, kept.version());
  }

  private void forbidden(Office office, Kept<Item> kept, Official by, String command) {
    assertThatThrownBy(() -> done(office, kept, by, command))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("four-eyes"));
  }

  private String sheet(Office office, Kept<Item> kept) throws IOException {
    byte[] docx = ApprovalSheet.SECRECY.docx(kept, matters.in(office));
    try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return words.getText();
    }
  }

  @Test
  void whoIsAloneDraftsReviewsDecidesAndPublishesOnRecord() throws IOException {
    Office office = office("HEAD,CLERK,ADMIN");
    Official he = office.officials().getFirst();
    Kept<Item> item = draft(office, he);
    item =
        done(office, item, he, "{\"command\":\"hand-in\",\"reviewer\":\"%s\"}".formatted(he.id()));
    item = done(office, item, he, REVIEW);
    assertThat(item.record().getLast().what()).contains("不足三人", "本人审查");
    item = done(office, item, he, DECIDE);
    assertThat(item.matter().decision().people().smallOffice()).isTrue();
    assertThat(item.record().getLast().what()).contains("不足三人");
    assertThat(sheet(office, item)).contains("不足三人", "拟稿、审查、签发由同一人办理");
    item = done(office, item, he, "{\"command\":\"publish\",\"channel\":\"HERE\"}");
    assertThat(item.matter().state()).isEqualTo(ItemState.PUBLISHED);
  }

  @Test
  void ofTwoTheOtherReviewsAndTheHeadMayHaveDraftedOrReviewed() throws IOException {
    Office office = office("HEAD", "CLERK,ADMIN");
    Official head = office.officials().getFirst();
    Official clerk = office.officials().getLast();

    Kept<Item> own = draft(office, head);
    forbidden(office, own, head, REVIEW);
    Kept<Item> decided = done(office, done(office, own, clerk, REVIEW), head, DECIDE);
    assertThat(sheet(office, decided)).contains("签发人同时拟稿或者审查").doesNotContain("同一人");
    Kept<Item> published =
        done(office, decided, clerk, "{\"command\":\"publish\",\"channel\":\"HERE\"}");
    assertThat(published.matter().state()).isEqualTo(ItemState.PUBLISHED);

    Kept<Item> others = draft(office, clerk);
    forbidden(office, others, clerk, REVIEW);
    decided = done(office, done(office, others, head, REVIEW), head, DECIDE);
    assertThat(sheet(office, decided)).contains("签发人同时拟稿或者审查");
  }

  @Test
  void whereTheSecondWorksWithNoItemsTheHeadIsAlone() {
    Office office = office("HEAD,CLERK", "ADMIN");
    Official head = office.officials().getFirst();
    Kept<Item> decided =
        done(office, done(office, draft(office, head), head, REVIEW), head, DECIDE);
    assertThat(decided.matter().state()).isEqualTo(ItemState.DECIDED);
  }
}
