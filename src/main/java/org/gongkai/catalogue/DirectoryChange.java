package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a directory changes in an office's columns. A row is known again by its levels and content;
 * what the file has no column for, and what the directory does not say (owner, name, minimum),
 * stays.
 *
 * @param added new columns
 * @param changed columns as they are after it
 * @param unchanged the ids of those that stay as they are
 * @param absent the ids of columns in use that the file does not name; they stay too
 */
public record DirectoryChange(
    List<Column> added, List<Column> changed, List<String> unchanged, List<String> absent) {

  /** Who looks after a new column until somebody else does. */
  static final String OWNER = "CLERKS";

  public DirectoryChange {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    unchanged = List.copyOf(unchanged);
    absent = List.copyOf(absent);
  }

  /** Compares a directory without problems with the columns there are. */
  public static DirectoryChange of(List<Column> columns, Directory directory) {
    Map<String, Column> left = new HashMap<>();
    columns.forEach(column -> left.putIfAbsent(column.key(), column));
    var added = new ArrayList<Column>();
    var changed = new ArrayList<Column>();
    var unchanged = new ArrayList<String>();
    for (DirectoryRow row : directory.rows()) {
      Column before = left.remove(row.id());
      if (before == null) {
        added.add(column(row));
        continue;
      }
      Column after = merged(before, row, directory.said());
      if (after.equals(before)) {
        unchanged.add(before.id());
      } else {
        changed.add(after);
      }
    }
    List<String> absent =
        left.values().stream().filter(c -> !c.retired()).map(Column::id).sorted().toList();
    return new DirectoryChange(added, changed, unchanged, absent);
  }

  private static Column column(DirectoryRow row) {
    Limit limit = row.limit();
    return new Column(
        row.id(),
        new Naming(row.entry().levels().deepest(), row.area(), null),
        OWNER,
        new Cadence(limit.everyDays(), null, limit.workingDays()),
        row.offer(),
        new Listed(row.entry(), limit),
        false);
  }

  private static Column merged(Column before, DirectoryRow row, Set<Heading> said) {
    Entry entry = entry(before.entry(), row.entry(), said);
    Limit limit = said.contains(Heading.LIMIT) ? row.limit() : before.limit();
    Listed listed = before.listed();
    // the same words as last time leave alone what the desk has set since
    boolean sameLimit =
        limit.equals(before.limit()) || (listed != null && limit.equals(listed.limit()));
    boolean same = sameLimit && entry.equals(before.entry());
    Cadence cadence = before.cadence();
    Naming naming = before.naming();
    boolean saysArea = said.contains(Heading.AREA) || row.area() != null;
    return new Column(
        before.id(),
        new Naming(naming.name(), saysArea ? row.area() : naming.area(), naming.legal()),
        before.owner(),
        sameLimit
            ? cadence
            : new Cadence(limit.everyDays(), cadence.minimum(), limit.workingDays()),
        offer(before.offer(), row.offer(), said),
        same ? listed : new Listed(entry, limit),
        false);
  }

  private static Entry entry(Entry before, Entry row, Set<Heading> said) {
    return new Entry(
        row.levels(),
        said.contains(Heading.CONTENT) ? row.content() : before.content(),
        said.contains(Heading.BODY) ? row.body() : before.body(),
        said.contains(Heading.WAY) ? row.way() : before.way(),
        said.contains(Heading.LAYERS) ? row.layers() : before.layers(),
        said.contains(Heading.DEPARTMENT) ? row.department() : before.department());
  }

  private static Offer offer(Offer before, Offer row, Set<Heading> said) {
    boolean saysUrl = said.contains(Heading.URL) || row.url() != null;
    return new Offer(
        said.contains(Heading.BASIS) ? row.basis() : before.basis(),
        said.contains(Heading.AUDIENCE) ? row.audience() : before.audience(),
        said.contains(Heading.CHANNELS) ? row.channels() : before.channels(),
        saysUrl ? row.url() : before.url(),
        said.contains(Heading.CHECK)
            ? row.checkQuestion()
            : before.checkQuestion() == null ? row.checkQuestion() : before.checkQuestion());
  }
}
