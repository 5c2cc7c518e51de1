package org.gongkai.web.open.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.PublicDirectory;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.PublicRow;
import org.gongkai.item.work.PublicLists;
import org.gongkai.office.Office;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** {@code /open/feed}: what was published last, of all, of an office, of a column. */
@Path("/open/feed")
public class FeedResource {

  private static final int ENTRIES = 50;
  private static final String ALL = "政府信息公开";

  private final OpenOffices offices;
  private final PublicDirectory directory;
  private final PublicLists lists;
  private final Clock clock;
  private final String start;

  FeedResource(
      OpenOffices offices,
      PublicDirectory directory,
      PublicLists lists,
      Clock clock,
      GongkaiConfig config) {
    this.offices = offices;
    this.directory = directory;
    this.lists = lists;
    this.clock = clock;
    this.start = config.publicUrl();
  }

  private record Asked(String list, String title, String self, String page) {}

  @GET
  public Response feed(
      @QueryParam("office") @Nullable String office,
      @QueryParam("column") @Nullable String column,
      @Context Request request) {
    Asked asked = asked(offices.asked(office), column);
    List<PublicRow> rows = lists.page(asked.list, ENTRIES, null).rows();
    String atom =
        new Feed(asked.title, start, asked.self, asked.page, OfficeTime.today(clock))
            .of(rows, offices.names());
    return Revalidated.of(request, atom, "application/atom+xml;charset=UTF-8").build();
  }

  private Asked asked(@Nullable Office office, @Nullable String column) {
    if (office == null) {
      if (column != null) {
        throw new NotFoundException();
      }
      return new Asked(PublicRow.list(null), ALL, "/open/feed", "/open/newest");
    }
    OfficeCode code = office.code();
    String query = "?office=" + code;
    if (column == null) {
      return new Asked(
          PublicRow.list(code), office.name() + ALL, "/open/feed" + query, "/open" + query);
    }
    ColumnDocument found = directory.find(code, column).orElseThrow(NotFoundException::new);
    return new Asked(
        PublicRow.column(code, column),
        office.name() + "：" + found.title(),
        "/open/feed" + query + "&column=" + column,
        "/open/columns/" + code + "/" + column);
  }
}
