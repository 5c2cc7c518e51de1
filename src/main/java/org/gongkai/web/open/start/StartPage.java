package org.gongkai.web.open.start;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.PublicRow;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Law;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.PublicLine;
import org.gongkai.web.open.PublicLines;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /}: leads first to what is public, then to asking, and links to everything else. On the
 * local world, and only there, it shows the mailbox and the sample office's accounts.
 */
@Path("/")
public class StartPage {

  private static final String SAMPLE_OFFICE = "LJQ";

  private static final Logger LOG = Logger.getLogger(StartPage.class);
  private static final int NEWEST = 5;

  private final PublicLines lines;
  private final OfficeBook book;
  private final GongkaiConfig config;
  private final Clock clock;

  StartPage(PublicLines lines, OfficeBook book, GongkaiConfig config, Clock clock) {
    this.lines = lines;
    this.book = book;
    this.config = config;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Start(List<PublicLine> newest, @Nullable String mailbox, Law law, List<Account> accounts)
      implements TemplateInstance {}

  /** A sample login and what its owner may do. */
  public record Account(String login, String name, String roles) {}

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response start(@Context Request request) {
    @Nullable String mailbox = config.mailboxUrl().orElse(null);
    var page =
        new Start(
            newest(),
            mailbox,
            Law.inForceOn(OfficeTime.today(clock)),
            mailbox == null ? List.of() : accounts());
    return Revalidated.page(request, page.render());
  }

  /** The page is shown without them rather than not at all. */
  private List<PublicLine> newest() {
    try {
      return lines.page(PublicRow.list(null), true, NEWEST, null).lines();
    } catch (RuntimeException e) {
      LOG.warn("NewestNotRead", e);
      return List.of();
    }
  }

  private List<Account> accounts() {
    return book.find(new OfficeCode(SAMPLE_OFFICE)).stream()
        .flatMap(office -> office.byName().stream())
        .filter(Official::active)
        .map(StartPage::account)
        .toList();
  }

  private static Account account(Official official) {
    String roles =
        official.roles().stream().map(Role::words).sorted().collect(Collectors.joining("、"));
    return new Account(official.id(), official.name(), roles);
  }
}
