package org.gongkai.web.open.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.item.PublicRow;
import org.gongkai.item.work.PublicLists;
import org.gongkai.web.http.Revalidated;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sitemap.xml}: the addresses of all that is public; once they are many, of a sitemap for
 * each month, so that none is larger than the protocol allows and none costs more than its month.
 */
@Path("/")
public class SitemapResource {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** Up to so many stand in the one sitemap. */
  private static final int FEW = 500;

  private static final String XML = "application/xml;charset=UTF-8";

  private final PublicLists lists;
  private final String start;

  SitemapResource(PublicLists lists, GongkaiConfig config) {
    this.lists = lists;
    this.start = config.publicUrl();
  }

  @GET
  @Path("sitemap.xml")
  public Response sitemap(@Context Request request) {
    @Nullable List<PublicRow> all = lists.ifFew(FEW);
    return Revalidated.of(request, all == null ? months() : addresses(all), XML).build();
  }

  private String months() {
    Optional<YearMonth> first = lists.month(false);
    Optional<YearMonth> last = lists.month(true);
    return Xml.document(
        "sitemapindex",
        NAMESPACE,
        xml -> {
          if (first.isPresent() && last.isPresent()) {
            for (YearMonth m = first.get(); !m.isAfter(last.get()); m = m.plusMonths(1)) {
              String address = start + "/sitemap-" + m + ".xml";
              xml.within("sitemap", one -> one.text("loc", address));
            }
          }
        });
  }

  @GET
  @Path("sitemap-{month: [0-9]{4}-[0-9]{2}}.xml")
  public Response month(@PathParam("month") String month, @Context Request request) {
    try {
      return Revalidated.of(request, addresses(lists.of(YearMonth.parse(month))), XML).build();
    } catch (DateTimeException e) {
      throw new NotFoundException(e);
    }
  }

  /** With the page of all, so that none is empty, which the protocol does not allow. */
  private String addresses(List<PublicRow> rows) {
    return Xml.document(
        "urlset",
        NAMESPACE,
        xml -> {
          xml.within("url", url -> url.text("loc", start + "/open"));
          for (PublicRow row : rows) {
            xml.within(
                "url",
                url -> {
                  url.text("loc", start + "/open/items/" + row.id());
                  url.text("lastmod", row.days().changedOn().toString());
                });
          }
        });
  }

  /** What is for people alone, or for one person. */
  @GET
  @Path("robots.txt")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public String robots() {
    return """
    User-agent: *
    Disallow: /desk
    Disallow: /api/desk
    Disallow: /track
    Disallow: /answer
    Disallow: /apply/
    Sitemap: %s/sitemap.xml
    """
        .formatted(start);
  }
}
