package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.States.CALENDAR;
import static org.gongkai.request.States.MON_2026_03_30_DUE;
import static org.gongkai.request.States.PARTY;
import static org.gongkai.request.States.THU_2026_03_12_EIGHTH;
import static org.gongkai.request.States.WED_2026_03_11_SEVENTH;
import static org.gongkai.request.States.april;
import static org.gongkai.request.States.march;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.command.Acts;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The procedure by article: supplement, consultation, fee, reasons, and what they do to the clock.
 */
class ProcedureTest {

  private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

  private static LocalDate due(Request request) {
    return due(request, LATER);
  }

  private static LocalDate due(Request request, LocalDate today) {
    return request.due(CALENDAR, today).map(DueDate::date).orElseThrow();
  }

  private static LegalClock clock(Request request, LocalDate today) {
    return request.clock(CALENDAR, today).orElseThrow();
  }

  private static Optional<LocalDate> book(Request request, DeadlineKind kind) {
    return request.deadlines(CALENDAR).stream()
        .filter(d -> d.kind() == kind)
        .map(Deadline::due)
        .map(DueDate::date)
        .findFirst();
  }

  private static void forbids(Rule rule, Supplier<?> command) {
    assertThatThrownBy(command::get)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.rule()).isEqualTo(rule));
  }

  private static ClockDay.Reason reason(Request request, LocalDate today, LocalDate day) {
    return request.explain(CALENDAR, today).stream()
        .filter(d -> d.date().equals(day))
        .map(ClockDay::reason)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Article30Supplement {
    @Test
    void whileItIsAwaitedTheTermStandsAndTheBookHoldsTheReply() {
      Request asked = States.supplementAsked(States.fresh(), WED_2026_03_11_SEVENTH);
      assertThat(asked.status()).isEqualTo(Status.AWAITING_SUPPLEMENT);
      assertThat(asked.due(CALENDAR, march(12))).isEmpty();
      assertThat(clock(asked, march(12)).latest()).isEmpty();
      assertThat(clock(asked, march(12)).earliest().orElseThrow().date()).isEqualTo(april(10));
      assertThat(book(asked, DeadlineKind.ANSWER)).isEmpty();
      assertThat(book(asked, DeadlineKind.SUPPLEMENT_REPLY)).contains(march(25));
      assertThat(book(asked, DeadlineKind.DISPATCH)).contains(WED_2026_03_11_SEVENTH);
      assertThat(asked.explain(CALENDAR, march(12)).getLast().date()).isEqualTo(march(12));
      assertThat(reason(asked, march(12), march(12))).isEqualTo(ClockDay.Reason.SUPPLEMENT);
      assertThat(reason(asked, march(12), march(11))).isEqualTo(ClockDay.Reason.WORKING);
    }

    @Test
    void theTermStartsAnewOnTheDayItArrivesAlsoOnAHoliday() {
      Request asked = States.supplementAsked(States.fresh(), march(6));
      LocalDate sun = march(15);
      Request came = States.supplemented(asked, sun);
      assertThat(came.status()).isEqualTo(Status.IN_PROGRESS);
      assertThat(due(came)).isEqualTo(LocalDate.of(2026, 4, 13));
      assertThat(reason(came, LATER, march(3))).isEqualTo(ClockDay.Reason.SUPPLEMENT);
      assertThat(reason(came, LATER, march(13))).isEqualTo(ClockDay.Reason.SUPPLEMENT);
      assertThat(reason(came, LATER, march(14))).isEqualTo(ClockDay.Reason.WEEKEND);
      assertThat(reason(came, LATER, march(16))).isEqualTo(ClockDay.Reason.WORKING);
      assertThat(came.explain(CALENDAR, LATER).stream().filter(ClockDay::counted)).hasSize(20);
      assertThat(book(came, DeadlineKind.DISPATCH)).isEmpty();
    }

    @Test
    void askedLateTheTermRunsOnAndTheOtherReadingIsShown() {
      Request asked = States.supplementAsked(States.fresh(), THU_2026_03_12_EIGHTH);
      assertThat(asked.status()).isEqualTo(Status.IN_PROGRESS);
      assertThat(due(asked)).isEqualTo(MON_2026_03_30_DUE);
      assertThat(book(asked, DeadlineKind.ANSWER)).contains(MON_2026_03_30_DUE);
      assertThat(book(asked, DeadlineKind.SUPPLEMENT_REPLY)).isPresent();
      assertThat(asked.warnings(CALENDAR)).contains("lateSupplement");
      Request came = States.supplemented(asked, march(20));
      assertThat(due(came)).isEqualTo(MON_2026_03_30_DUE);
      assertThat(clock(came, march(20)).latest().orElseThrow().date()).isEqualTo(april(20));
    }

    @Test
    void askedLateItRestartsWhereTheOfficeChoseSo() {
      Settings restarts =
          new Settings(
              Settings.OnlineReceipt.SUBMISSION,
              10,
              Settings.LateSupplement.RESTARTS,
              Settings.SecondSupplement.REFUSED,
              Settings.ConsultationFrom.AFTER_SENDING,
              Settings.AfterPayment.RESTARTS);
      Request asked = States.supplementAsked(States.fresh(restarts), THU_2026_03_12_EIGHTH);
      assertThat(asked.status()).isEqualTo(Status.AWAITING_SUPPLEMENT);
      assertThat(due(States.supplemented(asked, march(20)))).isEqualTo(april(20));
    }

    @Test
    void itIsAskedForOnce() {
      Request asked = States.supplementAsked(States.fresh(), march(4));
      forbids(
          Rule.SUPPLEMENT_PENDING,
          () -> Acts.askSupplement(asked, "x", null, "li", march(5), CALENDAR));
      Request came = States.supplemented(asked, march(5));
      forbids(
          Rule.SUPPLEMENT_ONCE,
          () -> Acts.askSupplement(came, "x", null, "li", march(6), CALENDAR));
    }

    @Test
    void anExtensionApprovedBeforeTheRestartLapsesWithIt() {
      Request extended = States.extended(States.fresh(), 10, march(4));
      Request came = States.supplemented(States.supplementAsked(extended, march(5)), march(10));
      assertThat(came.extensionDays()).isZero();
      assertThat(due(came)).isEqualTo(LocalDate.of(2026, 4, 8));
      assertThat(due(States.extended(came, 20, march(12)))).isEqualTo(LocalDate.of(2026, 5, 9));
    }

    @Test
    void aSupplementThatComesLateIsTakenWhileTheCaseIsOpen() {
      Request asked = States.supplementAsked(States.fresh(), march(4));
      assertThat(due(States.supplemented(asked, april(30)))).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void givenUpNotBeforeTheTimeIsOverNorBeforeTheNoticeIsOnItsWay() {
      Request asked = States.supplementAsked(States.fresh(), march(4));
      Request sent = States.sent(asked, RequestEvent.Paper.SUPPLEMENT, march(4));
      var ground = RequestEvent.GiveUpGround.NO_SUPPLEMENT;
      forbids(Rule.GIVE_UP_TOO_EARLY, () -> Acts.giveUp(sent, ground, "li", march(18), CALENDAR));
      forbids(
          Rule.NOTICE_NOT_RECEIVED, () -> Acts.giveUp(asked, ground, "li", march(19), CALENDAR));
      Request over = sent.apply(Acts.giveUp(sent, ground, "li", march(19), CALENDAR));
      assertThat(over.status()).isEqualTo(Status.GIVEN_UP);
      assertThat(book(over, DeadlineKind.DISPATCH)).contains(march(20));
      assertThat(over.deadlines(CALENDAR)).hasSize(1);
      Request told = States.sent(over, RequestEvent.Paper.GIVEN_UP, march(20));
      assertThat(told.deadlines(CALENDAR)).isEmpty();
    }
  }

  @Nested
  class Article32And33Consultation {
    @Test
    void theTimeFromTheDayAfterSendingThroughTheOpinionDoesNotCount() {
      Request asked = States.consulting(States.fresh(), march(2));
      assertThat(asked.due(CALENDAR, march(3))).isEmpty();
      Request closed = States.answeredBy(asked, Consultation.Opinion.CONSENT, march(6));
      assertThat(due(closed)).isEqualTo(april(3));
      assertThat(reason(closed, LATER, march(3))).isEqualTo(ClockDay.Reason.CONSULTATION);
      assertThat(reason(closed, LATER, march(6))).isEqualTo(ClockDay.Reason.CONSULTATION);
      assertThat(reason(closed, LATER, march(9))).isEqualTo(ClockDay.Reason.WORKING);
    }

    @Test
    void silenceEndsItAfterFifteenWorkingDaysThoughNobodyLooks() {
      Request asked = States.consulting(States.fresh(), march(4));
      LocalDate fifteenth = march(25);
      assertThat(asked.due(CALENDAR, fifteenth)).isEmpty();
      assertThat(clock(asked, march(6)).earliest().orElseThrow().date()).isEqualTo(april(1));
      assertThat(clock(asked, march(6)).latest().orElseThrow().date())
          .isEqualTo(LocalDate.of(2026, 4, 21));
      assertThat(book(asked, DeadlineKind.ANSWER)).contains(LocalDate.of(2026, 4, 21));
      assertThat(book(asked, DeadlineKind.OPINION)).contains(fifteenth);
      assertThat(book(asked, DeadlineKind.OPINION_RECEIPT)).contains(march(11));
      assertThat(due(asked, fifteenth.plusDays(1))).isEqualTo(LocalDate.of(2026, 4, 21));
    }

    @Test
    void anOpinionRecordedAfterItEndedByItselfMovesTheDateBack() {
      Request asked = States.consulting(States.fresh(), march(4));
      Request closed = States.answeredBy(asked, Consultation.Opinion.NONE, march(10));
      assertThat(due(closed)).isEqualTo(april(3));
    }

    @Test
    void theDayOfReceiptMovesTheEnd() {
      Request asked = States.consulting(States.fresh(), march(4));
      Request known =
          asked.apply(
              Acts.noticeReceived(
                  asked, RequestEvent.Notified.CONSULTATION, PARTY, "chen", march(9), CALENDAR));
      assertThat(book(known, DeadlineKind.OPINION)).contains(march(30));
      assertThat(book(known, DeadlineKind.OPINION_RECEIPT)).isEmpty();
      assertThat(book(known, DeadlineKind.ANSWER)).contains(LocalDate.of(2026, 4, 24));
    }

    @Test
    void anotherOrganHasNoTermAndTheHandlerIsRemindedEveryFifteenWorkingDays() {
      Request asked = States.consulting(States.fresh(), Consultation.Kind.OTHER_ORGAN, march(4));
      assertThat(asked.due(CALENDAR, LATER)).isEmpty();
      assertThat(clock(asked, march(10)).latest()).isEmpty();
      assertThat(clock(asked, march(10)).earliest()).isPresent();
      assertThat(book(asked, DeadlineKind.ANSWER)).isEmpty();
      Deadline opinion =
          asked.deadlines(CALENDAR).stream()
              .filter(d -> d.kind() == DeadlineKind.OPINION)
              .findFirst()
              .orElseThrow();
      assertThat(opinion.due().date()).isEqualTo(march(25));
      assertThat(opinion.on(march(25), CALENDAR).orElseThrow().due().date()).isEqualTo(march(25));
      assertThat(opinion.on(march(26), CALENDAR).orElseThrow().due().date())
          .isEqualTo(LocalDate.of(2026, 4, 16));
      assertThat(due(States.answeredBy(asked, Consultation.Opinion.CONSENT, april(30))))
          .isEqualTo(LocalDate.of(2026, 5, 28));
    }

    @Test
    void overlappingIntervalsCountOnce() {
      Request one = States.consulting(States.fresh(), march(2));
      Request two =
          one.apply(
              Acts.openConsultation(
                  one,
                  "乙",
                  Consultation.Kind.OTHER_ORGAN,
                  march(4),
                  null,
                  "li",
                  march(4),
                  CALENDAR));
      Request first = States.answeredBy(two, Consultation.Opinion.CONSENT, march(6));
      Request both =
          first.apply(
              Acts.closeConsultation(
                  first, "乙", Consultation.Opinion.CONSENT, null, "li", march(10), CALENDAR));
      assertThat(due(both)).isEqualTo(LocalDate.of(2026, 4, 8));
    }

    @Test
    void aPauseFromTheLastDayOnMovesNothing() {
      Request sentOnTheLastDay = States.consulting(States.fresh(), MON_2026_03_30_DUE);
      assertThat(due(sentOnTheLastDay, MON_2026_03_30_DUE)).isEqualTo(MON_2026_03_30_DUE);
      Request sentTheDayBefore = States.consulting(States.fresh(), march(29));
      assertThat(sentTheDayBefore.due(CALENDAR, MON_2026_03_30_DUE)).isEmpty();
    }

    @Test
    void aPauseOpenAcrossARestartGoesOn() {
      Request asked = States.supplementAsked(States.consulting(States.fresh(), march(4)), march(5));
      Request came = States.supplemented(asked, march(10));
      assertThat(came.due(CALENDAR, march(11))).isEmpty();
      Request closed = States.answeredBy(came, Consultation.Opinion.CONSENT, march(13));
      assertThat(due(closed)).isEqualTo(LocalDate.of(2026, 4, 13));
      assertThat(reason(closed, LATER, march(10))).isEqualTo(ClockDay.Reason.SUPPLEMENT);
      assertThat(reason(closed, LATER, march(11))).isEqualTo(ClockDay.Reason.CONSULTATION);
    }

    @Test
    void anExtensionMayBeApprovedDuringAPauseUntilTheLatestDate() {
      Request asked = States.consulting(States.fresh(), march(4));
      Request extended = States.extended(asked, 5, LocalDate.of(2026, 4, 20));
      assertThat(due(extended)).isEqualTo(LocalDate.of(2026, 4, 28));
      assertThat(book(extended, DeadlineKind.DISPATCH)).contains(LocalDate.of(2026, 4, 21));
      forbids(
          Rule.EXTENSION_TOO_LATE,
          () -> Acts.askExtension(asked, 5, "x", "li", LocalDate.of(2026, 4, 22), CALENDAR));
    }

    @Test
    void countedFromReceiptWhereTheOfficeChoseSoTheOtherReadingIsTheLatest() {
      Request asked =
          States.consulting(
              States.fresh(Settings.DEFAULT.with(Settings.ConsultationFrom.AFTER_RECEIPT)),
              march(4));
      Request known =
          asked.apply(
              Acts.noticeReceived(
                  asked, RequestEvent.Notified.CONSULTATION, PARTY, "chen", march(9), CALENDAR));
      Request closed = States.answeredBy(known, Consultation.Opinion.CONSENT, march(12));
      assertThat(due(closed)).isEqualTo(april(2));
      assertThat(clock(closed, LATER).latest().orElseThrow().date()).isEqualTo(april(8));
    }

    @Test
    void anObjectionIsOverruledOnlyWithTheReasonOfPublicInterest() {
      Request objected =
          States.answeredBy(
              States.consulting(States.fresh(), march(4)),
              Consultation.Opinion.OBJECTION,
              march(6));
      var plain = new Answer.Disclosed("内容", List.of(), null, null);
      forbids(
          Rule.OBJECTION_NEEDS_PUBLIC_INTEREST,
          () -> Acts.draftAnswer(objected, plain, "li", march(9), CALENDAR));
      var weighed = new Answer.Disclosed("内容", List.of(), null, "涉及饮水安全");
      assertThat(Acts.draftAnswer(objected, weighed, "li", march(9), CALENDAR)).isNotNull();
      var respected =
          new Answer.PartlyDisclosed(
              "其余",
              List.of(),
              List.of(new Answer.Withheld("报价", Ground.THIRD_PARTY, "商业秘密")),
              null);
      assertThat(Acts.draftAnswer(objected, respected, "li", march(9), CALENDAR)).isNotNull();
    }

    @Test
    void nothingIsDisclosedBeforeTheThirdPartysTimeIsOver() {
      Request asked = States.consulting(States.fresh(), march(4));
      Request drafted =
          asked.apply(
              Acts.draftAnswer(
                  asked,
                  new Answer.Disclosed("内容", List.of(), null, null),
                  "li",
                  march(5),
                  CALENDAR));
      forbids(
          Rule.CONSULTATION_PENDING,
          () -> Acts.approveAnswer(drafted, Delivery.Method.EMAIL, "zhang", march(25), CALENDAR));
      assertThat(Acts.approveAnswer(drafted, Delivery.Method.EMAIL, "zhang", march(26), CALENDAR))
          .isNotNull();
    }

    @Test
    void approvalEndsWhatIsStillOpen() {
      Request asked = States.consulting(States.fresh(), Consultation.Kind.OTHER_ORGAN, march(4));
      Request approved = States.approved(asked, march(10));
      assertThat(due(approved)).isEqualTo(april(3));
      assertThat(book(approved, DeadlineKind.ANSWER)).contains(april(3));
      assertThat(book(approved, DeadlineKind.OPINION)).isEmpty();
    }
  }

  @Nested
  class Fees109 {
    @ParameterizedTest
    @CsvSource({
      "ITEMS,10,0", "ITEMS,11,100", "ITEMS,30,2000", "ITEMS,31,2200", "ITEMS,41,4300",
      "PAGES,30,0", "PAGES,31,10", "PAGES,100,700", "PAGES,200,2700", "PAGES,201,2740",
      "PAGES,1500,54700"
    })
    void theCheckValuesOfTheMethod(Fee.Basis basis, int quantity, int amount) {
      assertThat(basis.price(quantity, Fee.Month.NOTHING)).isEqualTo(amount);
    }

    @Test
    void theSumOfAMonthDoesNotDependOnTheOrderOfCharging() {
      int later = Fee.Basis.ITEMS.price(20, new Fee.Month(1, 0));
      int earlier = Fee.Basis.ITEMS.price(20, new Fee.Month(20, later));
      assertThat(later + earlier).isEqualTo(Fee.Basis.ITEMS.price(40, Fee.Month.NOTHING));
    }

    @Test
    void onlyTheIncrementOfTheMonthIsCharged() {
      assertThat(Fee.Basis.ITEMS.price(1, new Fee.Month(10, 0))).isEqualTo(100);
      assertThat(Fee.Basis.ITEMS.price(1, new Fee.Month(30, 2000))).isEqualTo(200);
      assertThat(Fee.Basis.PAGES.price(31, new Fee.Month(500, 9))).isEqualTo(10);
    }

    @Test
    void theTermRunsAfreshFromTheDayAfterPayment() {
      Request charged = States.charged(States.fresh(), march(10));
      assertThat(charged.status()).isEqualTo(Status.AWAITING_PAYMENT);
      assertThat(charged.due(CALENDAR, march(11))).isEmpty();
      assertThat(book(charged, DeadlineKind.ANSWER)).isEmpty();
      assertThat(book(charged, DeadlineKind.PAYMENT)).contains(april(8));
      assertThat(book(charged, DeadlineKind.DISPATCH)).contains(MON_2026_03_30_DUE);
      Request paid = charged.apply(Acts.recordPayment(charged, "chen", march(20), CALENDAR));
      assertThat(due(paid)).isEqualTo(april(20));
      assertThat(reason(paid, LATER, march(20))).isEqualTo(ClockDay.Reason.FEE);
    }

    @Test
    void orGoesOnWhereTheOfficeChoseSo() {
      Settings goesOn =
          new Settings(
              Settings.OnlineReceipt.SUBMISSION,
              10,
              Settings.LateSupplement.COUNTS_ON,
              Settings.SecondSupplement.REFUSED,
              Settings.ConsultationFrom.AFTER_SENDING,
              Settings.AfterPayment.GOES_ON);
      Request charged = States.charged(States.fresh(goesOn), march(10));
      assertThat(charged.due(CALENDAR, march(11))).isEmpty();
      assertThat(clock(charged, march(11)).latest()).isEmpty();
      assertThat(charged.explain(CALENDAR, march(11)).getLast().date()).isEqualTo(march(11));
      Request paid = charged.apply(Acts.recordPayment(charged, "chen", march(20), CALENDAR));
      assertThat(due(paid)).isEqualTo(april(10));
    }

    @Test
    void theTimeToPayIsCountedFromReceiptAndAnEarlierDayHolds() {
      Request charged = States.charged(States.fresh(), march(10));
      Request mailed =
          charged.apply(
              Acts.recordDispatch(
                  charged,
                  RequestEvent.Paper.FEE,
                  RequestEvent.Way.EMAIL,
                  RequestEvent.SYSTEM,
                  march(13),
                  CALENDAR));
      assertThat(book(mailed, DeadlineKind.PAYMENT)).contains(april(13));
      Request earlier =
          mailed.apply(
              Acts.noticeReceived(
                  mailed, RequestEvent.Notified.FEE, null, "chen", march(11), CALENDAR));
      assertThat(book(earlier, DeadlineKind.PAYMENT)).contains(april(9));
    }

    @Test
    void givenUpOnlyAfterTheApplicantGotTheNoticeAndTwentyWorkingDaysPassed() {
      Request charged = States.charged(States.fresh(), march(10));
      var ground = RequestEvent.GiveUpGround.FEE_UNPAID;
      forbids(Rule.GIVE_UP_TOO_EARLY, () -> Acts.giveUp(charged, ground, "li", april(8), CALENDAR));
      forbids(
          Rule.NOTICE_NOT_RECEIVED, () -> Acts.giveUp(charged, ground, "li", april(9), CALENDAR));
      Request got =
          charged.apply(
              Acts.noticeReceived(
                  charged, RequestEvent.Notified.FEE, null, "chen", march(11), CALENDAR));
      forbids(Rule.GIVE_UP_TOO_EARLY, () -> Acts.giveUp(got, ground, "li", april(9), CALENDAR));
      assertThat(Acts.giveUp(got, ground, "li", april(10), CALENDAR)).isNotNull();
    }

    @Test
    void withinTheTermOnceAndNotForWhatIsFreeOrPublic() {
      forbids(
          Rule.FEE_TOO_LATE,
          () ->
              Acts.chargeFee(
                  States.fresh(),
                  Fee.Basis.PAGES,
                  200,
                  Fee.Month.NOTHING,
                  "li",
                  march(31),
                  CALENDAR));
      forbids(
          Rule.NOTHING_TO_CHARGE,
          () ->
              Acts.chargeFee(
                  States.fresh(),
                  Fee.Basis.PAGES,
                  30,
                  Fee.Month.NOTHING,
                  "li",
                  march(3),
                  CALENDAR));
      forbids(
          Rule.NO_PAGE_FEE_FOR_PUBLIC,
          () ->
              Acts.chargeFee(
                  States.drafted(States.fresh(), march(4)),
                  Fee.Basis.PAGES,
                  200,
                  Fee.Month.NOTHING,
                  "li",
                  march(5),
                  CALENDAR));
      Request charged = States.charged(States.fresh(), march(4));
      forbids(
          Rule.FEE_ALREADY_CHARGED,
          () ->
              Acts.chargeFee(
                  charged, Fee.Basis.ITEMS, 20, Fee.Month.NOTHING, "li", march(5), CALENDAR));
      Request early =
          States.submitted(Channel.IN_PERSON, LocalDate.of(2020, 12, 28), Settings.DEFAULT);
      forbids(
          Rule.FEES_NOT_YET,
          () ->
              Acts.chargeFee(
                  early,
                  Fee.Basis.PAGES,
                  200,
                  Fee.Month.NOTHING,
                  "li",
                  LocalDate.of(2020, 12, 31),
                  CALENDAR));
    }
  }

  @Nested
  class Article35Reasons {
    @Test
    void theClockRunsOnWhileReasonsAreAwaited() {
      Request asked = States.reasonsAsked(States.fresh(), march(4));
      assertThat(due(asked)).isEqualTo(MON_2026_03_30_DUE);
      assertThat(book(asked, DeadlineKind.REASONS)).contains(march(11));
    }

    @Test
    void aLaterDateNeedsReasonsFoundReasonableAndIsAWorkingDayAfterTheDateDue() {
      forbids(
          Rule.NO_REASONS_ASKED,
          () -> Acts.postpone(States.fresh(), april(20), "多", "zhang", march(5), CALENDAR));
      Request asked = States.reasonsAsked(States.fresh(), march(4));
      forbids(
          Rule.REASONS_NOT_REASONABLE,
          () -> Acts.postpone(asked, april(20), "多", "zhang", march(5), CALENDAR));
      Request reasonable = States.reasonable(States.fresh(), march(4));
      forbids(
          Rule.POSTPONEMENT_NOT_LATER,
          () -> Acts.postpone(reasonable, MON_2026_03_30_DUE, "多", "zhang", march(5), CALENDAR));
      forbids(
          Rule.POSTPONEMENT_NOT_LATER,
          () -> Acts.postpone(reasonable, april(18), "多", "zhang", march(5), CALENDAR));
      Request later =
          reasonable.apply(Acts.postpone(reasonable, april(20), "多", "zhang", march(5), CALENDAR));
      assertThat(due(later)).isEqualTo(april(20));
      assertThat(later.explain(CALENDAR, LATER).getLast().date()).isEqualTo(april(20));
      Request restarted = States.supplemented(States.supplementAsked(later, march(6)), march(9));
      assertThat(due(restarted)).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void unreasonableOnlyAfterReasonsWereAskedFor() {
      var answer = new Answer.Unreasonable("重复大量");
      forbids(
          Rule.NO_REASONS_ASKED,
          () -> Acts.draftAnswer(States.fresh(), answer, "li", march(4), CALENDAR));
      forbids(
          Rule.REASONS_REASONABLE,
          () ->
              Acts.draftAnswer(
                  States.reasonable(States.fresh(), march(4)), answer, "li", march(5), CALENDAR));
      assertThat(
              Acts.draftAnswer(
                  States.reasonsAsked(States.fresh(), march(4)), answer, "li", march(5), CALENDAR))
          .isNotNull();
    }
  }

  @Nested
  class AcrossHolidays {
    /** Received 2026-02-05; 春节 15 to 23 February is rest, 14 and 28 February are worked. */
    @Test
    void aConsultationAcrossSpringFestival() {
      Request request =
          States.submitted(Channel.IN_PERSON, LocalDate.of(2026, 2, 5), Settings.DEFAULT);
      Request asked = States.consulting(request, LocalDate.of(2026, 2, 10));
      Request closed =
          States.answeredBy(asked, Consultation.Opinion.CONSENT, LocalDate.of(2026, 2, 26));
      var pencil = new NaiveClock(closed.history().orElseThrow(), CALENDAR, LATER, true).due();
      assertThat(pencil).contains(due(closed));
      assertThat(due(closed)).isEqualTo(LocalDate.of(2026, 3, 20));
      assertThat(reason(closed, LATER, LocalDate.of(2026, 2, 14)))
          .isEqualTo(ClockDay.Reason.CONSULTATION);
      assertThat(reason(closed, LATER, LocalDate.of(2026, 2, 17)))
          .isEqualTo(ClockDay.Reason.HOLIDAY);
      assertThat(reason(closed, LATER, LocalDate.of(2026, 2, 28)))
          .isEqualTo(ClockDay.Reason.WORKING_WEEKEND);
    }

    @Test
    void anEventEnteredLateButDatedEarlierRecomputes() {
      Request asked = States.consulting(States.fresh(), march(4));
      Request supplemented =
          States.supplemented(States.supplementAsked(asked, march(5)), march(20));
      Request closedEarlier =
          States.answeredBy(supplemented, Consultation.Opinion.CONSENT, march(9));
      assertThat(due(closedEarlier)).isEqualTo(april(20));
    }
  }

  @Test
  void aPaymentIsNoReceiptFromWhichASupplementCouldBeAsked() {
    Request charged = States.charged(States.fresh(), march(4));
    Request paid = charged.apply(Acts.recordPayment(charged, "chen", march(18), CALENDAR));
    Request asked = States.supplementAsked(paid, march(20));
    assertThat(asked.status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(book(asked, DeadlineKind.DISPATCH)).contains(WED_2026_03_11_SEVENTH);
  }

  @Test
  void anExtensionNoticeSentAfterTheOldDateIsShownAsLate() {
    Request extended = States.extended(States.fresh(), 10, MON_2026_03_30_DUE);
    Request sent = States.sent(extended, RequestEvent.Paper.EXTENSION, march(31));
    assertThat(sent.warnings(CALENDAR)).containsExactly("extensionSentLate");
    Request inTime = States.sent(extended, RequestEvent.Paper.EXTENSION, MON_2026_03_30_DUE);
    assertThat(inTime.warnings(CALENDAR)).isEmpty();
  }

  @Test
  void anExtensionsNoticeIsOwedByTheDateThatHeldBeforeItAlsoWhenAConsultationEndedEarlier() {
    Request asked = States.consulting(States.fresh(), march(4));
    Request extended = States.extended(asked, 10, march(30));
    assertThat(book(extended, DeadlineKind.DISPATCH)).contains(LocalDate.of(2026, 4, 21));
    Request closed = States.answeredBy(extended, Consultation.Opinion.CONSENT, march(9));
    assertThat(book(closed, DeadlineKind.DISPATCH)).contains(april(2));
  }

  @Test
  void aRestartEndsAnExtensionThatWaitsForTheHeadAndTheNoticeOfOneThatLapsed() {
    Request both = States.extensionAsked(States.extended(States.fresh(), 5, march(3)), 5, march(4));
    Request came = States.supplemented(States.supplementAsked(both, march(5)), march(10));
    assertThat(came.extensionAsked()).isNull();
    assertThat(book(came, DeadlineKind.DISPATCH)).isEmpty();
    forbids(
        Rule.NO_EXTENSION_PENDING, () -> Acts.approveExtension(came, "zhang", march(11), CALENDAR));
  }

  @Test
  void aSupplementSentLateShowsTheDateThatWouldHoldWithoutIt() {
    Request asked = States.supplementAsked(States.fresh(), march(10));
    Request sent = States.sent(asked, RequestEvent.Paper.SUPPLEMENT, march(13));
    assertThat(sent.warnings(CALENDAR)).contains("supplementSentLate");
    assertThat(sent.dueWithoutSupplements(CALENDAR, march(13)).map(DueDate::date))
        .contains(MON_2026_03_30_DUE);
  }

  @Test
  void aThirdPartysSilenceOwesNothingAfterItsTime() {
    Request asked = States.consulting(States.fresh(), march(4));
    var opinion =
        asked.deadlines(CALENDAR).stream()
            .filter(
                d -> d.kind() == DeadlineKind.OPINION || d.kind() == DeadlineKind.OPINION_RECEIPT)
            .toList();
    assertThat(opinion).hasSize(2);
    assertThat(opinion).allMatch(d -> d.on(march(25), CALENDAR).isPresent());
    assertThat(opinion).allMatch(d -> d.on(march(26), CALENDAR).isEmpty());
  }

  @Test
  void aCoAuthorsNoIsAdviceAndBindsNobody() {
    Request objected =
        States.answeredBy(
            States.consulting(States.fresh(), Consultation.Kind.CO_AUTHOR, march(4)),
            Consultation.Opinion.OBJECTION,
            march(6));
    assertThat(objected.hasObjection()).isFalse();
  }

  @Test
  void aCorrectedDayOfReceiptMovesTheDate() {
    Request request = States.fresh();
    Request corrected =
        request.apply(
            Acts.correct(
                request,
                CorrectableField.SUBMITTED_ON,
                "2026-03-02",
                "2026-03-03",
                "录入错误",
                "王**",
                request.submitted().reach(),
                "chen",
                march(5),
                CALENDAR));
    assertThat(due(corrected)).isEqualTo(march(31));
  }
}
