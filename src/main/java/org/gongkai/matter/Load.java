package org.gongkai.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.deadline.OfficeCode;

/**
 * Something larger than a transaction (a plan, a directory, an import): judged as a whole, stored
 * as one version, then applied piece by piece.
 *
 * @param kind what it is, e.g. {@code PLAN}
 * @param name which, e.g. the year; unique of its kind in the office
 * @param version from 1; each load of the same name is one more
 * @param loading whether some of it is not applied yet
 * @param by the official who loaded it
 * @param on the day, Asia/Shanghai
 */
public record Load(
    OfficeCode office,
    String kind,
    String name,
    int version,
    boolean loading,
    String by,
    LocalDate on,
    Instant at) {

  /** The same, all of it applied. */
  public Load applied() {
    return new Load(office, kind, name, version, false, by, on, at);
  }
}
