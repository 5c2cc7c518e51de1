package org.gongkai.web.desk.duty;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.duty.Duty;
import org.gongkai.duty.Indicator;
import org.gongkai.duty.Plans;
import org.gongkai.file.FileName;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Role;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/duties}: how a plan stands by indicator, and its duties, also as a spreadsheet.
 * Costs the list of the plan, which has {@value org.gongkai.duty.Plan#MOST} at the most, and one
 * call more.
 */
@Path("/desk/duties")
@Produces(Gate.HTML)
public class DutiesPage {

  private final Gate gate;
  private final Plans plans;
  private final Matters matters;

  DutiesPage(Gate gate, Plans plans, Matters matters) {
    this.gate = gate;
    this.plans = plans;
    this.matters = matters;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Duties(DutiesList list, boolean loads) implements TemplateInstance {}

  @GET
  public String list(@Context UriInfo uri) {
    LoggedIn.OfOffice me = gate.enter();
    Surroundings in = matters.in(me.organ());
    DutiesQuery query = query(uri.getQueryParameters(), in);
    String page = text(uri.getQueryParameters(), "page");
    var list =
        DutiesList.of(
            query,
            plans.duties(me.office(), query.plan()),
            in,
            me.official(),
            page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1,
            plans.isLoading(me.office(), query.plan()));
    return new Duties(list, mayLoad(me)).render();
  }

  /** What the page lists, all of it. */
  @GET
  @Path("sheet.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@Context UriInfo uri) {
    LoggedIn.OfOffice me = gate.enter();
    Surroundings in = matters.in(me.organ());
    DutiesQuery query = query(uri.getQueryParameters(), in);
    List<Duty> found =
        plans.duties(me.office(), query.plan()).stream()
            .filter(query.matching(in.office(), me.official(), in.today()))
            .toList();
    var name = new FileName("%d年度任务-%s.xlsx".formatted(query.plan(), in.today()));
    return Download.of(DutiesSheet.of(found, in), SheetWriter.XLSX, name);
  }

  /** Whether the official may load plans. */
  static boolean mayLoad(LoggedIn.OfOffice me) {
    return me.official().is(Role.HEAD) || me.official().is(Role.ADMIN);
  }

  private static DutiesQuery query(MultivaluedMap<String, String> given, Surroundings in) {
    String plan = text(given, "plan");
    return new DutiesQuery(
        plan.matches("2\\d{3}") ? Integer.parseInt(plan) : in.today().getYear(),
        known(text(given, "state"), DutiesQuery.states()),
        known(text(given, "indicator"), Stream.of(Indicator.values()).map(Enum::name)),
        text(given, "owner"),
        text(given, "mine").equals("yes"));
  }

  private static String known(String text, Stream<String> words) {
    return words.anyMatch(text::equals) ? text : "";
  }

  private static String text(MultivaluedMap<String, String> given, String name) {
    @Nullable String text = given.getFirst(name);
    return text == null ? "" : text.strip();
  }
}
