package org.gongkai.search.index;

import java.util.List;

/**
 * What was found.
 *
 * @param total on all pages
 * @param hits of this page
 */
public record Found(int total, List<Hit> hits) {

  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * A hit.
   *
   * @param texts what {@link Entry#texts} were, for the snippet
   */
  public record Hit(String id, String mark, List<String> texts) {

    public Hit {
      texts = List.copyOf(texts);
    }
  }
}
