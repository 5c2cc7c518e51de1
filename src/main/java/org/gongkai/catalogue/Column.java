package org.gongkai.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column (栏目): a row of the office's directory that somebody looks after.
 *
 * @param id {@code [A-Z0-9-]{1,30}}, unique in the office
 * @param owner an official's id, CLERKS or HEADS
 * @param listed what the directory says of it; null while it is in none
 * @param retired kept for what was published, asked for no more
 */
public record Column(
    String id,
    Naming naming,
    String owner,
    Cadence cadence,
    Offer offer,
    @Nullable Listed listed,
    boolean retired) {

  /** Its entry in the directory. */
  public Entry entry() {
    return listed == null ? Entry.of(naming.name()) : listed.entry();
  }

  /** By what a row of a directory is known to be this column; that of an imported one is its id. */
  public String key() {
    Entry entry = entry();
    return listed != null && id.startsWith(RowId.PREFIX)
        ? id
        : RowId.of(entry.levels(), entry.content(), null);
  }

  /**
   * Its limit in the directory: the words that were imported, as long as they mean what holds, else
   * words that do.
   */
  public Limit limit() {
    Limit said = listed == null ? Limit.NONE : listed.limit();
    boolean holds =
        Objects.equals(said.workingDays(), cadence.workingDays())
            && Objects.equals(said.everyDays(), cadence.everyDays());
    return holds
        ? said
        : new Limit(
            LimitWords.words(cadence.workingDays(), cadence.everyDays()),
            cadence.workingDays(),
            cadence.everyDays());
  }
}
