package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.casework.upkeep.PeopleElsewhere;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.SealedBook;
import org.gongkai.office.Office;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;

/** What is sealed of messages, for those who look after all records. */
@Singleton
class MessageKeeping implements PeopleElsewhere {

  private final MessageRoom room;
  private final MatterBook book;
  private final SealedBook sealed;

  MessageKeeping(MessageRoom room, MatterBook book, SealedBook sealed) {
    this.room = room;
    this.book = book;
    this.sealed = sealed;
  }

  @Override
  public List<Subject> all(Office office) {
    return book.list(room, office.code(), Query.<Message>all("")).items().stream()
        .map(room::subject)
        .toList();
  }

  @Override
  public boolean forget(Office office, Subject one, LocalDate endedBefore) {
    MatterBook.Versioned<Message> there =
        book.documents(room, office.code(), List.of(one.reference())).get(one.reference());
    Ending ending = there == null ? null : there.matter().handling().ending();
    return ending != null && ending.on().isBefore(endedBefore) && sealed.forget(one);
  }

  @Override
  public boolean reseal(Subject one) {
    return sealed.reseal(one);
  }
}
