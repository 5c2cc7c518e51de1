package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Applicant;
import org.gongkai.request.Information;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/**
 * Earlier requests that an official should know of: of the same applicant (found by a blind index),
 * whether one asked for the same (Art. 36(6): not processed again), how many there were in the last
 * year and how they ended (Art. 35), and whether others asked for the same (Art. 44: it might be
 * published). They are offered; the official decides, never the machine.
 */
@Singleton
public class Precedents {

  private static final int MOST = 100;

  private final CaseBook cases;
  private final RequestBook requests;
  private final Clock clock;

  Precedents(CaseBook cases, RequestBook requests, Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param earlier the applicant's other requests, the newest first, 100 at most
   * @param lastYear how many the applicant filed in the last year, this one included
   * @param endings how those ended, in words, with their number
   * @param others requests of other people for the same
   */
  public record Found(
      List<Earlier> earlier, int lastYear, Map<String, Integer> endings, List<String> others) {}

  /**
   * A request of the same applicant.
   *
   * @param same whether it asks for the same: perhaps not to be processed again
   * @param answer the kind of its answer in words, or null
   */
  public record Earlier(
      String number,
      LocalDate arrivedOn,
      String title,
      Status status,
      @Nullable String answer,
      boolean same) {}

  /** What the desk shows of a request. */
  public Found of(OpenedCase opened) {
    RequestNumber number = opened.request().number();
    Information information = opened.request().filing().information();
    List<CaseBook.Arrived> all =
        cases
            .applicant(number)
            .map(applicant -> cases.ofApplicant(number.office(), applicant))
            .orElse(List.of());
    Set<RequestNumber> own = all.stream().map(CaseBook.Arrived::number).collect(Collectors.toSet());
    List<RequestNumber> onTopic = cases.onTopics(number.office(), Topics.of(information));
    var newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);
    List<Request> others =
        newestFirst.stream()
            .map(CaseBook.Arrived::number)
            .filter(n -> !n.equals(number))
            .limit(MOST)
            .flatMap(n -> requests.entries(n).map(Request::of).stream())
            .toList();
    return new Found(
        others.stream().map(request -> earlier(request, onTopic)).toList(),
        inLastYear(all, opened.today()),
        endings(others, opened.today()),
        onTopic.stream()
            .filter(n -> !own.contains(n) && !n.equals(number))
            .map(RequestNumber::toString)
            .toList());
  }

  private static Earlier earlier(Request request, List<RequestNumber> onTopic) {
    Request.Answering.Draft draft = request.answering().draft();
    boolean answered = request.status() == Status.ANSWERED && draft != null;
    return new Earlier(
        request.number().toString(),
        request.filing().on(),
        request.filing().information().heading(),
        request.status(),
        answered ? Objects.requireNonNull(draft).answer().kind().words() : null,
        onTopic.contains(request.number()));
  }

  private static int inLastYear(List<CaseBook.Arrived> all, LocalDate today) {
    LocalDate since = today.minusYears(1);
    return (int) all.stream().filter(a -> a.on().isAfter(since)).count();
  }

  private static Map<String, Integer> endings(List<Request> others, LocalDate today) {
    var endings = new TreeMap<String, Integer>();
    others.stream()
        .filter(request -> request.filing().on().isAfter(today.minusYears(1)))
        .map(
            request ->
                Optional.ofNullable(earlier(request, List.of()).answer())
                    .orElse(request.status().words()))
        .forEach(how -> endings.merge(how, 1, Integer::sum));
    return endings;
  }

  /** Open requests of the applicant that ask for the same. */
  List<RequestNumber> openSame(OfficeCode office, Applicant applicant, Information information) {
    List<RequestNumber> onTopic = cases.onTopics(office, Topics.of(information));
    return cases.ofApplicant(office, applicant).stream()
        .map(CaseBook.Arrived::number)
        .filter(onTopic::contains)
        .filter(number -> cases.row(number).filter(row -> row.status().isOpen()).isPresent())
        .toList();
  }

  /** What the clerk is told with a new request; empty when there is nothing to tell. */
  String told(OfficeCode office, Applicant applicant, Information information) {
    List<CaseBook.Arrived> all = cases.ofApplicant(office, applicant);
    var same = new HashSet<>(cases.onTopics(office, Topics.of(information)));
    List<String> own =
        all.stream()
            .map(CaseBook.Arrived::number)
            .filter(same::contains)
            .map(RequestNumber::toString)
            .toList();
    same.removeAll(all.stream().map(CaseBook.Arrived::number).toList());
    var told = new ArrayList<String>();
    int lastYear = inLastYear(all, OfficeTime.today(clock));
    if (lastYear > 0) {
      told.add("该申请人近一年在本机关另有" + lastYear + "件申请");
    }
    if (!own.isEmpty()) {
      told.add("其中" + String.join("、", own) + "的内容可能与本件相同（条例第三十六条第六项）");
    }
    if (!same.isEmpty()) {
      told.add("另有" + same.size() + "件他人的申请内容可能相同，可考虑主动公开（条例第四十四条）");
    }
    return String.join("；", told);
  }
}
