package org.gongkai.confined;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The other process: takes one job after the other from its input until that ends. It was given no
 * secret and no setting.
 */
final class Child {

  private Child() {}

  /** Runs until the input ends. */
  public static void main(String[] arguments) throws IOException {
    ProcessHandle.current().parent().ifPresent(Child::endWith);
    var in = new DataInputStream(System.in);
    var out = new DataOutputStream(System.out);
    // a library that prints must not write between the answers
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setIn(new ByteArrayInputStream(new byte[0]));
    out.writeInt(Wire.READY);
    out.flush();
    for (int length = next(in); length >= 0; length = next(in)) {
      String job = new String(Wire.read(in, length), StandardCharsets.UTF_8);
      byte[] given = Wire.read(in, in.readInt());
      run(job, given, out);
    }
    // nobody is there any more who would do it
    Confined.delete(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Whatever the job is doing: without its parent nobody would end it. */
  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> _ =
        parent
            .onExit()
            .thenRun(
                () -> {
                  try {
                    Confined.delete(Path.of(System.getProperty("java.io.tmpdir")));
                  } catch (IOException e) {
                    // the machine's temporary folder is cleared by its keeper
                  } finally {
                    Runtime.getRuntime().halt(0);
                  }
                });
  }

  private static int next(DataInputStream in) throws IOException {
    int first = in.read();
    return first < 0 ? -1 : (first << 24) | (in.read() << 16) | in.readUnsignedShort();
  }

  private static void run(String job, byte[] given, DataOutputStream out) throws IOException {
    try {
      job(job).run(given, bytes -> Wire.write(out, bytes));
      out.writeInt(Wire.DONE);
    } catch (IOException
        | RuntimeException
        | ReflectiveOperationException
        | StackOverflowError
        | LinkageError e) {
      out.writeInt(Wire.FAILED);
      Wire.write(out, e.getClass().getName().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private static Job job(String name) throws ReflectiveOperationException {
    return Class.forName(name).asSubclass(Job.class).getDeclaredConstructor().newInstance();
  }
}
