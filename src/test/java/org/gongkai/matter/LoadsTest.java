package org.gongkai.matter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.Busy;
import org.gongkai.HurriedClock;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.catalogue.work.ColumnChanges;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.catalogue.work.Directories;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.duty.Duty;
import org.gongkai.duty.DutyRoom;
import org.gongkai.duty.DutyState;
import org.gongkai.duty.Plans;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.junit.jupiter.api.Test;

/** A load that a call does not finish: the sweep does, and undoes nothing that people did since. */
class LoadsTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final int YEAR = TODAY.getYear() + 1;

  @Inject OfficeBook offices;
  @Inject Loads loads;
  @Inject LoadBook book;
  @Inject MatterBook matterBook;
  @Inject Matters matters;
  @Inject Directories directories;
  @Inject ColumnDesk desk;
  @Inject ColumnRoom columns;
  @Inject Plans plans;
  @Inject DutyRoom duties;

  private Office office() {
    return offices.find(new OfficeCode(new AnOffice(setup).code)).orElseThrow();
  }

  private static Services hurried() {
    return new Services(Map.of(), new HurriedClock());
  }

  private static byte[] directory(String every) {
    return "一级事项,公开内容,公开时限\n财政,预算,%1$s\n财政,决算,%1$s\n财政,审计,%1$s\n".formatted(every).getBytes(UTF_8);
  }

  private Integer everyDays(Office office, String id) {
    return matters.find(columns, office, id).orElseThrow().matter().column().cadence().everyDays();
  }

  @Test
  void aColumnThatSomebodyPutWhileADirectoryIsPendingStaysAsTheyPutIt() {
    Office office = office();
    Official clerk = office.all(Role.CLERK).getFirst();
    List<String> ids = directories.load(office, directory("每年"), clerk).added();
    Services hurried = hurried();
    Directories.Loaded left = hurried.get(Directories.class).load(office, directory("每季度"), clerk);
    assertThat(left.loading()).isTrue();
    assertThat(left.changed()).hasSize(3);

    ColumnDesk.Put _ =
        desk.put(
            office,
            ids.getFirst(),
            AnOffice.parse("{\"name\":\"预算公开\",\"owner\":\"HEADS\",\"everyDays\":7}"),
            clerk);
    counted(office, ids.getLast());
    assertThatThrownBy(() -> hurried.get(Directories.class).load(office, directory("每月"), clerk))
        .isInstanceOf(Busy.class)
        .hasMessageContaining("还在处理");

    assertThat(loads.resume()).isPositive();
    assertThat(directories.isLoading(office.code())).isFalse();
    assertThat(everyDays(office, ids.getFirst())).as("put since").isEqualTo(7);
    assertThat(everyDays(office, ids.get(1))).isLessThan(365).isGreaterThan(7);
    assertThat(everyDays(office, ids.getLast()))
        .as("only counted since")
        .isEqualTo(everyDays(office, ids.get(1)));
    assertThat(matters.find(columns, office, ids.getLast()).orElseThrow().matter().count())
        .isEqualTo(1);
  }

  /** Something of the column was published. */
  private void counted(Office office, String id) {
    MatterBook.Versioned<ColumnDocument> there =
        matterBook.documents(columns, office.code(), List.of(id)).get(id);
    assertThat(there).isNotNull();
    ColumnDocument more = ColumnChanges.published(there.matter(), TODAY, 1);
    var done = new Matters.Done("publish", TODAY, Entry.SYSTEM);
    Writing<?> one = matters.writing(columns, there, more, null, matters.in(office), done);
    assertThat(matterBook.commit(List.of(one))).isTrue();
  }

  private static byte[] plan(String title) {
    return """
        plan: %1$d
        title: 方案
        from: %1$d-01-01
        duties:
          - {id: A, indicator: SUPERVISION, title: %2$s甲, owner: HEADS, rule: {every: year, on: 03-31}}
          - {id: B, indicator: SUPERVISION, title: %2$s乙, owner: HEADS, rule: {every: year, on: 06-30}}
          - {id: C, indicator: SUPERVISION, title: %2$s丙, owner: HEADS, rule: {every: year, on: 09-30}}
        """
        .formatted(YEAR, title)
        .getBytes(UTF_8);
  }

  @Test
  void aDutyThatSomebodyChangedWhileAPlanIsPendingStaysAsTheyLeftIt() {
    Office office = office();
    Official head = office.all(Role.HEAD).getFirst();
    assertThat(plans.load(office, plan("旧"), Format.YAML, head).loading()).isFalse();
    Services hurried = hurried();
    Plans.Loaded left = hurried.get(Plans.class).load(office, plan("新"), Format.YAML, head);
    assertThat(left.loading()).isTrue();
    Kept<Duty> waived = kept(office, "A");
    Kept<Duty> _ =
        matters.command(
            duties,
            waived,
            office,
            AnOffice.parse("{\"command\":\"waive\",\"reason\":\"机构改革\"}"),
            head,
            waived.version());
    assertThatThrownBy(() -> hurried.get(Plans.class).load(office, plan("更新"), Format.YAML, head))
        .isInstanceOf(Busy.class);

    assertThat(loads.resume()).isPositive();
    assertThat(plans.isLoading(office.code(), YEAR)).isFalse();
    assertThat(kept(office, "A").matter().state()).isEqualTo(DutyState.WAIVED);
    assertThat(kept(office, "B").matter().title()).isEqualTo("新乙");
    assertThat(plans.load(office, plan("更新"), Format.YAML, head).loading())
        .as("the next one is free again")
        .isFalse();
    assertThat(kept(office, "C").matter().title()).isEqualTo("更新丙");
  }

  private Kept<Duty> kept(Office office, String id) {
    return matters.find(duties, office, id + "-" + YEAR).orElseThrow();
  }

  @Test
  void ofTwoLoadsAtTheSameTimeOneIsStored() {
    Office office = office();
    var load =
        new Load(
            office.code(), "DIRECTORY", "OFFICE", 1, true, "x", TODAY, java.time.Instant.now());
    Seen seen = new Seen(Map.of("A", 3, "B-1", 1));
    assertThat(book.store(load, new byte[] {1, 2}, seen)).isTrue();
    assertThat(book.store(load, new byte[] {1, 2}, seen)).isFalse();
    assertThat(book.seen(load)).isEqualTo(seen);
    book.applied(load); // it is none that could be applied
  }
}
