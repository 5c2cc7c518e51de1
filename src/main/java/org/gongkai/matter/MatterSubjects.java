package org.gongkai.matter;

import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;

/**
 * How the matters of a family are listed when they are due: on their page of the desk, and the
 * heads' when their owner has left. A family's bean says what they are called.
 */
public abstract class MatterSubjects implements SubjectRoom {

  private final Room<?> room;
  private final String work;
  private final String label;

  /**
   * The matters of a room.
   *
   * @param work the kind of work that they are, as a digest groups them
   * @param label what one is called in a list
   */
  protected MatterSubjects(Room<?> room, String work, String label) {
    this.room = room;
    this.work = work;
    this.label = label;
  }

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(room.name());
  }

  @Override
  public String work() {
    return work;
  }

  @Override
  public String label(Subject subject) {
    return label;
  }

  @Override
  public Optional<String> path(Subject subject) {
    return Optional.of("/desk/" + room.path() + "/" + subject.reference());
  }

  @Override
  public Owner.Everyone whenNobodys() {
    return Owner.Everyone.HEADS;
  }
}
