package org.gongkai.matter;

/**
 * A name was claimed before, or a counter raised meanwhile; nothing is written. Who numbers reads
 * the counter again; who was given a name says that it is in use.
 */
public final class Taken extends RuntimeException {

  private final transient Beside what;

  public Taken(Beside what) {
    super(what.toString());
    this.what = what;
  }

  /** The first that did not hold. */
  public Beside what() {
    return what;
  }
}
