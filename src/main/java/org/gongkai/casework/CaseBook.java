package org.gongkai.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualCase;
import org.gongkai.file.StoredFile;
import org.gongkai.notice.Notice;
import org.gongkai.office.Office;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Channel;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/** Where requests are kept with all that hangs on them. Each write is one transaction. */
public interface CaseBook {

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

  /**
   * Stores what a command did.
   *
   * @throws Conflict if the request is no longer at the version before
   * @throws ClaimLost if the notice that it delivers is no longer claimed as it was
   */
  void commit(Change change);

  /** The row of the request in the queues, or empty. */
  Optional<DeskRow> row(RequestNumber number);

  /**
   * The rows of these requests in their order, those that are there; a hundred in a call. One that
   * cannot be read is left out, loudly.
   */
  List<DeskRow> rows(List<RequestNumber> numbers);

  /**
   * All that is kept with a request, in one query; empty when there is no such request.
   *
   * @throws org.gongkai.request.RequestBook.UnreadableRecord if its events cannot be read
   */
  Optional<Folder> folder(RequestNumber number);

  /**
   * All that is kept with a request, each list in its order.
   *
   * @param applicant the personal data, or null when they were removed
   */
  record Folder(
      List<Entry> entries,
      @Nullable Applicant applicant,
      List<Numbered> letters,
      List<StoredFile> files,
      List<Notice> notices,
      List<Note> notes,
      List<View> views) {}

  /**
   * A page of an office's queue: what is open by the date due (the day of arrival while there is
   * none), then what ended, the latest first. Queries a stretch of the index of the rooms for each
   * of the two that is asked for.
   */
  Page rows(OfficeCode office, DeskQuery query);

  /** Numbers of all open requests of the office. */
  List<RequestNumber> open(OfficeCode office);

  /** Numbers of all requests of the office, closed ones included, from its yearly counters. */
  List<RequestNumber> numbers(OfficeCode office);

  /**
   * Writes state and open deadlines as they follow from the events, whatever was there. Left alone
   * when the request is at a later version meanwhile.
   */
  void rebuild(DeskRow row, List<Deadline> open);

  /** Removes the personal data and what finds it; whether there were any. */
  boolean forget(RequestNumber number);

  /** Writes the personal data anew under the first secret; whether there were any. */
  boolean reseal(RequestNumber number);

  /**
   * The open deadlines as they stand in the book.
   *
   * @throws org.gongkai.request.RequestBook.UnreadableRecord if one of them cannot be read
   */
  List<Deadline> deadlines(RequestNumber number);

  /** The personal data, or empty when they were removed. */
  Optional<Applicant> applicant(RequestNumber number);

  /** The letters of the request with their numbers, in the order of their events. */
  List<Numbered> letters(RequestNumber number);

  /** A letter and its number in its series and year. */
  record Numbered(LetterOrder order, int n) {}

  /** How the party of a consultation is reached; {@code of} is the event that opened it. */
  Optional<String> contact(RequestNumber number, int of);

  /**
   * The requests of the applicant at the office in the order of their arrival, found by ID number
   * or credit code. Queries the index {@code applicant} under each secret.
   */
  List<Arrived> ofApplicant(OfficeCode office, Applicant applicant);

  /** The requests at the office that ask for the same, by {@link Topics}, in their order. */
  List<RequestNumber> onTopics(OfficeCode office, Collection<String> topics);

  /** A request and the day it arrived. */
  record Arrived(RequestNumber number, LocalDate on) {}

  /** Records that an official read the personal data. */
  void viewed(RequestNumber number, View view);

  /** Stores an inner note, sealed; it goes with the personal data. */
  void note(RequestNumber number, Note note);

  /** The inner notes of a request, in their order. */
  List<Note> notes(RequestNumber number);

  /** What an official wrote for colleagues; no applicant ever reads it. */
  record Note(String by, Instant at, String text) {}

  /** Who read the personal data and when, the newest first. */
  List<View> views(RequestNumber number);

  /**
   * An official read the personal data.
   *
   * @param exported what was taken away with them, in Chinese; null for nothing
   */
  record View(String official, Instant at, @Nullable String exported) {}

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
      DeskRow row) {}

  /** A submission that was taken, and what it was answered. */
  record Taken(
      RequestNumber number,
      String content,
      org.gongkai.request.QueryCodeOrigin queryCode,
      @Nullable LocalDate receivedOn,
      @Nullable DueDate answerDue) {}

  /**
   * What a command stores.
   *
   * @param entry the event, or null when only dates are computed anew
   * @param versionBefore the version that must still hold
   * @param open all deadlines that are open now
   * @param closed those that were open and are done
   * @param notices what the event causes
   * @param delivered the claimed notice that this marks as sent, or null
   * @param deliveredAt when the server took it
   * @param posted letters that were handed to the post by this
   * @param applicant the personal data as corrected, or null when they stay
   * @param contact how the party of a new consultation is reached, kept sealed; or null
   * @param letters letters that the event makes; each gets the next number of its series
   */
  record Change(
      DeskRow row,
      @Nullable Entry entry,
      int versionBefore,
      List<Deadline> open,
      List<Deadline> closed,
      List<Notice> notices,
      @Nullable Notice delivered,
      @Nullable Instant deliveredAt,
      List<Notice.Key> posted,
      @Nullable Applicant applicant,
      @Nullable String contact,
      List<LetterOrder> letters) {}

  /**
   * A request as a queue shows it.
   *
   * @param answerDue the date due; while an interval is open the latest one
   * @param openUntil through this day the date due is not settled, or null
   * @param awaitsHead an extension or a draft waits for the head
   * @param returned the head gave a draft back and there is no other yet
   * @param endedOn the day it ended, or null
   * @param answer the kind of the answer that was sent, or null
   * @param channel how it came; null in a row from before the queue had it, until it is rebuilt
   * @param counted as the yearly report counts it; null in a row that was not read from the index
   */
  record DeskRow(
      RequestNumber number,
      int version,
      Status status,
      String title,
      String maskedName,
      LocalDate arrivedOn,
      @Nullable LocalDate receivedOn,
      @Nullable DueDate answerDue,
      @Nullable LocalDate openUntil,
      @Nullable String assignee,
      boolean awaitsHead,
      boolean returned,
      @Nullable LocalDate endedOn,
      Answer.@Nullable Kind answer,
      @Nullable Channel channel,
      @Nullable AnnualCase counted) {

    /** The date due as it is known on {@code today}; null while an interval is open. */
    public @Nullable DueDate answerDue(LocalDate today) {
      return openUntil != null && !today.isAfter(openUntil) ? null : answerDue;
    }
  }

  /**
   * What a queue is filtered by; null for not at all.
   *
   * @param assignee an official, or {@link #NOBODY}
   * @param statuses all when empty
   * @param from arrived on that day or later
   * @param to arrived on that day or earlier
   * @param answer the kind of the answer that was sent
   * @param words must stand in the title
   * @param blinds the blind index of a name or phone, one of which must match; with words besides,
   *     those that match it, and only if there are none those whose title has the words
   * @param cursor from the page before
   */
  record DeskQuery(
      Set<Status> statuses,
      @Nullable String assignee,
      @Nullable LocalDate dueBefore,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Channel channel,
      Answer.@Nullable Kind answer,
      @Nullable String words,
      List<String> blinds,
      @Nullable String cursor,
      int size) {

    /** Stands for requests that nobody is assigned to. */
    public static final String NOBODY = "-";

    /** Everything in these statuses, all when empty. */
    public static DeskQuery of(Set<Status> statuses, int size) {
      return new DeskQuery(
          statuses, null, null, null, null, null, null, null, List.of(), null, size);
    }

    /** The same from another place on; null from the first. */
    public DeskQuery at(@Nullable String place) {
      return new DeskQuery(
          statuses, assignee, dueBefore, from, to, channel, answer, words, blinds, place, size);
    }

    /** The same for words of the title, or a name or phone. */
    DeskQuery finding(@Nullable String words, List<String> blinds) {
      return new DeskQuery(
          statuses, assignee, dueBefore, from, to, channel, answer, words, blinds, cursor, size);
    }
  }

  /**
   * The requests of a span of days.
   *
   * @param unreadable how many rows could not be read and are left out
   * @param more whether there are others
   */
  record Span(List<DeskRow> rows, int unreadable, boolean more) {}

  /**
   * The requests of the office that arrived by {@code until} and are open or ended on {@code since}
   * or later, {@code most} at most: the open ones, then the latest first. Queries two stretches of
   * the index of the rooms.
   */
  Span span(OfficeCode office, LocalDate since, LocalDate until, int most);

  /**
   * A page of a queue.
   *
   * @param next where the next begins; null on the last
   * @param held how many open requests each official handles, whatever the filters are; null unless
   *     all that is open was looked at
   */
  record Page(List<DeskRow> rows, @Nullable String next, @Nullable Map<String, Integer> held) {}

  /** Somebody else changed the request first. */
  final class Conflict extends RuntimeException {}

  /** The notice is no longer claimed as it was. */
  final class ClaimLost extends RuntimeException {}

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
