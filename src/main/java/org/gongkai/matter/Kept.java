package org.gongkai.matter;

import java.util.ArrayList;
import java.util.List;

/**
 * A matter with its record, as it was read.
 *
 * @param version of the document; each change is one more, 0 while nothing is stored
 * @param record all that was done, in order
 */
public record Kept<M extends Matter>(M matter, int version, List<Entry> record) {

  public Kept {
    record = List.copyOf(record);
  }

  /** The same after a change. */
  Kept<M> after(M next, Entry entry) {
    var all = new ArrayList<>(record);
    all.add(entry);
    return new Kept<>(next, version + 1, all);
  }
}
