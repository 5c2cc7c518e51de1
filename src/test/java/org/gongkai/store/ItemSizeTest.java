package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.office.Official;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;

/** What is too large for the table is refused in words, and what the bounds allow goes through. */
class ItemSizeTest extends ServicesTest {

  @Inject OfficeSetup setup;
  @Inject Casework casework;
  @Inject Table table;

  private static ObjectNode answer(int parts, int length) {
    ObjectNode answer = AnOffice.parse("{\"kind\":\"PARTLY_DISCLOSED\",\"given\":\"名单\"}");
    ArrayNode withheld = answer.putArray("withheld");
    for (int i = 0; i < parts; i++) {
      withheld
          .addObject()
          .put("part", "第" + i + "项")
          .put("ground", "INTERNAL")
          .put("reason", "理".repeat(length));
    }
    return AnOffice.parse("{\"command\":\"draft-answer\"}").set("answer", answer);
  }

  @Test
  void anAnswerOfFiftyLongPartsIsRefusedBeforeItIsStored() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-02");
    OpenedCase opened = casework.open(RequestNumber.parse(number).orElseThrow()).orElseThrow();
    Official li = opened.office().official(office.li).orElseThrow();
    for (int length : new int[] {1_700, 2_000}) {
      var input = CommandInput.read(answer(50, length));
      assertThatThrownBy(() -> casework.command(opened, input, li, opened.request().version()))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .singleElement()
                      .returns("answer", Problem::field)
                      .returns("length", Problem::code)
                      .extracting(Problem::message)
                      .asString()
                      .contains("80000字", "文件"));
    }
    assertThat(office.seen(number, office.li).get("answer").isNull()).isTrue();
  }

  @Test
  void theLongestAnswerThatIsTakenIsApprovedAndSent() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-02");
    office.done(number, office.li, answer(50, 1_580).toString());
    office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    assertThat(office.seen(number, office.li).get("status").asText()).isEqualTo("ANSWERED");
  }

  @Test
  void whatTheTableDoesNotTakeIsOneProblemOfTheWhole() {
    Item fits = Item.at("SIZE#1", "A").put("text", "a".repeat(ItemSize.MOST - 20));
    table.put(fits);
    assertThat(table.get("SIZE#1", "A")).isPresent();
    Item large = Item.at("SIZE#1", "B").put("text", "字".repeat(ItemSize.MOST / 3));
    assertThatThrownBy(() -> table.put(large))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problems().getFirst().message()).contains("合计太长", "约2%", "还没有保存"));
    assertThatThrownBy(() -> table.putNew(large)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Transaction.on(table).writing(fits).writing(large).commit())
        .isInstanceOf(Refused.class);
    var many = Transaction.on(table);
    for (int i = 0; i < 12; i++) {
      many.writing(Item.at("SIZE#2", "" + i).put("text", "a".repeat(360_000)));
    }
    assertThatThrownBy(many::commit)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problems().getFirst().message()).contains("分几次"));
    Item key = Item.at("SIZE#1", "x".repeat(1025));
    assertThatThrownBy(() -> table.put(key)).isInstanceOf(Refused.class);
    assertThat(table.partition("SIZE#2")).isEmpty();
  }
}
