package org.gongkai.web.open.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.ItemKind;
import org.gongkai.item.Publication;
import org.gongkai.office.Office;
import org.gongkai.search.PublicSearch;
import org.gongkai.search.Question;
import org.gongkai.search.SearchAway;
import org.gongkai.search.text.Snippet;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * {@code /open/search}: anybody searches what is public, at an address that can be passed on. It
 * works without scripts, and says so when there is no index just now.
 */
@Path(SearchQuery.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SearchPage {

  /** Said of a question that holds nothing but punctuation. */
  static final String MARKS_ALONE = "检索词中只有标点或符号，没有可以检索的字，请填写至少一个汉字、字母或数字";

  private static final int RETRY_SECONDS = 5;

  private final SearchQuery.Reader reader;
  private final PublicSearch search;
  private final OpenOffices offices;

  SearchPage(SearchQuery.Reader reader, PublicSearch search, OpenOffices offices) {
    this.reader = reader;
    this.search = search;
    this.offices = offices;
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SearchView(Model model) implements TemplateInstance {}

  /**
   * What was asked, and what came of it.
   *
   * @param found null when nothing was asked, or could be answered
   * @param hint why nothing can be found, or null
   * @param away whether there is no index just now
   */
  public record Model(
      SearchQuery query,
      List<Office> offices,
      List<Problem> problems,
      @Nullable Found found,
      @Nullable String hint,
      boolean away) {

    /** All kinds, for the choice. */
    public List<ItemKind> kinds() {
      return List.of(ItemKind.values());
    }

    /** What is wrong with the field, or null. */
    public @Nullable String error(String name) {
      return problems.stream()
          .filter(problem -> problem.field().equals(name))
          .map(Problem::message)
          .findFirst()
          .orElse(null);
    }

    /** What is wrong with what has no field on the page. */
    public List<Problem> others() {
      List<String> fields = List.of("q", "office", "kind", "year", "sort");
      return problems.stream().filter(one -> !fields.contains(one.field())).toList();
    }
  }

  /**
   * A page of results.
   *
   * @param before the address of the page before, or null
   * @param next the address of the next page, or null
   * @param last the address of the last page where this one lies behind it, else null
   */
  public record Found(
      int total,
      int page,
      int pages,
      List<Line> lines,
      @Nullable String before,
      @Nullable String next,
      @Nullable String last) {}

  /**
   * A result.
   *
   * @param about office, number, kind
   */
  public record Line(
      String id, Snippet title, Snippet snippet, String on, String about, boolean valid) {}

  @GET
  public Response page(@Context UriInfo asked, @Context Request request) {
    SearchQuery query = SearchQuery.of(asked.getQueryParameters());
    try {
      if (query.isEmpty()) {
        return Revalidated.page(request, render(query, List.of(), null, null, false));
      }
      Question question = reader.question(query);
      String hint = question.isMarksAlone() ? MARKS_ALONE : null;
      Found found = hint == null ? found(query, search.find(question)) : null;
      return Revalidated.page(request, render(query, List.of(), found, hint, false));
    } catch (Refused e) {
      return Response.status(400).entity(render(query, e.problems(), null, null, false)).build();
    } catch (SearchAway e) {
      return Response.status(503)
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
          .entity(render(query, List.of(), null, e.getMessage(), true))
          .build();
    }
  }

  private String render(
      SearchQuery query,
      List<Problem> problems,
      @Nullable Found found,
      @Nullable String hint,
      boolean away) {
    var model = new Model(query, offices.all(), problems, found, hint, away);
    return new SearchView(model).render();
  }

  private Found found(SearchQuery query, PublicSearch.Result result) {
    int page = result.page();
    int pages = result.pages();
    Function<OfficeCode, String> names = offices.names();
    return new Found(
        result.total(),
        page,
        pages,
        result.rows().stream().map(row -> line(row, result, names)).toList(),
        page > 1 && page <= pages ? query.at(page - 1) : null,
        page < pages ? query.at(page + 1) : null,
        page > pages && pages > 0 ? query.at(pages) : null);
  }

  private static Line line(
      PublicSearch.Row row, PublicSearch.Result result, Function<OfficeCode, String> names) {
    Item item = row.item();
    String about =
        Stream.of(
                names.apply(item.office()),
                item.content().metadata().documentNumber(),
                item.content().metadata().kind().words())
            .filter(Objects::nonNull)
            .reduce((one, next) -> one + "，" + next)
            .orElse("");
    Publication publication = item.publicity().publication();
    return new Line(
        item.id(),
        row.title(),
        row.snippet(),
        publication == null ? "" : publication.on().toString(),
        about,
        item.isValid(result.today()));
  }
}
