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
    IN_PERSON("当面交付");

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
   * @param law the rule set in force that day
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
  record ReceiptAttempted(String how, LocalDate on, String by) implements RequestEvent {}

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
  record ExtensionRefused(String reason, LocalDate on, String by) implements RequestEvent {}

  /** The handler wrote an answer. */
  record AnswerDrafted(Answer answer, LocalDate on, String by) implements RequestEvent {}

  /** The head sent the draft back. */
  record AnswerReturned(String reason, LocalDate on, String by) implements RequestEvent {}

  /** The head approved the answer, to be delivered in this way. */
  record AnswerApproved(Delivery.Method delivery, LocalDate on, String by)
      implements RequestEvent {}

  /** A paper other than the answer is on its way. */
  record Dispatched(Paper what, Way way, LocalDate on, String by) implements RequestEvent {}

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

  /** A new calendar moved dates of open deadlines. */
  record DatesMoved(List<Move> moves, LocalDate on, String by) implements RequestEvent {
    public DatesMoved {
      moves = List.copyOf(moves);
    }

    /** One date that moved. */
    public record Move(DeadlineKind kind, int of, DueDate from, DueDate to) {}
  }
}
