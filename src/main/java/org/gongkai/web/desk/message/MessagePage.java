package org.gongkai.web.desk.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.work.MessageRoom;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.participation.message.work.Sealed;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.OwnerWords;
import org.gongkai.web.desk.matter.MatterPage;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/messages/{number}}: a message, what was answered, and what can be done. */
@Path("/desk/messages")
@Produces(Gate.HTML)
public class MessagePage extends MatterPage<Message> {

  private final MessageRoom room;
  private final Messages messages;
  private final Gate gate;

  MessagePage(MessageRoom room, Messages messages, Matters matters, Gate gate) {
    super(room, matters, gate);
    this.room = room;
    this.messages = messages;
    this.gate = gate;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessageText(String path, Sealed texts, @Nullable String mark)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessageWriter(String path, String number, Sealed texts) implements TemplateInstance {}

  @Override
  protected String state(Message message, Surroundings in) {
    LocalDate due = message.terms().reply(in.calendar()).date();
    boolean over = message.status().isOpen() && in.today().isAfter(due);
    return over ? message.status().words() + "，已逾期" : message.status().words();
  }

  @Override
  protected List<String> hints(Message message, Surroundings in) {
    var hints = new ArrayList<String>();
    if (message.status().isOpen() && message.handling().assignee() == null) {
      hints.add("还没有分办。请分给承办人；以后的提醒都发给承办人。");
    }
    if (message.status().isOpen() && !message.writer().email()) {
      hints.add("留言人没有留电子邮箱，凭编号和查询码在网上查看答复。");
    }
    return hints;
  }

  @Override
  protected List<Fact> facts(Message message, Surroundings in) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("类别", message.kind().words()));
    facts.add(Fact.of("留言人", message.writer().maskedName()));
    facts.add(Fact.of("收到", Words.day(message.terms().receivedOn())));
    facts.add(Fact.of("答复期限", due(message, in)));
    facts.add(Fact.of("承办", OwnerWords.of(message.owner(), in.office())));
    facts.add(Fact.of("公开", message.writer().mayPublish() ? "留言人同意公开" : "留言人不同意公开"));
    Ending ending = message.handling().ending();
    if (ending != null) {
      facts.add(Fact.of("办结", Words.day(ending.on()) + (ending.late() ? "，逾期" : "，期限内")));
      if (message.published()) {
        facts.add(new Fact("公开的页面", "公众留言", "/messages?office=" + message.office().value()));
      }
      if (ending.to() != null) {
        facts.add(Fact.of("告知的渠道", ending.destination()));
      }
    }
    return facts;
  }

  private static String due(Message message, Surroundings in) {
    String due = Words.due(message.terms().reply(in.calendar()));
    int extended = message.terms().extended();
    return extended == 0 ? due : due + "（已延长%d个工作日）".formatted(extended);
  }

  @Override
  protected String body(Message message, Surroundings in) {
    Sealed texts = room.texts(message);
    String mark = texts.mark(in.office().settings().watchWords().lookout());
    return new MessageText(path(message.id()), texts, mark).render();
  }

  /** Name and addresses; that they were read stands in the record. */
  @POST
  @Path("{id}/writer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response writer(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    Sealed texts = read(me, id);
    return texts == null
        ? Response.seeOther(URI.create(path(id))).build()
        : Response.ok(new MessageWriter(path(id), id, texts).render()).build();
  }

  /** Null when somebody changed the message at that moment. */
  private @Nullable Sealed read(LoggedIn.OfOffice me, String id) {
    try {
      return messages.writer(find(me, id), me.organ(), me.official()).texts();
    } catch (Overtaken e) {
      return null;
    }
  }

  /** A page that was the answer to a form and is asked for anew. */
  @GET
  @Path("{id}/{form:writer|commands}")
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(URI.create(path(id))).build();
  }
}
