package org.gongkai.item;

import org.gongkai.deadline.Owner;

/**
 * The column that it stands in.
 *
 * @param owner as it was when the item was last written: an official's id, CLERKS or HEADS
 */
public record ColumnRef(String id, String owner) {

  /** Of a draft for which nobody has chosen a column yet. */
  public static final ColumnRef NONE = new ColumnRef("", "CLERKS");

  /** Whether none is chosen yet. */
  public boolean isNone() {
    return id.isEmpty();
  }

  /** Whose it is to publish and to take down. */
  public Owner responsible() {
    return Owner.parse(owner);
  }
}
