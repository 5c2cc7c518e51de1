package org.gongkai.office;

import java.util.List;
import org.gongkai.deadline.OfficeCode;

/** Which offices there are, and how far each one's store is. */
public interface OfficeList {

  /** All offices of the deployment. */
  List<OfficeCode> codes();

  /** All offices as they present themselves, from one read of all of them. */
  Presented presented();

  /**
   * What anybody may know of the offices.
   *
   * @param offices in the order of their codes, without officials
   * @param unreadable what is wrong with those whose profile cannot be read, by their keys
   */
  record Presented(List<Office> offices, List<String> unreadable) {}

  /** Notes that all requests of the office stand in the index of the rooms. */
  void laidOut(OfficeCode code);

  /** Offices of which that is not noted. */
  List<OfficeCode> notLaidOut();
}
