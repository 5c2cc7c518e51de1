package org.gongkai.duty;

import jakarta.inject.Singleton;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterSubjects;
import org.gongkai.office.AnnualReportDuty;

/** Duties of the plan where they are listed as due. */
@Singleton
class DutySubjects extends MatterSubjects {

  DutySubjects(DutyRoom room) {
    super(room, "年度任务", "年度任务");
  }

  @Override
  public boolean has(Subject subject) {
    return super.has(subject) && AnnualReportDuty.year(subject).isEmpty();
  }
}
