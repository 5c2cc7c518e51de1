package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The directory of the sample office. */
class SampleDirectoryTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));

  @Test
  void itIsReadWithoutAProblemOrAWarning() throws IOException {
    Directory directory =
        Directories.read(Files.readAllBytes(HOME.resolve("infra/local/sample/directory.csv")));
    assertThat(directory.problems()).isEmpty();
    assertThat(directory.warnings()).isEmpty();
    assertThat(directory.rows()).hasSizeBetween(55, 65);
    assertThat(directory.rows()).allSatisfy(row -> assertThat(row.area()).isNotBlank());
    assertThat(directory.rows())
        .filteredOn(row -> row.limit().everyDays() != null)
        .hasSizeGreaterThan(30);
  }
}
