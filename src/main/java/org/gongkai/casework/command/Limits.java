package org.gongkai.casework.command;

/** How much the texts of commands hold, in characters. */
final class Limits {

  /** A reason, as it stands in a letter. */
  static final int REASON = 2000;

  /** What an applicant wrote. */
  static final int CONTENT = 5000;

  /** The name of a party. */
  static final int NAME = 100;

  private Limits() {}
}
