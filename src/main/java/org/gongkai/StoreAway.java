package org.gongkai;

/**
 * The table or the store of files does not answer in time. What was asked for may or may not have
 * been done; a repeat is safe where it names what it was made on. HTTP 503.
 */
public final class StoreAway extends RuntimeException {
  public StoreAway(String message, Throwable cause) {
    super(message, cause);
  }
}
