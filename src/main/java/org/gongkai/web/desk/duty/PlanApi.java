package org.gongkai.web.desk.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gongkai.duty.PlanChange;
import org.gongkai.duty.Plans;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/desk/plan}: the plan of a year, tried or loaded. */
@Path("/api/desk/plan")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class PlanApi {

  private final Plans plans;
  private final LoggedIn loggedIn;

  PlanApi(Plans plans, LoggedIn loggedIn) {
    this.plans = plans;
    this.loggedIn = loggedIn;
  }

  /** The contract's JSON. */
  public record Answer(
      int plan,
      List<String> added,
      List<String> changed,
      List<String> dropped,
      int kept,
      List<String> warnings,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean loading) {
    static Answer of(PlanChange change, boolean loading) {
      return new Answer(
          change.plan().plan().year(),
          change.added(),
          change.changed(),
          change.dropped(),
          change.kept(),
          change.warnings(),
          loading ? true : null);
    }
  }

  /** YAML, or JSON of the same structure. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Answer load(
      @QueryParam("try") @Nullable String tried,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      byte[] body) {
    byte[] plan = Body.atMost(body, Body.WHOLE);
    LoggedIn.OfOffice me = loggedIn.get();
    Format format = type != null && type.contains("json") ? Format.JSON : Format.YAML;
    if ("true".equals(tried)) {
      return Answer.of(plans.tried(me.organ(), plan, format, me.official()), false);
    }
    Plans.Loaded loaded = plans.load(me.organ(), plan, format, me.official());
    return Answer.of(loaded.change(), loaded.loading());
  }
}
