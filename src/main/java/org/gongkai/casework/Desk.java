package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Channel;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.gongkai.secret.Fingerprints;
import org.jspecify.annotations.Nullable;

/**
 * What officials look up: the queue of the office, and personal data, whose reading is recorded.
 */
@Singleton
public class Desk {

  private static final int PAGE = 50;
  private static final int LONGEST_NOTE = 2000;
  private static final int MOST_NOTES = 100;

  private final DeskRows rows;
  private final PersonalData people;
  private final RequestWords words;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Desk(
      DeskRows rows,
      PersonalData people,
      RequestWords words,
      Fingerprints fingerprints,
      Clock clock) {
    this.rows = rows;
    this.people = people;
    this.words = words;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * The filters of the queue as they come; null for not at all.
   *
   * @param from, to the days of arrival
   * @param answer the kind of answer that was sent
   */
  public record Filter(
      @Nullable String status,
      @Nullable String assignee,
      @Nullable String dueBefore,
      @Nullable String from,
      @Nullable String to,
      @Nullable String channel,
      @Nullable String answer,
      @Nullable String q,
      @Nullable String cursor) {}

  /**
   * A page of the office's queue.
   *
   * @throws org.gongkai.input.Refused for a filter that cannot be
   */
  public CaseBook.Page queue(OfficeCode office, Filter filter) {
    return queue(office, filter, PAGE);
  }

  /** The same in a page of that size. */
  public CaseBook.Page queue(OfficeCode office, Filter filter, int size) {
    var problems = new Problems();
    Set<Status> statuses = statuses(problems, filter.status());
    LocalDate before = problems.day("dueBefore", "到期日", filter.dueBefore());
    LocalDate from = problems.day("from", "收到日期", filter.from());
    LocalDate to = problems.day("to", "收到日期", filter.to());
    if (from != null && to != null && from.isAfter(to)) {
      problems.add("to", Code.NOT_ALLOWED, "“收到日期到”不能早于“收到日期从”");
    }
    Channel channel = problems.oneOf("channel", "渠道", filter.channel(), Channel.class);
    Answer.Kind answer = problems.oneOf("answer", "答复类型", filter.answer(), Answer.Kind.class);
    problems.orRefuse();
    String q = Clean.line(filter.q());
    var query =
        new CaseBook.DeskQuery(
            statuses,
            Clean.line(filter.assignee()),
            before,
            from,
            to,
            channel,
            answer,
            null,
            List.of(),
            Clean.line(filter.cursor()),
            size);
    return q == null ? page(office, query) : search(office, query, q);
  }

  /**
   * A number, people (through blind indexes, {@link PeopleKeys}), or words of what is asked for.
   */
  private CaseBook.Page search(OfficeCode office, CaseBook.DeskQuery query, String q) {
    Optional<RequestNumber> number = RequestNumber.typed(q);
    if (number.isPresent()) {
      List<CaseBook.DeskRow> rows =
          number.filter(n -> n.office().equals(office)).flatMap(this.rows::row).stream().toList();
      return new CaseBook.Page(rows, null, null);
    }
    return page(
        office,
        query.finding((some, forgotten) -> words.among(office, some, forgotten, q), people(q)));
  }

  /** Requests of the last years whose number ends with these digits; none for anything else. */
  public List<CaseBook.DeskRow> endingWith(OfficeCode office, String q) {
    return rows.rows(RequestNumber.endingWith(office, q, OfficeTime.today(clock).getYear()));
  }

  /** What it may stand for, blind, under each secret. */
  private List<Set<String>> people(String typed) {
    var people = new ArrayList<Set<String>>();
    for (List<PeopleKeys.Key> keys : PeopleKeys.asked(typed)) {
      List<List<String>> tokens =
          keys.stream().map(key -> fingerprints.tokens(key.field(), key.value())).toList();
      for (int secret = 0; secret < tokens.getFirst().size(); secret++) {
        int of = secret;
        people.add(tokens.stream().map(each -> each.get(of)).collect(Collectors.toSet()));
      }
    }
    return people;
  }

  private CaseBook.Page page(OfficeCode office, CaseBook.DeskQuery query) {
    try {
      return rows.rows(office, query);
    } catch (IllegalArgumentException e) {
      var problems = new Problems();
      problems.add("cursor", Code.FORMAT, "翻页参数不对，请从第一页重新查看");
      problems.orRefuse();
      throw e;
    }
  }

  private static Set<Status> statuses(Problems problems, @Nullable String text) {
    var statuses = EnumSet.noneOf(Status.class);
    if (text != null) {
      for (String name : text.split(",")) {
        Status status = problems.oneOf("status", "状态", name.strip(), Status.class);
        if (status != null) {
          statuses.add(status);
        }
      }
    }
    return statuses;
  }

  /**
   * Rows of the requests of the office that are open or ended on {@code since} or later; {@code
   * most} at most. Queries two stretches of the index of the rooms.
   */
  public CaseBook.Span since(OfficeCode office, LocalDate since, int most) {
    return rows.span(office, since, OfficeTime.today(clock), most);
  }

  /** Who read the personal data and when, the newest first. */
  public List<CaseBook.View> views(RequestNumber number) {
    return people.views(number);
  }

  /** How the party of a consultation is reached; that it was read is recorded first. */
  public Optional<String> contact(RequestNumber number, int of, String official) {
    people.viewed(number, new CaseBook.View(official, clock.instant(), null));
    return people.contact(number, of);
  }

  /**
   * Writes an inner note.
   *
   * @throws org.gongkai.input.Refused for an empty or too long one, or one too many
   */
  public void note(RequestNumber number, String official, @Nullable String text) {
    var problems = new Problems();
    String line = problems.requiredLines("note", "备注", text, LONGEST_NOTE);
    if (people.notes(number).size() >= MOST_NOTES) {
      problems.add("note", Code.LENGTH, "一件申请最多" + MOST_NOTES + "条备注");
    }
    problems.orRefuse();
    String told = Objects.requireNonNull(line, "required, or refused");
    people.note(number, new CaseBook.Note(official, clock.instant(), told));
  }

  /** Notes what the desk itself did, besides those that officials write. */
  public void noted(RequestNumber number, String official, String what) {
    people.note(number, new CaseBook.Note(official, clock.instant(), what));
  }

  /** The inner notes, in their order. */
  public List<CaseBook.Note> notes(RequestNumber number) {
    return people.notes(number);
  }

  /** Records that an official reads papers which name the applicant. */
  public void seen(RequestNumber number, String official) {
    people.viewed(number, new CaseBook.View(official, clock.instant(), null));
  }

  /**
   * Records that an official takes papers away which name the applicant.
   *
   * @param what e.g. 案卷（压缩包）
   */
  public void exported(RequestNumber number, String official, String what) {
    people.viewed(number, new CaseBook.View(official, clock.instant(), what));
  }

  /** The personal data of the request's applicant; that they were read is recorded first. */
  public Optional<Applicant> applicant(RequestNumber number, String official) {
    people.viewed(number, new CaseBook.View(official, clock.instant(), null));
    return people.applicant(number);
  }
}
