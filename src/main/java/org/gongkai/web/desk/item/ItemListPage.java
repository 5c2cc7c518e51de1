package org.gongkai.web.desk.item;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.file.FileName;
import org.gongkai.input.Clean;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.LinkState;
import org.gongkai.item.NumberGaps;
import org.gongkai.item.past.PastItems;
import org.gongkai.item.work.ItemFilter;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.search.DeskSearch;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/items}: the list of items with its filters, as a spreadsheet too, and the gaps. */
@Path(ItemQuery.PATH)
@Produces(Gate.HTML)
public class ItemListPage {

  /** So many rows are exported at the most. */
  private static final int MOST = 2_000;

  private final Gate gate;
  private final Items items;
  private final DeskSearch search;
  private final ItemRoom room;
  private final Matters matters;
  private final PastItems past;

  ItemListPage(
      Gate gate, Items items, DeskSearch search, ItemRoom room, Matters matters, PastItems past) {
    this.search = search;
    this.past = past;
    this.gate = gate;
    this.items = items;
    this.room = room;
    this.matters = matters;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemsTemplate(ItemList list) implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemGaps(String issuer, String year, @Nullable List<NumberGaps> gaps, @Nullable String why)
      implements TemplateInstance {}

  @GET
  public Response list(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = ItemQuery.of(asked.getQueryParameters());
    Surroundings in = matters.in(me.organ());
    try {
      var found = search.find(me.organ(), ItemFilter.read(query::value), query.cursor());
      String next = found.next() == null ? null : query.at(found.next());
      List<ItemList.Row> rows = rows(found.items(), in);
      boolean loading = past.isLoading(me.office());
      var list = new ItemList(query, rows, next, loading, found.away(), List.of());
      return Response.ok(new ItemsTemplate(list).render()).build();
    } catch (Refused e) {
      String html = new ItemsTemplate(ItemList.wrong(query, e.problems())).render();
      return Response.status(400).entity(html).build();
    }
  }

  private List<ItemList.Row> rows(List<Item> found, Surroundings in) {
    Map<String, List<LinkState>> away = items.away(in.office(), found);
    return found.stream()
        .map(item -> ItemList.Row.of(item, room, in, away.containsKey(item.id())))
        .toList();
  }

  /** All rows of the filter, {@value #MOST} or a page more; it says if it is cut. */
  @GET
  @Path("list.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = ItemQuery.of(asked.getQueryParameters());
    ItemFilter filter;
    try {
      filter = ItemFilter.read(query::value);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.first())).build();
    }
    Surroundings in = matters.in(me.organ());
    var rows = new ArrayList<ItemList.Row>();
    String cursor = null;
    do {
      var found = search.find(me.organ(), filter, cursor);
      rows.addAll(rows(found.items(), in));
      cursor = found.next();
    } while (cursor != null && rows.size() < MOST);
    var name = new FileName("信息清单-" + in.today() + ".xlsx");
    return Download.of(ItemTable.xlsx(rows, cursor != null), SheetWriter.XLSX, name);
  }

  /** What was never entered of an issuer's document numbers of a year. */
  @GET
  @Path("gaps")
  public Response gaps(
      @QueryParam("issuer") @Nullable String issuer, @QueryParam("year") @Nullable String year) {
    LoggedIn.OfOffice me = gate.enter();
    String who = Clean.line(issuer);
    String when = Clean.halfWidth(year);
    if (who == null && when == null) {
      who = me.organ().name();
      when = Integer.toString(matters.in(me.organ()).today().getYear());
    }
    if (who == null || when == null || !when.matches("(?:19|20)\\d{2}")) {
      String why = who == null ? "请填写发文机关" : "年份请写四位数字，例如 2026";
      var page = new ItemGaps(who == null ? "" : who, when == null ? "" : when, null, why);
      return Response.status(422).entity(page.render()).build();
    }
    List<NumberGaps> gaps = items.gaps(me.organ(), who, Integer.parseInt(when));
    return Response.ok(new ItemGaps(who, when, gaps, null).render()).build();
  }
}
