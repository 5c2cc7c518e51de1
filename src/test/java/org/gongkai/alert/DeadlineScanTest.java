package org.gongkai.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.TestWorld;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The morning scan on the real table: the line of five working days, digests, heartbeat. */
class DeadlineScanTest extends ServicesTest {

  @Inject DeadlineScan scan;
  @Inject DeadlineBook deadlines;

  private ScanResult run(AnOffice office, String day) {
    return scan.run(new ScanInput(day, office.code));
  }

  @ParameterizedTest
  @CsvSource({
    // due 2026-02-24, the first working day after 春节; the 14th is a worked Saturday
    "2026-01-20, 2026-02-09, 0, 0",
    "2026-01-20, 2026-02-10, 1, 0",
    "2026-01-20, 2026-02-14, 1, 0",
    "2026-01-20, 2026-02-24, 1, 0",
    "2026-01-20, 2026-02-25, 1, 1",
    // due 2026-10-29, over 中秋 and 国庆 with the worked Saturday 10 October
    "2026-09-24, 2026-10-21, 0, 0",
    "2026-09-24, 2026-10-22, 1, 0"
  })
  void findsExactlyWhatIsDueWithinFiveWorkingDays(
      String received, String asOf, int due, int overdue) {
    var office = new AnOffice(setup);
    office.assignedToLi(received);
    ScanResult result = run(office, asOf);
    assertThat(result.due()).isEqualTo(expected(received, asOf, due));
    assertThat(result.overdue()).isEqualTo(overdue);
    assertThat(result.workingDay()).isTrue();
  }

  /** The table above, checked against the calendar itself. */
  private static int expected(String received, String asOf, int claimed) {
    var calendar = org.gongkai.calendar.WorkingDays.shipped();
    var due = calendar.plus(java.time.LocalDate.parse(received), 20);
    var line = calendar.plus(java.time.LocalDate.parse(asOf), 5);
    assertThat(due.isAfter(line) ? 0 : 1).as("the table's own claim").isEqualTo(claimed);
    return claimed;
  }

  @Test
  void oneDigestAnOfficialAndAnEscalationToEveryHead() {
    var office = new AnOffice(setup);
    String mine = office.assignedToLi("2026-09-24");
    String nobodys = office.filedOn("2026-09-24");
    ScanResult result = run(office, "2026-10-29");
    assertThat(result.due()).isEqualTo(2);
    assertThat(result.digests()).as("li, the clerk, and two escalations").isEqualTo(4);
    assertThat(run(office, "2026-10-29").digests()).as("a second run tells nobody twice").isZero();
    sweep.run();
    List<TestWorld.Mail> digests =
        world().mails().stream().filter(m -> m.to().contains(office.li)).toList();
    TestWorld.Mail digest =
        digests.stream().filter(m -> m.subject().startsWith("【期限提醒】")).findFirst().orElseThrow();
    assertThat(digest.subject()).isEqualTo("【期限提醒】逾期0件、今日1件、5个工作日内到期0件");
    assertThat(digest.text()).contains(mine, "今天到期").doesNotContain(nobodys);
    assertThat(digest.html()).contains("/desk/requests/" + mine);
    assertThat(world().mails())
        .anyMatch(m -> m.subject().startsWith("【督办提醒】") && m.to().contains(office.head));
  }

  @Test
  void aRestDayDoesNothingButSaySo() {
    var office = new AnOffice(setup);
    office.assignedToLi("2026-01-20");
    ScanResult result = run(office, "2026-02-17");
    assertThat(result).isEqualTo(ScanResult.restDay(java.time.LocalDate.of(2026, 2, 17)));
    assertThat(item("OFFICE#" + office.code, "RUN#2026-02-17").get("workingDay").bool()).isFalse();
  }

  @Test
  void aDutyIsInItsOwnersDigestThoughTheScanKnowsNoDuties() {
    var office = new AnOffice(setup);
    ScanResult result = run(office, "2027-01-27");
    assertThat(result.due()).isEqualTo(1);
    assertThat(result.provisional()).isTrue();
    assertThat(
            item("DIGEST#" + office.code + "#" + office.head, "NOTICE#2027-01-27#DIGEST")
                .get("values")
                .s())
        .contains("2026年度政府信息公开工作年度报告");
  }

  /** CONTRIBUTING, "Add a duty": opening and closing is all that it takes. */
  @Test
  void aThingOfARoomThatNobodyKnewIsToldAndShownUntilItIsClosed() {
    var office = new AnOffice(setup);
    var subject = new Subject("MESSAGE", office.code + "#M-000001");
    var due = DueDate.fixed(java.time.LocalDate.of(2026, 10, 29));
    var owner = new Owner.Official(office.li);
    var duty =
        new Deadline(
            OfficeCode.parse(office.code).orElseThrow(),
            subject,
            DeadlineKind.DUTY,
            0,
            due,
            owner,
            "答复来信");
    deadlines.open(duty);
    assertThat(run(office, "2026-10-29").due()).isEqualTo(1);
    sweep.run();
    TestWorld.Mail digest =
        world().mails().stream()
            .filter(m -> m.to().contains(office.li) && m.subject().startsWith("【期限提醒】"))
            .findFirst()
            .orElseThrow();
    assertThat(digest.text()).contains("M-000001", "答复来信", "完成公开工作任务", "今天到期");
    deadlines.close(duty);
    assertThat(run(office, "2026-10-29").due()).isZero();
    assertThat(item(subject.toString(), "DEADLINE#DUTY#0").get("title").s()).isEqualTo("答复来信");
  }

  @Test
  void aCorruptDeadlineIsSkippedCountedAndHoldsBackNothing() {
    var office = new AnOffice(setup);
    String broken = office.assignedToLi("2026-09-24");
    office.assignedToLi("2026-09-24");
    remove("REQUEST#" + broken, "DEADLINE#ANSWER#1", "owner");
    ScanResult result = run(office, "2026-10-29");
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(result.due()).isEqualTo(1);
    assertThat(result.digests()).isEqualTo(3);
  }

  @Test
  void workOfSomebodyWhoLeftIsTheClerks() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-09-24");
    setup.configure(
        org.gongkai.input.StrictJson.read(
            ("{\"office\":\""
                    + office.code
                    + "\",\"officials\":[{\"id\":\""
                    + office.li
                    + "\",\"active\":false}]}")
                .getBytes(),
            org.gongkai.office.OfficeInput.class));
    assertThat(office.seen(number, office.clerk).get("assignee").isNull()).isTrue();
    run(office, "2026-10-29");
    assertThat(items("DIGEST#" + office.code + "#" + office.clerk)).isNotEmpty();
    assertThat(items("DIGEST#" + office.code + "#" + office.li)).isEmpty();
  }

  @Test
  void aReplayDoesNotStandForTheDaysOwnRun() {
    var office = new AnOffice(setup);
    run(office, "2026-10-29");
    assertThat(item("OFFICE#" + office.code, "RUN#2026-10-29").get("replay").bool()).isTrue();
  }

  @Test
  void aCorruptOfficialDoesNotStopTheOthersDigests() {
    var office = new AnOffice(setup);
    office.assignedToLi("2026-02-05");
    remove("OFFICE#" + office.code, "OFFICIAL#" + office.wang, "email");
    var result = scan.run(new ScanInput("2026-03-05", office.code));
    set(
        "OFFICE#" + office.code,
        "OFFICIAL#" + office.wang,
        "email",
        software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("wang@example.com"));
    assertThat(result.digests()).isEqualTo(1);
  }

  @Test
  void aCorruptProfileIsSkippedAndCounted() {
    var office = new AnOffice(setup);
    remove("OFFICE#" + office.code, "PROFILE", "kind");
    assertThat(scan.run(new ScanInput("2026-03-05", office.code)).skipped()).isEqualTo(1);
    set(
        "OFFICE#" + office.code,
        "PROFILE",
        "kind",
        software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("TOWNSHIP"));
  }
}
