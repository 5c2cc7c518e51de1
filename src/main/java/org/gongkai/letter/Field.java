package org.gongkai.letter;

import java.util.List;

/**
 * One thing that a letter says and its template leaves open.
 *
 * @param name what the caller calls it, e.g. {@code remedy}
 * @param words what a template calls it between double braces, e.g. {@code {{救济途径}}}
 * @param presence whether it must be given and shown
 * @param shape which values it takes
 * @param parts what each entry of a list, or a group, is made of; else empty
 */
public record Field(String name, String words, Presence presence, Shape shape, List<Field> parts) {

  public Field {
    parts = List.copyOf(parts);
    if (parts.isEmpty() == shape.hasParts()) {
      throw new IllegalArgumentException(name + ": parts belong to a group or a list");
    }
  }

  /** Whether a field must be given by the caller, and shown by a template. */
  public enum Presence {
    /** Always given, always shown: the law, or the form of a letter, asks for it. */
    MUST("必须写入"),
    /** Shown whenever it is given: a letter without it would keep something from its reader. */
    IF_GIVEN("有则必须写入"),
    /** Always given; a template may leave it out. */
    KNOWN("可以写入"),
    /** Given or not, shown or not. */
    MAY("可以写入，可能没有");

    private final String words;

    Presence(String words) {
      this.words = words;
    }

    /** For whoever writes a template. */
    public String words() {
      return words;
    }

    boolean given() {
      return this == MUST || this == KNOWN;
    }

    boolean shown() {
      return this == MUST || this == IF_GIVEN;
    }
  }

  /** The values a field takes. */
  public enum Shape {
    /** A text of one line, a whole number, or a date (written as 2026年11月25日). */
    LINE("一行"),
    /** A text; alone in its paragraph, each of its lines becomes a paragraph. */
    LINES("可多段"),
    /** A map with the values of the parts. */
    GROUP("一组"),
    /** A list of such maps. */
    LIST("列表");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    /** For whoever writes a template. */
    public String words() {
      return words;
    }

    boolean hasParts() {
      return this == GROUP || this == LIST;
    }
  }

  static Field line(String name, String words, Presence presence) {
    return new Field(name, words, presence, Shape.LINE, List.of());
  }

  static Field lines(String name, String words, Presence presence) {
    return new Field(name, words, presence, Shape.LINES, List.of());
  }

  static Field group(String name, String words, Presence presence, Field... parts) {
    return new Field(name, words, presence, Shape.GROUP, List.of(parts));
  }

  static Field list(String name, String words, Presence presence, Field... parts) {
    return new Field(name, words, presence, Shape.LIST, List.of(parts));
  }
}
