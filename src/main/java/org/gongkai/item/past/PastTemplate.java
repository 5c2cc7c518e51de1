package org.gongkai.item.past;

import java.util.Arrays;
import java.util.List;
import org.gongkai.sheet.SheetWriter;

/** An empty list of past items with its headings, to be filled in. */
public final class PastTemplate {

  private static final int WIDE = 40;
  private static final int NARROW = 16;

  private PastTemplate() {}

  /** As {@code .xlsx}. */
  public static byte[] xlsx() {
    List<SheetWriter.Heading> headings =
        Arrays.stream(PastHeading.values())
            .map(heading -> new SheetWriter.Heading(heading.words(), width(heading)))
            .toList();
    return SheetWriter.xlsx("补录", headings, List.of());
  }

  private static int width(PastHeading heading) {
    return switch (heading) {
      case TITLE, URL, SUMMARY -> WIDE;
      default -> NARROW;
    };
  }
}
