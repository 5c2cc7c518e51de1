package org.gongkai.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;

/**
 * A file whose name, type and content were judged and may be stored.
 *
 * @param name its safe name, with the ending of its type
 * @param type what it is
 * @param size its length in bytes
 * @param sha256 the SHA-256 of its content in hexadecimal digits; part of what makes two
 *     submissions the same
 * @param content where its bytes lie until they are stored
 */
public record CheckedFile(FileName name, FileType type, long size, String sha256, Path content) {

  /** The file, or empty when a problem was noted. */
  static Optional<CheckedFile> check(
      Problems problems, String field, FileClaim claim, Path content) {
    try {
      long size = Files.size(content);
      if (size == 0) {
        problems.add(field, Code.REQUIRED, "“%s”是空文件，请重新选择".formatted(claim.name()));
        return Optional.empty();
      }
      FileType type = Content.type(problems, field, claim, content);
      return type == null
          ? Optional.empty()
          : Optional.of(
              new CheckedFile(claim.named(type), type, size, Sha256.of(content), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
