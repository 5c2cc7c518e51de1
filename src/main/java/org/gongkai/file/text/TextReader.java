package org.gongkai.file.text;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.file.FileType;
import org.gongkai.file.PlainText;

/**
 * Reads the text that stands in a file: PDF, Word and Excel of now and from before 2007, WPS, OFD,
 * plain text. It runs in a process of its own ({@link TextJob}), which is ended when a file takes
 * too much; here is what ends well by itself.
 */
final class TextReader {

  /** Of all pages or sheets together, unpacked: what is larger is read in part. */
  private static final long MOST_UNPACKED = 128L * 1024 * 1024;

  private TextReader() {}

  /** Takes the text in pieces. */
  interface Taker {
    void take(String piece) throws IOException;

    /** What stands beside the text: properties, names, formulas, notes. */
    default void beside(String piece) throws IOException {}

    /** A kind of part that is in the file and not read, in Chinese. */
    default void unread(String kind) throws IOException {}
  }

  /**
   * The text of a file of that type.
   *
   * @throws IOException or a parser's own exception if it is broken from the beginning
   */
  static FileTexts.Read read(FileType type, Path file, Pieces.Stop stop, Taker taker)
      throws IOException {
    var reading = new Reading(stop, taker);
    try {
      switch (type) {
        case TEXT -> PlainText.copy(file, reading.text());
        case PDF -> PdfText.read(file, MOST_UNPACKED, reading);
        case DOCX, XLSX -> PackageText.office(file, MOST_UNPACKED, reading);
        case OFD -> PackageText.ofd(file, MOST_UNPACKED, reading);
        case DOC, WPS -> OldWord.read(file, reading);
        case XLS, ET -> OldSheet.read(file, reading);
        case JPEG, PNG, ZIP -> {}
      }
      reading.close(taker);
      return reading.text().any() ? FileTexts.Read.WHOLE : FileTexts.Read.NOTHING;
    } catch (Enough e) {
      reading.close(taker);
      return reading.text().any() || e.why() == FileTexts.Read.OUT_OF_TIME
          ? e.why()
          : FileTexts.Read.NOTHING;
    } catch (IOException | RuntimeException e) {
      Exception failed = reading.failed();
      if (failed != null) {
        throw new Misread(failed);
      }
      reading.close(taker);
      if (reading.text().any()) {
        return FileTexts.Read.BROKEN;
      }
      throw e;
    }
  }

  /** Who takes the pieces failed, which is not the file's fault. */
  private static final class Misread extends RuntimeException {
    Misread(Exception cause) {
      super(cause);
    }
  }
}
