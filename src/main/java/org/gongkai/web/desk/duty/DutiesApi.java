package org.gongkai.web.desk.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.duty.Duty;
import org.gongkai.duty.DutyRoom;
import org.gongkai.duty.DutyState;
import org.gongkai.duty.Indicator;
import org.gongkai.duty.Plans;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.web.desk.matter.MatterApi;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/duties}: the duties of a plan. */
@Path("/api/desk/duties")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class DutiesApi extends MatterApi<Duty> {

  private static final int FIRST_YEAR = 2008;
  private static final int LAST_YEAR = 2100;

  private final Matters matters;
  private final Plans plans;
  private final Clock clock;

  DutiesApi(DutyRoom room, Matters matters, Plans plans, LoggedIn loggedIn, Clock clock) {
    super(room, matters, loggedIn);
    this.matters = matters;
    this.plans = plans;
    this.clock = clock;
  }

  /** That plan's alone, by the day due; of this year where none is named. */
  @GET
  public Map<String, @Nullable Object> list(
      @QueryParam("plan") @Nullable String plan,
      @QueryParam("state") @Nullable String state,
      @QueryParam("indicator") @Nullable String indicator,
      @QueryParam("owner") @Nullable String owner) {
    var problems = new Problems();
    int year = year(problems, plan);
    DutyState wanted = problems.oneOf("state", "状态", state, DutyState.class);
    Indicator of = problems.oneOf("indicator", "指标", indicator, Indicator.class);
    if (!problems.none()) {
      throw new BadQuery(new Refused(problems.all()));
    }
    Surroundings in = matters.in(office());
    List<Map<String, @Nullable Object>> items =
        plans.duties(office().code(), year).stream()
            .filter(duty -> wanted == null || duty.state() == wanted)
            .filter(duty -> of == null || duty.task().indicator() == of)
            .filter(duty -> owner == null || owner.isBlank() || duty.ownerId().equals(owner))
            .map(duty -> DutyRoom.row(duty, in))
            .toList();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    answer.put("next", null);
    if (plans.isLoading(office().code(), year)) {
      answer.put("loading", true);
    }
    return answer;
  }

  private int year(Problems problems, @Nullable String plan) {
    if (plan == null || plan.isBlank()) {
      return OfficeTime.today(clock).getYear();
    }
    Integer year = plan.matches("\\d{1,9}") ? Integer.valueOf(plan) : Integer.valueOf(0);
    Integer within = problems.within("plan", "方案的年度", year, FIRST_YEAR, LAST_YEAR);
    return within == null ? FIRST_YEAR : within;
  }
}
