package org.gongkai.web.open;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.request.Law;
import org.gongkai.web.BadQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/deadline}: anybody computes a date due, day by day. */
@Path("/api/deadline")
public class DeadlineApi {

  private static final int LAST_YEAR = 2099;
  private static final int MOST_DAYS = 60;
  private static final int HOUR = 3600;

  private final OfficeCalendars calendars;
  private final OfficeBook offices;

  DeadlineApi(OfficeCalendars calendars, OfficeBook offices) {
    this.calendars = calendars;
    this.offices = offices;
  }

  /** The contract's JSON. */
  public record Answer(
      LocalDate received,
      int days,
      LocalDate dueOn,
      boolean provisional,
      List<ExplainedDay> calendar) {}

  /** A day after receipt. */
  public record ExplainedDay(
      LocalDate date, boolean counted, DayKind reason, @Nullable String name) {}

  private record Question(LocalDate received, int days, Optional<OfficeCode> office) {}

  @GET
  public Response deadline(
      @QueryParam("received") @Nullable String received,
      @QueryParam("days") @Nullable String days,
      @QueryParam("office") @Nullable String office,
      @Context Request request) {
    Question question = question(received, days, office);
    WorkingDays calendar = question.office.map(calendars::of).orElseGet(calendars::national);
    var tag = new EntityTag("calendar-" + calendars.version() + "-" + calendar.provisionalFrom());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(answer(calendar, question));
    var cache = new CacheControl();
    cache.setMaxAge(HOUR);
    cache.setNoTransform(false);
    return answer.tag(tag).cacheControl(cache).build();
  }

  private Question question(
      @Nullable String received, @Nullable String days, @Nullable String office) {
    var problems = new Problems();
    LocalDate day =
        problems.required(
            "received", "收到日期 received", problems.day("received", "收到日期 received", received));
    if (day != null && (day.isBefore(Law.FIRST_DAY) || day.getYear() > LAST_YEAR)) {
      problems.add("received", Code.FORMAT, "收到日期须在2019年5月15日至2099年12月31日之间");
    }
    int count = days(problems, days);
    Optional<OfficeCode> code = office(problems, office);
    try {
      problems.orRefuse();
    } catch (Refused e) {
      throw new BadQuery(e);
    }
    return new Question(day == null ? Law.FIRST_DAY : day, count, code);
  }

  private static int days(Problems problems, @Nullable String text) {
    if (text == null) {
      return Law.REGULATION_2019.term();
    }
    int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > MOST_DAYS) {
      problems.add("days", Code.FORMAT, "工作日数 days 须在1与60之间");
    }
    return days;
  }

  private Optional<OfficeCode> office(Problems problems, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<OfficeCode> office =
        OfficeCode.parse(text).filter(code -> offices.find(code).isPresent());
    if (office.isEmpty()) {
      problems.add("office", Code.UNKNOWN_OFFICE, "没有找到这个机关，请核对机关代码");
    }
    return office;
  }

  private static Answer answer(WorkingDays calendar, Question question) {
    DueDate due = calendar.due(question.received, question.days);
    List<ExplainedDay> days =
        calendar.days(question.received, due.date()).stream()
            .map(day -> new ExplainedDay(day.date(), day.counted(), day.kind(), day.name()))
            .toList();
    return new Answer(question.received, question.days, due.date(), due.provisional(), days);
  }
}
