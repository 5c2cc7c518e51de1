package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Information;
import org.gongkai.request.Request;
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

  private final EarlierRequests earlier;
  private final PersonalData people;
  private final DeskRows rows;
  private final Clock clock;

  Precedents(EarlierRequests earlier, PersonalData people, DeskRows rows, Clock clock) {
    this.earlier = earlier;
    this.people = people;
    this.rows = rows;
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
    return of(opened, people.applicant(opened.request().number()).orElse(null));
  }

  /** The same with the personal data as they were read; null when they were removed. */
  public Found of(OpenedCase opened, @Nullable Applicant applicant) {
    RequestNumber number = opened.request().number();
    Information information = opened.request().submitted().information();
    List<EarlierRequests.Arrived> all =
        applicant == null ? List.of() : earlier.ofApplicant(number.office(), applicant);
    Set<RequestNumber> own =
        all.stream().map(EarlierRequests.Arrived::number).collect(Collectors.toSet());
    List<RequestNumber> onTopic = earlier.onTopics(number.office(), Topics.of(information));
    var newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);
    List<CaseBook.DeskRow> others =
        rows.rows(
            newestFirst.stream()
                .map(EarlierRequests.Arrived::number)
                .filter(n -> !n.equals(number))
                .limit(MOST)
                .toList());
    return new Found(
        others.stream().map(row -> earlier(row, onTopic)).toList(),
        inLastYear(all, opened.today()),
        endings(others, opened.today()),
        onTopic.stream()
            .filter(n -> !own.contains(n) && !n.equals(number))
            .map(RequestNumber::toString)
            .toList());
  }

  private static Earlier earlier(CaseBook.DeskRow row, List<RequestNumber> onTopic) {
    Answer.Kind answer = row.answer();
    return new Earlier(
        row.number().toString(),
        row.arrivedOn(),
        row.title(),
        row.status(),
        answer == null ? null : answer.words(),
        onTopic.contains(row.number()));
  }

  private static int inLastYear(List<EarlierRequests.Arrived> all, LocalDate today) {
    LocalDate since = today.minusYears(1);
    return (int) all.stream().filter(a -> a.on().isAfter(since)).count();
  }

  private static Map<String, Integer> endings(List<CaseBook.DeskRow> others, LocalDate today) {
    var endings = new TreeMap<String, Integer>();
    others.stream()
        .filter(row -> row.arrivedOn().isAfter(today.minusYears(1)))
        .map(
            row ->
                Optional.ofNullable(earlier(row, List.of()).answer()).orElse(row.status().words()))
        .forEach(how -> endings.merge(how, 1, Integer::sum));
    return endings;
  }

  /** Open requests of the applicant that ask for the same. */
  public List<RequestNumber> openSame(
      OfficeCode office, Applicant applicant, Information information) {
    List<RequestNumber> onTopic = earlier.onTopics(office, Topics.of(information));
    return rows
        .rows(
            earlier.ofApplicant(office, applicant).stream()
                .map(EarlierRequests.Arrived::number)
                .filter(onTopic::contains)
                .toList())
        .stream()
        .filter(row -> row.status().isOpen())
        .map(CaseBook.DeskRow::number)
        .toList();
  }

  /**
   * What the clerk is told with a new request of those that were entered before it; empty when
   * there is nothing to tell, or nobody to tell of any more.
   */
  public String told(Request request) {
    return people.applicant(request.number()).map(a -> told(request, a)).orElse("");
  }

  private String told(Request request, Applicant applicant) {
    RequestNumber number = request.number();
    List<EarlierRequests.Arrived> all =
        earlier.ofApplicant(number.office(), applicant).stream()
            .filter(other -> isBefore(other.number(), number))
            .toList();
    var same =
        new HashSet<>(
            earlier.onTopics(number.office(), Topics.of(request.submitted().information())));
    same.removeIf(other -> !isBefore(other, number));
    List<String> own =
        all.stream()
            .map(EarlierRequests.Arrived::number)
            .filter(same::contains)
            .map(RequestNumber::toString)
            .toList();
    same.removeAll(all.stream().map(EarlierRequests.Arrived::number).toList());
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

  /** Whether it was entered earlier. */
  private static boolean isBefore(RequestNumber one, RequestNumber other) {
    return one.year() < other.year()
        || (one.year() == other.year() && one.serial() < other.serial());
  }
}
