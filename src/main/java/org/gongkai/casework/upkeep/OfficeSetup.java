package org.gongkai.casework.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.Audit;
import org.gongkai.office.Hand;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeConfiguration;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.OfficeList;
import org.jspecify.annotations.Nullable;

/**
 * Configures an office and does what follows for its requests: the work of officials who left goes
 * back to the clerks, and a changed calendar moves open deadlines. Run again with the same input it
 * goes on where it was cut off.
 */
@Singleton
public class OfficeSetup {

  private final OfficeConfiguration configuration;
  private final CalendarRevision revision;
  private final OfficeList offices;
  private final Audit audit;

  OfficeSetup(
      OfficeConfiguration configuration,
      CalendarRevision revision,
      OfficeList offices,
      Audit audit) {
    this.offices = offices;
    this.audit = audit;
    this.configuration = configuration;
    this.revision = revision;
  }

  /**
   * What was done; the contract's JSON.
   *
   * @param tried true when it was only tried: {@code deadlinesMoved} would move, nothing is stored
   */
  public record Done(
      String office,
      int officials,
      Map<String, String> oneTimePasswords,
      List<String> warnings,
      List<CalendarRevision.Moved> deadlinesMoved,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean tried) {}

  /**
   * The open deadlines of the office that a calendar would move; nothing is stored.
   *
   * @throws org.gongkai.input.Refused for days that cannot be
   */
  public CalendarRevision.Trial tried(OfficeCode office, OfficeInput input) {
    return revision.tried(office, configuration.calendarWith(office, input));
  }

  /** The same for these as all of the office's own days. */
  public CalendarRevision.Trial triedOwnDays(
      OfficeCode office, List<OfficeInput.@Nullable DayInput> days) {
    return revision.tried(office, configuration.calendarWithOwn(days));
  }

  /**
   * Stores these as all of the office's own days; what moved, or empty when a calendar has changed
   * since that version.
   *
   * @param who the official who does it
   * @throws org.gongkai.input.Refused for days that cannot be; nothing is stored then
   */
  public Optional<List<CalendarRevision.Moved>> replaceOwnDays(
      OfficeCode office, List<OfficeInput.@Nullable DayInput> days, long version, String who) {
    if (!configuration.replaceOwnDays(office, days, version)) {
      return Optional.empty();
    }
    audit.note(office, Audit.What.CALENDAR_CHANGED, who, days.size() + " own days");
    return Optional.of(revision.revise(office));
  }

  /**
   * Takes a loaded notice of the State Council back; what moved, in all offices.
   *
   * @param who the official of the office who does it
   */
  public List<CalendarRevision.Moved> dropNotice(OfficeCode office, int year, String who) {
    configuration.dropNotice(year);
    audit.note(office, Audit.What.CALENDAR_CHANGED, who, year + " taken back");
    return revision.reviseAll();
  }

  /** Configures, by an administrator of the deployment: the function, or a file at the start. */
  public Done configure(OfficeInput input) {
    return configure(input, Audit.NOBODY, Hand.DEPLOYMENT);
  }

  /**
   * Configures.
   *
   * @param who the official who does it
   * @throws org.gongkai.input.Refused with all problems; nothing is stored then
   */
  public Done configure(OfficeInput input, String who) {
    return configure(input, who, Hand.OFFICE);
  }

  /** What it would do, in the office or, for a notice of the State Council, in all. */
  private Done wouldDo(OfficeInput input, Hand hand) {
    OfficeConfiguration.Configured would = configuration.tried(input, hand);
    OfficeCode own = would.office().code();
    List<OfficeCode> touched =
        switch (would.changed()) {
          case NOTHING -> List.of();
          case LOCAL_DAYS -> List.of(own);
          case NATIONAL_CALENDAR -> offices.codes();
        };
    List<CalendarRevision.Moved> moved =
        offices.codes().stream()
            .filter(touched::contains)
            .flatMap(
                office ->
                    revision
                        .tried(office, configuration.calendarWith(office, of(input, office, own)))
                        .moved()
                        .stream())
            .toList();
    return done(would, would.warnings(), moved, true);
  }

  /** Another office has its own days as they are. */
  private static OfficeInput of(OfficeInput input, OfficeCode office, OfficeCode own) {
    return office.equals(own) ? input : OfficeInput.ofCalendar(office.value(), input.calendar());
  }

  private static Done done(
      OfficeConfiguration.Configured done,
      List<String> warnings,
      List<CalendarRevision.Moved> moved,
      boolean tried) {
    return new Done(
        done.office().code().value(),
        done.office().officials().size(),
        done.oneTimePasswords(),
        List.copyOf(warnings),
        moved,
        tried ? true : null);
  }

  private Done configure(OfficeInput input, String who, Hand hand) {
    if (Boolean.TRUE.equals(input.trial())) {
      return wouldDo(input, hand);
    }
    OfficeConfiguration.Configured done = configuration.configure(input, hand);
    note(input, done, who);
    List<String> warnings = new ArrayList<>(done.warnings());
    if (input.officials() != null) {
      revision
          .unassign(done.office())
          .forEach(
              (id, n) ->
                  warnings.add(done.office().nameOf(id) + "不再承办，名下" + n + "件未办结的申请已退回，请登记人员重新分办。"));
    }
    List<CalendarRevision.Moved> moved =
        switch (done.changed()) {
          case NOTHING -> List.of();
          case LOCAL_DAYS -> revision.revise(done.office().code());
          case NATIONAL_CALENDAR -> revision.reviseAll();
        };
    return done(done, warnings, moved, false);
  }

  private void note(OfficeInput input, OfficeConfiguration.Configured done, String who) {
    Office office = done.office();
    audit.note(office.code(), Audit.What.OFFICE_CHANGED, who, Audit.NOBODY);
    for (OfficeInput.OfficialInput entry : entries(input)) {
      office.officials().stream()
          .filter(official -> official.id().equals(entry.id()))
          .forEach(
              now -> {
                String how = now.id() + " " + now.roles() + (now.active() ? "" : " inactive");
                note(office, Audit.What.OFFICIAL_CHANGED, who, how);
                if (entry.initialPassword() != null
                    || done.oneTimePasswords().containsKey(now.id())) {
                  note(office, Audit.What.PASSWORD_RESET, who, now.id());
                }
              });
    }
    if (done.changed() != OfficeConfiguration.CalendarChange.NOTHING) {
      note(office, Audit.What.CALENDAR_CHANGED, who, done.changed().name());
    }
  }

  private void note(Office office, Audit.What what, String who, String about) {
    audit.note(office.code(), what, who, about);
  }

  private static List<OfficeInput.OfficialInput> entries(OfficeInput input) {
    var entries = new ArrayList<OfficeInput.OfficialInput>();
    if (input.officials() != null) {
      for (OfficeInput.OfficialInput entry : input.officials()) {
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }
}
