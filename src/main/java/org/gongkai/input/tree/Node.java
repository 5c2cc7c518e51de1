package org.gongkai.input.tree;

import java.util.List;

/** A part of a document and the line on which it begins, from 1. */
sealed interface Node {

  /** The line on which it begins. */
  int line();

  /** Fields in their order; one may stand there twice. */
  record Mapping(int line, List<Entry> entries) implements Node {}

  /** A field of a mapping. */
  record Entry(String key, int line, Node value) {}

  /** A list. */
  record Sequence(int line, List<Node> items) implements Node {}

  /**
   * A single value.
   *
   * @param text as it was written, without its quotes
   */
  record Scalar(int line, Kind kind, String text) implements Node {}

  /** What a single value is, by the core schema of YAML 1.2 or by JSON. */
  enum Kind {
    TEXT,
    /** A whole number; in YAML also {@code 0o17} and {@code 0x1F}. */
    WHOLE,
    FLAG,
    /** A number that is not whole. */
    BROKEN_NUMBER,
    /** Nothing was given. */
    NOTHING,
    /** What no document may hold (a reference, a tag); its problem is noted already. */
    REFUSED
  }
}
