package org.gongkai.file.text;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file being read: the text that stands in it, what stands beside it (properties, names, notes,
 * formulas, what tables were made of), and the kinds of part that are not read.
 */
final class Reading {

  private final Pieces text;
  private final Pieces beside;
  private final Set<String> unread = new LinkedHashSet<>();

  Reading(Pieces.Stop stop, TextReader.Taker taker) {
    this.text = new Pieces(stop, taker::take);
    this.beside = new Pieces(stop, taker::beside);
  }

  Pieces text() {
    return text;
  }

  Pieces beside() {
    return beside;
  }

  /** Notes a part that is not read, by its kind in Chinese, e.g. 嵌入的对象. */
  void unread(String kind) {
    unread.add(kind);
  }

  /** Hands on what is left. */
  void close(TextReader.Taker taker) throws IOException {
    text.close();
    beside.close();
    for (String kind : unread) {
      taker.unread(kind);
    }
  }

  @Nullable Exception failed() {
    return text.failed() == null ? beside.failed() : text.failed();
  }
}
