package org.gongkai.search;

import jakarta.inject.Singleton;

/** The index of what is public. */
@Singleton
class PublicPlace extends IndexPlace {

  PublicPlace(IndexParts parts, PublicEntries entries) {
    super(parts, "", entries);
  }
}
