package org.gongkai.item.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 发文机关署名 and 成文日期 below the text. A day within a sentence is none, nor is the day of printing
 * (印发日期); of several the one that a signature stands above, so that of what is forwarded or
 * attached does not count.
 *
 * @param issuer null where nobody signed
 * @param day null where none is given
 */
record Signature(@Nullable String issuer, @Nullable LocalDate day) {

  private static final Pattern LINE =
      Pattern.compile("(.{0,45}?)(" + Days.DAY + ")(?:[（(].{0,10}[）)])?");
  private static final Pattern NOTE = Pattern.compile("[（(](" + Days.DAY + ").*");

  /** Where attachments or the imprint begin. */
  private static final Pattern END = Pattern.compile("附件\\d{0,2}|抄送.*|.*印发");

  /** So many lines below the title a note on it may stand. */
  private static final int NOTES = 3;

  /** So many organs may sign together. */
  private static final int SIGNERS = 4;

  /** Of the lines below the title. */
  static Signature of(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !END.matcher(lines.get(end)).matches()) {
      end++;
    }
    List<String> own = lines.subList(0, end);
    return signed(own)
        .or(() -> dated(own))
        .or(() -> noted(lines))
        .orElseGet(() -> signed(lines).orElse(new Signature(null, null)));
  }

  /** The first day below a signature. */
  private static Optional<Signature> signed(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      Optional<LocalDate> day = line.matches() ? Days.of(line.group(2)) : Optional.empty();
      if (day.isEmpty()) {
        continue;
      }
      String before = line.group(1);
      int from = i;
      while (before.isEmpty()
          && from > 0
          && i - from < SIGNERS
          && Organs.isOne(lines.get(from - 1))) {
        from--;
      }
      String issuer = Organs.isOne(before) ? before : Organs.ofMarks(lines.subList(from, i));
      if (issuer != null) {
        return Optional.of(new Signature(issuer, day.get()));
      }
    }
    return Optional.empty();
  }

  /** Without a signature: the last line before attachments and imprint that is a day. */
  private static Optional<Signature> dated(List<String> lines) {
    LocalDate last = null;
    for (String text : lines) {
      Matcher line = LINE.matcher(text);
      if (line.matches() && line.group(1).isEmpty()) {
        last = Days.of(line.group(2)).orElse(last);
      }
    }
    return last == null ? Optional.empty() : Optional.of(new Signature(null, last));
  }

  /** In brackets below the title: of what a meeting passed. */
  private static Optional<Signature> noted(List<String> lines) {
    return lines.stream()
        .limit(NOTES)
        .map(NOTE::matcher)
        .filter(Matcher::matches)
        .flatMap(note -> Days.of(note.group(1)).stream())
        .map(day -> new Signature(null, day))
        .findFirst();
  }
}
