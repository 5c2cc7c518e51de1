package org.gongkai.web.open.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.search.PublicSearch;
import org.gongkai.search.Question;
import org.gongkai.web.http.BadQuery;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/open/items}: what is public, searched or listed. {@code snippet} is plain text with
 * each hit between ⟦ and ⟧; {@code url} is null for what stands on our own page, {@code page}.
 */
@Path("/api/open/items")
@Produces(MediaType.APPLICATION_JSON)
public class SearchApi {

  private final SearchQuery.Reader reader;
  private final PublicSearch search;
  private final String start;

  SearchApi(SearchQuery.Reader reader, PublicSearch search, GongkaiConfig config) {
    this.reader = reader;
    this.search = search;
    this.start = config.publicUrl();
  }

  /**
   * The contract's JSON.
   *
   * @param hint why nothing can be found, or null
   */
  public record Answer(
      int total,
      List<Map<String, @Nullable Object>> items,
      int page,
      int pages,
      @Nullable String hint) {}

  @GET
  public Answer find(@Context UriInfo asked) {
    try {
      Question question = reader.question(SearchQuery.of(asked.getQueryParameters()));
      PublicSearch.Result found = search.find(question);
      return new Answer(
          found.total(),
          found.rows().stream().map(row -> row(row, found.today())).toList(),
          found.page(),
          found.pages(),
          question.isMarksAlone() ? SearchPage.MARKS_ALONE : null);
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  private Map<String, @Nullable Object> row(PublicSearch.Row row, LocalDate today) {
    Item item = row.item();
    Metadata said = item.content().metadata();
    Publication publication = item.publicity().publication();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("id", item.id());
    all.put("office", item.office().value());
    all.put("title", said.title());
    all.put("documentNumber", said.documentNumber());
    all.put("indexNumber", said.indexNumber());
    all.put("kind", said.kind());
    all.put("column", item.content().column().id());
    all.put("publishedOn", publication == null ? null : publication.on());
    all.put("formedOn", said.formedOn());
    all.put("valid", item.isValid(today));
    String page = start + "/open/items/" + item.id();
    String there = publication == null ? null : publication.url();
    all.put("url", there == null ? page : there);
    all.put("page", page);
    all.put("snippet", row.snippet().plain());
    return all;
  }
}
