package org.gongkai.file.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gongkai.confined.Confinement;
import org.gongkai.confined.HostileFiles;
import org.gongkai.confined.JobFailed;
import org.gongkai.confined.TooCostly;
import org.gongkai.file.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a file is read in a process of its own. */
class FileTextsTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private static String read(Confinement confinement, FileType type, Path file, Duration time)
      throws TooCostly, JobFailed {
    var all = new StringBuilder();
    confinement.run(
        TextJob.class,
        TextJob.arguments(type, file, time),
        time,
        piece -> all.append(TextJob.isEnd(piece) ? "|" : "").append(TextJob.text(piece)));
    return all.toString();
  }

  @Test
  void theTextComesInPiecesAndThenHowItEnded() throws Exception {
    var confinement = new Confinement(64, LONG, 1);
    try {
      Path file = Files.writeString(folder.resolve("有\n换行.txt"), "电话：13800138000");
      assertThat(read(confinement, FileType.TEXT, file, LONG)).isEqualTo("电话：13800138000|WHOLE");
      Path broken = Files.writeString(folder.resolve("broken"), "%PDF-1.7 broken");
      assertThatThrownBy(() -> read(confinement, FileType.PDF, broken, LONG))
          .isInstanceOf(JobFailed.class);
    } finally {
      confinement.end();
    }
  }

  @Test
  void aPdfThatAsksForGigabytesEndsNothingButItsProcess() throws Exception {
    var confinement = new Confinement(64, Duration.ofSeconds(6), 1);
    try {
      Path hostile = Files.write(folder.resolve("hostile.pdf"), HostileFiles.unpacksTwice());
      assertThatThrownBy(() -> read(confinement, FileType.PDF, hostile, LONG))
          .isInstanceOf(TooCostly.class);
      Path file = folder.resolve("after.txt");
      Files.write(file, "还在".getBytes(StandardCharsets.UTF_8));
      assertThat(read(confinement, FileType.TEXT, file, LONG)).isEqualTo("还在|WHOLE");
    } finally {
      confinement.end();
    }
  }
}
