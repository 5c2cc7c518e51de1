package org.gongkai.item.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.Role;
import org.junit.jupiter.api.Test;

/** What becomes of items without a command, and who may decide in a very small office. */
class ItemUpkeepTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  @Inject OfficeBook offices;
  @Inject Items items;
  @Inject ItemRoom room;
  @Inject Matters matters;
  @Inject DeadlineBook deadlines;
  @Inject PublicityEnd end;
  @Inject ColumnOwners owners;
  @Inject ColumnDesk columns;

  private static ObjectNode list() {
    return AnOffice.parse(
            """
            {"title":"救助名单公示","column":"JZ","kind":"NOTICE","attribute":"PUBLIC","body":"名单"}""")
        .put("formedOn", TODAY.minusDays(1).toString())
        .put("publicityEndsOn", TODAY.toString());
  }

  private Kept<Item> done(Office office, Kept<Item> kept, String by, String command) {
    return matters.command(
        room,
        kept,
        office,
        AnOffice.parse(command),
        office.official(by).orElseThrow(),
        kept.version());
  }

  private Kept<Item> reviewed(Office office, String drafter, String reviewer) {
    Kept<Item> draft = items.create(office, list(), office.official(drafter).orElseThrow());
    return done(
        office, draft, reviewer, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
  }

  private static String decide() {
    return "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(TODAY.minusDays(1));
  }

  private Office office(String code) {
    Office office = offices.find(new OfficeCode(code)).orElseThrow();
    columns.put(
        office,
        "JZ",
        AnOffice.parse("{\"name\":\"救助\",\"area\":\"救助\",\"owner\":\"CLERKS\"}"),
        office.all(Role.CLERK).getFirst());
    return office;
  }

  @Test
  void whatIsOnOurOwnPageComesDownByItselfAfterItsPublicity() {
    var made = new AnOffice(setup);
    Office office = office(made.code);
    Kept<Item> item = done(office, reviewed(office, made.li, made.wang), made.head, decide());
    item = done(office, item, made.clerk, "{\"command\":\"publish\",\"channel\":\"HERE\"}");
    String id = item.matter().id();

    end.turn(office, TODAY);
    assertThat(matters.find(room, office, id).orElseThrow().matter().state())
        .isEqualTo(ItemState.PUBLISHED);
    end.turn(office, TODAY.plusDays(1));
    end.turn(office, TODAY.plusDays(1));
    Kept<Item> after = matters.find(room, office, id).orElseThrow();
    assertThat(after.matter().state()).isEqualTo(ItemState.TAKEN_DOWN);
    assertThat(after.record()).hasSize(item.record().size() + 1);
    assertThat(deadlines.due(office.code(), TODAY.plusYears(9)).deadlines())
        .noneMatch(one -> one.subject().reference().equals(id));
  }

  @Test
  void whatIsOpenFollowsTheOwnerOfItsColumn() {
    var made = new AnOffice(setup);
    Office office = office(made.code);
    Kept<Item> draft = items.create(office, list(), office.official(made.li).orElseThrow());
    var column = new Columns.Found("JZ", "救助", made.wang, null, false);
    assertThat(owners.follow(office, column)).isTrue();
    assertThat(owners.follow(office, column)).isTrue();
    assertThat(deadlines.due(office.code(), TODAY.plusYears(9)).deadlines())
        .filteredOn(one -> one.subject().reference().equals(draft.matter().id()))
        .extracting(Deadline::owner)
        .extracting(Object::toString)
        .containsExactly(made.wang);
  }

  @Test
  void aMovedHolidayMovesTheTermsOfItemsAndNoCalendarDay() {
    var made = new AnOffice(setup);
    Office office = office(made.code);
    columns.put(
        office,
        "ZC",
        AnOffice.parse("{\"name\":\"政策\",\"area\":\"政策\",\"owner\":\"CLERKS\",\"everyDays\":30}"),
        office.all(Role.CLERK).getFirst());
    Kept<Item> draft = items.create(office, list(), office.official(made.li).orElseThrow());
    Map<DeadlineKind, LocalDate> before = dueOn(office);
    LocalDate rest = WorkingDays.shipped().plus(TODAY, 3);
    setup.configure(
        StrictJson.read(
            "{\"office\":\"%s\",\"localDays\":[{\"date\":\"%s\",\"kind\":\"rest\",\"name\":\"停电\"}]}"
                .formatted(made.code, rest)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            OfficeInput.class));
    Map<DeadlineKind, LocalDate> after = dueOn(office);
    assertThat(after.get(DeadlineKind.PUBLISH))
        .isEqualTo(WorkingDays.shipped().plus(before.get(DeadlineKind.PUBLISH), 1));
    assertThat(after.get(DeadlineKind.UPDATE)).isEqualTo(before.get(DeadlineKind.UPDATE));
    assertThat(after.get(DeadlineKind.DUTY)).isEqualTo(before.get(DeadlineKind.DUTY));
    assertThat(matters.find(room, office, draft.matter().id()).orElseThrow().record().getLast())
        .satisfies(line -> assertThat(line.what()).contains("放假安排调整", "改为"));
  }

  private Map<DeadlineKind, LocalDate> dueOn(Office office) {
    return deadlines.due(office.code(), TODAY.plusYears(9)).deadlines().stream()
        .collect(Collectors.toMap(Deadline::kind, one -> one.due().date(), (one, _) -> one));
  }

  @Test
  void inAnOfficeOfTwoAHeadWhoReviewedMayDecideAndItIsOnRecord() {
    var large = new AnOffice(setup);
    String code = "S" + large.code.substring(1);
    String json =
        """
        {"office":"%s","kind":"SUBDISTRICT","name":"小街道办事处","reconsiderationOrgan":"示例县人民政府",
         "court":"示例县人民法院","officials":[
          {"id":"%2$s-h","name":"何","email":"h@example.com","roles":["HEAD"],"initialPassword":"%3$s"},
          {"id":"%2$s-c","name":"陈","email":"c@example.com","roles":["CLERK","ADMIN"],"initialPassword":"%3$s"}]}"""
            .formatted(code, code.toLowerCase(java.util.Locale.ROOT), AnOffice.PASSWORD);
    setup.configure(
        StrictJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), OfficeInput.class));
    Office small = office(code);
    String id = code.toLowerCase(java.util.Locale.ROOT);
    Kept<Item> decided = done(small, reviewed(small, id + "-c", id + "-h"), id + "-h", decide());
    assertThat(decided.matter().decision().people().smallOffice()).isTrue();
    assertThat(decided.record().getLast().what()).contains("不足三人");

    Office office = office(large.code);
    Kept<Item> reviewed = reviewed(office, large.li, large.head);
    assertThatThrownBy(() -> done(office, reviewed, large.head, decide()))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("four-eyes"));
  }
}
