package org.gongkai.web.desk.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.post.NoticeTexts;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.notice.Wording;
import org.gongkai.office.Role;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.NoticeWords;
import org.gongkai.web.session.LoggedIn;

/**
 * {@code /desk/requests/{number}/notices/{id}}: what a mail or letter says, to be read or printed.
 * One to the applicant or a party names them, so a button asks for it and that is recorded.
 */
@Path("/desk/requests/{number}/notices/{id}")
@Produces(Gate.HTML)
public class NoticePage {

  private final Gate gate;
  private final CaseFolder folder;
  private final Outbox outbox;
  private final NoticeTexts texts;
  private final Desk desk;

  NoticePage(Gate gate, CaseFolder folder, Outbox outbox, NoticeTexts texts, Desk desk) {
    this.gate = gate;
    this.folder = folder;
    this.outbox = outbox;
    this.texts = texts;
    this.desk = desk;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record NoticeText(
      OpenedCase opened, Wording.Text text, boolean recorded, String what, String status)
      implements TemplateInstance {}

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String notice(
      @PathParam("number") String number,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    OpenedCase opened = folder.open(me, number);
    Notice notice =
        outbox
            .find(new Notice.Key(opened.request().number().subject(), id))
            .orElseThrow(NotFoundException::new);
    boolean recorded = !(notice.to() instanceof Recipient.AnOfficial);
    if (recorded) {
      desk.seen(opened.request().number(), me.official().id());
    }
    return new NoticeText(
            opened,
            texts.of(opened, notice, me.official().is(Role.CLERK)),
            recorded,
            NoticeWords.of(notice.kind()),
            notice.status().words())
        .render();
  }

  @GET
  public Response back(@PathParam("number") String number) {
    OpenedCase _ = folder.open(gate.enter(), number);
    return RequestPage.to(number);
  }
}
