package org.gongkai.input.tree;

/** How problems name a place in a document, e.g. {@code duties[3].rule.on}. */
final class Paths {

  /** A longer name of a field is cut: it is wrong anyway. */
  private static final int LONGEST = 40;

  private Paths() {}

  static String field(String at, String key) {
    String name =
        key.codePointCount(0, key.length()) > LONGEST
            ? key.substring(0, key.offsetByCodePoints(0, LONGEST)) + "…"
            : key;
    return at.isEmpty() ? name : at + "." + name;
  }

  static String item(String at, int index) {
    return at + "[" + index + "]";
  }
}
