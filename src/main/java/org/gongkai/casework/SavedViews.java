package org.gongkai.casework;

import java.util.List;

/** The filters of the queue that each official keeps under a name. */
public interface SavedViews {

  /** As many as an official may keep. */
  int MOST = 20;

  /**
   * A filter.
   *
   * @param name the official's own, unique to them
   * @param query as the address of the queue has it, without a page
   */
  record View(String name, String query) {}

  /** All of the official's, by name. */
  List<View> of(String official);

  /** Keeps it, in place of one of that name. */
  void keep(String official, View view);

  /** Drops the one of that name, if there is one. */
  void drop(String official, String name);
}
