package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;

/** How items are listed when something of them is due. */
@Singleton
class ItemSubjects implements SubjectRoom {

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(ItemRoom.NAME);
  }

  @Override
  public String work() {
    return "主动公开的信息";
  }

  @Override
  public String label(Subject subject) {
    return "主动公开";
  }

  @Override
  public Optional<String> path(Subject subject) {
    return Optional.of("/desk/items/" + subject.reference());
  }

  @Override
  public Owner.Everyone whenNobodys() {
    return Owner.Everyone.HEADS;
  }
}
