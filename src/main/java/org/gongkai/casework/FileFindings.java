package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.PersonalDataCheck.Finding;
import org.gongkai.file.Downloads;
import org.gongkai.file.FileId;
import org.gongkai.file.FileTexts;
import org.gongkai.file.StoredFile;
import org.gongkai.request.Answer;
import org.gongkai.request.RequestNumber;

/**
 * Looks for personal data in the files that go with an answer, as {@link PersonalDataCheck} does in
 * its text. A file's content never changes, so what was found is kept for the last files looked at;
 * it holds masked numbers only.
 */
@Singleton
public class FileFindings {

  private static final int MOST_OF_A_FILE = 5;
  private static final int MOST_KEPT = 200;

  /** Longer than this no further file is begun for one page: its turn comes with the next look. */
  private static final Duration MOST_TIME = Duration.ofSeconds(8);

  private final Downloads downloads;
  private final FileTexts texts;
  private final Clock clock;
  private final Map<FileId, List<Finding>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<FileId, List<Finding>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  FileFindings(Downloads downloads, FileTexts texts, Clock clock) {
    this.downloads = downloads;
    this.texts = texts;
    this.clock = clock;
  }

  /** What was found in the files of the answer; a reminder of what cannot be found at least. */
  public List<Finding> in(OpenedCase opened, Answer answer) {
    return in(opened, answer.attachments());
  }

  /** The same for ids of files; unknown ones are left to who reads the answer. */
  public List<Finding> in(OpenedCase opened, List<String> ids) {
    RequestNumber number = opened.request().number();
    List<StoredFile> files =
        ids.stream().flatMap(id -> downloads.find(number, id).stream()).toList();
    if (files.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    Instant until = clock.instant().plus(MOST_TIME);
    for (StoredFile file : files) {
      found.addAll(clock.instant().isBefore(until) ? in(opened, file) : later(file));
    }
    found.add(new Finding("所附文件", "共" + files.size() + "个：姓名、住址和图片上的内容系统查不出来，请逐个打开核对"));
    return found;
  }

  private List<Finding> later(StoredFile file) {
    List<Finding> before = known.get(file.id());
    return before != null
        ? before
        : List.of(new Finding("文件“" + file.name() + "”", "还没有检查完，请刷新页面再看"));
  }

  private List<Finding> in(OpenedCase opened, StoredFile file) {
    List<Finding> before = known.get(file.id());
    if (before != null) {
      return before;
    }
    List<Finding> found = look(opened, file);
    known.put(file.id(), found);
    return found;
  }

  private List<Finding> look(OpenedCase opened, StoredFile file) {
    String name = "文件“" + file.name() + "”";
    Optional<String> text = texts.of(opened.request().number(), file);
    if (text.isEmpty()) {
      return List.of(new Finding(name, "里没有系统读得出的文字，没有检查"));
    }
    List<Finding> all = PersonalDataCheck.in(text.get(), opened.today());
    var found = new ArrayList<Finding>();
    all.stream()
        .limit(MOST_OF_A_FILE)
        .forEach(f -> found.add(new Finding(name + "里的" + f.what(), f.masked())));
    if (all.size() > MOST_OF_A_FILE) {
      found.add(new Finding(name, "里还有" + (all.size() - MOST_OF_A_FILE) + "处类似的号码"));
    }
    return List.copyOf(found);
  }
}
