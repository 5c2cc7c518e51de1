package org.gongkai.web.open.track;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Proceedings;
import org.gongkai.office.Office;
import org.gongkai.request.Answer;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.ClockDay;
import org.gongkai.request.LegalClock;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Status;
import org.gongkai.web.look.FeeView;
import org.gongkai.web.look.MonthView;
import org.jspecify.annotations.Nullable;

/**
 * A request as its applicant sees it.
 *
 * @param code the query code as typed; the page's forms send it again
 * @param tone how the status looks: open, wait (for the applicant), late, closed
 * @param term of the answer by the request's rule set, in working days
 * @param other the date under another reading of an unsettled point, or null
 */
public record TrackModel(
    String number,
    String code,
    String status,
    String tone,
    String title,
    @Nullable String receivedOn,
    int term,
    @Nullable String dueOn,
    @Nullable String earliest,
    @Nullable String latest,
    @Nullable String other,
    @Nullable String left,
    String next,
    List<MonthView> months,
    List<MonthView.Row> days,
    List<Line> record,
    @Nullable Asked supplement,
    @Nullable Fee fee,
    @Nullable Come come,
    boolean proposable,
    boolean open,
    boolean answered,
    Office office) {

  /** A line of the record, its days in words. */
  public record Line(String on, String what, @Nullable String enteredOn) {}

  /** The supplement that is asked for. */
  public record Asked(String missing, String until) {}

  /**
   * The answer is there to be fetched.
   *
   * @param where the place
   * @param when the day from which it is there, and the hours
   * @param with what to bring
   */
  public record Come(String where, String when, String with) {

    static @Nullable Come of(OpenedCase opened, TrackTexts texts) {
      Request request = opened.request();
      Request.Answering.Approval approval = request.answering().approval();
      if (request.status() != Status.APPROVED
          || approval == null
          || !approval.delivery().isFetched()) {
        return null;
      }
      Office office = opened.office();
      Request.Answering.Draft draft = request.answering().draft();
      Answer.Collect collect =
          draft != null && draft.answer() instanceof Answer.Disclosed d ? d.collect() : null;
      String hours = office.hours() == null ? texts.comeHours() : office.hours();
      boolean person = request.submitted().applicantKind() == ApplicantKind.CITIZEN;
      return new Come(
          collect == null ? office.name() + " " + or(office.address()) : collect.where(),
          texts.comeFrom(Words.day(collect == null ? approval.on() : collect.on()), hours),
          person ? texts.comeWith() : texts.comeWithOrganisation());
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** The fee. */
  public record Fee(
      String basis, int quantity, int amount, String payBy, @Nullable String paidOn) {}

  static TrackModel of(OpenedCase opened, String code, TrackTexts texts) {
    Request request = opened.request();
    LocalDate today = opened.today();
    Optional<DueDate> due = request.due(opened.calendar(), today);
    Optional<LegalClock> clock =
        request.status().isOpen() ? request.clock(opened.calendar(), today) : Optional.empty();
    Optional<DueDate> latest = clock.flatMap(LegalClock::latest);
    boolean running = due.isEmpty() && clock.isPresent();
    Optional<Integer> left =
        request.status().isOpen()
            ? due.map(d -> opened.calendar().left(today, d.date()))
            : Optional.empty();
    LocalDate received = request.receipt().on();
    List<ClockDay> days = request.explain(opened.calendar(), today);
    return new TrackModel(
        request.number().toString(),
        code,
        request.status().words(),
        tone(request.status(), left),
        request.submitted().information().heading(),
        received == null ? null : Words.day(received),
        request.submitted().law().term(),
        due.map(Words::due).orElse(null),
        running ? clock.flatMap(LegalClock::earliest).map(Words::due).orElse(null) : null,
        running ? latest.map(Words::due).orElse(null) : null,
        running ? null : latest.map(Words::due).orElse(null),
        left.map(Words::left).orElse(null),
        next(opened, left, running, texts),
        received == null
            ? List.of()
            : MonthView.of(received, due.map(DueDate::date).orElse(null), today, days),
        MonthView.rows(days),
        Proceedings.forApplicant(opened).stream().map(TrackModel::line).toList(),
        asked(request),
        fee(opened),
        Come.of(opened, texts),
        mayPropose(opened),
        request.status().isOpen(),
        request.status() == Status.ANSWERED,
        opened.office());
  }

  private static String tone(Status status, Optional<Integer> left) {
    return switch (status) {
      case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> "wait";
      case ANSWERED, GIVEN_UP, WITHDRAWN -> "closed";
      case AWAITING_RECEIPT, IN_PROGRESS, APPROVED ->
          left.filter(n -> n < 0).isPresent() ? "late" : "open";
    };
  }

  private static String next(
      OpenedCase opened, Optional<Integer> left, boolean running, TrackTexts texts) {
    return switch (opened.request().status()) {
      case AWAITING_RECEIPT -> texts.nextReceipt();
      case IN_PROGRESS -> {
        if (running) {
          yield texts.nextConsultation();
        }
        yield left.filter(n -> n < 0).isPresent()
            ? texts.nextOverdue()
            : texts.nextInProgress(left.map(Words::left).orElse(""));
      }
      case AWAITING_SUPPLEMENT -> texts.nextSupplement();
      case AWAITING_PAYMENT -> texts.nextPayment();
      case APPROVED -> Come.of(opened, texts) == null ? texts.nextApproved() : texts.nextCome();
      case ANSWERED -> texts.nextAnswered();
      case GIVEN_UP -> texts.nextGivenUp();
      case WITHDRAWN -> texts.nextWithdrawn();
    };
  }

  private static Line line(Proceedings.Line line) {
    LocalDate entered = line.enteredOn();
    return new Line(Words.day(line.on()), line.what(), entered == null ? null : Words.day(entered));
  }

  /** Whether the applicant can propose that what was disclosed be published (Art. 44). */
  private static boolean mayPropose(OpenedCase opened) {
    var rules =
        new RequestRules(
            opened.request(), RequestEvent.APPLICANT, opened.today(), opened.calendar());
    return rules.mayBeProposed() == null;
  }

  private static @Nullable Asked asked(Request request) {
    return request.status().isOpen()
        ? request
            .pendingSupplement()
            .map(s -> new Asked(s.missing(), Words.day(s.until())))
            .orElse(null)
        : null;
  }

  private static @Nullable Fee fee(OpenedCase opened) {
    FeeView fee = FeeView.of(opened);
    if (fee == null) {
      return null;
    }
    LocalDate paid = fee.paidOn();
    return new Fee(
        fee.basis().words(),
        fee.quantity(),
        fee.amount(),
        Words.day(fee.payBy()),
        paid == null ? null : Words.day(paid));
  }
}
