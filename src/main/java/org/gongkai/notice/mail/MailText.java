package org.gongkai.notice.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A rendered text template, parted: the subject of its first line, and the body in blocks, from
 * which the HTML part is made. So both parts always say the same.
 *
 * @param subject without the number
 * @param body plain text, complete by itself
 */
record MailText(String subject, String body) {

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
    String body = text.substring(end).strip().replaceAll("\n{3,}", "\n\n");
    return new MailText(text.substring(SUBJECT.length(), end).strip(), body + "\n");
  }

  /** Blocks for the HTML layout: each has a {@code kind} (text, link, table) and its content. */
  List<Map<String, Object>> blocks() {
    var blocks = new ArrayList<Map<String, Object>>();
    for (String block : body.strip().split("\n\n")) {
      List<String> lines = block.lines().toList();
      if (lines.size() == 1 && lines.getFirst().startsWith("http")) {
        blocks.add(Map.of("kind", "link", "lines", lines));
      } else if (lines.stream().allMatch(line -> line.contains(CELL))) {
        List<List<String>> rows = lines.stream().map(line -> List.of(line.split(CELL))).toList();
        blocks.add(Map.of("kind", "table", "rows", rows));
      } else {
        blocks.add(Map.of("kind", "text", "lines", lines));
      }
    }
    return blocks;
  }
}
