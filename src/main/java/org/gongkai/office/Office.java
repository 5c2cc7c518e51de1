package org.gongkai.office;

import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
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

  /** The official of that id, active or not. */
  public Optional<Official> official(String id) {
    return officials.stream().filter(official -> official.id().equals(id)).findFirst();
  }

  /** Every active official with the role. */
  public List<Official> all(Role role) {
    return officials.stream().filter(official -> official.is(role)).toList();
  }

  /** What to call who did something: an official's name, or the id of one unknown. */
  public String nameOf(String id) {
    return official(id).map(Official::name).orElse(id);
  }
}
