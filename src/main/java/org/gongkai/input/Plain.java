package org.gongkai.input;

/** What the fields of a table depend on that depend on nothing. */
public enum Plain {
  PLAIN
}
