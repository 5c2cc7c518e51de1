package org.gongkai.matter;

/** Somebody else changed the matter meanwhile. HTTP 412. */
public final class Overtaken extends RuntimeException {
  public Overtaken() {
    super("the matter was changed meanwhile");
  }
}
