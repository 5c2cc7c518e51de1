package org.gongkai.participation.message;

import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Matter;

/**
 * A message (留言) that somebody wrote to the office. Its title, its text and who wrote it are sealed
 * beside it, so that they can be forgotten.
 *
 * @param id its number, e.g. {@code LJQ-M2026-000001}
 */
public record Message(
    OfficeCode office,
    String id,
    MessageKind kind,
    MessageStatus status,
    Writer writer,
    Receipt receipt,
    Terms terms,
    Handling handling)
    implements Matter {

  /** The event that opened its deadlines: its receipt. */
  private static final int RECEIPT = 1;

  /** Its kind alone. */
  @Override
  public String title() {
    return kind.words() + "留言";
  }

  @Override
  public MessageStatus state() {
    return status;
  }

  /** Given to the official. */
  public Message assigned(String official) {
    return with(MessageStatus.ASSIGNED, terms, new Handling(official, null));
  }

  /** Put off by so many working days. */
  public Message extended(int workingDays) {
    return with(status, terms.extended(workingDays), handling);
  }

  /** At its end. */
  public Message ended(MessageStatus how, Ending ending) {
    return with(how, terms, new Handling(handling.assignee(), ending));
  }

  private Message with(MessageStatus next, Terms then, Handling done) {
    return new Message(office, id, kind, next, writer, receipt, then, done);
  }

  /** Who answers it: its assignee, else the clerks. */
  public Owner owner() {
    String assignee = handling.assignee();
    return assignee == null ? Owner.Everyone.CLERKS : new Owner.Official(assignee);
  }

  /** Whether message and answer are shown to all. */
  public boolean published() {
    return handling.ending() != null && handling.ending().published();
  }

  /** What stands in the book while it is open; never a word of what was written. */
  public List<Deadline> deadlines(Subject subject, WorkingDays calendar) {
    return status.isOpen()
        ? List.of(
            deadline(subject, DeadlineKind.REPLY, terms.reply(calendar), owner()),
            deadline(subject, DeadlineKind.VETO, DueDate.fixed(terms.veto()), Owner.Everyone.HEADS))
        : List.of();
  }

  private Deadline deadline(Subject subject, DeadlineKind what, DueDate due, Owner whose) {
    return new Deadline(office, subject, what, RECEIPT, due, whose, title());
  }
}
