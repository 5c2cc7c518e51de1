package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.search.SearchUpkeep;

/** {@code update-search-index}: files of new items, and the snapshot of the index. */
@Singleton
public class UpdateSearchIndex {

  @Inject SearchUpkeep upkeep;

  /** No field is known. */
  record Nothing() {}

  @Funq("update-search-index")
  public SearchUpkeep.Result update(Payload payload) {
    payload.as(Nothing.class);
    return upkeep.runForAll();
  }
}
