package org.gongkai.confined;

/** The work could not be done: what was read is broken. The message is the exception's class. */
public final class JobFailed extends Exception {
  JobFailed(String exception) {
    super(exception);
  }
}
