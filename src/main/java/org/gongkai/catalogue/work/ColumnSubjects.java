package org.gongkai.catalogue.work;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;

/** Columns where they are listed as due. */
@Singleton
class ColumnSubjects implements SubjectRoom {

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(ColumnRoom.NAME);
  }

  @Override
  public String label(Subject subject) {
    return "公开目录栏目";
  }

  @Override
  public Optional<String> path(Subject subject) {
    return Optional.of("/desk/columns/" + subject.reference());
  }

  @Override
  public Owner.Everyone whenNobodys() {
    return Owner.Everyone.HEADS;
  }
}
