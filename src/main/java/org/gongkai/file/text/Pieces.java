package org.gongkai.file.text;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Puts text together to pieces of some length that end with a line. */
final class Pieces extends Writer {
  private static final int LONG = 64 * 1024;

  /** Longer than any number that is looked for, where a line does not end. */
  private static final int OVERLAP = 100;

  /** When to stop. */
  interface Stop {
    boolean now();
  }

  /** Takes a piece. */
  interface Out {
    void take(String piece) throws IOException;
  }

  private final Stop stop;
  private final Out pieces;
  private final StringBuilder text = new StringBuilder();
  private boolean any;
  private @Nullable Exception failed;

  Pieces(Stop stop, Out pieces) {
    this.stop = stop;
    this.pieces = pieces;
  }

  /** Whether there was any text. */
  boolean any() {
    return any;
  }

  /** Why it was not taken, which is not the file's fault; or null. */
  @Nullable Exception failed() {
    return failed;
  }

  private void put(String all) throws IOException {
    if (!all.isBlank()) {
      any = true;
      try {
        pieces.take(all);
      } catch (IOException | RuntimeException e) {
        failed = e;
        throw e;
      }
    }
  }

  /** A text on lines of its own. */
  void line(@Nullable String line) throws IOException {
    if (line != null && !line.isBlank()) {
      write('\n');
      write(line);
      write('\n');
    }
  }

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    text.append(chars, from, length);
    if (text.length() > LONG) {
      int end = text.lastIndexOf("\n");
      hand(end > 0 ? end : text.length(), end > 0 ? end + 1 : text.length() - OVERLAP);
    }
  }

  private void hand(int to, int next) throws IOException {
    put(text.substring(0, to));
    text.delete(0, next);
    go();
  }

  /** Goes on, if it is not time to stop. */
  void go() throws Enough {
    if (stop.now()) {
      throw new Enough(FileTexts.Read.OUT_OF_TIME);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    put(text.toString());
    text.setLength(0);
  }
}
