package org.gongkai.personal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.FileId;
import org.gongkai.file.StoredFile;
import org.gongkai.file.text.FileTexts;
import org.gongkai.personal.PersonalDataCheck.Finding;
import org.jboss.logging.Logger;

/**
 * Looks for personal data in files that go out, as {@link PersonalDataCheck} does in a text. A
 * file's content never changes, so what was found is kept for the last files looked at; it holds
 * masked numbers only. A file that the store did not give is never kept: it is looked at again with
 * the next page, and until then nobody can confirm it.
 */
@Singleton
public class FileFindings {

  private static final Logger LOG = Logger.getLogger(FileFindings.class);
  private static final int MOST_OF_A_FILE = 5;
  private static final int MOST_KEPT = 200;

  /** Longer than this nothing more is read for one page: the rest has its turn with the next. */
  private static final Duration MOST_TIME = Duration.ofSeconds(8);

  private final FileTexts texts;
  private final Clock clock;
  private final Map<FileId, Seen> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<FileId, Seen> eldest) {
              return size() > MOST_KEPT;
            }
          });

  FileFindings(FileTexts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** What was found in one file. */
  private record Seen(List<Finding> findings, List<Finding> notes) {}

  /** A look at files, which ends when the time is over. */
  private record Search(OfficeCode office, LocalDate today, Instant until) {}

  /**
   * What was found in these files; a reminder of what cannot be found at least. While it is not
   * complete, the next call goes on.
   *
   * @param office whose files they are, of a request or its own
   */
  public Found in(OfficeCode office, List<StoredFile> files, LocalDate today) {
    if (files.isEmpty()) {
      return Found.NOTHING;
    }
    var findings = new ArrayList<Finding>();
    var notes = new ArrayList<Finding>();
    boolean complete = true;
    var search = new Search(office, today, clock.instant().plus(MOST_TIME));
    boolean alone = true;
    for (StoredFile file : files) {
      // the first had all the time there is: if that was too short, what was seen is the result
      boolean looks = !known.containsKey(file.id());
      Optional<Seen> in = in(search, file, alone);
      alone &= !looks;
      complete &= in.isPresent();
      in.ifPresent(seen -> findings.addAll(seen.findings));
      notes.addAll(
          in.map(Seen::notes)
              .orElse(
                  List.of(
                      new Finding(
                          "文件“" + PersonalDataCheck.masked(file.name().toString()) + "”",
                          "还没有检查完，请刷新页面再看"))));
    }
    notes.add(new Finding("所附文件", "共" + files.size() + "个：姓名、住址和图片上的内容系统查不出来，请逐个打开核对"));
    List<String> ids = files.stream().map(file -> file.id().value()).toList();
    return new Found(findings, notes, ids, complete);
  }

  /** What was found in the file, or empty when it could not be looked at now. */
  private Optional<Seen> in(Search search, StoredFile file, boolean alone) {
    Seen before = known.get(file.id());
    if (before != null || clock.instant().isAfter(search.until)) {
      return Optional.ofNullable(before);
    }
    try {
      Optional<Seen> found = look(search, file, alone);
      found.ifPresent(seen -> known.put(file.id(), seen));
      return found;
    } catch (RuntimeException e) {
      LOG.warnf(e, "FileNotChecked office=%s file=%s", search.office, file.id().toString());
      return Optional.empty();
    }
  }

  private Optional<Seen> look(Search search, StoredFile file, boolean alone) {
    String bare = file.name().toString();
    List<Finding> named = PersonalDataCheck.in(bare, search.today);
    String name = "文件“" + (named.isEmpty() ? bare : PersonalDataCheck.masked(bare)) + "”";
    var found = new ArrayList<Finding>();
    named.forEach(f -> found.add(new Finding(name + "名称里的" + f.what(), f.masked())));
    var looked = new Looking(search.today);
    FileTexts.Read read = texts.read(search.office, file, search.until, looked);
    Set<Finding> all = looked.all;
    boolean ranOut = read == FileTexts.Read.OUT_OF_TIME || read == FileTexts.Read.TOO_COSTLY;
    if (read == FileTexts.Read.NOT_NOW || (ranOut && !alone)) {
      return Optional.empty();
    }
    all.stream()
        .limit(MOST_OF_A_FILE)
        .forEach(f -> found.add(new Finding(name + "里的" + f.what(), f.masked())));
    if (all.size() > MOST_OF_A_FILE) {
      found.add(new Finding(name, "里还有" + (all.size() - MOST_OF_A_FILE) + "处类似的号码"));
    }
    var notes = new ArrayList<Finding>();
    lacks(read).ifPresent(what -> notes.add(new Finding(name, what)));
    looked.unread.forEach(kind -> notes.add(new Finding(name, "里有" + kind + "没有检查，请核对")));
    return Optional.of(new Seen(List.copyOf(found), List.copyOf(notes)));
  }

  private static Optional<String> lacks(FileTexts.Read read) {
    return switch (read) {
      case TOO_LARGE, OUT_OF_TIME -> Optional.of("太大，只检查了前面的部分");
      case TOO_COSTLY -> Optional.of("读取它需要的内存或时间超过了上限，没有检查完");
      case BROKEN -> Optional.of("有一部分读不出来，没有检查");
      case NOTHING -> Optional.of("里没有系统读得出的文字，没有检查");
      case WHOLE, NOT_NOW -> Optional.empty();
    };
  }

  /** Looks at the pieces of a file as they come. */
  private static final class Looking implements FileTexts.Taker {
    private static final int OVERLAP = 60;

    private final LocalDate today;
    private final Set<Finding> all = new LinkedHashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private String end = "";

    Looking(LocalDate today) {
      this.today = today;
    }

    /** With the end of the piece before: a number may be broken where they part. */
    @Override
    public void take(String piece) {
      all.addAll(PersonalDataCheck.in(end + "\n" + piece, today));
      end = piece.substring(Math.max(0, piece.length() - OVERLAP));
    }

    @Override
    public void beside(String piece) {
      all.addAll(PersonalDataCheck.in(piece, today));
    }

    @Override
    public void unread(String kind) {
      unread.add(kind);
    }
  }
}
