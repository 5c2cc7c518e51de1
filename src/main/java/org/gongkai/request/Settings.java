package org.gongkai.request;

/**
 * The points the law leaves to the office. A request remembers those it was received under; a later
 * setting holds for later requests.
 *
 * @param onlineReceipt which day counts for ONLINE and FAX (plan 一.1 against Art. 31(3))
 * @param supplementDays working days an applicant is given for a supplement, 1 to 30
 * @param lateSupplement what a supplement asked for too late ({@link Law#supplementWithin()}) does
 *     to the clock
 * @param secondSupplement whether a second supplement may be asked for
 * @param consultationFrom from when a consultation's time is not counted
 * @param afterPayment what a payment does to the clock
 */
public record Settings(
    OnlineReceipt onlineReceipt,
    int supplementDays,
    LateSupplement lateSupplement,
    SecondSupplement secondSupplement,
    ConsultationFrom consultationFrom,
    AfterPayment afterPayment) {

  /** The defaults: at every unsettled point the reading with the earlier date. */
  public static final Settings DEFAULT =
      new Settings(
          OnlineReceipt.SUBMISSION,
          10,
          LateSupplement.COUNTS_ON,
          SecondSupplement.REFUSED,
          ConsultationFrom.AFTER_SENDING,
          AfterPayment.RESTARTS);

  /** The day of receipt of ONLINE and FAX. */
  public enum OnlineReceipt {
    /** The day of submission (the plan; guiding case 26). */
    SUBMISSION,
    /** The day both sides confirm (Art. 31(3)). */
    CONFIRMATION
  }

  /** The clock after a supplement asked for too late. */
  public enum LateSupplement {
    /** The term runs on. */
    COUNTS_ON,
    /** The term starts anew all the same. */
    RESTARTS
  }

  /** A second notice to supplement. */
  public enum SecondSupplement {
    /** Refused (Art. 30: once). */
    REFUSED,
    /** Allowed. */
    ALLOWED
  }

  /** The first day of a consultation that does not count. */
  public enum ConsultationFrom {
    /** The day after the letter was sent. */
    AFTER_SENDING,
    /** The day after the third party got it. */
    AFTER_RECEIPT
  }

  /** The clock after a payment. */
  public enum AfterPayment {
    /** The term runs afresh from the day after payment. */
    RESTARTS,
    /** The term goes on where it stopped. */
    GOES_ON
  }

  /** The same with another reading of when a consultation begins. */
  Settings with(ConsultationFrom from) {
    return new Settings(
        onlineReceipt, supplementDays, lateSupplement, secondSupplement, from, afterPayment);
  }
}
