package org.gongkai.casework.paper;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.casework.OpenedCase;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.AnswerSize;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.request.Request;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant gets: the answer's letter and the disclosed files, each by itself, and all as
 * one .zip where one answer of the platform carries it. Files are never held in memory.
 */
@Singleton
public class AnswerPackage {

  /** The id of the letter among the parts. */
  public static final String LETTER = "letter";

  /** What a .zip adds to each part, generously. */
  private static final long ZIP_OVERHEAD = 2048;

  private final Letters letters;
  private final Downloads downloads;
  private final AnswerSize answerSize;

  AnswerPackage(Letters letters, Downloads downloads, AnswerSize answerSize) {
    this.letters = letters;
    this.downloads = downloads;
    this.answerSize = answerSize;
  }

  /**
   * A part of the answer.
   *
   * @param id of the file, or {@link #LETTER}
   * @param name unique in the answer
   * @param size in bytes
   * @param file where it lies, or null for what is written when it is asked for
   * @param source where its bytes come from
   */
  public record Part(
      String id,
      String name,
      String contentType,
      long size,
      @Nullable StoredFile file,
      Source source) {

    /** The bytes; the caller closes them. */
    public InputStream open() {
      return source.open();
    }

    /** All bytes at once, for what is known to be small. */
    public byte[] bytes() {
      try (InputStream in = open()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Where bytes come from. */
  public interface Source {
    /** The bytes; the caller closes them. */
    InputStream open();
  }

  /** The disclosed files, as they are stored; empty before the answer is approved. */
  public List<StoredFile> files(OpenedCase opened) {
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
  public List<Part> parts(OpenedCase opened) {
    var parts = new ArrayList<Part>();
    Set<String> names = new HashSet<>();
    letters
        .answer(opened)
        .ifPresent(
            letter -> {
              byte[] docx = letters.docx(opened, letter.id()).orElseThrow();
              parts.add(written(LETTER, unique(names, letter.fileName()), Letters.DOCX, docx));
            });
    for (StoredFile file : files(opened)) {
      parts.add(part(opened, file, unique(names, file.name().value())));
    }
    return List.copyOf(parts);
  }

  /** The parts of an answer that is on its way; empty before. */
  public Optional<List<Part>> released(OpenedCase opened) {
    return opened.request().status() == Status.ANSWERED
        ? Optional.of(parts(opened))
        : Optional.empty();
  }

  /** A file of the request under this name. */
  public Part part(OpenedCase opened, StoredFile file, String name) {
    OfficeCode office = opened.request().number().office();
    return new Part(
        file.id().toString(),
        name,
        file.type().mediaType(),
        file.size(),
        file,
        () -> downloads.open(office, file));
  }

  /** The bytes of a file of the request, for one that is known to be small. */
  public byte[] content(OpenedCase opened, StoredFile file) {
    return part(opened, file, file.name().value()).bytes();
  }

  /** What is written when it is asked for, under this name. */
  public static Part written(String id, String name, String contentType, byte[] content) {
    return new Part(
        id, name, contentType, content.length, null, () -> new ByteArrayInputStream(content));
  }

  /**
   * Two files of a request may have one name; in the answer they are told apart, also where large
   * and small letters are the same.
   */
  public static String unique(Set<String> names, String name) {
    String unique = name;
    for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = "%d-%s".formatted(i, name);
    }
    return unique;
  }

  /** Whether all parts together go through one answer of the platform. */
  public boolean fitsOneAnswer(List<Part> parts) {
    return answerSize.fits(parts.stream().mapToLong(part -> part.size() + ZIP_OVERHEAD).sum());
  }

  /** A small .zip at once, so that its length is known; empty for one that is to be streamed. */
  public static Optional<byte[]> smallZip(List<Part> parts) {
    if (parts.stream().mapToLong(Part::size).sum() > AnswerSize.OF_LAMBDA) {
      return Optional.empty();
    }
    var out = new ByteArrayOutputStream();
    try {
      zip(parts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(out.toByteArray());
  }

  /** Writes a .zip, one part after the other. */
  public static void zip(List<Part> parts, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Part part : parts) {
      zip.putNextEntry(new ZipEntry(part.name()));
      try (InputStream in = part.open()) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }
}
