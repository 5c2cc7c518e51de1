package org.gongkai.confined;

/** The work took more memory or time than there is for it; its process was ended. */
public final class TooCostly extends Exception {

  /** What it took too much of. */
  public enum Of {
    MEMORY,
    TIME,
    /** Nothing: no process was free in time, so it was not begun. */
    PLACE
  }

  private final Of of;

  TooCostly(Of of) {
    super("took too much " + of);
    this.of = of;
  }

  /** What it took too much of. */
  public Of of() {
    return of;
  }
}
