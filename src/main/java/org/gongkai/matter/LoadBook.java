package org.gongkai.matter;

import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;

/** Where loads are kept, each version of them. */
public interface LoadBook {

  /** The last one of that kind and name, or empty; one call. */
  Optional<Load> find(OfficeCode office, String kind, String name);

  /** What it holds, as it was stored. */
  byte[] content(Load load);

  /**
   * Stores one version in one transaction.
   *
   * @param content a few megabytes at most; kept compressed
   * @param seen what it was judged with
   * @return false when there is such a version, or the one before is not applied yet
   * @throws org.gongkai.input.Refused when it is more than can be stored
   */
  boolean store(Load load, byte[] content, Seen seen);

  /** What it was judged with. */
  Seen seen(Load load);

  /** How much of it is applied, in what its kind counts; 0 while nothing was noted. */
  int reached(Load load);

  /** So much of it is applied: who goes on with it begins behind. */
  void reached(Load load, int upTo);

  /** All of it is applied. */
  void applied(Load load);

  /** Those of all offices of which some is not applied yet. */
  List<Load> pending();
}
