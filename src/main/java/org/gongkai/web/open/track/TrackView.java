package org.gongkai.web.open.track;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Proceedings;
import org.gongkai.request.ClockDay;
import org.gongkai.request.Request;
import org.gongkai.request.Status;
import org.gongkai.web.look.DatesView;
import org.gongkai.web.look.FeeView;
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
    @Nullable SupplementAsked supplementAsked,
    @Nullable FeeView fee) {

  /** What is missing, and by when; null when nothing is awaited. */
  public record SupplementAsked(String missing, LocalDate until) {}

  public static TrackView of(OpenedCase opened) {
    Request request = opened.request();
    var dates = DatesView.of(opened);
    return new TrackView(
        request.number().toString(),
        request.status(),
        request.receipt().on(),
        dates.answerDueOn(),
        dates.earliestDueOn(),
        dates.latestDueOn(),
        dates.provisional(),
        request.explain(opened.calendar(), opened.today()),
        Proceedings.forApplicant(opened),
        supplementAsked(request),
        FeeView.of(opened));
  }

  private static @Nullable SupplementAsked supplementAsked(Request request) {
    return request.status().isOpen()
        ? request
            .pendingSupplement()
            .map(s -> new SupplementAsked(s.missing(), s.until()))
            .orElse(null)
        : null;
  }
}
