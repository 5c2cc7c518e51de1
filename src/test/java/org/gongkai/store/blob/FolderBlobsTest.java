package org.gongkai.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.gongkai.file.FileName;
import org.gongkai.file.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store in a folder, and what GONGKAI_FILES may be. */
class FolderBlobsTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final BlobKey KEY =
      BlobKey.file(new OfficeCode("TEST"), new FileId("0123456789abcdef0123456789abcdef"));
  private static final String A_PART = "parts/TEST/upload/1-abc";

  @TempDir Path folder;

  private static byte[] read(BlobStore blobs, BlobKey key) throws IOException {
    try (InputStream in = blobs.open(key)) {
      return in.readAllBytes();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatWasWrittenIsReadAndWrittenOverAndDeleted() throws IOException {
    var blobs = new FolderBlobs(folder, CLOCK);
    blobs.put(KEY, new byte[] {1, 2});
    assertThat(read(blobs, KEY)).containsExactly(1, 2);

    Path other = Files.write(folder.resolve("other"), new byte[] {3});
    blobs.put(KEY, other);
    assertThat(read(blobs, KEY)).containsExactly(3);
    Files.delete(other);

    blobs.delete(KEY);
    blobs.delete(KEY);
    assertThatThrownBy(() -> blobs.open(KEY)).isInstanceOf(BlobMissing.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderHasNoLinks() {
    var blobs = new FolderBlobs(folder, CLOCK);
    assertThat(blobs.link(KEY, new FileName("a.pdf"), FileType.PDF, Duration.ofMinutes(1)))
        .isEmpty();
  }

  @Test
  void theFolderIsMadeAndOnlyItsOwnerReadsIt() throws IOException {
    Path made = folder.resolve("var/files");
    new FolderBlobs(made, CLOCK).put(KEY, new byte[] {1});
    try (Stream<Path> all = Files.walk(made)) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files/../../x",
        "files/TEST/../../../etc/passwd",
        "/etc/passwd",
        "files/TEST",
        "other/TEST/x",
        "files/TEST/a.pdf",
        "files//x",
        "files\\TEST\\x",
        "files/TEST/x\u0000"
      })
  void aKeyCannotClimb(String key) {
    assertThatThrownBy(() -> new BlobKey(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oldPartsAndHalfWrittenFilesAreDeletedOnceADayAndFinishedFilesNever() throws IOException {
    var today = new FolderBlobs(folder, CLOCK);
    today.put(KEY, new byte[] {1});
    today.put(new BlobKey(A_PART), new byte[] {2});
    Files.write(folder.resolve("unfinished/left"), new byte[] {3});
    var sixDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(6)));
    Files.setLastModifiedTime(folder.resolve("unfinished/left"), sixDaysAgo);
    Files.setLastModifiedTime(folder.resolve(A_PART), sixDaysAgo);

    new FolderBlobs(folder, CLOCK).put(KEY, new byte[] {1});
    assertThat(folder.resolve("unfinished/left")).doesNotExist();
    assertThat(folder.resolve(A_PART)).exists();

    Clock in8Days = Clock.fixed(Instant.now().plus(Duration.ofDays(8)), ZoneOffset.UTC);
    new FolderBlobs(folder, in8Days).put(KEY, new byte[] {1});
    assertThat(files()).containsExactly(folder.resolve(KEY.value()));
  }

  /** A process that writes without end is killed with -9: the file is always one whole version. */
  @Test
  void aKilledWriterLeavesNoHalfFile() throws IOException, InterruptedException {
    for (int kill = 1; kill <= 3; kill++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
        for (int line = 0; line < kill; line++) {
          assertThat(lines.readLine()).isEqualTo("written");
        }
      } finally {
        writer.destroyForcibly().waitFor();
      }
      byte[] content = read(new FolderBlobs(folder, CLOCK), KEY);
      assertThat(content).hasSize(Writer.SIZE);
      assertThat(content).containsOnly(content[0]);
    }
  }

  /** The killed process. */
  static final class Writer {
    static final int SIZE = 8 * 1024 * 1024;

    private Writer() {}

    public static void main(String[] folder) {
      var blobs = new FolderBlobs(Path.of(folder[0]), CLOCK);
      byte[] content = new byte[SIZE];
      for (byte version = 1; ; version++) {
        Arrays.fill(content, version);
        blobs.put(KEY, content);
        System.out.println("written");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/files",
        "file:///tmp/files",
        "s3:bucket",
        "s3://",
        "s3://bucket/folder",
        "s3://Bucket",
        "pom.xml",
        "/proc/files",
        ""
      })
  void aValueThatIsNeitherAFolderNorABucketEndsTheStart(String value) {
    String home = System.getProperty("project.home", ".");
    String files = value.equals("pom.xml") ? Path.of(home, value).toString() : value;
    assertThatThrownBy(() -> Blobs.store(Optional.of(files), CLOCK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GONGKAI_FILES must be a folder");
  }

  @Test
  void withoutAValueOnlyWhatNeedsFilesFails() {
    BlobStore none = Blobs.store(Optional.empty(), CLOCK);
    assertThatThrownBy(() -> none.open(KEY)).hasMessageContaining("GONGKAI_FILES");
  }
}
