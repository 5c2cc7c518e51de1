package org.gongkai.casework.intake;

import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/** Who hands in a request. */
public sealed interface Caller {

  /**
   * Somebody on the internet, without a login.
   *
   * @param address the network address, for the limit of submissions
   */
  record Public(String address) implements Caller {}

  /** Another portal or program that calls the function; who may call it is decided by AWS. */
  enum Portal implements Caller {
    PORTAL
  }

  /** An official who is logged in. */
  record AtTheDesk(OfficeCode office, Official official) implements Caller {}

  /** Whether the caller may hand in paper for the office. */
  default boolean mayEnterPaper(OfficeCode office) {
    return switch (this) {
      case Public _ -> false;
      case Portal _ -> true;
      case AtTheDesk desk -> desk.office.equals(office) && desk.official.is(Role.CLERK);
    };
  }

  /** The name in the record of proceedings. */
  default String by() {
    return switch (this) {
      case Public _, Portal _ -> org.gongkai.request.RequestEvent.APPLICANT;
      case AtTheDesk desk -> desk.official.id();
    };
  }
}
