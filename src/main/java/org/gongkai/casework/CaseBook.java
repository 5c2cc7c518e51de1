package org.gongkai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.figures.AnnualCase;
import org.gongkai.file.StoredFile;
import org.gongkai.matter.Writing;
import org.gongkai.notice.Notice;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Channel;
import org.gongkai.request.Entry;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that hangs on it, and what a command does to it: each write is one transaction
 * on the version that was read. {@link Register} takes new ones, {@link DeskRows} shows them in
 * queues, {@link PersonalData} keeps what is sealed, {@link EarlierRequests} finds those from
 * before.
 */
public interface CaseBook {

  /**
   * Stores what a command did.
   *
   * @throws Conflict if the request is no longer at the version before
   * @throws ClaimLost if the notice that it delivers is no longer claimed as it was
   * @throws org.gongkai.matter.Taken if a name or number of the draft was taken meanwhile
   */
  void commit(Change change);

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
   * Writes state and open deadlines as they follow from the events, whatever was there, with the
   * blind indexes of its people and what it asks for, by {@link Topics}. Left alone when the
   * request is at a later version meanwhile.
   */
  void rebuild(DeskRow row, List<Deadline> open, List<String> topics);

  /**
   * The open deadlines as they stand in the book.
   *
   * @throws org.gongkai.request.RequestBook.UnreadableRecord if one of them cannot be read
   */
  List<Deadline> deadlines(RequestNumber number);

  /** The letters of the request with their numbers, in the order of their events. */
  List<Numbered> letters(RequestNumber number);

  /** A letter and its number in its series and year. */
  record Numbered(LetterOrder order, int n) {}

  /** What an official wrote for colleagues; no applicant ever reads it. */
  record Note(String by, Instant at, String text) {}

  /**
   * An official read the personal data.
   *
   * @param exported what was taken away with them, in Chinese; null for nothing
   */
  record View(String official, Instant at, @Nullable String exported) {}

  /**
   * What a command stores.
   *
   * @param entries the event, and what follows of it by itself; none when only dates are computed
   *     anew
   * @param versionBefore the version that must still hold
   * @param open all deadlines that are open now
   * @param closed those that were open and are done
   * @param notices what the event causes
   * @param delivered the claimed notice that this marks as sent, or null
   * @param deliveredAt when the server took it
   * @param posted letters that were handed to the post by this
   * @param returned the mail that came back and waits on the desk, or null
   * @param applicant the personal data as corrected, or null when they stay
   * @param contact how the party of a new consultation is reached, kept sealed; or null
   * @param letters letters that the event makes; each gets the next number of its series
   * @param draft what is made of it in another room, or null
   */
  record Change(
      DeskRow row,
      List<Entry> entries,
      int versionBefore,
      List<Deadline> open,
      List<Deadline> closed,
      List<Notice> notices,
      @Nullable Notice delivered,
      @Nullable Instant deliveredAt,
      List<Notice.Key> posted,
      Notice.@Nullable Key returned,
      @Nullable Applicant applicant,
      @Nullable String contact,
      List<LetterOrder> letters,
      @Nullable Writing<?> draft) {}

  /**
   * A request as a queue shows it.
   *
   * @param answerDue the date due; while an interval is open the latest one
   * @param openUntil through this day the date due is not settled, or null
   * @param toDecide what waits for the head
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
      ToDecide toDecide,
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
   * @param words says which have the words
   * @param people what a typed text may stand for ({@link PeopleKeys}), each a set of blind indexes
   *     that must all be there; one of them must match, or the words
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
      @Nullable Worded words,
      List<Set<String>> people,
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
          statuses, assignee, dueBefore, from, to, channel, answer, words, people, place, size);
    }

    /** The same for words of what is asked for, or people. */
    DeskQuery finding(@Nullable Worded words, List<Set<String>> people) {
      return new DeskQuery(
          statuses, assignee, dueBefore, from, to, channel, answer, words, people, cursor, size);
    }
  }

  /** Which of some rows have the words that are looked for; as {@link RequestWords} has it. */
  interface Worded {
    Set<RequestNumber> among(List<DeskRow> rows, Set<RequestNumber> forgotten);
  }

  /**
   * The requests of a span of days.
   *
   * @param unreadable how many rows could not be read and are left out
   * @param more whether there are others
   */
  record Span(List<DeskRow> rows, int unreadable, boolean more) {}

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
}
