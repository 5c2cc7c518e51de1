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
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.office.Office;
import org.gongkai.request.Law;
import org.gongkai.request.Settings;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** {@code /open/guide}: how to get information of an office (公开指南, Art. 12), from its profile. */
@Path("/open/guide")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class GuidePage {

  private final OpenOffices offices;
  private final Clock clock;

  GuidePage(OpenOffices offices, Clock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Guide(Model model) implements TemplateInstance {}

  /**
   * The guide.
   *
   * @param office null where none is asked for and there are several
   * @param law the rule set in force today, of which the terms are
   */
  public record Model(@Nullable Office office, List<Office> offices, Law law) {

    /** Whether the day of receipt of what comes online is the one that both confirm. */
    public boolean confirmed() {
      return office != null
          && office.settings().legal().onlineReceipt() == Settings.OnlineReceipt.CONFIRMATION;
    }
  }

  @GET
  public Response page(@QueryParam("office") @Nullable String asked, @Context Request request) {
    var model =
        new Model(offices.asked(asked), offices.all(), Law.inForceOn(OfficeTime.today(clock)));
    return Revalidated.page(request, new Guide(model).render());
  }
}
