package org.gongkai.catalogue.work;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongkai.OfficeTime;
import org.gongkai.catalogue.Directory;
import org.gongkai.confined.Confinement;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Load;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Seen;
import org.gongkai.sheet.Sheets;

/** Directories that were stored and not applied: as a call leaves them that was killed. */
public final class StoredDirectories {

  private StoredDirectories() {}

  static Directory read(String csv) {
    var confinement = new Confinement(384, Duration.ofMinutes(2), 2);
    return Directory.read(Sheets.with(confinement).read(csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** Stores the first load of the office, and does no more. */
  public static void killed(LoadBook book, String office, String csv, String by, Clock clock) {
    Instant now = clock.instant();
    var load =
        new Load(
            new OfficeCode(office),
            Directories.KIND,
            Directories.NAME,
            1,
            true,
            by,
            OfficeTime.day(now),
            now);
    if (!book.store(load, StoredDirectory.bytes(read(csv)), Seen.UNKNOWN)) {
      throw new IllegalStateException("there is one");
    }
  }
}
