package org.gongkai.web.desk.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.file.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a request in order of time, of which one kind is shown: what was done unless
 * another was asked for.
 *
 * @param entries those of the chosen kind
 */
public record Timeline(List<Choice> choices, List<Entry> entries) {

  /** What is shown, by the parameter {@code record}. */
  public enum Kind {
    ALL("全部"),
    STEPS("办理"),
    MAILS("邮件和信函"),
    FILES("文件"),
    VIEWS("查看");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What the address asks for: what was done if it does not say, all for an unknown word. */
    static Kind of(@Nullable String slug) {
      return slug == null
          ? STEPS
          : Arrays.stream(values())
              .filter(kind -> kind.slug().equals(slug))
              .findFirst()
              .orElse(ALL);
    }
  }

  /** A link to one kind. */
  public record Choice(String slug, String words, int count, boolean chosen) {}

  /** Something that happened; exactly one of the last four is there. */
  public record Entry(
      Kind kind,
      Instant at,
      CaseView.@Nullable Line step,
      CaseView.@Nullable Mail mail,
      @Nullable StoredFile file,
      CaseView.@Nullable Look look) {}

  static Timeline of(
      List<CaseView.Line> steps,
      List<CaseView.Mail> mails,
      List<StoredFile> files,
      List<CaseView.Look> looks,
      Kind chosen) {
    List<Entry> all =
        Stream.of(
                steps.stream().map(s -> new Entry(Kind.STEPS, s.at(), s, null, null, null)),
                mails.stream().map(m -> new Entry(Kind.MAILS, m.at(), null, m, null, null)),
                files.stream().map(f -> new Entry(Kind.FILES, f.at(), null, null, f, null)),
                looks.stream().map(l -> new Entry(Kind.VIEWS, l.at(), null, null, null, l)))
            .flatMap(entries -> entries)
            .sorted(Comparator.comparing(Entry::at))
            .toList();
    return new Timeline(
        Arrays.stream(Kind.values())
            .map(k -> new Choice(k.slug(), k.words, of(all, k).size(), k == chosen))
            .toList(),
        of(all, chosen));
  }

  private static List<Entry> of(List<Entry> all, Kind kind) {
    return kind == Kind.ALL ? all : all.stream().filter(entry -> entry.kind == kind).toList();
  }
}
