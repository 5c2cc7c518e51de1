package org.gongkai.catalogue.work;

import org.gongkai.catalogue.ColumnState;
import org.gongkai.catalogue.Legal;
import org.gongkai.matter.Surroundings;
import org.jspecify.annotations.Nullable;

/** Which columns are listed; null for any. */
public record ColumnFilter(
    @Nullable ColumnState state,
    @Nullable String area,
    @Nullable String owner,
    @Nullable Legal legal) {

  /** Those in use, those retired, or both when null. */
  @Nullable Boolean open() {
    return state == null ? null : Boolean.valueOf(state != ColumnState.RETIRED);
  }

  boolean matches(ColumnDocument document, Surroundings in) {
    var naming = document.column().naming();
    return (area == null || area.equals(naming.area()))
        && (owner == null || owner.equals(document.column().owner()))
        && (legal == null || legal == naming.legal())
        && (state == null || state == ColumnRoom.freshness(document, in).state());
  }
}
