package org.gongkai.duty;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.office.AnnualReportDuty;

/** Duties of the plan where they are listed as due. */
@Singleton
class DutySubjects implements SubjectRoom {

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(Duty.ROOM) && AnnualReportDuty.year(subject).isEmpty();
  }

  @Override
  public String work() {
    return "年度任务";
  }

  @Override
  public String label(Subject subject) {
    return "年度任务";
  }

  @Override
  public Optional<String> path(Subject subject) {
    return Optional.of("/desk/duties/" + subject.reference());
  }

  @Override
  public Owner.Everyone whenNobodys() {
    return Owner.Everyone.HEADS;
  }
}
