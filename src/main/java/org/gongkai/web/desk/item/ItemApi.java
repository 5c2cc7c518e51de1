package org.gongkai.web.desk.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.NumberGaps;
import org.gongkai.item.paper.Proposal;
import org.gongkai.item.past.PastItems;
import org.gongkai.item.work.ItemFilter;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.item.work.Proposals;
import org.gongkai.matter.Matters;
import org.gongkai.search.DeskSearch;
import org.gongkai.web.desk.matter.MatterApi;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/items}. */
@Path("/api/desk/items")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class ItemApi extends MatterApi<Item> {

  private final Items items;
  private final DeskSearch search;
  private final PastItems past;
  private final Proposals proposals;
  private final LoggedIn loggedIn;

  ItemApi(
      ItemRoom room,
      Items items,
      DeskSearch search,
      PastItems past,
      Proposals proposals,
      Matters matters,
      LoggedIn loggedIn) {
    super(room, matters, loggedIn);
    this.search = search;
    this.past = past;
    this.proposals = proposals;
    this.items = items;
    this.loggedIn = loggedIn;
  }

  @Override
  protected int most() {
    return Body.LARGE;
  }

  @POST
  public Response create(byte[] body) {
    return answer(
        201, items.create(office(), Body.tree(body, Body.LARGE), loggedIn.get().official()));
  }

  /** What files say of themselves, for the drafter to confirm. */
  public record Proposed(
      @Nullable String title,
      @Nullable String documentNumber,
      @Nullable String issuer,
      @Nullable LocalDate formedOn,
      List<String> notes) {}

  /** Reads files of the office; nothing is stored. */
  @POST
  @Path("proposal")
  public Proposed propose(byte[] body) {
    LoggedIn.OfOffice me = loggedIn.get();
    Proposals.Read read = proposals.of(me.organ(), Body.tree(body), me.official());
    Proposal said = read.proposal();
    return new Proposed(
        said.title(), said.documentNumber(), said.issuer(), said.formedOn(), read.notes());
  }

  @GET
  public Map<String, @Nullable Object> list(
      @Context UriInfo asked, @QueryParam("cursor") @Nullable String cursor) {
    try {
      Items.Page page =
          page(
              search.find(office(), ItemFilter.read(asked.getQueryParameters()::getFirst), cursor));
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put("items", page.items());
      answer.put("next", page.next());
      if (past.isLoading(office().code())) {
        answer.put("loading", true);
      }
      return answer;
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  private Items.Page page(DeskSearch.Result found) {
    return items.page(office(), found.items(), found.next());
  }

  /** Gaps in an issuer's document numbers of a year. */
  @GET
  @Path("gaps")
  public Map<String, List<NumberGaps>> gaps(
      @QueryParam("issuer") @Nullable String issuer, @QueryParam("year") @Nullable String year) {
    var problems = new Problems();
    String who = problems.required("issuer", "发文机关", problems.line("issuer", "发文机关", issuer, 100));
    if (year == null || !year.matches("(?:19|20)\\d{2}")) {
      problems.add("year", Code.FORMAT, "年份请写四位数字，例如 2026");
    }
    if (!problems.none() || who == null || year == null) {
      throw new BadQuery(new Refused(problems.all()));
    }
    return Map.of("items", items.gaps(office(), who, Integer.parseInt(year)));
  }
}
