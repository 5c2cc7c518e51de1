package org.gongkai.participation.solicitation;

import java.time.LocalDate;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * An opinion. What was said and by whom is sealed beside it.
 *
 * @param solicitation the id of what it is about
 * @param n from 1, in the order in which they were entered
 * @param sorting what became of it, or null
 * @param hidden why it is not shown, or null
 */
public record Opinion(
    OfficeCode office,
    String solicitation,
    int n,
    OpinionState state,
    Origin origin,
    @Nullable Sorting sorting,
    @Nullable String hidden)
    implements Matter {

  /**
   * Where it came from.
   *
   * @param maskedName e.g. 王**; null for one without a name
   * @param on the day of receipt, Asia/Shanghai
   * @param mail whether its writer left an address
   * @param content fingerprint of what was sent, by which a repeat is known; null for one that an
   *     official entered
   */
  public record Origin(
      OpinionWay way,
      @Nullable String maskedName,
      LocalDate on,
      boolean mail,
      @Nullable String content) {}

  /**
   * What became of it.
   *
   * @param reason null where none need be given
   */
  public record Sorting(Adopted adopted, @Nullable String reason) {}

  /** The id of the n-th opinion. */
  public static String id(String solicitation, int n) {
    return solicitation + "-" + n;
  }

  @Override
  public String id() {
    return id(solicitation, n);
  }

  @Override
  public String title() {
    return "第" + n + "号意见";
  }

  /** Whether it was taken over, or null while nobody has decided. */
  public @Nullable Adopted adopted() {
    return sorting == null ? null : sorting.adopted();
  }

  /** The same, shown to all. */
  public Opinion shown() {
    return new Opinion(office, solicitation, n, OpinionState.SHOWN, origin, sorting, null);
  }

  /** The same, shown to nobody. */
  public Opinion hide(String why) {
    return new Opinion(office, solicitation, n, OpinionState.HIDDEN, origin, sorting, why);
  }

  /** The same, decided on. */
  public Opinion with(Sorting decided) {
    return new Opinion(office, solicitation, n, state, origin, decided, hidden);
  }
}
