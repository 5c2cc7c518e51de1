package org.gongkai.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.RequestNumber;

/**
 * Requests as queues, charts and the yearly report show them. A row is written with each command; a
 * stretch of many may be moments late, one that is asked for by its number never.
 */
public interface DeskRows {

  /** The row of the request in the queues, or empty. */
  Optional<CaseBook.DeskRow> row(RequestNumber number);

  /**
   * The rows of these requests in their order, those that are there; a hundred in a call. One that
   * cannot be read is left out, loudly.
   */
  List<CaseBook.DeskRow> rows(List<RequestNumber> numbers);

  /**
   * A page of an office's queue: what is open by the date due (the day of arrival while there is
   * none), then what ended, the latest first. Queries a stretch of the index of the rooms for each
   * of the two that is asked for.
   */
  CaseBook.Page rows(OfficeCode office, CaseBook.DeskQuery query);

  /** Numbers of all open requests of the office. */
  List<RequestNumber> open(OfficeCode office);

  /**
   * The requests of the office that arrived by {@code until} and are open or ended on {@code since}
   * or later, {@code most} at most: the open ones, then the latest first. Queries two stretches of
   * the index of the rooms.
   */
  CaseBook.Span span(OfficeCode office, LocalDate since, LocalDate until, int most);
}
