package org.gongkai.catalogue.work;

import org.gongkai.catalogue.Column;
import org.gongkai.office.Office;

/** What goes over to a column's new owner with it. A bean for each family that has such things. */
public interface ColumnHandover {

  /**
   * Hands over what is open in the column. Repeated it changes nothing more.
   *
   * @return whether all of it is; what somebody changed meanwhile is left for a repeat
   */
  boolean handOver(Office office, Column column);
}
