package org.gongkai.file.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.gongkai.confined.Job;
import org.gongkai.file.FileType;

/** {@link TextReader} in a process of its own. The last piece of the answer says how it ended. */
public final class TextJob implements Job {

  private static final String SEPARATOR = "\n";

  /** The arguments: what to read and for how long. */
  static byte[] arguments(FileType type, Path file, Duration most) {
    return String.join(SEPARATOR, type.name(), Long.toString(most.toMillis()), file.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void run(byte[] arguments, Answer answer) throws IOException {
    String[] parts = new String(arguments, StandardCharsets.UTF_8).split(SEPARATOR, 3);
    long until = System.nanoTime() + Duration.ofMillis(Long.parseLong(parts[1])).toNanos();
    FileTexts.Read read =
        TextReader.read(
            FileType.valueOf(parts[0]),
            Path.of(parts[2]),
            () -> System.nanoTime() > until,
            new TextReader.Taker() {
              @Override
              public void take(String piece) throws IOException {
                answer.piece(tagged(PIECE, piece));
              }

              @Override
              public void beside(String piece) throws IOException {
                answer.piece(tagged(BESIDE, piece));
              }

              @Override
              public void unread(String kind) throws IOException {
                answer.piece(tagged(UNREAD, kind));
              }
            });
    answer.piece(tagged(END, read.name()));
  }

  private static final byte PIECE = 'P';
  private static final byte BESIDE = 'B';
  private static final byte UNREAD = 'U';
  private static final byte END = 'E';

  private static byte[] tagged(byte tag, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[bytes.length + 1];
    all[0] = tag;
    System.arraycopy(bytes, 0, all, 1, bytes.length);
    return all;
  }

  /** Whether the piece tells how it ended, and not a text. */
  static boolean isEnd(byte[] piece) {
    return piece[0] == END;
  }

  /** Hands a piece on to who asked for it. */
  static void hand(byte[] piece, FileTexts.Taker to) {
    switch (piece[0]) {
      case BESIDE -> to.beside(text(piece));
      case UNREAD -> to.unread(text(piece));
      default -> to.take(text(piece));
    }
  }

  static String text(byte[] piece) {
    return new String(piece, 1, piece.length - 1, StandardCharsets.UTF_8);
  }
}
