package org.gongkai.casework;

import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.figures.AnnualCase;
import org.gongkai.request.Answer;
import org.gongkai.request.Entry;
import org.gongkai.request.LegalClock;
import org.gongkai.request.Request;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/** A request as the queues show it. */
public final class Rows {

  private Rows() {}

  private static Answer.@Nullable Kind answer(Request request) {
    Request.Answering.Draft draft = request.answering().draft();
    return request.status() == Status.ANSWERED && draft != null ? draft.answer().kind() : null;
  }

  /**
   * @param entries all events of the request
   * @param request what follows from them
   */
  public static CaseBook.DeskRow of(List<Entry> entries, Request request, WorkingDays calendar) {
    Request.Ending ending = request.ending();
    // The date for the book and the day it is settled do not depend on the day of looking.
    Optional<LegalClock> clock =
        ending == null ? request.clock(calendar, request.submitted().on()) : Optional.empty();
    DueDate due = ending == null ? clock.flatMap(LegalClock::book).orElse(null) : ending.due();
    return new CaseBook.DeskRow(
        request.number(),
        request.version(),
        request.status(),
        request.submitted().information().heading(),
        request.submitted().maskedName(),
        request.submitted().on(),
        request.receipt().on(),
        due,
        clock.map(LegalClock::openUntil).orElse(null),
        request.assignee(),
        ToDecide.of(request),
        request.ending() == null && request.answering().returned() != null,
        ending == null ? null : ending.on(),
        answer(request),
        request.submitted().channel(),
        AnnualCase.of(entries));
  }
}
