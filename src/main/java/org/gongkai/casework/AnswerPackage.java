package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.request.Request;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;

/** What an applicant gets: the answer's letter and the disclosed files. */
@Singleton
public class AnswerPackage {

  private final Letters letters;
  private final Downloads downloads;

  AnswerPackage(Letters letters, Downloads downloads) {
    this.letters = letters;
    this.downloads = downloads;
  }

  /**
   * A file of the answer.
   *
   * @param name unique in the answer
   */
  public record Part(String name, String contentType, byte[] content) {}

  /** The disclosed files, as they are stored; empty before the answer is approved. */
  List<StoredFile> files(OpenedCase opened) {
    Request.Answering answering = opened.request().answering();
    if (answering.approval() == null) {
      return List.of();
    }
    RequestNumber number = opened.request().number();
    return Objects.requireNonNull(answering.draft()).answer().attachments().stream()
        .flatMap(id -> downloads.find(number, id).stream())
        .toList();
  }

  /** The letter, then the files. */
  List<Part> parts(OpenedCase opened) {
    var parts = new ArrayList<Part>();
    letters
        .answer(opened)
        .ifPresent(
            letter ->
                parts.add(
                    new Part(
                        letter.fileName(),
                        Letters.DOCX,
                        letters.docx(opened, letter.id()).orElseThrow())));
    Set<String> names = new HashSet<>();
    for (StoredFile file : files(opened)) {
      parts.add(part(opened, file, unique(names, file.name().value())));
    }
    return parts;
  }

  /** A file of the request under this name. */
  public Part part(OpenedCase opened, StoredFile file, String name) {
    return new Part(name, file.type().mediaType(), content(opened, file));
  }

  /** The bytes of a file of the request. */
  public byte[] content(OpenedCase opened, StoredFile file) {
    try (InputStream in = downloads.open(opened.request().number(), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two files of a request may have one name; in the answer they are told apart. */
  public static String unique(Set<String> names, String name) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = "%d-%s".formatted(i, name);
    }
    return unique;
  }

  /** Writes the answer as a .zip; empty while the answer is not on its way. */
  public Optional<byte[]> zip(OpenedCase opened) {
    if (opened.request().status() != Status.ANSWERED) {
      return Optional.empty();
    }
    return Optional.of(zip(parts(opened)));
  }

  /** Writes a .zip. */
  public static byte[] zip(List<Part> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.content());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
