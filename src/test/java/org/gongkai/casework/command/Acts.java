package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.PublicInformation;
import org.gongkai.casework.command.CorrectionReader.Correction;
import org.gongkai.file.StoredFile;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Consultation;
import org.gongkai.request.CorrectableField;
import org.gongkai.request.Delivery;
import org.gongkai.request.Fee;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Rule;
import org.jspecify.annotations.Nullable;

/** The commands with their fields judged, each as what it does to a request; nothing is stored. */
public final class Acts {

  private Acts() {}

  /** What the store and the secret would say. */
  private record Known(Fee.Month month, QueryCodeOrigin nextCode) implements Circumstances {
    static final Known NOTHING = new Known(Fee.Month.NOTHING, new QueryCodeOrigin(2, "00"));

    @Override
    public Optional<Applicant> applicant() {
      return Optional.empty();
    }

    @Override
    public Optional<StoredFile> file(String id) {
      return Optional.empty();
    }

    @Override
    public boolean isDeliverable(StoredFile file) {
      return true;
    }

    @Override
    public Optional<PublicInformation.Published> published(String item) {
      return Optional.empty();
    }

    @Override
    public int proposalTerm() {
      return 10;
    }

    @Override
    public Optional<RequestNumber> disclosedToAnother() {
      return Optional.empty();
    }

    @Override
    public String draft() {
      return "LJQ-AAAAAAAAAAAAAAAAAAAA";
    }
  }

  private static <E extends RequestEvent> E event(
      Class<E> type,
      CommandKind kind,
      Command command,
      Request request,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(type, kind, command, request, Known.NOTHING, by, on, calendar);
  }

  private static <E extends RequestEvent> E event(
      Class<E> type,
      CommandKind kind,
      Command command,
      Request request,
      Circumstances known,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    var now = new Command.Situation(request, calendar, known, by, on);
    return type.cast(Judgement.under(kind.shape(), now, () -> command).event());
  }

  public static Optional<Rule> hindrance(
      Request request, CommandKind kind, String by, LocalDate on, WorkingDays calendar) {
    return kind.shape().hindrance(new RequestRules(request, by, on, calendar));
  }

  public static RequestEvent.ReceiptAttempted attemptReceipt(
      Request request, String how, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.ReceiptAttempted.class,
        CommandKind.RECEIPT_ATTEMPTED,
        new ReceiptAttempted(how),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ReceiptConfirmed confirmReceipt(
      Request request, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.ReceiptConfirmed.class,
        CommandKind.CONFIRM_RECEIPT,
        new ConfirmReceipt(),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.Assigned assign(
      Request request, String to, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.Assigned.class, CommandKind.ASSIGN, new Assign(to), request, by, on, calendar);
  }

  public static RequestEvent.SupplementAsked askSupplement(
      Request request,
      String missing,
      @Nullable LocalDate until,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.SupplementAsked.class,
        CommandKind.ASK_SUPPLEMENT,
        new AskSupplement(missing, until),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.Supplemented supplement(
      Request request, String content, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.Supplemented.class,
        CommandKind.SUPPLEMENT,
        new Supplement(content),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ExtensionAsked askExtension(
      Request request, int days, String reason, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.ExtensionAsked.class,
        CommandKind.ASK_EXTENSION,
        new AskExtension(days, reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ExtensionApproved approveExtension(
      Request request, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.ExtensionApproved.class,
        CommandKind.APPROVE_EXTENSION,
        new ApproveExtension(),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ExtensionRefused refuseExtension(
      Request request, String reason, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.ExtensionRefused.class,
        CommandKind.REFUSE_EXTENSION,
        new RefuseExtension(reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ConsultationOpened openConsultation(
      Request request,
      String party,
      Consultation.Kind kind,
      LocalDate sentOn,
      @Nullable LocalDate receivedOn,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.ConsultationOpened.class,
        CommandKind.OPEN_CONSULTATION,
        new OpenConsultation(party, kind, "邮寄", sentOn, receivedOn),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.NoticeReceived noticeReceived(
      Request request,
      RequestEvent.Notified what,
      @Nullable String party,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.NoticeReceived.class,
        CommandKind.NOTICE_RECEIVED,
        new NoticeReceived(what, party),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ConsultationClosed closeConsultation(
      Request request,
      String party,
      Consultation.Opinion opinion,
      @Nullable String reason,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.ConsultationClosed.class,
        CommandKind.CLOSE_CONSULTATION,
        new CloseConsultation(party, opinion, reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.FeeCharged chargeFee(
      Request request,
      Fee.Basis basis,
      int quantity,
      Fee.Month month,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.FeeCharged.class,
        CommandKind.CHARGE_FEE,
        new ChargeFee(basis, quantity),
        request,
        new Known(month, Known.NOTHING.nextCode()),
        by,
        on,
        calendar);
  }

  public static RequestEvent.FeePaid recordPayment(
      Request request, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.FeePaid.class,
        CommandKind.RECORD_PAYMENT,
        new RecordPayment(),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ReasonsAsked askReasons(
      Request request, LocalDate until, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.ReasonsAsked.class,
        CommandKind.ASK_REASONS,
        new AskReasons(until),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ReasonsRecorded recordReasons(
      Request request,
      String reasons,
      boolean reasonable,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.ReasonsRecorded.class,
        CommandKind.RECORD_REASONS,
        new RecordReasons(reasons, reasonable),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.Postponed postpone(
      Request request,
      LocalDate until,
      String reason,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.Postponed.class,
        CommandKind.POSTPONE,
        new Postpone(until, reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.AnswerDrafted draftAnswer(
      Request request, Answer answer, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.AnswerDrafted.class,
        CommandKind.DRAFT_ANSWER,
        new DraftAnswer(answer),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.AnswerReturned returnAnswer(
      Request request, String reason, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.AnswerReturned.class,
        CommandKind.RETURN_ANSWER,
        new ReturnAnswer(reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.AnswerApproved approveAnswer(
      Request request, Delivery.Method delivery, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.AnswerApproved.class,
        CommandKind.APPROVE_ANSWER,
        new ApproveAnswer(delivery),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent recordDispatch(
      Request request,
      RequestEvent.Paper what,
      RequestEvent.Way way,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.class,
        CommandKind.RECORD_DISPATCH,
        new RecordDispatch(what, way),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.Withdrawn withdraw(
      Request request, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.Withdrawn.class,
        CommandKind.WITHDRAW,
        new Withdraw(),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.GivenUp giveUp(
      Request request,
      RequestEvent.GiveUpGround ground,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.GivenUp.class,
        CommandKind.GIVE_UP,
        new GiveUp(ground),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.MailReturned recordReturnedMail(
      Request request, RequestEvent.Paper what, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.MailReturned.class,
        CommandKind.RECORD_RETURNED_MAIL,
        new RecordReturnedMail(what, "用户不存在"),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.RemedyRecorded recordRemedy(
      Request request,
      RequestEvent.RemedyTaken kind,
      RequestEvent.RemedyOutcome outcome,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.RemedyRecorded.class,
        CommandKind.RECORD_REMEDY,
        new RecordRemedy(kind, outcome),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.DisclosureProposed proposeDisclosure(
      Request request, String reason, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.DisclosureProposed.class,
        CommandKind.PROPOSE_DISCLOSURE,
        new ProposeDisclosure(reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.ProposalAnswered answerProposal(
      Request request,
      boolean accepted,
      String reason,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.ProposalAnswered.class,
        CommandKind.ANSWER_PROPOSAL,
        new AnswerProposal(accepted, reason),
        request,
        by,
        on,
        calendar);
  }

  public static RequestEvent.CodeReissued reissueCode(
      Request request, QueryCodeOrigin next, String by, LocalDate on, WorkingDays calendar) {
    return event(
        RequestEvent.CodeReissued.class,
        CommandKind.REISSUE_CODE,
        new ReissueCode(),
        request,
        new Known(Fee.Month.NOTHING, next),
        by,
        on,
        calendar);
  }

  public static RequestEvent.Corrected correct(
      Request request,
      CorrectableField field,
      @Nullable String before,
      @Nullable String after,
      String reason,
      String maskedName,
      Applicant.Reach reach,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    return event(
        RequestEvent.Corrected.class,
        CommandKind.CORRECT,
        new Correct(new Correction(field, before, after, reason, maskedName, reach, null)),
        request,
        by,
        on,
        calendar);
  }
}
