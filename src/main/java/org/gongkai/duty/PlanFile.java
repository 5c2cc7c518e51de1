package org.gongkai.duty;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.gongkai.input.tree.Document.Format;

/**
 * A plan's file as it was loaded, with what judging it anew needs: the first line says it, the rest
 * is the file.
 *
 * @param firstLoadedOn the day on which a plan of that year was loaded for the first time
 * @param readOn the day on which it was loaded, Asia/Shanghai
 */
public record PlanFile(Format format, LocalDate firstLoadedOn, LocalDate readOn, byte[] body) {

  byte[] bytes() {
    byte[] head =
        "%s %s %s\n".formatted(format, firstLoadedOn, readOn).getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** The inverse of {@link #bytes}. */
  static PlanFile of(byte[] bytes) {
    int end = 0;
    while (bytes[end] != '\n') {
      end++;
    }
    String[] head = new String(bytes, 0, end, StandardCharsets.UTF_8).split(" ", -1);
    return new PlanFile(
        Format.valueOf(head[0]),
        LocalDate.parse(head[1]),
        LocalDate.parse(head[2]),
        Arrays.copyOfRange(bytes, end + 1, bytes.length));
  }

  /** The plan that it holds. */
  LoadedPlan plan() {
    return new LoadedPlan(PlanReader.read(body, format, readOn), firstLoadedOn);
  }
}
