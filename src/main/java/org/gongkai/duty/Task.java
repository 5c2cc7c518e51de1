package org.gongkai.duty;

import org.gongkai.deadline.Owner;
import org.jspecify.annotations.Nullable;

/**
 * What the plan says of a duty, its days apart.
 *
 * @param id unique in the plan and the same from year to year, e.g. {@code REPORT}
 * @param owner an official's id, {@code CLERKS} or {@code HEADS}
 * @param basis where the plan or the law says so, or null
 * @param evidence what is asked for when it is done
 */
public record Task(
    String id,
    Indicator indicator,
    String title,
    String owner,
    @Nullable String basis,
    Wanted evidence) {

  /** Who is to do it by the plan. */
  public Owner plannedOwner() {
    return Owner.parse(owner);
  }
}
