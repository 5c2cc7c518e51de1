package org.gongkai.search.request;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.casework.CaseBook.DeskRow;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.RequestWords;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Applicant;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestNumber;
import org.gongkai.search.text.Words;
import org.gongkai.written.Folding;
import org.jboss.logging.Logger;

/**
 * The folded texts of requests in the memory of this process, and nowhere else: an office has
 * thousands, which are looked through in a millisecond. What is not known yet, or was changed, is
 * read before the answer; what was forgotten is dropped at the next question.
 */
@Singleton
class RequestIndex implements RequestWords {

  private static final Logger LOG = Logger.getLogger(RequestIndex.class);

  /** So many requests are read at once. */
  private static final int AT_ONCE = 16;

  private final RequestBook book;
  private final PersonalData people;
  private final Map<OfficeCode, Map<RequestNumber, Known>> offices = new ConcurrentHashMap<>();

  RequestIndex(RequestBook book, PersonalData people) {
    this.book = book;
    this.people = people;
  }

  /** What a request asked for at a version. */
  private record Known(int version, List<String> texts) {

    boolean has(String word) {
      return texts.stream().anyMatch(text -> text.contains(word));
    }
  }

  @Override
  public Set<RequestNumber> among(
      OfficeCode office, List<DeskRow> rows, Set<RequestNumber> forgotten, String typed) {
    Map<RequestNumber, Known> known =
        offices.computeIfAbsent(office, _ -> new ConcurrentHashMap<>());
    forgotten.forEach(known::remove);
    List<String> words = Words.of(typed).all().stream().map(Folding::toString).toList();
    if (words.isEmpty()) {
      return Set.of();
    }
    read(
        known,
        rows.stream()
            .filter(row -> row.number().office().equals(office) && !isKnown(row, known))
            .toList());
    var found = new HashSet<RequestNumber>();
    for (DeskRow row : rows) {
      Known one = known.get(row.number());
      if (one != null && words.stream().allMatch(one::has)) {
        found.add(row.number());
      }
    }
    return found;
  }

  /** How many requests of the office stand in it. */
  int size(OfficeCode office) {
    return offices.getOrDefault(office, Map.of()).size();
  }

  private static boolean isKnown(DeskRow row, Map<RequestNumber, Known> known) {
    Known one = known.get(row.number());
    return one != null && one.version >= row.version();
  }

  private void read(Map<RequestNumber, Known> known, List<DeskRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (ExecutorService readers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var reading = new ArrayList<Future<?>>();
      rows.forEach(row -> reading.add(readers.submit(() -> read(known, row))));
      for (Future<?> one : reading) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause; // a table that is away is told as such
      }
      throw new IllegalStateException("a request could not be read", e.getCause());
    }
  }

  /** Of one whose record cannot be read, what its row says is kept. */
  private void read(Map<RequestNumber, Known> known, DeskRow row) {
    try {
      Optional<List<Entry>> entries = book.entries(row.number());
      Optional<Applicant> applicant = people.applicant(row.number());
      if (entries.isEmpty() || applicant.isEmpty()) {
        known.remove(row.number());
        return;
      }
      Request request = Request.of(entries.get());
      List<String> texts = Impersonal.of(request.submitted().information(), applicant.get());
      known.put(row.number(), new Known(request.version(), texts));
    } catch (RequestBook.UnreadableRecord e) {
      LOG.errorf(e, "WordsUnread request=%s", row.number());
      known.put(
          row.number(), new Known(row.version(), List.of(Folding.of(row.title()).toString())));
    }
  }
}
