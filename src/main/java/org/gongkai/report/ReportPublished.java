package org.gongkai.report;

import java.time.LocalDate;
import org.gongkai.office.Office;

/**
 * Told when a yearly report was published, before it is recorded so; told again it changes nothing.
 */
public interface ReportPublished {

  /**
   * Published.
   *
   * @param year that it is about
   * @param where the address or place
   * @param by the official who records it
   */
  void published(Office office, int year, LocalDate on, String where, String by);
}
