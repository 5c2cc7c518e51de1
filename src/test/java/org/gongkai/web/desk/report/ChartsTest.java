package org.gongkai.web.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.ToDecide;
import org.gongkai.office.BareOffice;
import org.gongkai.request.Answer;
import org.gongkai.request.Channel;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private static CaseBook.DeskRow row(
      int n, Status status, LocalDate received, LocalDate due, @Nullable LocalDate ended) {
    return new CaseBook.DeskRow(
        RequestNumber.parse("LJQ-2026-00000" + n).orElseThrow(),
        1,
        status,
        "名单",
        "王**",
        received,
        received,
        DueDate.fixed(due),
        null,
        null,
        ToDecide.NOTHING,
        false,
        ended,
        ended == null ? null : Answer.Kind.DISCLOSED,
        Channel.ONLINE,
        null);
  }

  private static Charts.Table table(String id, CaseBook.DeskRow... rows) {
    return new Charts(List.of(rows), BareOffice.of(), WorkingDays.shipped(), TODAY)
        .all(List.of()).stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Integer> line(Charts.Table table, String name) {
    return table.lines().stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  @Test
  void theLastDayIsInTimeAndTheNextIsLate() {
    LocalDate due = LocalDate.of(2026, 5, 29);
    LocalDate received = LocalDate.of(2026, 4, 29);
    Charts.Table table =
        table(
            "on-time",
            row(1, Status.ANSWERED, received, due, due),
            row(2, Status.ANSWERED, received, due, due.plusDays(1)),
            row(3, Status.ANSWERED, received, due, LocalDate.of(2026, 6, 2)),
            row(4, Status.WITHDRAWN, received, due, due),
            row(5, Status.IN_PROGRESS, received, due, null));
    assertThat(line(table, "2026-05")).containsExactly(1, 1);
    assertThat(line(table, "2026-06")).containsExactly(0, 1);
    assertThat(table.note()).isEqualTo("近12个月答复3件，按期1件，按期率33.3%。");
  }

  @Test
  void whatIsOpenStandsByItsWorkingDaysSinceReceipt() {
    LocalDate due = LocalDate.of(2026, 7, 28);
    Charts.Table table =
        table(
            "ages",
            row(1, Status.IN_PROGRESS, TODAY, due, null),
            row(2, Status.IN_PROGRESS, LocalDate.of(2026, 6, 1), due, null),
            row(3, Status.ANSWERED, LocalDate.of(2026, 1, 5), due, TODAY));
    assertThat(line(table, "5个以内")).containsExactly(1);
    assertThat(line(table, "16至20个")).as("20 working days, 端午 not among them").containsExactly(1);
    assertThat(table.note()).startsWith("最早的一件收到以来已有20个工作日");
    assertThat(table("ages").note()).isEqualTo("没有未办结的申请。");
  }
}
