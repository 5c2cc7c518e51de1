package org.gongkai.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.written.ChineseOrder;
import org.jspecify.annotations.Nullable;

/**
 * An office with its officials.
 *
 * @param code e.g. LJQ
 * @param name the organ's full name, e.g. 龙家圈街道办事处
 * @param shortName as in the numbers of its letters, e.g. 龙街办
 * @param reconsiderationOrgan who reviews its answers (复议机关)
 * @param court the court for lawsuits
 */
public record Office(
    OfficeCode code,
    OfficeKind kind,
    String name,
    @Nullable String shortName,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String hours,
    @Nullable String email,
    @Nullable String reconsiderationOrgan,
    @Nullable String court,
    OfficeSettings settings,
    List<Official> officials) {

  public Office {
    officials = List.copyOf(officials);
  }

  private static final Comparator<Official> BY_NAME =
      Comparator.comparing(Official::name, ChineseOrder.people()).thenComparing(Official::id);

  /** The official of that id, active or not. */
  public Optional<Official> official(String id) {
    return officials.stream().filter(official -> official.id().equals(id)).findFirst();
  }

  /** The officials in the order of their names, to be listed. */
  public List<Official> byName() {
    return officials.stream().sorted(BY_NAME).toList();
  }

  /** Every active official with the role, in the order of their names, to be listed. */
  public List<Official> byName(Role role) {
    return officials.stream().filter(official -> official.is(role)).sorted(BY_NAME).toList();
  }

  /** Every active official with the role. */
  public List<Official> all(Role role) {
    return officials.stream().filter(official -> official.is(role)).toList();
  }

  /** Who handles the official's requests on the day besides them, or empty: a deputy at work. */
  public Optional<Official> deputy(Official official, LocalDate day) {
    return Optional.ofNullable(official.absence())
        .filter(absence -> absence.covers(day))
        .flatMap(absence -> official(absence.deputy()))
        .filter(deputy -> deputy.is(Role.HANDLER) && !deputy.isAbsent(day));
  }

  /** Whether the official handles what is assigned to {@code assignee}: the own, or as deputy. */
  public boolean handles(Official official, @Nullable String assignee, LocalDate day) {
    if (assignee == null || !official.is(Role.HANDLER)) {
      return false;
    }
    return official.id().equals(assignee)
        || official(assignee).flatMap(absent -> deputy(absent, day)).stream()
            .anyMatch(deputy -> deputy.id().equals(official.id()));
  }

  /**
   * Who is told of what belongs to the owner on the day: with an absent official the deputy, and
   * the clerks when there is none at work; of one who has left the clerks alone.
   */
  public Set<String> responsible(Owner owner, LocalDate day) {
    return responsible(owner, Owner.Everyone.CLERKS, day);
  }

  /**
   * The same where what belongs to an official who has left, or is unknown, is others' affair.
   *
   * @param others whose it is then
   */
  public Set<String> responsible(Owner owner, Owner.Everyone others, LocalDate day) {
    Stream<Official> officials =
        switch (owner) {
          case Owner.Everyone everyone -> everybody(everyone);
          case Owner.Official one ->
              official(one.id())
                  .filter(Official::active)
                  .map(official -> withDeputy(official, day))
                  .orElseGet(() -> everybody(others));
        };
    return officials.map(Official::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Official> everybody(Owner.Everyone everyone) {
    return all(everyone == Owner.Everyone.HEADS ? Role.HEAD : Role.CLERK).stream();
  }

  private Stream<Official> withDeputy(Official official, LocalDate day) {
    if (!official.isAbsent(day)) {
      return Stream.of(official);
    }
    Stream<Official> others =
        deputy(official, day).map(Stream::of).orElseGet(() -> all(Role.CLERK).stream());
    return Stream.concat(Stream.of(official), others);
  }

  /** What to call who did something: an official's name, or the id of one unknown. */
  public String nameOf(String id) {
    return official(id).map(Official::name).orElse(id);
  }
}
