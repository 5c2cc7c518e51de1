package org.gongkai.office;

import java.util.List;
import org.gongkai.deadline.OfficeCode;

/** Which offices there are, and how far each one's store is. */
public interface OfficeList {

  /** All offices of the deployment. */
  List<OfficeCode> codes();

  /** All offices as they present themselves, in the order of their codes, without officials. */
  List<Office> all();

  /** Notes that all requests of the office stand in the index of the rooms. */
  void laidOut(OfficeCode code);

  /** Offices of which that is not noted. */
  List<OfficeCode> notLaidOut();
}
