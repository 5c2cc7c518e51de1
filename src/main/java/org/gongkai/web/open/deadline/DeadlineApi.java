package org.gongkai.web.open.deadline;

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
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.input.Refused;
import org.gongkai.web.http.BadQuery;
import org.jspecify.annotations.Nullable;

/** {@code /api/deadline}: anybody computes a date due, day by day. */
@Path("/api/deadline")
public class DeadlineApi {

  static final int CACHED_SECONDS = 3600;

  private final DeadlineQuestion.Reader reader;

  DeadlineApi(DeadlineQuestion.Reader reader) {
    this.reader = reader;
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

  @GET
  public Response deadline(
      @QueryParam("received") @Nullable String received,
      @QueryParam("days") @Nullable String days,
      @QueryParam("office") @Nullable String office,
      @Context Request request) {
    DeadlineQuestion question = question(received, days, office);
    WorkingDays calendar = reader.calendar(question);
    var tag = new EntityTag(reader.tag(calendar, question));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(answer(calendar, question));
    var cache = new CacheControl();
    cache.setMaxAge(CACHED_SECONDS);
    cache.setNoTransform(false);
    return answer.tag(tag).cacheControl(cache).build();
  }

  private DeadlineQuestion question(
      @Nullable String received, @Nullable String days, @Nullable String office) {
    try {
      return reader.read(received, days, office);
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  private static Answer answer(WorkingDays calendar, DeadlineQuestion question) {
    DueDate due = calendar.due(question.received(), question.days());
    List<ExplainedDay> days =
        calendar.days(question.received(), due.date()).stream()
            .map(day -> new ExplainedDay(day.date(), day.counted(), day.kind(), day.name()))
            .toList();
    return new Answer(question.received(), question.days(), due.date(), due.provisional(), days);
  }
}
