package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterSubjects;

/** How messages are listed when they are due. */
@Singleton
class MessageSubjects extends MatterSubjects {

  MessageSubjects(MessageRoom room) {
    super(room, "留言", "留言");
  }

  /** By its number. */
  @Override
  public String label(Subject subject) {
    return subject.reference();
  }
}
