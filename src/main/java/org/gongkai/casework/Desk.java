package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Applicant;
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

  private final CaseBook cases;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Desk(CaseBook cases, Fingerprints fingerprints, Clock clock) {
    this.cases = cases;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** The filters of the queue as they come; null for not at all. */
  public record Filter(
      @Nullable String status,
      @Nullable String assignee,
      @Nullable String dueBefore,
      @Nullable String q,
      @Nullable String cursor) {}

  /**
   * A page of the office's queue.
   *
   * @throws org.gongkai.input.Refused for a filter that cannot be
   */
  public CaseBook.Page queue(OfficeCode office, Filter filter) {
    var problems = new Problems();
    Set<Status> statuses = statuses(problems, filter.status());
    LocalDate before = problems.day("dueBefore", "到期日 dueBefore", filter.dueBefore());
    problems.orRefuse();
    String q = Clean.line(filter.q());
    var query =
        new CaseBook.DeskQuery(
            statuses,
            Clean.line(filter.assignee()),
            before,
            null,
            List.of(),
            Clean.line(filter.cursor()),
            PAGE);
    return q == null ? page(office, query) : search(office, query, q);
  }

  /** A number, exactly a name or phone (through a blind index), or words of the title. */
  private CaseBook.Page search(OfficeCode office, CaseBook.DeskQuery query, String q) {
    Optional<RequestNumber> number = RequestNumber.parse(q.toUpperCase(Locale.ROOT));
    if (number.isPresent()) {
      List<CaseBook.DeskRow> rows =
          number.filter(n -> n.office().equals(office)).flatMap(cases::row).stream().toList();
      return new CaseBook.Page(rows, null);
    }
    CaseBook.Page people = page(office, with(query, null, blinds(q)));
    return people.rows().isEmpty() && people.next() == null
        ? page(office, with(query, q, List.of()))
        : people;
  }

  private static CaseBook.DeskQuery with(
      CaseBook.DeskQuery query, @Nullable String words, List<String> blinds) {
    return new CaseBook.DeskQuery(
        query.statuses(),
        query.assignee(),
        query.dueBefore(),
        words,
        blinds,
        query.cursor(),
        query.size());
  }

  private List<String> blinds(String q) {
    String code = Clean.code(q);
    return Stream.concat(
            fingerprints.blinds("name", q.toLowerCase(Locale.ROOT)).stream(),
            code == null
                ? Stream.of()
                : fingerprints.blinds("phone", code.toLowerCase(Locale.ROOT)).stream())
        .toList();
  }

  private CaseBook.Page page(OfficeCode office, CaseBook.DeskQuery query) {
    try {
      return cases.rows(office, query);
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
   * Rows of all requests of the office, open ones first, then the newest; {@code most} at most.
   * Reads the index of the queue.
   */
  public List<CaseBook.DeskRow> all(OfficeCode office, int most) {
    var query = new CaseBook.DeskQuery(Set.of(), null, null, null, List.of(), null, most);
    return cases.rows(office, query).rows();
  }

  /** Who read the personal data and when, the newest first. */
  public List<CaseBook.View> views(RequestNumber number) {
    return cases.views(number);
  }

  /** How the party of a consultation is reached; that it was read is recorded first. */
  public Optional<String> contact(RequestNumber number, int of, String official) {
    cases.viewed(number, official, clock.instant());
    return cases.contact(number, of);
  }

  /** The personal data of the request's applicant; that they were read is recorded first. */
  public Optional<Applicant> applicant(RequestNumber number, String official) {
    cases.viewed(number, official, clock.instant());
    return cases.applicant(number);
  }
}
