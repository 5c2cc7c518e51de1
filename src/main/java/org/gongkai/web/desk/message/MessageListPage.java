package org.gongkai.web.desk.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.message.work.MessageFilter;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/messages}: the list of messages with its filters, as a spreadsheet too. */
@Path(MessageQuery.PATH)
@Produces(Gate.HTML)
public class MessageListPage {

  /** So many rows are exported at the most. */
  private static final int MOST = 2_000;

  private final Gate gate;
  private final Messages messages;
  private final Matters matters;

  MessageListPage(Gate gate, Messages messages, Matters matters) {
    this.gate = gate;
    this.messages = messages;
    this.matters = matters;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessagesTemplate(MessageList list) implements TemplateInstance {}

  @GET
  public Response list(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = MessageQuery.of(asked.getQueryParameters());
    try {
      Messages.Page found =
          messages.list(me.organ(), MessageFilter.read(query::value), query.cursor());
      Surroundings in = matters.in(me.organ());
      List<MessageList.Row> rows =
          found.rows().stream().map(row -> MessageList.Row.of(row, in)).toList();
      return answer(200, me, query, rows, found.next(), List.of());
    } catch (Refused e) {
      return answer(400, me, query, List.of(), null, e.problems());
    }
  }

  /** All rows of the filter, {@value #MOST} or a page more; it says if it is cut. */
  @GET
  @Path("list.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = MessageQuery.of(asked.getQueryParameters());
    MessageFilter filter;
    try {
      filter = MessageFilter.read(query::value);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.first())).build();
    }
    Surroundings in = matters.in(me.organ());
    var lines = new ArrayList<List<@Nullable Object>>();
    String cursor = null;
    do {
      Messages.Page found = messages.list(me.organ(), filter, cursor);
      found.rows().forEach(row -> lines.add(MessageSheet.line(row, in)));
      cursor = found.next();
    } while (cursor != null && lines.size() < MOST);
    if (cursor != null) {
      lines.add(List.of("只导出了前" + lines.size() + "条，符合条件的还有；请缩小筛选范围，分几次导出"));
    }
    var name = new FileName("留言-" + in.today() + ".xlsx");
    return Download.of(MessageSheet.of(lines), SheetWriter.XLSX, name);
  }

  private static Response answer(
      int status,
      LoggedIn.OfOffice me,
      ListQuery query,
      List<MessageList.Row> rows,
      @Nullable String next,
      List<Problem> problems) {
    String address = next == null ? null : query.at(next);
    var list = new MessageList(query, me.organ().byName(), rows, address, problems);
    return Response.status(status).entity(new MessagesTemplate(list).render()).build();
  }
}
