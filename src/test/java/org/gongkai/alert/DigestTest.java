package org.gongkai.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.office.BareOffice;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.junit.jupiter.api.Test;

/** What a digest says of what is due, and how it is ordered. */
class DigestTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
  private static final Official ZHANG =
      new Official("zhang", "张三", "zhang@example.com", Set.of(Role.HEAD), true, null);
  private static final Official GONE =
      new Official("gone", "赵离", "gone@example.com", Set.of(Role.HANDLER), false, null);
  private static final Office OFFICE = BareOffice.of(ZHANG, GONE);

  private record Works(String room, String work) implements SubjectRoom {
    @Override
    public boolean has(Subject subject) {
      return subject.room().equals(room);
    }

    @Override
    public String work() {
      return work;
    }

    @Override
    public String label(Subject subject) {
      return subject.reference();
    }

    @Override
    public Optional<String> path(Subject subject) {
      return Optional.empty();
    }
  }

  private static final Subjects SUBJECTS =
      new Subjects(List.of(new Works("DUTY", "年度任务"), new Works("ITEM", "信息")));

  private static Deadline due(String room, int n, LocalDate day, String owner) {
    return new Deadline(
        OFFICE.code(),
        new Subject(room, OFFICE.code() + "#" + n),
        DeadlineKind.DUTY,
        0,
        DueDate.fixed(day),
        Owner.parse(owner),
        "事项" + n);
  }

  @SuppressWarnings("unchecked") // made above
  private static List<Map<String, Object>> groups(List<Deadline> due) {
    var digest = new Digest(OFFICE, WorkingDays.shipped(), TUESDAY, SUBJECTS, "https://x.test");
    Map<String, Object> values = digest.notice(Digest.DIGEST, "zhang", due, Instant.EPOCH).values();
    return (List<Map<String, Object>>) values.get("groups");
  }

  @Test
  void sixtyRowsStandByHowNearTheyAreAndInThatByTheKindOfWork() {
    var due = new ArrayList<Deadline>();
    for (int n = 0; n < 60; n++) {
      due.add(due(n % 2 == 0 ? "DUTY" : "ITEM", n, TUESDAY.plusDays(n % 3), "HEADS"));
    }
    assertThat(groups(due))
        .extracting(group -> group.get("name"))
        .containsExactly("今天到期，年度任务", "今天到期，信息", "1至3个工作日内到期，信息", "1至3个工作日内到期，年度任务");
    assertThat(groups(due)).extracting(g -> ((List<?>) g.get("rows")).size()).containsOnly(10, 20);
  }

  @Test
  void ofOneKindOfWorkNothingIsSaid() {
    assertThat(groups(List.of(due("DUTY", 1, TUESDAY, "HEADS"))))
        .extracting(group -> group.get("name"))
        .containsExactly("今天到期");
  }

  @Test
  void whoeverLeftIsNamedToTheHeads() {
    for (String owner : List.of("gone", "nobody")) {
      assertThat(groups(List.of(due("DUTY", 1, TUESDAY, owner))).toString()).contains("不在本机关，请改派");
    }
  }
}
