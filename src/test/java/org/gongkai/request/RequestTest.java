package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.command.Acts;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
  private static final LocalDate DUE_2026_03_30 = LocalDate.of(2026, 3, 30);

  /** Received on Monday 2 March 2026, due on 30 March. */
  static Request received(Channel channel, LocalDate on) {
    return Request.of(
        new RequestEvent.Submitted(
            new RequestNumber(new OfficeCode("LJQ"), 2026, 1),
            channel,
            on,
            RequestEvent.APPLICANT,
            Law.inForceOn(on),
            Settings.DEFAULT,
            ApplicantKind.CITIZEN,
            "王**",
            new Applicant.Reach(true, true, false),
            new Information("危房改造名单", null, null),
            new Delivery(Delivery.Format.ELECTRONIC, Delivery.Method.EMAIL),
            List.of(),
            new QueryCodeOrigin(1, "00000000")));
  }

  static Request received() {
    return received(Channel.IN_PERSON, MON_2026_03_02);
  }

  static Request assigned() {
    return received().apply(new RequestEvent.Assigned("li", MON_2026_03_02, "chen"));
  }

  static Request extensionAsked(int days) {
    Request request = assigned();
    return request.apply(
        Acts.askExtension(request, days, "材料较多", "li", LocalDate.of(2026, 3, 20), CALENDAR));
  }

  static Request drafted() {
    Request request = assigned();
    return request.apply(
        Acts.draftAnswer(
            request,
            new Answer.AlreadyPublic("县政府网站", "按文号检索"),
            "li",
            LocalDate.of(2026, 3, 10),
            CALENDAR));
  }

  static Request approved() {
    Request request = drafted();
    return request.apply(
        Acts.approveAnswer(
            request, Delivery.Method.EMAIL, "zhang", LocalDate.of(2026, 3, 11), CALENDAR));
  }

  private static LocalDate due(Request request) {
    return request.due(CALENDAR, LocalDate.of(2026, 3, 2)).map(DueDate::date).orElseThrow();
  }

  private static Optional<Deadline> deadline(Request request, DeadlineKind kind) {
    return request.deadlines(CALENDAR).stream().filter(d -> d.kind() == kind).findFirst();
  }

  private static void forbids(Rule rule, Supplier<?> command) {
    assertThatThrownBy(command::get)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.rule()).isEqualTo(rule));
  }

  @Nested
  class Article31Receipt {
    @Test
    void inPersonIsReceivedOnTheDayOfSubmission() {
      assertThat(received().receipt().on()).isEqualTo(MON_2026_03_02);
      assertThat(due(received())).isEqualTo(DUE_2026_03_30);
    }

    @Test
    void receiptOnARestDayIsStillReceiptOnThatDay() {
      assertThat(due(received(Channel.ONLINE, LocalDate.of(2026, 3, 1))))
          .isEqualTo(LocalDate.of(2026, 3, 27));
    }

    @Test
    void anOrdinaryLetterRunsNoClockUntilItIsConfirmed() {
      Request request = received(Channel.ORDINARY_MAIL, MON_2026_03_02);
      assertThat(request.status()).isEqualTo(Status.AWAITING_RECEIPT);
      assertThat(request.due(CALENDAR, LocalDate.of(2026, 3, 2))).isEmpty();
      Deadline receipt = deadline(request, DeadlineKind.RECEIPT).orElseThrow();
      assertThat(receipt.due()).isEqualTo(DueDate.fixed(MON_2026_03_02));
      assertThat(receipt.owner()).isEqualTo(Owner.Everyone.CLERKS);

      LocalDate friday = LocalDate.of(2026, 3, 6);
      Request attempted =
          request.apply(Acts.attemptReceipt(request, "电话无人接听", "chen", friday, CALENDAR));
      assertThat(deadline(attempted, DeadlineKind.RECEIPT).orElseThrow().due().date())
          .isEqualTo(LocalDate.of(2026, 3, 9));

      LocalDate monday = LocalDate.of(2026, 3, 9);
      Request confirmed = attempted.apply(Acts.confirmReceipt(attempted, "chen", monday, CALENDAR));
      assertThat(confirmed.receipt().on()).isEqualTo(monday);
      assertThat(deadline(confirmed, DeadlineKind.RECEIPT)).isEmpty();
      assertThat(deadline(confirmed, DeadlineKind.ANSWER).orElseThrow().of()).isEqualTo(3);
    }

    @Test
    void aReceiptIsConfirmedOnceAndNotBeforeTheLetterCame() {
      forbids(
          Rule.RECEIPT_ALREADY_CONFIRMED,
          () -> Acts.confirmReceipt(received(), "chen", MON_2026_03_02, CALENDAR));
      Request letter = received(Channel.ORDINARY_MAIL, MON_2026_03_02);
      forbids(
          Rule.BEFORE_WHAT_IT_ANSWERS,
          () -> Acts.confirmReceipt(letter, "chen", MON_2026_03_02.minusDays(1), CALENDAR));
    }
  }

  @Nested
  class Article33Extension {
    @Test
    void theDateMovesAtApprovalAndTheNoticeIsOwedByTheOldDate() {
      Request asked = extensionAsked(10);
      assertThat(due(asked)).isEqualTo(DUE_2026_03_30);
      Deadline approval = deadline(asked, DeadlineKind.EXTENSION_APPROVAL).orElseThrow();
      assertThat(approval.due().date()).isEqualTo(DUE_2026_03_30);
      assertThat(approval.owner()).isEqualTo(Owner.Everyone.HEADS);

      Request given = asked.apply(Acts.approveExtension(asked, "zhang", DUE_2026_03_30, CALENDAR));
      assertThat(due(given)).isEqualTo(LocalDate.of(2026, 4, 14));
      assertThat(deadline(given, DeadlineKind.EXTENSION_APPROVAL)).isEmpty();
      assertThat(deadline(given, DeadlineKind.DISPATCH).orElseThrow().due().date())
          .isEqualTo(DUE_2026_03_30);

      Request told =
          given.apply(
              Acts.recordDispatch(
                  given,
                  RequestEvent.Paper.EXTENSION,
                  RequestEvent.Way.POST,
                  "chen",
                  DUE_2026_03_30,
                  CALENDAR));
      assertThat(deadline(told, DeadlineKind.DISPATCH)).isEmpty();
    }

    @Test
    void consentAfterTheDateDueComesTooLate() {
      Request asked = extensionAsked(10);
      forbids(
          Rule.EXTENSION_TOO_LATE,
          () -> Acts.approveExtension(asked, "zhang", DUE_2026_03_30.plusDays(1), CALENDAR));
      forbids(
          Rule.EXTENSION_TOO_LATE,
          () -> Acts.askExtension(assigned(), 5, "x", "li", DUE_2026_03_30.plusDays(1), CALENDAR));
    }

    @Test
    void twentyWorkingDaysInAllAtMost() {
      Request asked = extensionAsked(15);
      Request given =
          asked.apply(Acts.approveExtension(asked, "zhang", LocalDate.of(2026, 3, 20), CALENDAR));
      forbids(
          Rule.EXTENSION_TOO_LONG,
          () -> Acts.askExtension(given, 6, "x", "li", LocalDate.of(2026, 4, 1), CALENDAR));
      assertThat(Acts.askExtension(given, 5, "x", "li", LocalDate.of(2026, 4, 1), CALENDAR).days())
          .isEqualTo(5);
    }

    @Test
    void nobodyApprovesTheOwnExtension() {
      forbids(
          Rule.FOUR_EYES,
          () -> Acts.approveExtension(extensionAsked(5), "li", DUE_2026_03_30, CALENDAR));
    }

    @Test
    void aRefusalLeavesTheDateAlone() {
      Request asked = extensionAsked(10);
      Request refused =
          asked.apply(Acts.refuseExtension(asked, "可按期答复", "zhang", DUE_2026_03_30, CALENDAR));
      assertThat(due(refused)).isEqualTo(DUE_2026_03_30);
      forbids(
          Rule.NO_EXTENSION_PENDING,
          () -> Acts.approveExtension(refused, "zhang", DUE_2026_03_30, CALENDAR));
    }

    @Test
    void onlyOneExtensionWaitsForTheHead() {
      forbids(
          Rule.EXTENSION_PENDING,
          () -> Acts.askExtension(extensionAsked(5), 5, "x", "li", DUE_2026_03_30, CALENDAR));
    }
  }

  @Nested
  class Article36Answer {
    @Test
    void doneMeansSentAndNotApproved() {
      Request request = approved();
      assertThat(request.status()).isEqualTo(Status.APPROVED);
      assertThat(deadline(request, DeadlineKind.ANSWER)).isPresent();

      Request sent =
          request.apply(
              Acts.recordDispatch(
                  request,
                  RequestEvent.Paper.ANSWER,
                  RequestEvent.Way.EMAIL,
                  RequestEvent.SYSTEM,
                  LocalDate.of(2026, 3, 11),
                  CALENDAR));
      assertThat(sent.status()).isEqualTo(Status.ANSWERED);
      assertThat(sent.deadlines(CALENDAR)).isEmpty();
      assertThat(sent.due(CALENDAR, MON_2026_03_02)).contains(DueDate.fixed(DUE_2026_03_30));
    }

    @Test
    void theDrafterDoesNotApprove() {
      forbids(
          Rule.FOUR_EYES,
          () ->
              Acts.approveAnswer(drafted(), Delivery.Method.EMAIL, "li", DUE_2026_03_30, CALENDAR));
    }

    @Test
    void withoutADraftThereIsNothingToApprove() {
      forbids(
          Rule.NO_DRAFT,
          () ->
              Acts.approveAnswer(
                  assigned(), Delivery.Method.EMAIL, "zhang", DUE_2026_03_30, CALENDAR));
    }

    @Test
    void anAnswerIsNotApprovedBeforeItWasWritten() {
      forbids(
          Rule.BEFORE_WHAT_IT_ANSWERS,
          () ->
              Acts.approveAnswer(
                  drafted(), Delivery.Method.EMAIL, "zhang", LocalDate.of(2026, 3, 9), CALENDAR));
    }

    @Test
    void aWayWithoutItsContactIsRefused() {
      forbids(
          Rule.DELIVERY_NOT_POSSIBLE,
          () ->
              Acts.approveAnswer(
                  drafted(), Delivery.Method.POST, "zhang", DUE_2026_03_30, CALENDAR));
    }

    @Test
    void aReturnedDraftIsWrittenAnew() {
      Request request = drafted();
      Request returned =
          request.apply(Acts.returnAnswer(request, "补充依据", "zhang", DUE_2026_03_30, CALENDAR));
      assertThat(returned.answering().draft()).isNull();
      assertThat(returned.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void anAnswerWithoutItsReasonCannotBeMade() {
      assertThatThrownBy(() -> new Answer.NotDisclosed(Ground.INTERNAL, " ", null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Answer.NotDisclosed(Ground.FORBIDDEN_BY_LAW, "x", null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Answer.NotExisting(List.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Answer.Disclosed(null, List.of(), null, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Ends {
    @Test
    void aWithdrawnRequestTakesNoCommand() {
      Request request = assigned();
      Request withdrawn =
          request.apply(Acts.withdraw(request, RequestEvent.APPLICANT, MON_2026_03_02, CALENDAR));
      assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
      var stillPossible = EnumSet.of(CommandKind.REISSUE_CODE, CommandKind.CORRECT);
      for (CommandKind command : EnumSet.complementOf(stillPossible)) {
        assertThat(Acts.hindrance(withdrawn, command, "x", DUE_2026_03_30, CALENDAR))
            .as(command.slug())
            .isPresent();
      }
    }

    @Test
    void anApprovedAnswerIsOnItsWayAndCannotBeWithdrawnFrom() {
      forbids(
          Rule.ANSWER_APPROVED,
          () -> Acts.withdraw(approved(), RequestEvent.APPLICANT, DUE_2026_03_30, CALENDAR));
    }

    @Test
    void anEventThatDoesNotFitIsABugAndIsLoud() {
      assertThatThrownBy(
              () -> received().apply(new RequestEvent.ReceiptConfirmed(MON_2026_03_02, "x")))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () ->
                  received()
                      .apply(
                          new RequestEvent.AnswerApproved(
                              Delivery.Method.EMAIL, MON_2026_03_02, "x")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void reconsiderationComesFirstByGroundSince2024() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(new Answer.NotDisclosed(Ground.THIRD_PARTY, "x", null).remedy(day))
        .isEqualTo(Remedy.RECONSIDERATION_FIRST);
    assertThat(Remedy.against(Ground.THIRD_PARTY, LocalDate.of(2023, 12, 31)))
        .isEqualTo(Remedy.EITHER);
    assertThat(new Answer.AlreadyPublic("a", "b").remedy(day)).isEqualTo(Remedy.EITHER);
    assertThat(Remedy.against(Ground.NOT_GOVERNMENT_INFORMATION, day)).isEqualTo(Remedy.EITHER);
  }
}
