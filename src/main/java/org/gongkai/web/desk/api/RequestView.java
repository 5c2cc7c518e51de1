package org.gongkai.web.desk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.answer.Answers;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.command.Proceedings;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.office.Official;
import org.gongkai.request.ClockDay;
import org.gongkai.request.Consultation;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.Status;
import org.gongkai.request.Supplement;
import org.gongkai.web.look.DatesView;
import org.gongkai.web.look.FeeView;
import org.jspecify.annotations.Nullable;

/** A request as an official sees it; the contract's JSON. */
public record RequestView(
    String number,
    Status status,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate answerDueOn,
    @Nullable LocalDate earliestDueOn,
    @Nullable LocalDate latestDueOn,
    boolean provisional,
    @Nullable Integer workingDaysLeft,
    @Nullable String assignee,
    String title,
    String maskedName,
    Map<String, @Nullable Object> information,
    Map<String, Object> delivery,
    String channel,
    LocalDate arrivedOn,
    List<OpenDeadline> deadlines,
    List<String> allowed,
    Map<String, String> refused,
    int extensionDays,
    @Nullable FeeView fee,
    @Nullable SupplementView supplement,
    List<ConsultationView> consultations,
    @Nullable LocalDate dueWithoutSupplementOn,
    @Nullable Map<String, Object> answer,
    List<String> warnings,
    List<ClockDay> clock,
    List<Event> events) {

  /** An open deadline. */
  public record OpenDeadline(DeadlineKind kind, LocalDate dueOn, int of, boolean provisional) {
    static OpenDeadline of(Deadline deadline) {
      DueDate due = deadline.due();
      return new OpenDeadline(deadline.kind(), due.date(), deadline.of(), due.provisional());
    }
  }

  /**
   * An event.
   *
   * @param late entered on a later day than it happened (补录)
   * @param what in words
   */
  public record Event(
      int n, String type, LocalDate on, Instant recordedAt, String by, boolean late, String what) {}

  /** A supplement asked for. */
  public record SupplementView(
      String missing,
      LocalDate askedOn,
      LocalDate until,
      boolean late,
      @Nullable LocalDate sentOn,
      @Nullable LocalDate receivedOn) {
    static SupplementView of(Supplement s) {
      return new SupplementView(
          s.missing(), s.askedOn(), s.until(), s.late(), s.sentOn(), s.receivedOn());
    }
  }

  /** A consultation. */
  public record ConsultationView(
      int of,
      String party,
      Consultation.Kind kind,
      LocalDate sentOn,
      @Nullable LocalDate receivedOn,
      Consultation.@Nullable Opinion opinion,
      @Nullable String reason,
      @Nullable LocalDate closedOn) {
    static ConsultationView of(Consultation c) {
      Consultation.Closing closing = c.closing();
      return new ConsultationView(
          c.of(),
          c.party(),
          c.kind(),
          c.sentOn(),
          c.receivedOn(),
          closing == null ? null : closing.opinion(),
          closing == null ? null : closing.reason(),
          closing == null ? null : closing.on());
    }
  }

  static RequestView of(OpenedCase opened, Official official) {
    Request request = opened.request();
    var dates = DatesView.of(opened);
    DueDate due = request.due(opened.calendar(), opened.today()).orElse(null);
    Request.Answering.Draft draft = request.answering().draft();
    Map<String, String> refused = new LinkedHashMap<>();
    CommandKind.refused(opened, official)
        .forEach((command, why) -> refused.put(command.slug(), why));
    return new RequestView(
        request.number().toString(),
        request.status(),
        request.receipt().on(),
        dates.answerDueOn(),
        dates.earliestDueOn(),
        dates.latestDueOn(),
        dates.provisional(),
        due == null ? null : opened.calendar().left(opened.today(), due.date()),
        request.assignee(),
        request.submitted().information().heading(),
        request.submitted().maskedName(),
        information(request),
        Map.of(
            "format",
            request.submitted().delivery().format(),
            "method",
            request.submitted().delivery().method()),
        request.submitted().channel().name(),
        request.submitted().on(),
        opened.deadlines().stream().map(OpenDeadline::of).toList(),
        CommandKind.allowed(opened, official).stream().map(CommandKind::slug).toList(),
        refused,
        request.extensionDays(),
        FeeView.of(opened),
        request.supplements().isEmpty() ? null : SupplementView.of(request.supplements().getLast()),
        request.consultations().stream().map(ConsultationView::of).toList(),
        request
            .dueWithoutSupplements(opened.calendar(), opened.today())
            .map(DueDate::date)
            .orElse(null),
        draft == null ? null : Answers.fields(draft.answer()),
        request.warnings(opened.calendar()),
        request.explain(opened.calendar(), opened.today()),
        events(opened));
  }

  private static Map<String, @Nullable Object> information(Request request) {
    Map<String, @Nullable Object> information = new LinkedHashMap<>();
    information.put("title", request.submitted().information().title());
    information.put("documentNumber", request.submitted().information().documentNumber());
    information.put("description", request.submitted().information().description());
    return information;
  }

  private static List<Event> events(OpenedCase opened) {
    List<Proceedings.Line> lines = Proceedings.forOfficials(opened);
    return opened.entries().stream().map(entry -> event(entry, lines)).toList();
  }

  private static Event event(Entry entry, List<Proceedings.Line> lines) {
    return new Event(
        entry.n(),
        entry.event().getClass().getSimpleName(),
        entry.event().on(),
        entry.recordedAt(),
        entry.event().by(),
        Proceedings.isLate(entry),
        lines.get(entry.n() - 1).what());
  }
}
