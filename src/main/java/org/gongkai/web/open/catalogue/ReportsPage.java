package org.gongkai.web.open.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.input.PageAddress;
import org.gongkai.office.Office;
import org.gongkai.report.ReportBook;
import org.gongkai.report.YearReport;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * {@code /open/reports}: the yearly reports of an office that were published, and where (Art. 50).
 */
@Path("/open/reports")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReportsPage {

  /** So many years are looked at. */
  private static final int YEARS = 10;

  private final OpenOffices offices;
  private final ReportBook reports;
  private final Clock clock;

  ReportsPage(OpenOffices offices, ReportBook reports, Clock clock) {
    this.offices = offices;
    this.reports = reports;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Reports(Model model) implements TemplateInstance {}

  /** The reports, the newest first; no office where there are several and none is asked for. */
  public record Model(@Nullable Office office, List<Office> offices, List<Line> reports) {}

  /**
   * A report.
   *
   * @param where it was published, in words
   * @param url the same where it is an address
   */
  public record Line(int year, String where, @Nullable String url) {}

  @GET
  public Response page(@QueryParam("office") @Nullable String asked, @Context Request request) {
    Office office = offices.asked(asked);
    List<Line> lines =
        office == null
            ? List.of()
            : reports.findAll(office.code(), years()).stream()
                .sorted(Comparator.comparing(YearReport::year).reversed())
                .flatMap(report -> Stream.ofNullable(line(report)))
                .toList();
    return Revalidated.page(request, new Reports(new Model(office, offices.all(), lines)).render());
  }

  private List<Integer> years() {
    int year = OfficeTime.today(clock).getYear();
    return IntStream.rangeClosed(year - YEARS, year).boxed().toList();
  }

  /** One that is written anew was published before all the same. */
  private static @Nullable Line line(YearReport report) {
    YearReport.Step published = report.last(YearReport.Act.PUBLISHED);
    if (published == null) {
      return null;
    }
    String where = published.note();
    return new Line(report.year(), where, PageAddress.isSound(where) ? where : null);
  }
}
