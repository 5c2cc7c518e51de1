package org.gongkai.duty;

import java.util.List;

/** A duty of a plan: what is to be done, and when. */
public record PlannedTask(Task task, Recurrence rule) {

  /** Its occurrences in the year of the plan. */
  List<Occurrence> in(int year) {
    return rule.in(year).stream()
        .map(slot -> new Occurrence(task.id() + "-" + slot.name(), task, slot.dueOn()))
        .toList();
  }
}
