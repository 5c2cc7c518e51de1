package org.gongkai.notice.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.input.Addresses;

/**
 * What a template of a mail shows. How a mail looks comes from its template alone: in what people
 * typed nothing parts cells, no line ends a subject, a row or a block, and no address is one that a
 * mail program makes a link of.
 */
final class MailValues {

  /** Addresses of our own pages, made by the program. */
  private static final Set<String> OUR_LINKS = Set.of("desk", "track", "link");

  /** Written by the office, read and approved; it may say where something is public. */
  private static final String ANSWER = "answer";

  /** Ends a line in what somebody typed; a character that no text has. */
  private static final char LINE = '\uFDD0';

  private static final Pattern LINES = Pattern.compile("\\R");

  private MailValues() {}

  /** A rendered text with the lines of what was typed. */
  static String inLines(String rendered) {
    return rendered.replace(LINE, '\n');
  }

  /** A rendered text in which what was typed has no lines. */
  static String inOneLine(String rendered) {
    return rendered.replace(LINE, ' ');
  }

  /** The values, none of which decides how the mail looks. */
  static Map<String, Object> harmless(Map<String, Object> values) {
    var all = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> all.put(name, harmless(name, value)));
    return all;
  }

  private static Object harmless(String name, Object value) {
    return switch (value) {
      case String link when OUR_LINKS.contains(name) -> link;
      case String text when name.equals(ANSWER) -> flat(text);
      case String text -> Addresses.harmless(flat(text));
      case List<?> list -> list.stream().map(item -> harmless(name, item)).toList();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(e -> e.getValue() != null)
              .collect(
                  Collectors.toMap(
                      e -> String.valueOf(e.getKey()),
                      e -> harmless(String.valueOf(e.getKey()), e.getValue()),
                      (one, _) -> one,
                      LinkedHashMap::new));
      default -> value;
    };
  }

  /** Without what parts cells, and with lines that are no template's. */
  private static String flat(String text) {
    String plain = text.replace('｜', '|').replace(LINE, ' ').strip();
    return LINES.matcher(plain).replaceAll(String.valueOf(LINE));
  }
}
