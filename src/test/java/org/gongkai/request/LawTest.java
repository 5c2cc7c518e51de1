package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.command.Acts;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A new rule set holds for receipts from its first day on, and moves nothing received before; with
 * {@link LawToCome}, which gives 15 working days instead of 20.
 */
class LawTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));
  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate FRI_2031_02_28 = LocalDate.of(2031, 2, 28);
  private static final LocalDate MON_2031_03_03 = LawToCome.SINCE;

  /** What holds the day before, whatever the rule sets of the program are by then. */
  private static final Law BEFORE = Law.inForceOn(FRI_2031_02_28);

  private static final LocalDate DUE_BEFORE = CALENDAR.plus(FRI_2031_02_28, BEFORE.term());

  private static Request received(LocalDate on) {
    return RequestTest.received(Channel.IN_PERSON, on);
  }

  private static LocalDate due(Request request) {
    return request.due(CALENDAR, MON_2031_03_03).map(DueDate::date).orElseThrow();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2031, month, day);
  }

  @Test
  void theDayOfReceiptDecides() {
    assertThat(due(received(FRI_2031_02_28))).isEqualTo(DUE_BEFORE);
    assertThat(due(received(MON_2031_03_03))).isEqualTo(day(3, 24));
  }

  @Test
  void theFirstDayIsTheFirstRuleSetsAndBeforeItThereIsNone() {
    assertThat(Law.inForceOn(Law.FIRST_DAY).name()).isEqualTo("REGULATION_2019");
    assertThatThrownBy(() -> Law.inForceOn(Law.FIRST_DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRuleSetsThatTheProgramHasAreKnownByTheirStoredNames() {
    assertThat(new Regulation().laws()).isNotEmpty().allMatch(l -> Law.named(l.name()).equals(l));
    assertThatThrownBy(() -> Law.named("NO_SUCH_LAW")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOrdinaryLetterIsUnderTheRuleSetOfTheDayOfConfirmation() {
    Request letter = RequestTest.received(Channel.ORDINARY_MAIL, FRI_2031_02_28);
    assertThat(letter.submitted().law()).isEqualTo(BEFORE);
    Request same = letter.apply(Acts.confirmReceipt(letter, "chen", FRI_2031_02_28, CALENDAR));
    assertThat(due(same)).isEqualTo(DUE_BEFORE);
    Request later = letter.apply(Acts.confirmReceipt(letter, "chen", MON_2031_03_03, CALENDAR));
    assertThat(due(later)).isEqualTo(day(3, 24));
  }

  @Test
  void aCorrectedDayOfReceiptBringsItsOwnRuleSet() {
    Request wrong = received(MON_2031_03_03);
    Request right =
        wrong.apply(
            Acts.correct(
                wrong,
                CorrectableField.SUBMITTED_ON,
                MON_2031_03_03.toString(),
                FRI_2031_02_28.toString(),
                "录入有误",
                "王**",
                wrong.submitted().reach(),
                "chen",
                MON_2031_03_03,
                CALENDAR));
    assertThat(due(right)).isEqualTo(DUE_BEFORE);
  }

  @Test
  void extensionsAreBoundedByTheRequestsOwnRuleSet() {
    Request before = received(FRI_2031_02_28);
    Request after = received(MON_2031_03_03);
    int longest = BEFORE.longestExtension();
    assertThat(Acts.askExtension(before, longest, "材料较多", "li", day(3, 10), CALENDAR).days())
        .isEqualTo(longest);
    assertThat(Acts.askExtension(after, 12, "材料较多", "li", day(3, 10), CALENDAR).days())
        .isEqualTo(12);
    assertThatThrownBy(() -> Acts.askExtension(after, 13, "材料较多", "li", day(3, 10), CALENDAR))
        .isInstanceOfSatisfying(
            RuleBroken.class, e -> assertThat(e.sentence()).isEqualTo("延长答复的期限累计不得超过12个工作日。"));
    assertThat(Rule.EXTENSION_TOO_LONG.message(before.submitted().law()))
        .isEqualTo("延长答复的期限累计不得超过" + longest + "个工作日。");
  }

  @Test
  void aThirdPartyHasTheTimeOfTheRequestsOwnRuleSet() {
    assertThat(opinionDue(FRI_2031_02_28))
        .isEqualTo(CALENDAR.plus(day(3, 4), BEFORE.opinionTerm()));
    assertThat(opinionDue(MON_2031_03_03)).isEqualTo(day(3, 17));
  }

  /** By when a third party written to on Tuesday 4 March answers. */
  private static LocalDate opinionDue(LocalDate received) {
    Request request = received(received);
    LocalDate sent = day(3, 4);
    Request asked =
        request.apply(
            Acts.openConsultation(
                request, "某公司", Consultation.Kind.THIRD_PARTY, sent, null, "li", sent, CALENDAR));
    return due(asked.deadlines(CALENDAR), DeadlineKind.OPINION);
  }

  @Test
  void theNoticeToSupplementIsOwedByTheDayOfTheRequestsOwnRuleSet() {
    assertThat(noticeDue(FRI_2031_02_28))
        .isEqualTo(CALENDAR.plus(FRI_2031_02_28, BEFORE.supplementWithin()));
    assertThat(noticeDue(MON_2031_03_03)).isEqualTo(day(3, 7));
  }

  private static LocalDate noticeDue(LocalDate received) {
    Request request = received(received);
    Request asked =
        request.apply(Acts.askSupplement(request, "年度", null, "li", day(3, 5), CALENDAR));
    return due(asked.deadlines(CALENDAR), DeadlineKind.DISPATCH);
  }

  private static LocalDate due(List<Deadline> open, DeadlineKind kind) {
    return open.stream().filter(d -> d.kind() == kind).findFirst().orElseThrow().due().date();
  }

  /** Numbers of the Regulation are asked of the law, wherever people read them. */
  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/main/resources/templates", "src/main/letters"})
  void noTextWritesThemOut(String folder) throws IOException {
    var written = Pattern.compile("(?<!\\d)(20|15|7)个工作日|二十个工作日|十五个工作日|七个工作日");
    try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(f -> assertThat(Files.readString(f)).doesNotContainPattern(written));
    }
  }

  @Test
  void everyNumberInARulesSentenceIsFilledIn() {
    assertThat(Stream.of(Rule.values()).map(rule -> rule.message(Law.inForceOn(MON_2031_03_03))))
        .noneMatch(sentence -> sentence.contains("{"));
  }
}
