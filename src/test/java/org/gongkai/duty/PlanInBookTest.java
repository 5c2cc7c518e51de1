package org.gongkai.duty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.gongkai.alert.ScanResult;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.junit.jupiter.api.Test;

/** The plan's occurrences in the book of deadlines: announced in time, complete after a stop. */
class PlanInBookTest extends ServicesTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();

  @Inject Plans plans;
  @Inject DeadlineScan scan;
  @Inject OfficeBook offices;

  private Office office(AnOffice made) {
    return offices.find(new OfficeCode(made.code)).orElseThrow();
  }

  @Test
  void everyOccurrenceOfTheSamplePlanIsAnnouncedInTimeAroundTheHolidaysToo() throws IOException {
    var made = new AnOffice(setup);
    Office office = office(made);
    Path sample =
        Path.of(System.getProperty("project.home", "."), "infra/local/sample/plan-2026.yaml");
    plans.load(
        office, Files.readAllBytes(sample), Format.YAML, office.official(made.head).orElseThrow());
    List<LocalDate> due =
        plans.duties(office.code(), 2026).stream()
            .flatMap(duty -> java.util.stream.Stream.ofNullable(duty.dueOn()))
            .toList();
    assertThat(due).hasSizeGreaterThan(60);
    // the last working days before and the first after 春节 and 国庆, one amid the year
    for (String day :
        List.of(
            "2026-02-13", "2026-02-14", "2026-02-24", "2026-06-24", "2026-09-30", "2026-10-08")) {
      LocalDate today = LocalDate.parse(day);
      ScanResult result = scan.run(new ScanInput(day, made.code));
      assertThat(result.due())
          .as(day)
          .isEqualTo((int) due.stream().filter(d -> isAnnounced(d, today)).count());
    }
  }

  /** At most five working days lie after today until that day, counted day by day. */
  private static boolean isAnnounced(LocalDate due, LocalDate today) {
    return today
            .datesUntil(due.isAfter(today) ? due : today)
            .map(day -> day.plusDays(1))
            .filter(CALENDAR::isWorkingDay)
            .count()
        <= 5;
  }
}
