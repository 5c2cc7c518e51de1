package org.gongkai.casework.answer;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.personal.FileFindings;
import org.gongkai.personal.Found;
import org.gongkai.request.RequestNumber;

/** Looks for personal data in the files that go with an answer. */
@Singleton
public class AttachedFindings {

  private final Downloads downloads;
  private final FileFindings files;

  AttachedFindings(Downloads downloads, FileFindings files) {
    this.downloads = downloads;
    this.files = files;
  }

  /** What was found in the request's files of these ids; unknown ids are left to who reads it. */
  public Found in(OpenedCase opened, List<String> ids) {
    RequestNumber number = opened.request().number();
    List<StoredFile> all = ids.isEmpty() ? List.of() : downloads.of(number);
    List<StoredFile> named =
        ids.stream()
            .flatMap(id -> all.stream().filter(file -> file.id().toString().equals(id)))
            .toList();
    Found found = files.in(number.office(), named, opened.today());
    return new Found(found.findings(), found.notes(), ids, found.complete());
  }
}
