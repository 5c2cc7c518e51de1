package org.gongkai.catalogue.work;

import org.gongkai.catalogue.Column;
import org.gongkai.office.Office;

/** Told when a column has another owner; told again it changes nothing. */
public interface ColumnHandedOver {

  /** It is the present owner's from now on, with what is open in it. */
  void handedOver(Office office, Column column);
}
