package org.gongkai.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemFilter;
import org.gongkai.request.RequestNumber;
import org.gongkai.search.DeskSearch;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.request.RequestPage;
import org.gongkai.web.session.LoggedIn;

/**
 * {@code /desk/find}: what the field on every page of the desk finds, requests whatever became of
 * them and items in every state. What is looked for stands sealed in the address.
 */
@Path("/desk/find")
@Produces(Gate.HTML)
public class FindPage {

  private static final String PATH = "/desk/find";

  /** So many of each are shown. */
  private static final int MOST = 20;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  private static final Comparator<QueueList.Row> OPEN_FIRST =
      Comparator.comparing((QueueList.Row row) -> !row.status().isOpen())
          .thenComparing(QueueList.Row::arrivedOn, Comparator.reverseOrder());

  private final Gate gate;
  private final QueueReader reader;
  private final SealedSearch searches;
  private final DeskSearch items;

  FindPage(Gate gate, QueueReader reader, SealedSearch searches, DeskSearch items) {
    this.gate = gate;
    this.reader = reader;
    this.searches = searches;
    this.items = items;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Find(Model model) implements TemplateInstance {}

  /**
   * What was looked for, and found.
   *
   * @param count of all requests that were found
   * @param queue where all of them are listed
   * @param moreItems whether there are other items
   * @param away whether of items titles and numbers alone were searched
   */
  public record Model(
      String words,
      List<QueueList.Row> requests,
      int count,
      String queue,
      List<Item> items,
      boolean moreItems,
      boolean away) {

    static final Model NOTHING = new Model("", List.of(), 0, "", List.of(), false, false);

    /** Whether anything was looked for. */
    public boolean isAsked() {
      return !words.isEmpty();
    }

    /** Whether there are other requests. */
    public boolean isCut() {
      return count > requests.size();
    }
  }

  /** The address that shows it holds the words sealed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response find(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter();
    return Response.seeOther(URI.create(searches.of(me, form).address(PATH))).build();
  }

  @GET
  public Response found(@Context UriInfo uri) {
    LoggedIn.OfOffice me = gate.enter();
    QueueQuery query = searches.of(me, uri.getQueryParameters()).wide();
    String words = CONTROL.matcher(query.get("q")).replaceAll(" ").strip();
    if (words.isEmpty()) {
      return Response.ok(new Find(Model.NOTHING).render()).build();
    }
    List<QueueList.Row> requests = reader.read(reader.seen(me), query).rows();
    Optional<RequestNumber> number = RequestNumber.typed(words);
    if (number.isPresent() && requests.size() == 1) {
      return Response.seeOther(URI.create(RequestPage.path(number.get()))).build();
    }
    DeskSearch.Result found =
        items.find(me.organ(), ItemFilter.read(Map.of("q", words)::get), null);
    var model =
        new Model(
            words,
            requests.stream().sorted(OPEN_FIRST).limit(MOST).toList(),
            requests.size(),
            query.address(),
            found.items().stream().limit(MOST).toList(),
            found.next() != null || found.items().size() > MOST,
            found.away());
    return Response.ok(new Find(model).render()).build();
  }
}
