package org.gongkai.confined;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** What the two processes say to each other: lengths, bytes, and how it ended. */
final class Wire {

  /** The process is ready for its first job. */
  static final int READY = -1;

  static final int DONE = -2;
  static final int FAILED = -3;

  /** Longer than any answer in one piece. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private Wire() {}

  static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** So many bytes as {@code length} says. */
  static byte[] read(DataInputStream in, int length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("no such length: " + length);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
