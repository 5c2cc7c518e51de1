package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of somebody else, asked for in writing (征求意见, Art. 32, 34; Art. 17 for another
 * organ). The time it takes does not count towards the term of the answer (Art. 33).
 *
 * @param of the number of the event that opened it
 * @param party who is asked, by the name under which the record has it
 * @param term within so many working days a bounded one is answered ({@link Law#opinionTerm()})
 * @param sentOn the day the letter was sent, Asia/Shanghai
 * @param receivedOn the day the party got it, or null while it is not known
 * @param closing what came of it, or null
 */
public record Consultation(
    int of,
    String party,
    Kind kind,
    int term,
    LocalDate sentOn,
    @Nullable LocalDate receivedOn,
    @Nullable Closing closing) {

  /** Another organ has no term; every so many working days the handler is reminded of it. */
  static final int REMINDED_EVERY = 15;

  /** By this many working days after sending it is asked when the party got the letter. */
  static final int RECEIPT_KNOWN_WITHIN = 5;

  /** Who is asked. */
  public enum Kind {
    /** 第三方 (Art. 32): a term; its silence leaves the decision to the organ. */
    THIRD_PARTY("第三方", "条例第三十二条", true),
    /** 共同制作机关 (Art. 34): a term; silence is consent. */
    CO_AUTHOR("共同制作信息的行政机关", "条例第三十四条", true),
    /** 其他机关 (Art. 17): no term, no presumed consent. */
    OTHER_ORGAN("其他机关", "条例第十七条", false);

    private final String words;
    private final String article;
    private final boolean bounded;

    Kind(String words, String article, boolean bounded) {
      this.words = words;
      this.article = article;
      this.bounded = bounded;
    }

    /** Who it is, in plain words. */
    public String words() {
      return words;
    }

    /** The article that the consultation rests on. */
    public String article() {
      return article;
    }

    /** Whether the consultation ends by itself after its term. */
    public boolean isBounded() {
      return bounded;
    }
  }

  /** What the party says. */
  public enum Opinion {
    /** It agrees to the disclosure. */
    CONSENT("同意公开"),
    /** It does not, and says why. */
    OBJECTION("不同意公开"),
    /** It has no opinion, or was silent. */
    NONE("未提出意见");

    private final String words;

    Opinion(String words) {
      this.words = words;
    }

    /** The opinion in plain words. */
    public String words() {
      return words;
    }
  }

  /** The end of a consultation. */
  public record Closing(Opinion opinion, @Nullable String reason, LocalDate on) {}

  /**
   * The day on which it ends if the party stays silent: {@link #term} working days after the party
   * got the letter; while that is not known, after it was sent. Null when silence ends nothing.
   */
  @Nullable LocalDate silentEnd(WorkingDays calendar) {
    return kind.isBounded() ? calendar.plus(receivedOn == null ? sentOn : receivedOn, term) : null;
  }

  /** The last day that does not count because of it, or null while it is not known. */
  @Nullable LocalDate lastDay(WorkingDays calendar) {
    LocalDate silent = silentEnd(calendar);
    if (closing == null) {
      return silent;
    }
    return silent == null || closing.on.isBefore(silent) ? closing.on : silent;
  }

  /** A third party said no, with reasons (Art. 32); an organ's no is advice. */
  public boolean isObjectionOfThirdParty() {
    return kind == Kind.THIRD_PARTY && closing != null && closing.opinion == Opinion.OBJECTION;
  }

  Consultation received(LocalDate on) {
    return new Consultation(of, party, kind, term, sentOn, on, closing);
  }

  Consultation closed(Closing now) {
    return new Consultation(of, party, kind, term, sentOn, receivedOn, now);
  }
}
