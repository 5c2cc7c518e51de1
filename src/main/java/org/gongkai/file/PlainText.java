package org.gongkai.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Plain text: every character of the file can be read in one of the encodings that are used here,
 * and none is a control character but those that part lines.
 */
public final class PlainText {

  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final int BEGINNING = 4096;

  /**
   * What editors and word processors part lines and pages with: a vertical tab is Word's break
   * inside a paragraph, and old editors end a file with U+001A.
   */
  private static final String BREAKS = "\t\n\u000B\f\r\u001A";

  private PlainText() {}

  /** The first characters without the byte order mark, or empty when the file is no plain text. */
  static Optional<String> beginning(Path file) throws IOException {
    return text(file, BEGINNING);
  }

  private static Optional<String> text(Path file, int most) throws IOException {
    for (Charset encoding : encodings(file)) {
      try (Reader reader = strict(file, encoding)) {
        Optional<String> beginning = text(reader, most);
        if (beginning.isPresent()) {
          return beginning;
        }
      } catch (CharacterCodingException _) {
        // not in this encoding
      }
    }
    return Optional.empty();
  }

  /** Copies the whole text; whether the file is plain text. */
  public static boolean copy(Path file, Writer to) throws IOException {
    for (Charset encoding : encodings(file)) {
      if (isText(file, encoding)) {
        try (Reader reader = strict(file, encoding)) {
          reader.transferTo(to);
        }
        return true;
      }
    }
    return false;
  }

  private static List<Charset> encodings(Path file) throws IOException {
    return isUtf16(file) ? List.of(StandardCharsets.UTF_16) : ENCODINGS;
  }

  private static boolean isText(Path file, Charset encoding) throws IOException {
    try (Reader reader = strict(file, encoding)) {
      return text(reader, 0).isPresent();
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static Reader strict(Path file, Charset encoding) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(file),
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Optional<String> text(Reader reader, int most) throws IOException {
    var beginning = new StringBuilder();
    char[] some = new char[8192];
    for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
      for (int i = 0; i < n; i++) {
        if (isControl(some[i])) {
          return Optional.empty();
        }
      }
      beginning.append(some, 0, Math.min(n, most - Math.min(most, beginning.length())));
    }
    String text = beginning.toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static boolean isControl(char c) {
    return c < ' ' && BREAKS.indexOf(c) < 0;
  }

  private static boolean isUtf16(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      int first = in.read();
      int second = in.read();
      return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    }
  }
}
