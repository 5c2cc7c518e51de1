package org.gongkai.item;

import org.gongkai.deadline.Owner;

/**
 * The column that it stands in.
 *
 * @param owner as it was when the item was last written: an official's id, CLERKS or HEADS
 */
public record ColumnRef(String id, String owner) {

  /** Whose it is to publish and to take down. */
  public Owner responsible() {
    return Owner.parse(owner);
  }
}
