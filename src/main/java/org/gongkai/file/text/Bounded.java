package org.gongkai.file.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives as many bytes as are left, over all parts. What a parser would hold in memory as a whole
 * ends it: a very long stretch without a tag, and what no office program writes into a part
 * (comments, CDATA, a DOCTYPE, instructions, another encoding than UTF-8).
 */
final class Bounded extends FilterInputStream {

  /** How many bytes may still be unpacked of a file. */
  static final class Left {
    private long bytes;

    Left(long bytes) {
      this.bytes = bytes;
    }

    void take(int n) throws Enough {
      bytes -= n;
      if (bytes < 0) {
        throw new Enough(FileTexts.Read.TOO_LARGE);
      }
    }
  }

  private static final int LONGEST_STRETCH = 4 * 1024 * 1024;

  /** Bytes of a byte order mark, after which the declaration may stand. */
  private static final int BOM = 3;

  private final Left left;
  private final boolean isXml;
  private long at;
  private long tagAt;
  private int last = -1;

  private Bounded(InputStream in, Left left, boolean isXml) {
    super(in);
    this.left = left;
    this.isXml = isXml;
  }

  static Bounded xml(InputStream in, Left left) {
    return new Bounded(in, left, true);
  }

  /** Anything, whose bytes are counted. */
  static Bounded counted(InputStream in, Left left) {
    return new Bounded(in, left, false);
  }

  private void look(int next) throws IOException {
    if (next == 0 || (last == '<' && (next == '!' || (next == '?' && at > 1 + BOM)))) {
      throw new IOException("a part that no office program writes");
    }
    if (next == '<') {
      tagAt = at;
    }
    if (at - tagAt > LONGEST_STRETCH) {
      throw new Enough(FileTexts.Read.TOO_LARGE);
    }
    last = next;
    at++;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      left.take(1);
      if (isXml) {
        look(next);
      }
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    if (n > 0) {
      left.take(n);
    }
    for (int i = 0; isXml && i < n; i++) {
      look(bytes[from + i]);
    }
    return n;
  }
}
