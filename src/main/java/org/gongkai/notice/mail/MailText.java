package org.gongkai.notice.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rendered text template, parted: the subject of its first line, and the body in blocks, from
 * which the HTML part is made. So both parts always say the same. Subject, blocks, rows and cells
 * are the template's own: a line that ends in what somebody typed ends nothing here ({@link
 * MailValues}).
 *
 * @param subject without the number
 * @param rendered the body as it was rendered
 */
record MailText(String subject, String rendered) {

  private static final String SUBJECT = "主题：";
  private static final String CELL = " ｜ ";

  /**
   * Parts a rendered template.
   *
   * @throws IllegalArgumentException if the first line is no subject
   */
  static MailText of(String rendered) {
    String text = rendered.strip().replace("\r", "");
    int end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(SUBJECT)) {
      throw new IllegalArgumentException("a mail template begins with " + SUBJECT);
    }
    String subject = text.substring(SUBJECT.length(), end).strip();
    String body = text.substring(end).strip().replaceAll("\n{3,}", "\n\n");
    return new MailText(MailValues.inOneLine(subject), body + "\n");
  }

  /** Plain text, complete by itself. */
  String body() {
    return MailValues.inLines(rendered);
  }

  /**
   * Blocks for the HTML layout: each has a {@code kind} (text, link, table) and its content. Only
   * an address that begins with {@code ours} is a link.
   */
  List<Map<String, Object>> blocks(String ours) {
    var blocks = new ArrayList<Map<String, Object>>();
    for (String block : rendered.strip().split("\n\n")) {
      var text = new ArrayList<String>();
      for (String line : block.lines().toList()) {
        if (isLink(line, ours)) {
          add(blocks, text, ours);
          blocks.add(Map.of("kind", "link", "lines", List.of(line)));
          text.clear();
        } else {
          text.add(line);
        }
      }
      add(blocks, text, ours);
    }
    return blocks;
  }

  private static void add(List<Map<String, Object>> blocks, List<String> lines, String ours) {
    if (lines.isEmpty()) {
      return;
    }
    if (lines.stream().allMatch(line -> line.contains(CELL))) {
      blocks.add(Map.of("kind", "table", "rows", lines.stream().map(l -> cells(l, ours)).toList()));
    } else {
      List<String> shown = lines.stream().flatMap(l -> MailValues.inLines(l).lines()).toList();
      blocks.add(Map.of("kind", "text", "lines", shown));
    }
  }

  /** A cell of a table; one that is a link is shown by a word. */
  public record Cell(String text, boolean link) {}

  private static List<Cell> cells(String line, String ours) {
    return Stream.of(line.split(CELL, -1))
        .map(text -> new Cell(MailValues.inOneLine(text), isLink(text, ours)))
        .toList();
  }

  private static boolean isLink(String text, String ours) {
    return (text.equals(ours) || text.startsWith(ours + "/")) && text.indexOf(' ') < 0;
  }
}
