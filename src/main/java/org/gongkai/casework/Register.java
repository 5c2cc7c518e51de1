package org.gongkai.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.StoredFile;
import org.gongkai.notice.Notice;
import org.gongkai.office.Office;
import org.gongkai.request.Applicant;
import org.gongkai.request.Entry;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.Request;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * The register in which requests are entered: each gets the next number of office and year, none is
 * left out, none given twice; a submission is taken once, whoever sends it again.
 */
public interface Register {

  /**
   * Stores a new request: its number from the office's counter of the year, state, first event,
   * personal data, deadlines, notices and the submission taken.
   *
   * @throws SubmissionTaken if the submission was taken meanwhile
   * @throws NumberTaken if another request got the number meanwhile
   * @throws LimitReached if one of its limits was reached; nothing is stored or counted then
   */
  void file(NewCase filed);

  /**
   * What a submission must know before it is stored, in one call; in two when this process has not
   * read the office since it was changed.
   *
   * @param limits whose counters are looked at, by key and window
   */
  Before before(
      OfficeCode office, @Nullable String submissionId, int year, List<RateLimits.Limit> limits);

  /**
   * What a submission meets.
   *
   * @param office with its officials, or empty
   * @param taken the submission of the same id, or null
   * @param lastSerial the last number given by the office in the year, 0 before the first
   * @param counts by the keys of the limits, those that have counted something
   */
  record Before(
      Optional<Office> office,
      @Nullable Taken taken,
      int lastSerial,
      Map<String, Integer> counts) {}

  /** The last number given by the office in the year, 0 before the first. */
  int lastSerial(OfficeCode office, int year);

  /** The submission of that id, or empty. */
  Optional<Taken> taken(OfficeCode office, String submissionId);

  /** Numbers of all requests of the office, closed ones included, from its yearly counters. */
  List<RequestNumber> numbers(OfficeCode office);

  /**
   * A request to be stored.
   *
   * @param content fingerprint of the cleaned content
   * @param files the applicant's attachments, whose bytes are stored
   * @param topics what it asks for, by {@link Topics}
   * @param limits each counts it
   * @param told what the applicant was told of the personal data, or null
   */
  record NewCase(
      Request request,
      Entry entry,
      Applicant applicant,
      List<Deadline> deadlines,
      List<Notice> notices,
      String submissionId,
      String content,
      List<String> topics,
      List<LetterOrder> letters,
      List<StoredFile> files,
      List<RateLimits.Limit> limits,
      @Nullable PersonalDataNotice told,
      CaseBook.DeskRow row) {}

  /** A submission that was taken, and what it was answered. */
  record Taken(
      RequestNumber number,
      String content,
      QueryCodeOrigin queryCode,
      @Nullable LocalDate receivedOn,
      @Nullable DueDate answerDue) {}

  /** The submission was taken meanwhile. */
  final class SubmissionTaken extends RuntimeException {}

  /** Another request got the number meanwhile. */
  final class NumberTaken extends RuntimeException {}

  /** A limit was reached meanwhile. */
  final class LimitReached extends RuntimeException {
    private final Duration wait;

    public LimitReached(Duration wait) {
      super("a limit is reached for " + wait);
      this.wait = wait;
    }

    /** How long until one more may pass. */
    public Duration waiting() {
      return wait;
    }
  }
}
