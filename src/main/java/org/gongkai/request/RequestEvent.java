package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.DeadlineKind;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request. The list of its events is the record of proceedings, and all there is
 * to know: state, deadlines and notices follow from it. Stored for ever; a shape once stored is
 * read for ever.
 */
public sealed interface RequestEvent {

  /** The day on which it happened, Asia/Shanghai; it may have been entered later (补录). */
  LocalDate on();

  /** Who did it: an official's id, or {@link #APPLICANT} or {@link #SYSTEM}. */
  String by();

  /** The applicant acted, with the query code. */
  String APPLICANT = "applicant";

  /** The program acted: a mail was accepted, a calendar was loaded. */
  String SYSTEM = "system";

  /** How a paper reached the applicant. */
  enum Way {
    /** By e-mail: sent when the SMTP server took it. */
    EMAIL("电子邮件"),
    /** By post: sent when handed to the post. */
    POST("邮寄"),
    /** By hand: sent when signed for. */
    IN_PERSON("当面交付"),
    /** By phone, to who left nothing else: told that day. */
    PHONE("电话告知");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    /** The way in plain words. */
    public String words() {
      return words;
    }
  }

  /** The papers whose dispatch the law dates. */
  enum Paper {
    /** 答复书. */
    ANSWER("答复书"),
    /** 补正告知书. */
    SUPPLEMENT("补正告知书"),
    /** 延期答复告知书. */
    EXTENSION("延期答复告知书"),
    /** 收费通知. */
    FEE("收费通知"),
    /** 视为放弃告知书. */
    GIVEN_UP("视为放弃告知书");

    private final String words;

    Paper(String words) {
      this.words = words;
    }

    /** The paper's name. */
    public String words() {
      return words;
    }
  }

  /**
   * The request came in. Holds no personal data but the masked name.
   *
   * @param on the day of submission, signing or arrival
   * @param law the rule set in force that day; once another day of receipt is known, of that day
   * @param settings the office's settings of the day of entry
   * @param reach which contacts the applicant left
   * @param queryCode from what the applicant's query code is derived
   * @param warnings what an official should look at, e.g. {@code creditCode}
   */
  record Submitted(
      RequestNumber number,
      Channel channel,
      LocalDate on,
      String by,
      Law law,
      Settings settings,
      ApplicantKind applicantKind,
      String maskedName,
      Applicant.Reach reach,
      Information information,
      Delivery delivery,
      List<String> warnings,
      QueryCodeOrigin queryCode)
      implements RequestEvent {

    public Submitted {
      warnings = List.copyOf(warnings);
    }

    /** The same with another query code. */
    Submitted with(QueryCodeOrigin code) {
      return new Submitted(
          number,
          channel,
          on,
          by,
          law,
          settings,
          applicantKind,
          maskedName,
          reach,
          information,
          delivery,
          warnings,
          code);
    }

    /** The same under another rule set. */
    Submitted with(Law other) {
      return new Submitted(
          number,
          channel,
          on,
          by,
          other,
          settings,
          applicantKind,
          maskedName,
          reach,
          information,
          delivery,
          warnings,
          queryCode);
    }

    /** The same without the error that was mended. */
    Submitted corrected(Corrected event) {
      String now = event.after();
      CorrectableField field = event.field();
      return new Submitted(
          number,
          channel,
          field == CorrectableField.SUBMITTED_ON && now != null ? LocalDate.parse(now) : on,
          by,
          law,
          settings,
          applicantKind,
          event.maskedName(),
          event.reach(),
          information.corrected(field, now),
          delivery.corrected(field, now),
          warnings,
          queryCode);
    }

    /** Whether the day of submission is the day of receipt (Art. 31). */
    public boolean isReceipt() {
      return switch (channel) {
        case IN_PERSON, ORAL, REGISTERED_MAIL -> true;
        case ORDINARY_MAIL -> false;
        case ONLINE, FAX -> settings.onlineReceipt() == Settings.OnlineReceipt.SUBMISSION;
      };
    }
  }

  /** The sender could not be reached to confirm the receipt (国办公开办函〔2015〕207号). */
  record ReceiptAttempted(@AboutPeople String how, LocalDate on, String by)
      implements RequestEvent {}

  /** Organ and applicant confirmed the receipt: the clock begins (Art. 31). */
  record ReceiptConfirmed(LocalDate on, String by) implements RequestEvent {}

  /** The request has a handler. */
  record Assigned(String to, LocalDate on, String by) implements RequestEvent {}

  /** The handler left; the request is the clerks' again. */
  record Unassigned(LocalDate on, String by) implements RequestEvent {}

  /** The handler asks the head for more time; days are working days. */
  record ExtensionAsked(int days, String reason, LocalDate on, String by) implements RequestEvent {}

  /** The head agreed (Art. 33); days are working days. The date moves now. */
  record ExtensionApproved(int days, String reason, LocalDate on, String by)
      implements RequestEvent {}

  /** The head did not agree. */
  record ExtensionRefused(@AboutPeople String reason, LocalDate on, String by)
      implements RequestEvent {}

  /** The handler wrote an answer. */
  record AnswerDrafted(Answer answer, LocalDate on, String by) implements RequestEvent {}

  /** The head sent the draft back. */
  record AnswerReturned(@AboutPeople String reason, LocalDate on, String by)
      implements RequestEvent {}

  /** The head approved the answer, to be delivered in this way. */
  record AnswerApproved(Delivery.Method delivery, LocalDate on, String by)
      implements RequestEvent {}

  /**
   * A paper other than the answer is on its way.
   *
   * @param due the day by which it was owed, or null when there was none
   */
  record Dispatched(Paper what, Way way, LocalDate on, String by, @Nullable DueDate due)
      implements RequestEvent {}

  /**
   * The mail that brought a paper came back (退信): the paper is not on its way any more.
   *
   * @param reason what the mail system wrote
   */
  record MailReturned(Paper what, @AboutPeople String reason, LocalDate on, String by)
      implements RequestEvent {}

  /**
   * The answer is on its way; the request ends.
   *
   * @param due the date due that held then; a closed case never changes it
   */
  record Answered(Way way, LocalDate on, String by, DueDate due) implements RequestEvent {}

  /**
   * The applicant withdrew the request.
   *
   * @param due the date due that held then, or null while no clock ran
   */
  record Withdrawn(LocalDate on, String by, @Nullable DueDate due) implements RequestEvent {}

  /**
   * The applicant is told, once and for all, what is missing (Art. 30).
   *
   * @param until the last day for the supplement
   * @param late whether it is asked later than {@link Law#supplementWithin()} working days after
   *     receipt
   * @param effect what the supplement will do to the clock
   */
  record SupplementAsked(
      String missing,
      LocalDate until,
      boolean late,
      Settings.LateSupplement effect,
      LocalDate on,
      String by)
      implements RequestEvent {}

  /** The supplement came (Art. 30). */
  record Supplemented(@AboutPeople String content, LocalDate on, String by)
      implements RequestEvent {}

  /**
   * Somebody's opinion is asked for (Art. 32, 34, 17). How the party is reached is kept apart,
   * sealed.
   *
   * @param receivedOn the day the party got the letter, or null while it is not known
   */
  record ConsultationOpened(
      @AboutPeople String party,
      Consultation.Kind kind,
      LocalDate sentOn,
      @Nullable LocalDate receivedOn,
      LocalDate on,
      String by)
      implements RequestEvent {}

  /**
   * It is known when a notice was received.
   *
   * @param party of a consultation; null for a fee
   */
  record NoticeReceived(Notified what, @AboutPeople @Nullable String party, LocalDate on, String by)
      implements RequestEvent {}

  /** The notices whose receipt moves a date. */
  enum Notified {
    /** 征求意见书. */
    CONSULTATION("征求意见书"),
    /** 收费通知. */
    FEE("收费通知");

    private final String words;

    Notified(String words) {
      this.words = words;
    }

    /** The notice's name. */
    public String words() {
      return words;
    }
  }

  /** A consultation has its answer. */
  record ConsultationClosed(
      @AboutPeople String party,
      Consultation.Opinion opinion,
      @AboutPeople @Nullable String reason,
      LocalDate on,
      String by)
      implements RequestEvent {}

  /**
   * The applicant is told what the information costs (国办函〔2020〕109号).
   *
   * @param earlierItems the applicant's other items of the calendar month, for ITEMS
   * @param amount whole 元
   */
  record FeeCharged(
      Fee.Basis basis, int quantity, int earlierItems, int amount, LocalDate on, String by)
      implements RequestEvent {}

  /** The applicant paid. */
  record FeePaid(LocalDate on, String by) implements RequestEvent {}

  /** The applicant is asked why so many or so frequent requests (Art. 35). The clock runs on. */
  record ReasonsAsked(LocalDate until, LocalDate on, String by) implements RequestEvent {}

  /** The applicant's reasons, and whether they are reasonable (Art. 35). */
  record ReasonsRecorded(@AboutPeople String reasons, boolean reasonable, LocalDate on, String by)
      implements RequestEvent {}

  /**
   * Reasonable, but too much for the term: a later date (Art. 35).
   *
   * @param until the date
   * @param days working days that it adds to the term
   */
  record Postponed(LocalDate until, int days, String reason, LocalDate on, String by)
      implements RequestEvent {}

  /**
   * The request is regarded as given up (视为放弃).
   *
   * @param due the date due that held then, or null while no clock ran
   */
  record GivenUp(GiveUpGround ground, LocalDate on, String by, @Nullable DueDate due)
      implements RequestEvent {}

  /** Why a request is regarded as given up. */
  enum GiveUpGround {
    /** 逾期不补正 (Art. 30). */
    NO_SUPPLEMENT("逾期未补正", "条例第三十条"),
    /** 逾期不缴费 (国办函〔2020〕109号). */
    FEE_UNPAID("逾期未缴费", "国办函〔2020〕109号");

    private final String words;
    private final String article;

    GiveUpGround(String words, String article) {
      this.words = words;
      this.article = article;
    }

    /** The ground in plain words. */
    public String words() {
      return words;
    }

    /** The rule it rests on. */
    public String article() {
      return article;
    }
  }

  /** Reconsideration or a suit against the answer, as the annual report counts them. */
  record RemedyRecorded(RemedyTaken kind, RemedyOutcome outcome, LocalDate on, String by)
      implements RequestEvent {}

  /** The remedies of the annual report's table. */
  enum RemedyTaken {
    /** 行政复议. */
    RECONSIDERATION("行政复议"),
    /** 未经复议直接起诉. */
    SUIT_DIRECT("未经复议直接起诉"),
    /** 复议后起诉. */
    SUIT_AFTER("复议后起诉");

    private final String words;

    RemedyTaken(String words) {
      this.words = words;
    }

    /** The remedy in plain words. */
    public String words() {
      return words;
    }
  }

  /** How a remedy ended. */
  enum RemedyOutcome {
    /** 结果维持. */
    UPHELD("结果维持"),
    /** 结果纠正. */
    CORRECTED("结果纠正"),
    /** 其他结果. */
    OTHER("其他结果"),
    /** 尚未审结. */
    PENDING("尚未审结");

    private final String words;

    RemedyOutcome(String words) {
      this.words = words;
    }

    /** The outcome in plain words. */
    public String words() {
      return words;
    }
  }

  /**
   * What was disclosed to the applicant might be published for everybody (Art. 44).
   *
   * @param why who brought it up
   * @param reason the applicant's, or null where the office brought it up itself
   * @param earlier the earlier request by which another applicant got the same, or null
   * @param days working days within which the head decides
   */
  record DisclosureProposed(
      ProposedBy why,
      @AboutPeople @Nullable String reason,
      @Nullable RequestNumber earlier,
      int days,
      LocalDate on,
      String by)
      implements RequestEvent {}

  /** How a proposal to publish came up (Art. 44). */
  enum ProposedBy {
    /** An applicant finds that it should be public. */
    APPLICANT("申请人建议主动公开"),
    /** Another applicant got the same before. */
    SAME_AGAIN("多个申请人申请公开相同的信息");

    private final String words;

    ProposedBy(String words) {
      this.words = words;
    }

    /** How, in plain words. */
    public String words() {
      return words;
    }
  }

  /**
   * The head decided on the proposal to publish (Art. 44).
   *
   * @param item the draft that was made of it, or null when it was not accepted
   */
  record ProposalAnswered(
      boolean accepted, String reason, @Nullable String item, LocalDate on, String by)
      implements RequestEvent {}

  /** The applicant has a new query code; the old one opens nothing any more. */
  record CodeReissued(QueryCodeOrigin queryCode, LocalDate on, String by) implements RequestEvent {}

  /**
   * A clerical error was mended. The old and the new value stand here only where they are no
   * personal data.
   *
   * @param maskedName after it
   * @param reach after it
   */
  record Corrected(
      CorrectableField field,
      @AboutPeople @Nullable String before,
      @Nullable String after,
      @AboutPeople String reason,
      String maskedName,
      Applicant.Reach reach,
      LocalDate on,
      String by)
      implements RequestEvent {}

  /** A new calendar moved dates of open deadlines. */
  record DatesMoved(List<Move> moves, LocalDate on, String by) implements RequestEvent {
    public DatesMoved {
      moves = List.copyOf(moves);
    }

    /** One date that moved. */
    public record Move(DeadlineKind kind, int of, DueDate from, DueDate to) {}
  }
}
