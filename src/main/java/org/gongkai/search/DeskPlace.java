package org.gongkai.search;

import jakarta.inject.Singleton;

/**
 * The index of all items, drafts among them, for officials. It lies apart, so that no question of
 * the public is put to it: there is no filter that could be forgotten.
 */
@Singleton
class DeskPlace extends IndexPlace {

  DeskPlace(IndexParts parts, DeskEntries entries) {
    super(parts, "-desk", entries);
  }
}
