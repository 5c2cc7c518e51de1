package org.gongkai.catalogue.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Cadence;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnState;
import org.gongkai.catalogue.Directory;
import org.gongkai.catalogue.DirectoryChange;
import org.gongkai.catalogue.Naming;
import org.gongkai.catalogue.Offer;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.matter.Also;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.BareOffice;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column as a matter: what is due of it, what changes it. */
class ColumnRoomTest {

  private static final LocalDate MADE = LocalDate.of(2026, 3, 2);
  private static final Official CHEN =
      new Official("chen", "陈示例", "chen@example.com", Set.of(Role.CLERK), true, null);
  private static final Official LI =
      new Official("li", "李示例", "li@example.com", Set.of(Role.HANDLER), true, null);
  private static final Official WANG =
      new Official("wang", "王示例", "wang@example.com", Set.of(Role.HANDLER), true, null);

  private final ColumnRoom room = new ColumnRoom();

  private static Column column(@Nullable Integer every, boolean retired) {
    return new Column(
        "CZXX-01",
        new Naming("财政预决算", "财政信息", null),
        "li",
        new Cadence(every, null, null),
        Offer.NONE,
        null,
        retired);
  }

  private static ColumnDocument made(@Nullable Integer every) {
    return ColumnDocument.made(column(every, false), MADE);
  }

  private static Surroundings on(LocalDate today) {
    return new Surroundings(BareOffice.of(CHEN, LI, WANG), WorkingDays.shipped(), today);
  }

  private List<Deadline> due(ColumnDocument column) {
    return room.deadlines(column, on(MADE));
  }

  private static ColumnDocument after(Also<ColumnDocument> also, ColumnDocument before) {
    return also.change().apply(before).map(Also.Changed::after).orElse(before);
  }

  @Test
  void aColumnWithACadenceHasOneUpdateOfItsOwner() {
    assertThat(due(made(30)))
        .singleElement()
        .satisfies(
            deadline -> {
              assertThat(deadline.kind()).isEqualTo(DeadlineKind.UPDATE);
              assertThat(deadline.subject()).hasToString("COLUMN#LJQ#CZXX-01");
              assertThat(deadline.due().date()).isEqualTo(MADE.plusDays(30));
              assertThat(deadline.due().provisional()).as("calendar days").isFalse();
              assertThat(deadline.owner()).isEqualTo(new Owner.Official("li"));
            });
    assertThat(due(made(null))).isEmpty();
    assertThat(due(made(30).with(column(30, true)))).as("retired").isEmpty();
  }

  @Test
  void itMovesWithWhatIsPublishedAndWithNothingToReport() {
    LocalDate old = MADE.minusDays(100);
    ColumnDocument first = after(ColumnChanges.published(room, "CZXX-01", old, true), made(30));
    assertThat(first.count()).isEqualTo(1);
    assertThat(due(first).getFirst().due().date())
        .as("the day it was made counts only while there is nothing else")
        .isEqualTo(old.plusDays(30));
    ColumnDocument said = first.with(new NothingToReport("2026年1月", MADE.minusDays(30)));
    assertThat(due(said).getFirst().due().date()).isEqualTo(MADE);
    ColumnDocument earlier = said.with(new NothingToReport("2025年12月", MADE.minusDays(60)));
    assertThat(earlier).as("entered late, it moves nothing back").isEqualTo(said);
    ColumnDocument newest = after(ColumnChanges.published(room, "CZXX-01", MADE, true), earlier);
    assertThat(newest.count()).isEqualTo(2);
    assertThat(due(newest).getFirst().due().date()).isEqualTo(MADE.plusDays(30));
    ColumnDocument anew =
        after(ColumnChanges.published(room, "CZXX-01", MADE.plusDays(1), false), newest);
    assertThat(anew.count()).as("the same item anew").isEqualTo(2);
    ColumnDocument gone = after(ColumnChanges.gone(room, "CZXX-01", old), anew);
    assertThat(gone.count()).isEqualTo(1);
    assertThat(gone.newestOn()).isEqualTo(old);
    assertThat(due(gone).getFirst().due().date()).isEqualTo(MADE);
  }

  @Test
  void nothingFollowsOfAColumnThatIsNotThereOrDoesNotChange() {
    Also<ColumnDocument> one = ColumnChanges.published(room, "CZXX-01", MADE, false);
    assertThat(one.change().apply(null)).isEqualTo(Optional.empty());
    ColumnDocument has = made(30).with(MADE.plusDays(3), 1);
    assertThat(one.change().apply(has)).as("an older one").isEmpty();
  }

  @Test
  void whatIsOlderThanTheCalendarIsDueOnItsFirstDay() {
    ColumnDocument old = made(30).with(LocalDate.of(2009, 5, 1), 1);
    assertThat(due(old).getFirst().due().date()).isEqualTo(WorkingDays.FIRST);
    assertThat(room.state(old, on(MADE))).isEqualTo(ColumnState.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03, FRESH",
    "2026-03-24, FRESH",
    "2026-03-25, DUE",
    "2026-04-01, DUE",
    "2026-04-02, OVERDUE"
  })
  void itsStateDependsOnTheDay(LocalDate today, ColumnState state) {
    assertThat(room.state(made(30), on(today))).isEqualTo(state);
    assertThat(room.fields(made(30), on(today))).containsEntry("state", state);
  }

  @Test
  void nothingToReportIsTheOwnersAndTheClerks() {
    Step<ColumnDocument> step = room.steps().getFirst();
    Situation<ColumnDocument> now = at(made(30), LI);
    assertThat(step.who().includes().test(LI, now)).isTrue();
    assertThat(step.who().includes().test(CHEN, now)).isTrue();
    assertThat(step.who().includes().test(WANG, now)).isFalse();
    assertThat(step.hindrance().apply(now)).isNull();
    assertThat(step.hindrance().apply(at(made(30).with(column(30, true)), LI)))
        .extracting("slug")
        .isEqualTo("retired");
    var problems = new Problems();
    step.fields().read(StrictJson.tree("{}".getBytes(StandardCharsets.UTF_8)), problems, now);
    assertThat(problems.all()).extracting("field").containsExactly("period");
  }

  private static Situation<ColumnDocument> at(ColumnDocument column, Official by) {
    return new Situation<>(new Kept<>(column, 1, List.of()), on(MADE), by, MADE);
  }

  @Test
  void theRecordSaysWhatChanged() {
    Column other =
        new Column(
            "CZXX-01",
            new Naming("财政信息", "财政信息", null),
            "CLERKS",
            new Cadence(90, null, null),
            Offer.NONE,
            null,
            true);
    assertThat(ColumnWords.changed(column(30, false), other, on(MADE).office()))
        .contains("停用", "栏目名称由“财政预决算”改为“财政信息”", "负责人由“李示例”改为“登记人员”", "更新间隔由“每30天”改为“每90天”");
  }

  @Test
  void aDirectoryThatIsStoredAndReadAgainChangesNothing() {
    Directory read =
        StoredDirectories.read(
            "一级事项,二级事项,公开内容,公开时限,公开渠道,公开方式\n财政信息,财政预决算,年度预算,每年,■政府网站,主动\n,决算,年度决算,20个工作日,,依申请\n");
    assertThat(read.problems()).isEmpty();
    Directory again = StoredDirectory.of(StoredDirectory.bytes(read));
    assertThat(again.rows()).isEqualTo(read.rows()).hasSize(2);
    assertThat(again.said()).isEqualTo(read.said());
    List<Column> columns = DirectoryChange.of(List.of(), read).added();
    assertThat(DirectoryChange.of(columns, again).unchanged()).hasSize(2);
  }
}
