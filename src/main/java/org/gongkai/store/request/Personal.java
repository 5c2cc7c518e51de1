package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.PersonalData;
import org.gongkai.request.Applicant;
import org.gongkai.request.RequestNumber;
import org.gongkai.store.Condition;
import org.gongkai.store.FreeTexts;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.notice.Notices;

/**
 * What is sealed of people in the partition of a request, and {@code VIEW#<instant>#<official>}:
 * who read it. Forgetting and sealing anew write over what was read, nothing else.
 */
@Singleton
class Personal implements PersonalData {

  static final String VIEW = "VIEW#";

  /** The request's row, of which no version is asked: commands go on. */
  private static final String REQUEST = "request";

  private final Table table;
  private final Applicants applicants;
  private final FreeTexts texts;

  Personal(Table table, Applicants applicants, FreeTexts texts) {
    this.table = table;
    this.applicants = applicants;
    this.texts = texts;
  }

  @Override
  public Optional<Applicant> applicant(RequestNumber number) {
    return applicants.find(number);
  }

  @Override
  public Optional<String> contact(RequestNumber number, int of) {
    return applicants.contact(number, of);
  }

  @Override
  public List<CaseBook.Note> notes(RequestNumber number) {
    return applicants.notes(number);
  }

  /** Writes {@code VIEW#<instant>#<official>}. */
  @Override
  public void viewed(RequestNumber number, CaseBook.View view) {
    String at = Notices.time(view.at());
    table.put(
        Item.at(number.subject().toString(), VIEW + at + "#" + view.official())
            .put("official", view.official())
            .put("at", at)
            .put("exported", view.exported()));
  }

  /** Queries {@code VIEW#}. */
  @Override
  public List<CaseBook.View> views(RequestNumber number) {
    return table.query(number.subject().toString(), VIEW).map(Personal::view).toList().reversed();
  }

  @Override
  public void note(RequestNumber number, CaseBook.Note note) {
    table.put(applicants.noteItem(number, note));
  }

  @Override
  public boolean forget(RequestNumber number) {
    List<Item> personal =
        Stream.of(Applicants.SK, Applicants.PARTY)
            .flatMap(sk -> table.query(number.subject().toString(), sk))
            .toList();
    boolean noted = forgetNotes(number);
    noted |= forgetTexts(number);
    Optional<Item> state = table.get(number.subject().toString(), Cases.STATE);
    boolean found = state.filter(s -> s.has("blind") || s.has("applicantPk")).isPresent();
    if (personal.isEmpty() && !found) {
      return noted;
    }
    Transaction writes =
        Transaction.on(table)
            .updating(
                REQUEST,
                table
                    .updateOf(number.subject().toString(), Cases.STATE)
                    .updateExpression("REMOVE blind, applicantPk, applicantSk"),
                Condition.present());
    personal.forEach(item -> writes.deleting(number.subject().toString(), item.text("sk")));
    if (!writes.commit().isDone()) {
      throw new IllegalStateException(number + " has no state; rebuild it, then forget");
    }
    return true;
  }

  /**
   * The events in one transaction, since they name a third party to each other; the notices one by
   * one. Whether there were any.
   */
  private boolean forgetTexts(RequestNumber number) {
    var forgetting = new Forgetting(texts);
    List<Forgetting.Changed> events =
        forgetting.ofEvents(table.query(number.subject().toString(), Cases.EVENT).toList());
    if (!events.isEmpty() && !isWritten(events)) {
      throw new IllegalStateException(number + " changes while it is forgotten");
    }
    List<Forgetting.Changed> notices =
        forgetting.ofNotices(table.query(number.subject().toString(), Notices.PREFIX).toList());
    for (Forgetting.Changed one : notices) {
      if (!isWritten(List.of(one))) {
        throw new IllegalStateException(number + " changes while it is forgotten");
      }
    }
    return !events.isEmpty() || !notices.isEmpty();
  }

  private boolean isWritten(List<Forgetting.Changed> changed) {
    Transaction writes = Transaction.on(table);
    changed.forEach(one -> writes.writingOver(Transaction.CHANGED, one.now(), one.seen()));
    return writes.commit().isDone();
  }

  private boolean isWritten(Item now, Item seen) {
    return Transaction.on(table).writingOver(Transaction.CHANGED, now, seen).commit().isDone();
  }

  /** One by one: there may be many; whether there were any. */
  private boolean forgetNotes(RequestNumber number) {
    List<String> notes =
        table
            .query(number.subject().toString(), Applicants.NOTE)
            .map(item -> item.text("sk"))
            .toList();
    notes.forEach(
        sk -> {
          Transaction.Outcome _ =
              Transaction.on(table).deleting(number.subject().toString(), sk).commit();
        });
    return !notes.isEmpty();
  }

  /** Each over exactly what was read: a correction or a forgetting meanwhile is never undone. */
  @Override
  public boolean reseal(RequestNumber number) {
    boolean noted = false;
    for (String of : List.of(Applicants.NOTE, Applicants.PARTY)) {
      for (Item seen : table.query(number.subject().toString(), of).toList()) {
        noted |= isWritten(applicants.resealed(seen), seen); // or it was forgotten meanwhile
      }
    }
    var resealed = new AtomicBoolean(noted);
    Pause.until(number, () -> resealTexts(number, Cases.EVENT, FreeTexts.BODY, resealed));
    Pause.until(number, () -> resealTexts(number, Notices.PREFIX, FreeTexts.VALUES, resealed));
    Pause.until(number, () -> resealApplicant(number, resealed));
    return resealed.get();
  }

  /** One by one; whether nobody was in between. */
  private boolean resealTexts(
      RequestNumber number, String prefix, String attribute, AtomicBoolean resealed) {
    boolean alone = true;
    for (Item seen : table.query(number.subject().toString(), prefix).toList()) {
      Optional<Item> now = texts.resealed(seen, attribute);
      if (now.isPresent()) {
        boolean done = isWritten(now.get(), seen);
        alone &= done;
        if (done) {
          resealed.set(true);
        }
      }
    }
    return alone;
  }

  /** Whether nobody was in between. */
  private boolean resealApplicant(RequestNumber number, AtomicBoolean resealed) {
    Optional<Item> seen = applicants.stored(number);
    if (seen.isEmpty()) {
      return true;
    }
    Applicant applicant = applicants.open(seen.get());
    Item people = Item.at(number.subject().toString(), Cases.STATE);
    applicants.findable(people, number, applicant);
    boolean done =
        Transaction.on(table)
            .updating(
                REQUEST,
                table
                    .updateOf(number.subject().toString(), Cases.STATE)
                    .updateExpression("SET blind = :blind, applicantPk = :pk")
                    .expressionAttributeValues(
                        Map.of(
                            ":blind", people.attributes().get("blind"),
                            ":pk", people.attributes().get("applicantPk"))),
                Condition.present())
            .writingOver(Transaction.CHANGED, applicants.item(number, applicant), seen.get())
            .commit()
            .isDone();
    if (done) {
      resealed.set(true);
    }
    return done;
  }

  static CaseBook.View view(Item item) {
    return new CaseBook.View(item.text("official"), item.instant("at"), item.orNull("exported"));
  }
}
