package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.OfficeConfiguration;
import org.gongkai.office.OfficeInput;

/**
 * Configures an office and does what follows for its requests: the work of officials who left goes
 * back to the clerks, and a changed calendar moves open deadlines. Run again with the same input it
 * goes on where it was cut off.
 */
@Singleton
public class OfficeSetup {

  private final OfficeConfiguration configuration;
  private final CalendarRevision revision;

  OfficeSetup(OfficeConfiguration configuration, CalendarRevision revision) {
    this.configuration = configuration;
    this.revision = revision;
  }

  /** What was done; the contract's JSON. */
  public record Done(
      String office,
      int officials,
      Map<String, String> oneTimePasswords,
      List<String> warnings,
      List<CalendarRevision.Moved> deadlinesMoved) {}

  /**
   * The open deadlines of the office that a calendar would move; nothing is stored.
   *
   * @throws org.gongkai.input.Refused for days that cannot be
   */
  public List<CalendarRevision.Moved> tried(OfficeCode office, OfficeInput input) {
    return revision.tried(office, configuration.calendarWith(office, input));
  }

  /**
   * Configures.
   *
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   */
  public Done configure(OfficeInput input) {
    OfficeConfiguration.Configured done = configuration.configure(input);
    if (input.officials() != null) {
      revision.unassign(done.office());
    }
    List<CalendarRevision.Moved> moved =
        switch (done.changed()) {
          case NOTHING -> List.of();
          case LOCAL_DAYS -> revision.revise(done.office().code());
          case NATIONAL_CALENDAR -> revision.reviseAll();
        };
    return new Done(
        done.office().code().value(),
        done.office().officials().size(),
        done.oneTimePasswords(),
        done.warnings(),
        moved);
  }
}
