package org.gongkai.web.desk.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.session.LoggedIn;

/**
 * {@code /desk/charts}: load, time to answer, results, what is due. Tables first; a script draws
 * them. Costs {@link #MOST} rows of the queue at most, and the deadlines of four weeks.
 */
@Path("/desk/charts")
@Produces(Gate.HTML)
public class ChartsPage {

  private static final int MOST = 3000;

  private final Gate gate;
  private final Desk desk;
  private final DeadlineBook deadlines;
  private final OfficeCalendars calendars;
  private final Clock clock;

  ChartsPage(Gate gate, Desk desk, DeadlineBook deadlines, OfficeCalendars calendars, Clock clock) {
    this.gate = gate;
    this.desk = desk;
    this.deadlines = deadlines;
    this.calendars = calendars;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChartTables(List<Charts.Table> tables, boolean truncated) implements TemplateInstance {}

  @GET
  public String charts() {
    LoggedIn.OfOffice me = gate.enter();
    LocalDate today = OfficeTime.today(clock);
    WorkingDays calendar = calendars.of(me.office());
    CaseBook.Span span = desk.since(me.office(), Charts.since(today), MOST);
    List<Deadline> due =
        deadlines.due(me.office(), today.plusDays(28)).on(today, calendar).deadlines();
    return new ChartTables(
            new Charts(span.rows(), me.organ(), calendar, today).all(due), span.more())
        .render();
  }
}
