package org.gongkai.casework.answer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.file.Downloads;
import org.gongkai.file.FileId;
import org.gongkai.file.StoredFile;
import org.gongkai.file.text.FileTexts;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.personal.PersonalDataCheck.Finding;
import org.gongkai.request.RequestNumber;
import org.jboss.logging.Logger;

/**
 * Looks for personal data in the files that go with an answer, as {@link PersonalDataCheck} does in
 * its text. A file's content never changes, so what was found is kept for the last files looked at;
 * it holds masked numbers only. A file that the store did not give is never kept: it is looked at
 * again with the next page, and until then nobody can confirm it.
 */
@Singleton
public class FileFindings {

  private static final Logger LOG = Logger.getLogger(FileFindings.class);
  private static final int MOST_OF_A_FILE = 5;
  private static final int MOST_KEPT = 200;

  /** Longer than this nothing more is read for one page: the rest has its turn with the next. */
  private static final Duration MOST_TIME = Duration.ofSeconds(8);

  private final Downloads downloads;
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

  FileFindings(Downloads downloads, FileTexts texts, Clock clock) {
    this.downloads = downloads;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param findings what looks like personal data
   * @param notes what a person must look at, since it was not looked at here
   * @param complete whether every file was looked at; otherwise a page asked for anew goes on
   */
  public record Found(List<Finding> findings, List<Finding> notes, boolean complete) {}

  /** The same of one file. */
  private record Seen(List<Finding> findings, List<Finding> notes) {}

  /**
   * What was found in the files of these ids; a reminder of what cannot be found at least. Unknown
   * ids are left to who reads the answer.
   */
  public Found in(OpenedCase opened, List<String> ids) {
    RequestNumber number = opened.request().number();
    List<StoredFile> all = ids.isEmpty() ? List.of() : downloads.of(number);
    List<StoredFile> files =
        ids.stream()
            .flatMap(id -> all.stream().filter(file -> file.id().toString().equals(id)))
            .toList();
    if (files.isEmpty()) {
      return new Found(List.of(), List.of(), true);
    }
    var findings = new ArrayList<Finding>();
    var notes = new ArrayList<Finding>();
    boolean complete = true;
    Instant until = clock.instant().plus(MOST_TIME);
    boolean alone = true;
    for (StoredFile file : files) {
      // the first had all the time there is: if that was too short, what was seen is the result
      boolean looks = !known.containsKey(file.id());
      Optional<Seen> in = in(opened, file, until, alone);
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
    return new Found(findings, notes, complete);
  }

  /** What was found in the file, or empty when it could not be looked at now. */
  private Optional<Seen> in(OpenedCase opened, StoredFile file, Instant until, boolean alone) {
    Seen before = known.get(file.id());
    if (before != null || clock.instant().isAfter(until)) {
      return Optional.ofNullable(before);
    }
    try {
      Optional<Seen> found = look(opened, file, until, alone);
      found.ifPresent(seen -> known.put(file.id(), seen));
      return found;
    } catch (RuntimeException e) {
      LOG.warnf(
          e, "FileNotChecked request=%s file=%s", opened.request().number(), file.id().toString());
      return Optional.empty();
    }
  }

  private Optional<Seen> look(OpenedCase opened, StoredFile file, Instant until, boolean alone) {
    String bare = file.name().toString();
    List<Finding> named = PersonalDataCheck.in(bare, opened.today());
    String name = "文件“" + (named.isEmpty() ? bare : PersonalDataCheck.masked(bare)) + "”";
    var found = new ArrayList<Finding>();
    named.forEach(f -> found.add(new Finding(name + "名称里的" + f.what(), f.masked())));
    var all = new LinkedHashSet<Finding>();
    FileTexts.Read read =
        texts.read(
            opened.request().number(),
            file,
            until,
            piece -> all.addAll(PersonalDataCheck.in(piece, opened.today())));
    boolean ranOut = read == FileTexts.Read.OUT_OF_TIME || read == FileTexts.Read.TOO_COSTLY;
    if (read == FileTexts.Read.NOT_NOW || (ranOut && !alone)) {
      return Optional.empty();
    }
    if (read == FileTexts.Read.NOTHING) {
      return Optional.of(
          new Seen(List.copyOf(found), List.of(new Finding(name, "里没有系统读得出的文字，没有检查"))));
    }
    all.stream()
        .limit(MOST_OF_A_FILE)
        .forEach(f -> found.add(new Finding(name + "里的" + f.what(), f.masked())));
    if (all.size() > MOST_OF_A_FILE) {
      found.add(new Finding(name, "里还有" + (all.size() - MOST_OF_A_FILE) + "处类似的号码"));
    }
    Optional<String> lacks =
        switch (read) {
          case TOO_LARGE, OUT_OF_TIME -> Optional.of("太大，只检查了前面的部分");
          case TOO_COSTLY -> Optional.of("读取它需要的内存或时间超过了上限，没有检查完");
          case BROKEN -> Optional.of("有一部分读不出来，没有检查");
          case WHOLE, NOTHING, NOT_NOW -> Optional.empty();
        };
    return Optional.of(
        new Seen(List.copyOf(found), lacks.map(what -> new Finding(name, what)).stream().toList()));
  }
}
