package org.gongkai.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which lists of the public an item stands. */
class PublicRowTest {

  private static final OfficeCode OFFICE = new OfficeCode("LJQ");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);

  private static Item item(ItemKind kind, ItemState state, Publication publication) {
    var said = new Metadata("标题", kind, "LJQ/2026-0000001", null, null, null, SUNDAY);
    var content = new Content(new ColumnRef("JZ", "CLERKS"), said, null, null, List.of());
    var decision = new Decision(Attribute.PUBLIC, null, People.drafting("li"), SUNDAY);
    Publicity publicity =
        Publicity.none(Validity.until(SUNDAY.plusYears(1), SUNDAY.plusDays(7)), Interpreting.UNSAID)
            .with(publication);
    return new Item(OFFICE, "LJQ-A", state, content, decision, publicity, Terms.NONE);
  }

  private static Publication here(LocalDate on, LocalDate latest) {
    return new Publication(on, latest, null, null, 4, false);
  }

  @Test
  void anItemStandsInThreeListsAndAPolicyInTwoMore() {
    assertThat(PublicRow.of(item(ItemKind.NEWS, ItemState.PUBLISHED, here(SUNDAY, SUNDAY))))
        .extracting(Listing::list)
        .containsExactly("PUBLIC#*", "PUBLIC#LJQ", "PUBLIC#LJQ#COLUMN#JZ");
    assertThat(PublicRow.of(item(ItemKind.POLICY, ItemState.INVALID, here(SUNDAY, SUNDAY))))
        .extracting(Listing::list)
        .contains("PUBLIC#*#POLICIES", "PUBLIC#LJQ#POLICIES")
        .hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PUBLISHED", "INVALID"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNotPublicStandsInNone(ItemState state) {
    assertThat(PublicRow.of(item(ItemKind.NEWS, state, here(SUNDAY, SUNDAY)))).isEmpty();
  }

  @Test
  void itStandsByTheDayOfItsFirstPublicationAndTellsOfTheLatest() {
    Listing one =
        PublicRow.of(item(ItemKind.NEWS, ItemState.PUBLISHED, here(SUNDAY, SUNDAY.plusDays(3))))
            .getFirst();
    assertThat(one.place()).isEqualTo("2026-03-01#LJQ-A");
    assertThat(((PublicRow) one.row()).days().changedOn()).isEqualTo(SUNDAY.plusDays(3));
  }

  @Test
  void onOurOwnPageItEndsAfterTheLastDayOfItsPublicityElsewhereItDoesNot() {
    LocalDate last = SUNDAY.plusDays(7);
    var row =
        (PublicRow)
            PublicRow.of(item(ItemKind.NEWS, ItemState.PUBLISHED, here(SUNDAY, SUNDAY)))
                .getFirst()
                .row();
    assertThat(row.isOpenToAll(last)).isTrue();
    assertThat(row.isOpenToAll(last.plusDays(1))).isFalse();
    Publication elsewhere = here(SUNDAY, SUNDAY).at("https://www.example.gov.cn/1");
    var other =
        (PublicRow)
            PublicRow.of(item(ItemKind.NEWS, ItemState.PUBLISHED, elsewhere)).getFirst().row();
    assertThat(other.isOpenToAll(last.plusDays(1))).isTrue();
  }

  @Test
  void itIsInForceThroughTheLastDay() {
    var row =
        (PublicRow)
            PublicRow.of(item(ItemKind.NORMATIVE, ItemState.PUBLISHED, here(SUNDAY, SUNDAY)))
                .getFirst()
                .row();
    assertThat(row.isValid(SUNDAY.plusYears(1))).isTrue();
    assertThat(row.isValid(SUNDAY.plusYears(1).plusDays(1))).isFalse();
  }
}
