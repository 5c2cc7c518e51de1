package org.gongkai.participation.solicitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When opinions are taken; both days are open, Asia/Shanghai.
 *
 * @param shortReason why it is open for less than the usual days, or null
 * @param least the usual days, in calendar days, as they were set when it was written
 * @param published when it was put before the public, or null for a draft
 * @param prolonged each time it was prolonged
 */
public record Term(
    LocalDate opensOn,
    LocalDate closesOn,
    @Nullable String shortReason,
    int least,
    @Nullable Published published,
    List<Prolonged> prolonged) {

  public Term {
    prolonged = List.copyOf(Objects.requireNonNullElse(prolonged, List.of()));
  }

  /** One that is not published. */
  public static Term drafted(
      LocalDate opensOn, LocalDate closesOn, @Nullable String shortReason, int least) {
    return new Term(opensOn, closesOn, shortReason, least, null, List.of());
  }

  /**
   * Its publication.
   *
   * @param of the number of the event
   * @param resultDays working days from the last day to the result, as they were set then
   */
  public record Published(int of, LocalDate on, int resultDays) {}

  /** One prolongation. */
  public record Prolonged(LocalDate on, LocalDate from, LocalDate to, String reason) {}

  Term with(Published now) {
    return new Term(opensOn, closesOn, shortReason, least, now, prolonged);
  }

  Term prolong(LocalDate on, LocalDate to, String reason) {
    var all = new ArrayList<>(prolonged);
    all.add(new Prolonged(on, closesOn, to, reason));
    return new Term(opensOn, to, shortReason, least, published, all);
  }

  /** The first day on which the last may lie without a reason. */
  public static LocalDate earliestEnd(LocalDate opensOn, int least) {
    return opensOn.plusDays(least);
  }

  /** Whether the public had it before it for less than the usual days, and no reason is given. */
  public boolean isShorterThanUsual() {
    return shortReason == null
        && published != null
        && published.on().isAfter(opensOn)
        && closesOn.isBefore(earliestEnd(published.on(), least));
  }
}
