package org.gongkai.duty;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.file.OfficeFiles;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.jspecify.annotations.Nullable;

/** The duties of the plan, one list a year. */
@Singleton
public class DutyRoom implements Room<Duty> {

  private final List<Step<Duty>> steps;

  DutyRoom(OfficeFiles files, ActivityEvidence activities) {
    steps =
        DutySteps.all(
            new EvidenceFields((office, id) -> files.find(office, id).isPresent(), activities));
  }

  @Override
  public String name() {
    return Duty.ROOM;
  }

  @Override
  public String path() {
    return "duties";
  }

  @Override
  public String words() {
    return "年度任务";
  }

  @Override
  public Class<Duty> type() {
    return Duty.class;
  }

  @Override
  public List<Deadline> deadlines(Duty duty, Surroundings in) {
    return duty.deadline(in.office().code()).stream().toList();
  }

  @Override
  public List<Step<Duty>> steps() {
    return steps;
  }

  @Override
  public Map<String, @Nullable Object> fields(Duty duty, Surroundings in) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(row(duty, in));
    fields.put("plan", duty.plan());
    fields.put("basis", duty.task().basis());
    fields.put("wanted", duty.task().evidence());
    fields.put("explanations", duty.work().explanations());
    fields.put("waived", duty.work().waived());
    return fields;
  }

  /** What a list shows of it. */
  public static Map<String, @Nullable Object> row(Duty duty, Surroundings in) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", duty.id());
    row.put("indicator", duty.task().indicator());
    row.put("title", duty.title());
    row.put("owner", duty.ownerId());
    row.put("dueOn", duty.dueOn());
    row.put("state", duty.state());
    row.put("workingDaysLeft", left(duty, in));
    row.put("doneOn", duty.work().doneOn());
    row.put("evidence", duty.work().evidence().stream().map(DutyRoom::piece).toList());
    return row;
  }

  /** Working days to its day; null once it is not owed any more. */
  private static @Nullable Integer left(Duty duty, Surroundings in) {
    return duty.state() == DutyState.OPEN && duty.dueOn() != null
        ? in.calendar().left(in.today(), duty.dueOn())
        : null;
  }

  private static Map<String, String> piece(Evidence evidence) {
    return Map.of(evidence.kind().name().toLowerCase(Locale.ROOT), evidence.value());
  }

  @Override
  public Place place(Duty duty) {
    return new Place(shelf(duty.plan()), duty.state() == DutyState.OPEN, duty.dueOn());
  }

  /** The list of a plan. */
  public static String shelf(int plan) {
    return Integer.toString(plan);
  }
}
