package org.gongkai.store;

/**
 * An item that lacks an attribute or holds something that cannot be read; the message names its
 * key.
 */
public final class UnreadableItem extends RuntimeException {
  public UnreadableItem(String key, String what) {
    super("unreadable item " + key + ": " + what);
  }
}
