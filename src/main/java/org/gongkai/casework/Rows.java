package org.gongkai.casework;

import org.gongkai.calendar.WorkingDays;
import org.gongkai.request.Request;

/** A request as the queues show it. */
final class Rows {

  private Rows() {}

  static CaseBook.DeskRow of(Request request, WorkingDays calendar) {
    return new CaseBook.DeskRow(
        request.number(),
        request.version(),
        request.status(),
        request.filing().information().heading(),
        request.filing().maskedName(),
        request.filing().on(),
        request.receipt().on(),
        request.due(calendar).orElse(null),
        request.assignee());
  }
}
