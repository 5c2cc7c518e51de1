package org.gongkai.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.junit.jupiter.api.Test;

/** The figures of a year's interpretations. */
class InterpretationFiguresTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);

  private static Item item(LocalDate published, Interpreting interpreting) {
    var metadata = new Metadata("通知", ItemKind.POLICY, "LJQ/1", null, null, null, null);
    var content = new Content(new ColumnRef("JZ", "CLERKS"), metadata, null, null, List.of());
    var publicity =
        Publicity.none(Validity.until(null, null), interpreting)
            .with(new Publication(published, published, "http://example.com/1", null, 1, false));
    return new Item(
        new OfficeCode("LJQ"),
        "LJQ-A",
        ItemState.PUBLISHED,
        content,
        new Decision(Attribute.PUBLIC, null, People.drafting("li"), null),
        publicity,
        Terms.NONE);
  }

  private static Interpretation one(InterpretationForm form, LocalDate on) {
    return new Interpretation(form, "解读", "http://example.com/2", null, List.of(), on, false);
  }

  @Test
  void documentsOfTheYearAndInterpretationsByForm() {
    var figures =
        InterpretationFigures.of(
            List.of(
                item(
                    MARCH,
                    Interpreting.WANTED
                        .and(one(InterpretationForm.TEXT, MARCH))
                        .and(one(InterpretationForm.VIDEO, MARCH))),
                item(MARCH, Interpreting.WANTED),
                item(MARCH, Interpreting.notWanted("内部工作")),
                item(MARCH, Interpreting.UNSAID),
                item(
                    MARCH.minusYears(1),
                    Interpreting.WANTED.and(one(InterpretationForm.PICTURE, MARCH)))),
            2026);
    assertThat(figures.wanted()).isEqualTo(2);
    assertThat(figures.missing()).isEqualTo(1);
    assertThat(figures.forms())
        .isEqualTo(
            Map.of(
                InterpretationForm.TEXT, 1,
                InterpretationForm.VIDEO, 1,
                InterpretationForm.PICTURE, 1));
    assertThat(figures.all()).isEqualTo(3);
    assertThat(figures.other()).isEqualTo(2);
    assertThat(figures.share()).isEqualTo(67);
    assertThat(figures.rows())
        .extracting(InterpretationFigures.Row::form)
        .containsExactly(
            InterpretationForm.TEXT, InterpretationForm.PICTURE, InterpretationForm.VIDEO);
  }

  @Test
  void aYearWithoutAny() {
    var none = InterpretationFigures.of(List.of(), 2026);
    assertThat(none.share()).isZero();
    assertThat(none.rows()).isEmpty();
  }
}
