package org.gongkai.participation.solicitation;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Listing;

/**
 * A solicitation as the public's list of all offices shows it: what has no result yet first, by its
 * last day, then the rest by the day of its end. How many opinions it has does not stand there, so
 * that an opinion writes no row of it.
 *
 * @param opensOn the first day on which opinions are taken
 * @param closesOn the last one
 */
public record SolicitationRow(
    OfficeCode office,
    String id,
    String title,
    Stage stage,
    LocalDate opensOn,
    LocalDate closesOn) {

  /** The list of all offices. */
  public static final String LIST = "SOLICITED#*";

  /** The list is read from its last place on. */
  private static final String WAITS = "WAITS#";

  private static final String ENDED = "ENDED#";

  /** Where it stands; nowhere while the public may not read it. */
  public static List<Listing> of(Solicitation one) {
    if (!one.open()) {
      return List.of();
    }
    LocalDate opensOn = one.term().opensOn();
    LocalDate closesOn = one.term().closesOn();
    Ending ending = one.ending();
    String place = (ending == null ? WAITS + closesOn : ENDED + ending.on()) + "#" + one.id();
    var row =
        new SolicitationRow(one.office(), one.id(), one.title(), one.stage(), opensOn, closesOn);
    return List.of(new Listing(LIST, place, row));
  }

  /** Where it stands on the day. */
  public SolicitationState on(LocalDate day) {
    return stage.on(opensOn, closesOn, day);
  }
}
