package org.gongkai.web.open;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gongkai.GongkaiConfig;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;

/** {@code /}: says what this is and links to everything that exists. */
@Path("/")
public class StartPage {

  private final OfficeBook offices;
  private final GongkaiConfig config;
  private final Template page;

  StartPage(OfficeBook offices, GongkaiConfig config, @Location("start.html") Template page) {
    this.offices = offices;
    this.config = config;
    this.page = page;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public String start() {
    List<Office> all = offices.codes().stream().flatMap(c -> offices.find(c).stream()).toList();
    return page.data("offices", all).data("mailbox", config.mailboxUrl().orElse(null)).render();
  }
}
