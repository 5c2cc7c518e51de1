package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.office.AnnualReportDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the duties the report's room claims its own alone. */
class ReportSubjectsTest {

  private static final OfficeCode OFFICE = new OfficeCode("LJQ");
  private static final LocalDate DUE = LocalDate.of(2027, 1, 31);
  private static final Deadline REPORT = AnnualReportDuty.of(OFFICE, DUE);
  private static final Subject OTHER = new Subject("DUTY", "LJQ#plan-000001");

  /** The duties of a plan, in a room of their own. */
  private static final class PlanDuties implements SubjectRoom {
    @Override
    public boolean has(Subject subject) {
      return subject.room().equals("DUTY") && subject.reference().startsWith("plan-");
    }

    @Override
    public String label(Subject subject) {
      return "计划任务";
    }

    @Override
    public Optional<String> path(Subject subject) {
      return Optional.of("/desk/duties/" + subject.reference());
    }
  }

  private static Deadline other() {
    Owner owner = Owner.Everyone.CLERKS;
    return new Deadline(OFFICE, OTHER, DeadlineKind.DUTY, 0, DueDate.fixed(DUE), owner, "更新公开指南");
  }

  @Test
  void theReportsDutyIsTheRoomsAndLeadsToItsPage() {
    var room = new ReportSubjects();
    assertThat(room.has(REPORT.subject())).isTrue();
    assertThat(room.label(REPORT.subject())).isEqualTo("年度任务");
    assertThat(room.path(REPORT.subject())).contains("/desk/report/text?year=2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DUTY#LJQ#plan-000001",
        "DUTY#LJQ#annual-report-",
        "DUTY#LJQ#annual-report-2026-draft",
        "MESSAGE#LJQ#annual-report-2026",
        "REQUEST#LJQ-2026-000001"
      })
  void anyOtherThingIsNot(String subject) {
    assertThat(new ReportSubjects().has(Subject.parse(subject))).isFalse();
  }

  @Test
  void anotherRoomTakesItsOwnDutiesWhicheverIsAskedFirst() {
    for (List<SubjectRoom> rooms :
        List.of(
            List.of(new ReportSubjects(), new PlanDuties()),
            List.of(new PlanDuties(), new ReportSubjects()))) {
      var subjects = new Subjects(rooms);
      assertThat(subjects.label(other())).isEqualTo("计划任务");
      assertThat(subjects.path(other())).contains("/desk/duties/plan-000001");
      assertThat(subjects.path(REPORT)).contains("/desk/report/text?year=2026");
    }
  }

  @Test
  void aDutyOfNoRoomIsDueAllTheSame() {
    var subjects = new Subjects(List.of(new ReportSubjects()));
    assertThat(subjects.label(other())).isEqualTo("plan-000001");
    assertThat(subjects.path(other())).isEmpty();
    assertThat(subjects.isShown(other(), 40)).isTrue();
  }
}
