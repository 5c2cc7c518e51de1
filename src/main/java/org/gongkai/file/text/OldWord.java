package org.gongkai.file.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The text of a Word document from before 2007, and of WPS 文字, which writes the same. */
final class OldWord {

  private OldWord() {}

  static void read(Path file, Reading reading) throws IOException {
    try (var system = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = system.getRoot();
      OldProperties.read(root, reading);
      if (root.hasEntryCaseInsensitive("ObjectPool")
          && root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryNode pool
          && !pool.isEmpty()) {
        reading.unread("嵌入的对象");
      }
      try (var word = new WordExtractor(root)) {
        lines(reading.text(), word.getParagraphText());
        lines(reading.text(), word.getMainTextboxText());
        lines(reading.text(), word.getFootnoteText());
        lines(reading.text(), word.getEndnoteText());
        lines(reading.beside(), word.getCommentsText());
        headsAndFeet(word, reading.beside());
      } catch (OldWordFileFormatException e) {
        word6(root, reading);
      }
    }
  }

  @SuppressWarnings("deprecation") // the heads and feet are deprecated as a text, not as a source
  private static void headsAndFeet(WordExtractor word, Pieces beside) throws IOException {
    beside.line(word.getHeaderText());
    beside.line(word.getFooterText());
  }

  private static void word6(DirectoryNode root, Reading reading) throws IOException {
    try (var word = new Word6Extractor(root)) {
      reading.text().line(word.getText());
    }
  }

  /** Paragraphs; a cell of a table ends with a sign of its own. */
  private static void lines(Pieces into, String @Nullable [] paragraphs) throws IOException {
    if (paragraphs != null) {
      for (String paragraph : paragraphs) {
        into.write(paragraph.replace('\u0007', '\n').replace('\r', '\n'));
        into.go();
      }
    }
  }
}
