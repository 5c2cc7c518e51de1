package org.gongkai.web.open.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.PublicDirectory;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.PageAddress;
import org.gongkai.item.PublicRow;
import org.gongkai.office.Office;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.gongkai.web.open.PublicLine;
import org.gongkai.web.open.PublicLines;
import org.jspecify.annotations.Nullable;

/** Lists of items, newest first, page by page: of a column, of policies, of all that is public. */
@Path("/open")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ListPage {

  private static final int PAGE = 20;

  private final OpenOffices offices;
  private final PublicLines lines;
  private final PublicDirectory directory;
  private final CatalogueTexts texts;

  ListPage(
      OpenOffices offices, PublicLines lines, PublicDirectory directory, CatalogueTexts texts) {
    this.offices = offices;
    this.lines = lines;
    this.directory = directory;
    this.texts = texts;
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemList(Model model) implements TemplateInstance {}

  /**
   * A list.
   *
   * @param facts what is said of it above
   * @param retired whether it is a column that takes nothing new
   */
  public record Model(
      String title,
      @Nullable Office office,
      List<Fact> facts,
      boolean retired,
      List<PublicLine> lines,
      Paging paging) {}

  /** What is said of a column. */
  public record Fact(String label, String value, @Nullable String url) {}

  /**
   * Where the pages are.
   *
   * @param first whether this is the first
   * @param next the address of the next, or null
   * @param start the address of the first
   * @param feed the address of its feed, or null
   */
  public record Paging(boolean first, @Nullable String next, String start, @Nullable String feed) {}

  /** All that is public, of the office or of all. */
  @GET
  @Path("newest")
  public Response newest(
      @QueryParam("office") @Nullable String asked,
      @QueryParam("cursor") @Nullable String cursor,
      @Context Request request) {
    Office office = offices.asked(asked);
    String query = office == null ? "?" : "?office=" + office.code() + "&";
    String feed = "/open/feed" + (office == null ? "" : "?office=" + office.code());
    return list(
        new Asked(
            texts.newest(), office, PublicRow.list(code(office)), "/open/newest" + query, feed),
        cursor,
        request);
  }

  /** Policies and normative documents (政策). */
  @GET
  @Path("policies")
  public Response policies(
      @QueryParam("office") @Nullable String asked,
      @QueryParam("cursor") @Nullable String cursor,
      @Context Request request) {
    Office office = offices.asked(asked);
    String query = office == null ? "?" : "?office=" + office.code() + "&";
    return list(
        new Asked(
            texts.policies(),
            office,
            PublicRow.policies(code(office)),
            "/open/policies" + query,
            null),
        cursor,
        request);
  }

  private record Asked(
      String title, @Nullable Office office, String list, String path, @Nullable String feed) {}

  private Response list(Asked asked, @Nullable String cursor, Request request) {
    PublicLines.Page page = lines.page(asked.list, asked.office == null, PAGE, cursor);
    var model =
        new Model(
            asked.title,
            asked.office,
            List.of(),
            false,
            page.lines(),
            paging(asked.path, page.next(), cursor, asked.feed));
    return Revalidated.page(request, new ItemList(model).render());
  }

  private static Paging paging(
      String path, @Nullable String next, @Nullable String cursor, @Nullable String feed) {
    return new Paging(
        cursor == null,
        next == null ? null : path + "cursor=" + next,
        path.substring(0, path.length() - 1),
        feed);
  }

  private static @Nullable OfficeCode code(@Nullable Office office) {
    return office == null ? null : office.code();
  }

  /** A column. A retired one keeps what was published in it. */
  @GET
  @Path("columns/{office}/{id}")
  public Response column(
      @PathParam("office") String asked,
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @Context Request request) {
    Office office = offices.asked(asked);
    if (office == null) {
      throw new NotFoundException();
    }
    ColumnDocument column = directory.find(office.code(), id).orElseThrow(NotFoundException::new);
    PublicLines.Page page = lines.page(PublicRow.column(office.code(), id), false, PAGE, cursor);
    String path = "/open/columns/" + office.code() + "/" + id + "?";
    String feed = "/open/feed?office=" + office.code() + "&column=" + id;
    var model =
        new Model(
            column.title(),
            office,
            facts(column.column()),
            column.column().retired(),
            page.lines(),
            paging(path, page.next(), cursor, feed));
    return Revalidated.page(request, new ItemList(model).render());
  }

  private List<Fact> facts(Column column) {
    var facts = new ArrayList<Fact>();
    Legal legal = column.naming().legal();
    add(facts, texts.area(), column.naming().area());
    add(facts, texts.legal(), legal == null ? null : Shelves.words(legal));
    add(facts, texts.content(), column.listed() == null ? null : column.entry().content());
    add(facts, texts.basis(), column.offer().basis());
    add(facts, texts.limit(), column.limit().text());
    String url = column.offer().url();
    if (url != null && PageAddress.isSound(url)) {
      facts.add(new Fact(texts.original(), url, url));
    }
    return List.copyOf(facts);
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(label, value, null));
    }
  }
}
