package org.gongkai.matter;

/**
 * Something that an office keeps as a document of which each change is a new version. A record
 * whose components are the document: what it is stored as, and what lists show of it.
 */
public interface Matter {

  /** Unique in its room and office. */
  String id();

  /** What officials call it. */
  String title();

  /**
   * Where it stands, whatever the day, by its name in the contract; where it depends on the day,
   * {@link Room#state} says it.
   */
  Enum<?> state();
}
