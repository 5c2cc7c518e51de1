package org.gongkai.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gongkai.confined.Confinement;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Sheets;

/** Directories for the tests. */
final class Directories {

  private static final Confinement CONFINEMENT = new Confinement(384, Duration.ofMinutes(2), 2);
  private static final Sheets SHEETS = Sheets.with(CONFINEMENT);

  private Directories() {}

  static byte[] file(String name) {
    try (InputStream in = Directories.class.getResourceAsStream("/directory/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Directory read(byte[] file) {
    return Directory.read(SHEETS.read(file));
  }

  static Directory csv(String... lines) {
    return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static List<Column> columns(Directory directory) {
    return DirectoryChange.of(List.of(), directory).added();
  }

  static List<String> messages(List<CellRemark> remarks) {
    return remarks.stream().map(CellRemark::message).toList();
  }
}
