package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.Subject;
import org.gongkai.request.RequestNumber;

/** Requests, as what is due of them is shown. */
@Singleton
class RequestSubjects implements SubjectRoom {

  /** Later than alerts begin a request stands in the queue below. */
  private static final int AHEAD = 5;

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(RequestNumber.ROOM);
  }

  @Override
  public String work() {
    return "依申请公开";
  }

  @Override
  public String label(Subject subject) {
    return subject.reference();
  }

  @Override
  public Optional<String> path(Subject subject) {
    return Optional.of("/desk/requests/" + subject.reference());
  }

  @Override
  public String appointment(Deadline deadline) {
    return label(deadline.subject());
  }

  @Override
  public int shownAhead() {
    return AHEAD;
  }
}
