package org.gongkai.casework.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.LetterOrder;
import org.gongkai.letter.LetterKind;
import org.gongkai.request.Answer;
import org.gongkai.request.Consultation;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/** Which letters (文书) an event makes; a pure function. */
public final class LetterOrders {

  private LetterOrders() {}

  /** The letters that {@code entry} makes; {@code request} is the state after it. */
  public static List<LetterOrder> of(Entry entry, Request request, WorkingDays calendar) {
    return of(entry, request).stream()
        .map(o -> o.telling(LetterFields.told(o.kind(), request, entry, calendar)))
        .toList();
  }

  private static List<LetterOrder> of(Entry entry, Request request) {
    return switch (entry.event()) {
      case RequestEvent.Submitted e ->
          e.isReceipt() ? applicant(entry, LetterKind.RECEIPT) : List.of();
      case RequestEvent.ReceiptConfirmed _ -> applicant(entry, LetterKind.RECEIPT);
      case RequestEvent.SupplementAsked _ -> applicant(entry, LetterKind.SUPPLEMENT);
      case RequestEvent.ExtensionApproved _ -> applicant(entry, LetterKind.EXTENSION);
      case RequestEvent.ConsultationOpened e ->
          List.of(order(entry, consultation(e.kind()), entry.n()));
      case RequestEvent.FeeCharged _ -> applicant(entry, LetterKind.FEE);
      case RequestEvent.ReasonsAsked _ -> applicant(entry, LetterKind.REASONS);
      case RequestEvent.Postponed _ -> applicant(entry, LetterKind.POSTPONEMENT);
      case RequestEvent.AnswerApproved _ -> answer(entry, request);
      case RequestEvent.GivenUp _ -> applicant(entry, LetterKind.GIVEN_UP);
      case RequestEvent.Corrected _ -> applicant(entry, LetterKind.CORRECTION);
      case RequestEvent.ReceiptAttempted _,
          RequestEvent.Assigned _,
          RequestEvent.Unassigned _,
          RequestEvent.Supplemented _,
          RequestEvent.ExtensionAsked _,
          RequestEvent.ExtensionRefused _,
          RequestEvent.NoticeReceived _,
          RequestEvent.ConsultationClosed _,
          RequestEvent.FeePaid _,
          RequestEvent.ReasonsRecorded _,
          RequestEvent.AnswerDrafted _,
          RequestEvent.AnswerReturned _,
          RequestEvent.Dispatched _,
          RequestEvent.MailReturned _,
          RequestEvent.Answered _,
          RequestEvent.Withdrawn _,
          RequestEvent.RemedyRecorded _,
          RequestEvent.DisclosureProposed _,
          RequestEvent.ProposalAnswered _,
          RequestEvent.CodeReissued _,
          RequestEvent.DatesMoved _ ->
          List.of();
    };
  }

  /** The answer; and a letter to each third party whose objection it overrules (Art. 32). */
  private static List<LetterOrder> answer(Entry entry, Request request) {
    Answer answer = Objects.requireNonNull(request.answering().draft()).answer();
    var orders = new java.util.ArrayList<>(applicant(entry, answer(answer.kind())));
    if (answer.overridingInterest() != null) {
      request.consultations().stream()
          .filter(Consultation::isObjectionOfThirdParty)
          .forEach(c -> orders.add(order(entry, LetterKind.OVERRULED, c.of())));
    }
    return List.copyOf(orders);
  }

  /** The letter of a kind of answer. */
  static LetterKind answer(Answer.Kind kind) {
    return LetterKind.valueOf("ANSWER_" + kind.name());
  }

  private static LetterKind consultation(Consultation.Kind kind) {
    return LetterKind.valueOf("CONSULTATION_" + kind.name());
  }

  private static List<LetterOrder> applicant(Entry entry, LetterKind kind) {
    return List.of(order(entry, kind, null));
  }

  private static LetterOrder order(Entry entry, LetterKind kind, @Nullable Integer party) {
    return new LetterOrder(kind, entry.n(), entry.event().on().getYear(), party, Map.of());
  }
}
