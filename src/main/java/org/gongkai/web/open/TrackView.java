package org.gongkai.web.open;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.Proceedings;
import org.gongkai.request.ClockDay;
import org.gongkai.request.LegalClock;
import org.gongkai.request.Request;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/** What an applicant sees; the contract's JSON. No ID number, phone or address. */
public record TrackView(
    String number,
    Status status,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate answerDueOn,
    @Nullable LocalDate earliestDueOn,
    @Nullable LocalDate latestDueOn,
    boolean provisional,
    List<ClockDay> clock,
    List<Proceedings.Line> record,
    @Nullable Object supplementAsked,
    @Nullable Object fee) {

  static TrackView of(OpenedCase opened) {
    Request request = opened.request();
    DueDate due = request.due(opened.calendar()).orElse(null);
    return new TrackView(
        request.number().toString(),
        request.status(),
        request.receipt().on(),
        due == null ? null : due.date(),
        null,
        null,
        due != null && due.provisional(),
        request.clock(opened.calendar()).map(LegalClock::explain).orElse(List.of()),
        Proceedings.forApplicant(opened),
        null,
        null);
  }
}
