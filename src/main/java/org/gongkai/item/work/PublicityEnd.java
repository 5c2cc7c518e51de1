package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.alert.DayTurn;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.item.Item;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Overtaken;
import org.gongkai.office.Office;

/**
 * What is on our own page is taken down when its publicity is over (公示期满). Nobody has read it since
 * that day's end: {@link Item#isOpenToAll} goes by the day.
 */
@Singleton
class PublicityEnd implements DayTurn {

  private final ItemRoom room;
  private final Matters matters;
  private final DeadlineBook deadlines;

  PublicityEnd(ItemRoom room, Matters matters, DeadlineBook deadlines) {
    this.room = room;
    this.matters = matters;
    this.deadlines = deadlines;
  }

  @Override
  public void turn(Office office, LocalDate day) {
    List<String> ids =
        deadlines.due(office.code(), day.minusDays(1)).deadlines().stream()
            .filter(one -> one.kind() == DeadlineKind.TAKEDOWN)
            .map(Deadline::subject)
            .filter(subject -> subject.room().equals(ItemRoom.NAME))
            .map(subject -> subject.reference())
            .toList();
    for (String id : ids) {
      matters
          .find(room, office, id)
          .filter(kept -> kept.matter().isOver(day))
          .ifPresent(kept -> end(kept, office));
    }
  }

  private void end(Kept<Item> kept, Office office) {
    Item item = kept.matter();
    LocalDate last = Objects.requireNonNull(item.publicity().validity().publicityEndsOn());
    LocalDate on = last.plusDays(1);
    try {
      matters.change(
          room,
          kept,
          EndSteps.takenDown(item, on, "公示期满，自动撤下", room.shop()),
          office,
          new Matters.Done("publicity-ended", on, Entry.SYSTEM));
    } catch (Overtaken e) {
      // somebody works at it: the next scan looks again
    }
  }
}
