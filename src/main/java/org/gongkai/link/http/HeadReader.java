package org.gongkai.link.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.link.LinkFetch.Head;
import org.jspecify.annotations.Nullable;

/** Reads the head of an answer of HTTP/1, and not a byte of its body on purpose. */
final class HeadReader {

  private static final int MOST_BYTES = 32_768;

  /** Heads that come before the answer's own (100, 103). */
  private static final int MOST_BEFORE = 5;

  private static final int FIRST_OWN = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");
  private static final Pattern LOCATION =
      Pattern.compile("location:\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

  private HeadReader() {}

  /**
   * @throws IOException for what is no such answer
   */
  static Head read(InputStream in) throws IOException {
    for (int i = 0; i <= MOST_BEFORE; i++) {
      Head head = head(lines(in));
      if (head.status() >= FIRST_OWN) {
        return head;
      }
    }
    throw new IOException("no answer behind what came before it");
  }

  private static Head head(List<String> lines) throws IOException {
    Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!status.matches()) {
      throw new IOException("no answer of HTTP");
    }
    return new Head(Integer.parseInt(status.group(1)), location(lines));
  }

  private static @Nullable String location(List<String> lines) {
    return lines.stream()
        .map(LOCATION::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1).strip())
        .findFirst()
        .orElse(null);
  }

  /** Up to the empty line. */
  private static List<String> lines(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the answer ends within its head");
      }
      if (head.size() == MOST_BYTES) {
        throw new IOException("the head of the answer does not end");
      }
      head.write(next);
      ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
    }
    return head.toString(StandardCharsets.UTF_8).strip().lines().toList();
  }
}
