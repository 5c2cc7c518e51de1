package org.gongkai.web.desk.api;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/** A page of the queue; the contract's JSON. */
public record QueueView(List<Row> items, @Nullable String next) {

  /** A request in the queue. {@code workingDaysLeft} is 0 on the day due and negative after it. */
  public record Row(
      String number,
      Status status,
      String title,
      String maskedName,
      @Nullable LocalDate receivedOn,
      @Nullable LocalDate answerDueOn,
      boolean provisional,
      @Nullable Integer workingDaysLeft,
      @Nullable String assignee) {}

  static QueueView of(CaseBook.Page page, WorkingDays calendar, LocalDate today) {
    return new QueueView(
        page.rows().stream().map(row -> row(row, calendar, today)).toList(), page.next());
  }

  private static Row row(CaseBook.DeskRow row, WorkingDays calendar, LocalDate today) {
    DueDate due = row.answerDue(today);
    return new Row(
        row.number().toString(),
        row.status(),
        row.title(),
        row.maskedName(),
        row.receivedOn(),
        due == null ? null : due.date(),
        due != null && due.provisional(),
        due == null ? null : calendar.left(today, due.date()),
        row.assignee());
  }
}
