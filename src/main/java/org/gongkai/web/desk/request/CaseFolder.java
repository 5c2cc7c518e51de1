package org.gongkai.web.desk.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.Precedents;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.paper.Letters;
import org.gongkai.file.Downloads;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Official;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.session.LoggedIn;

/** A request of the own office, with all that lies in its folder. */
@Singleton
public class CaseFolder {

  private final Casework casework;
  private final Letters letters;
  private final Downloads downloads;
  private final Outbox outbox;
  private final Precedents precedents;
  private final Desk desk;
  private final AnswerChecks checks;

  CaseFolder(
      Casework casework,
      Letters letters,
      Downloads downloads,
      Outbox outbox,
      Precedents precedents,
      Desk desk,
      AnswerChecks checks) {
    this.casework = casework;
    this.letters = letters;
    this.downloads = downloads;
    this.outbox = outbox;
    this.precedents = precedents;
    this.desk = desk;
    this.checks = checks;
  }

  /**
   * The request.
   *
   * @throws NotFoundException also for one of another office
   */
  public OpenedCase open(LoggedIn.OfOffice me, String number) {
    return RequestNumber.parse(number)
        .flatMap(parsed -> casework.open(me.organ(), parsed))
        .orElseThrow(NotFoundException::new);
  }

  /** A request with what lies in its folder. */
  record Whole(OpenedCase opened, CaseView.Papers papers) {}

  /**
   * The request and its papers, all that is stored with it in one query.
   *
   * @throws NotFoundException also for one of another office
   */
  Whole whole(LoggedIn.OfOffice me, String number) {
    Casework.Whole whole =
        RequestNumber.parse(number)
            .flatMap(parsed -> casework.whole(me.organ(), parsed))
            .orElseThrow(NotFoundException::new);
    OpenedCase opened = whole.opened();
    CaseBook.Folder kept = whole.folder();
    return new Whole(
        opened,
        new CaseView.Papers(
            Letters.of(opened, kept.letters(), me.known().profiles().get()),
            kept.files(),
            kept.notices(),
            precedents.of(opened, kept.applicant()),
            kept.views(),
            kept.notes(),
            found(opened, me.official())));
  }

  private AnswerChecks.Found found(OpenedCase opened, Official me) {
    boolean approves = CommandKind.allowed(opened, me).contains(CommandKind.APPROVE_ANSWER);
    return approves ? checks.of(opened) : AnswerChecks.Found.NOTHING;
  }

  /** What lies in the folder; the draft is checked for who may approve it. */
  public CaseView.Papers papers(OpenedCase opened, Official me) {
    return papers(opened, found(opened, me));
  }

  /** The same without looking into the draft's files: what was found is known, or not needed. */
  public CaseView.Papers papers(OpenedCase opened, AnswerChecks.Found found) {
    RequestNumber number = opened.request().number();
    return new CaseView.Papers(
        letters.of(opened),
        downloads.of(number),
        outbox.of(number.subject()),
        precedents.of(opened),
        desk.views(number),
        desk.notes(number),
        found);
  }
}
