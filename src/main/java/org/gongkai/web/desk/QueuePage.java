package org.gongkai.web.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Casework;
import org.gongkai.casework.Command;
import org.gongkai.casework.OpenedCase;
import org.gongkai.file.FileName;
import org.gongkai.input.Refused;
import org.gongkai.office.Role;
import org.gongkai.request.CommandKind;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.RuleBroken;
import org.gongkai.web.Download;
import org.gongkai.web.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/requests}: the queue with its filters in the address, also as a spreadsheet, and
 * many requests assigned at once. Costs at most {@link QueueList#MOST} rows of the queue.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class QueuePage {

  private static final int MOST_AT_ONCE = 50;

  private final Gate gate;
  private final QueueReader reader;
  private final Casework casework;
  private final CaseFolder folder;
  private final Template queue;

  QueuePage(
      Gate gate,
      QueueReader reader,
      Casework casework,
      CaseFolder folder,
      @Location("desk/queue.html") Template queue) {
    this.gate = gate;
    this.reader = reader;
    this.casework = casework;
    this.folder = folder;
    this.queue = queue;
  }

  @GET
  @Path("requests")
  public Response queue(@Context UriInfo uri, @QueryParam("done") @Nullable String done) {
    QueueReader.Seen seen = reader.seen(gate.enter());
    QueueQuery query = QueueQuery.of(uri.getQueryParameters());
    List<QueueList.Row> rows = new ArrayList<>();
    try {
      String next = reader.read(seen, query, rows);
      Optional<RequestNumber> number = RequestNumber.parse(query.get("q").toUpperCase(Locale.ROOT));
      if (number.isPresent() && rows.size() == 1) {
        return Response.seeOther(URI.create(RequestPage.path(number.get()))).build();
      }
      return queue(
          200, QueueReader.list(seen, query, rows, next, List.of()), said(done), List.of());
    } catch (Refused e) {
      return queue(
          400, QueueReader.list(seen, query, List.of(), null, e.problems()), null, List.of());
    }
  }

  /** The same rows as a spreadsheet, {@link QueueList#MOST} at most. */
  @GET
  @Path("requests.xlsx")
  @Produces(QueueSheet.TYPE)
  public Response sheet(@Context UriInfo uri) {
    QueueReader.Seen seen = reader.seen(gate.enter());
    QueueQuery query = QueueQuery.of(uri.getQueryParameters());
    List<QueueList.Row> rows = new ArrayList<>();
    try {
      reader.read(seen, query, rows);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.address())).build();
    }
    List<QueueList.Row> sorted = rows.stream().sorted(QueueList.order(query)).toList();
    var name = new FileName("申请清单-" + seen.today() + ".xlsx");
    return Download.of(QueueSheet.of(sorted), QueueSheet.TYPE, name);
  }

  private static @Nullable String said(@Nullable String done) {
    return done != null && done.matches("[1-9]\\d{0,2}") ? "已分办" + done + "件" : null;
  }

  private Response queue(
      int status, QueueList list, @Nullable String said, List<String> unassigned) {
    String html =
        queue.data("list", list).data("said", said).data("unassigned", unassigned).render();
    return Response.status(status).entity(html).build();
  }

  /** Assigns each of the chosen requests; those that could not be are named with the reason. */
  @POST
  @Path("assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HEAD);
    List<String> chosen =
        form.getOrDefault("number", List.of()).stream().limit(MOST_AT_ONCE).toList();
    String to = form.getFirst("to");
    var not = new ArrayList<String>();
    if (chosen.isEmpty()) {
      not.add("没有选择申请，请先在表中勾选");
    } else if (to == null || to.isBlank()) {
      not.add("没有选择承办人");
    } else {
      chosen.forEach(
          number -> assigned(me, number, to).ifPresent(why -> not.add(number + "：" + why)));
    }
    if (not.isEmpty()) {
      return Response.seeOther(URI.create("/desk/requests?done=" + chosen.size())).build();
    }
    QueueReader.Seen seen = reader.seen(me);
    List<QueueList.Row> rows = new ArrayList<>();
    String next = reader.read(seen, QueueQuery.USUAL, rows);
    return queue(422, QueueReader.list(seen, QueueQuery.USUAL, rows, next, List.of()), null, not);
  }

  @GET
  @Path("assign")
  public Response back() {
    return Response.seeOther(URI.create("/desk/requests")).build();
  }

  /** Assigns a request; why not, or empty. */
  private Optional<String> assigned(LoggedIn.OfOffice me, String number, String to) {
    OpenedCase opened = folder.open(me, number);
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("command", CommandKind.ASSIGN.slug())
            .put("to", to);
    try {
      OpenedCase _ =
          casework.command(opened, Command.read(tree), me.official(), opened.request().version());
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.problems().getFirst().message());
    } catch (RuleBroken e) {
      return Optional.of(e.rule().message());
    } catch (CaseBook.Conflict e) {
      return Optional.of("刚刚被他人更新，请再办理一次");
    }
  }
}
