package org.gongkai.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long it holds, and how long it stays.
 *
 * @param validUntil the last day on which it is in force; null for no end
 * @param publicityEndsOn the last day of its publicity (公示); null for no end
 * @param how it lost its force; null while it has not
 * @param by what abolished or replaced it
 * @param invalidOn the day on which it lost its force
 * @param takenDownOn the day on which it was taken down
 */
public record Validity(
    @Nullable LocalDate validUntil,
    @Nullable LocalDate publicityEndsOn,
    @Nullable Invalidation how,
    @Nullable String by,
    @Nullable LocalDate invalidOn,
    @Nullable LocalDate takenDownOn) {

  public static Validity until(@Nullable LocalDate valid, @Nullable LocalDate publicity) {
    return new Validity(valid, publicity, null, null, null, null);
  }

  /** The same with other ends. */
  public Validity ending(@Nullable LocalDate valid, @Nullable LocalDate publicity) {
    return new Validity(valid, publicity, how, by, invalidOn, takenDownOn);
  }

  public Validity invalid(Invalidation why, @Nullable String through, @Nullable LocalDate on) {
    return new Validity(validUntil, publicityEndsOn, why, through, on, takenDownOn);
  }

  public Validity takenDown(LocalDate on) {
    return new Validity(validUntil, publicityEndsOn, how, by, invalidOn, on);
  }
}
