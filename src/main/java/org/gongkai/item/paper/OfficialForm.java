package org.gongkai.item.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document in the official form: above the line the issuer's mark and the number, below it
 * the title, then the text, at its end signature and day (GB/T 9704—2012, 7.2 to 7.3). What does
 * not stand where the form has it is not proposed.
 */
public final class OfficialForm {

  /** The number stands among so many lines. */
  private static final int HEAD = 20;

  private static final String MARK = "文件";

  private OfficialForm() {}

  /** What the text of a document says of it. */
  public static Proposal read(String text) {
    List<String> lines = Lines.of(text);
    int at = numberAt(lines);
    Optional<Numbers.Found> number = at < 0 ? Optional.empty() : Numbers.in(lines.get(at));
    Title title = title(lines, at);
    Signature signed = Signature.of(lines.subList(Math.max(title.end(), at + 1), lines.size()));
    String issuer = Organs.ofMarks(marks(lines, at, number));
    if (issuer == null) {
      issuer = signed.issuer();
    }
    if (issuer == null) {
      issuer = Organs.ofTitle(title.text());
    }
    return new Proposal(
        title.text(), number.map(Numbers.Found::number).orElse(null), issuer, signed.day());
  }

  /** Where the number stands, -1 for nowhere: below the text's first sentence it is none. */
  private static int numberAt(List<String> lines) {
    for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
      if (Numbers.in(lines.get(i)).isPresent()) {
        return i;
      }
      if (lines.get(i).endsWith("。") || lines.get(i).endsWith("：")) {
        return -1;
      }
    }
    return -1;
  }

  /** Below the number; above it where the document has it so. */
  private static Title title(List<String> lines, int number) {
    int first = 0;
    while (first < lines.size() && isMark(lines.get(first))) {
      first++;
    }
    if (number < 0) {
      return Title.at(lines, first);
    }
    List<String> above = lines.subList(0, number);
    boolean titled = above.stream().anyMatch(line -> line.contains("关于"));
    Title below = titled ? new Title(null, 0) : Title.at(lines, number + 1);
    if (below.text() != null) {
      return below;
    }
    Title other = Title.at(above, Math.min(first, number));
    return other.text() != null && Title.isWhole(other.text()) ? other : below;
  }

  private static boolean isMark(String line) {
    return line.endsWith(MARK) && !line.contains("关于");
  }

  private static List<String> marks(List<String> lines, int number, Optional<Numbers.Found> found) {
    var marks = new ArrayList<String>();
    for (int i = 0; i < (number < 0 ? lines.size() : number) && marks.size() < HEAD; i++) {
      String line = lines.get(i);
      if (number < 0 && !isMark(line)) {
        break;
      }
      marks.add(line);
    }
    @Nullable String before = found.map(Numbers.Found::before).orElse(null);
    if (before != null) {
      marks.add(before);
    }
    return marks;
  }
}
