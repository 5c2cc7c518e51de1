package org.gongkai.confined;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One process, for one job at a time. */
final class Confined implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Confined.class);

  /** What a Java process cannot do without; no setting and no secret is among it. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "SystemRoot");

  private static final int SAID = 2000;

  private final Process process;
  private final Path folder;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ScheduledExecutorService timer;
  private int jobs;

  private Confined(Process process, Path folder, ScheduledExecutorService timer) {
    this.process = process;
    this.folder = folder;
    this.timer = timer;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /**
   * Starts one.
   *
   * @throws IOException if it does not start
   */
  static Confined start(int megabytes, Duration most, ScheduledExecutorService timer)
      throws IOException {
    Path folder = Files.createTempDirectory("gongkai-confined");
    var command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                ClassPath.own(),
                Child.class.getName()));
    command.environment().keySet().retainAll(ENVIRONMENT);
    command.directory(folder.toFile());
    var confined = new Confined(command.start(), folder, timer);
    try {
      confined.awaitReady(most);
      return confined;
    } catch (IOException e) {
      confined.close();
      throw e;
    }
  }

  private void awaitReady(Duration most) throws IOException {
    InputStream errors = process.getErrorStream();
    var said = new StringBuilder();
    Thread.ofVirtual().start(() -> drain(errors, said));
    ScheduledFuture<?> end = timer.schedule(this::kill, most.toMillis(), TimeUnit.MILLISECONDS);
    try {
      if (in.readInt() != Wire.READY) {
        throw new IOException("it says something else than that it is ready");
      }
    } catch (IOException e) {
      synchronized (said) {
        throw new IOException("a confined process did not start: " + said, e);
      }
    } finally {
      end.cancel(false);
    }
  }

  /** The first words are kept for a process that does not start; a later one may tell of a file. */
  private static void drain(InputStream errors, StringBuilder said) {
    byte[] some = new byte[1024];
    try (errors) {
      for (int n = errors.read(some); n >= 0; n = errors.read(some)) {
        synchronized (said) {
          if (said.length() < SAID) {
            said.append(new String(some, 0, n, StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException _) {
      // it has ended
    }
  }

  /**
   * Does a job. After any exception the process is of no further use.
   *
   * @throws TooCostly if it took too much
   * @throws JobFailed if it could not be done
   * @throws IOException if the process was ended from outside before it began
   */
  void run(Class<? extends Job> job, byte[] arguments, Duration most, Pieces pieces)
      throws TooCostly, JobFailed, IOException {
    var over = new AtomicBoolean();
    ScheduledFuture<?> end =
        timer.schedule(
            () -> {
              over.set(true);
              kill();
            },
            most.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      ask(job, arguments);
      jobs++;
      listen(pieces);
    } catch (IOException e) {
      if (!over.get() && !hasEnded()) {
        throw e;
      }
      throw new TooCostly(over.get() ? TooCostly.Of.TIME : TooCostly.Of.MEMORY);
    } finally {
      end.cancel(false);
    }
  }

  private void ask(Class<? extends Job> job, byte[] arguments) throws IOException {
    byte[] name = job.getName().getBytes(StandardCharsets.UTF_8);
    out.writeInt(name.length);
    out.write(name);
    Wire.write(out, arguments);
  }

  private void listen(Pieces pieces) throws IOException, JobFailed {
    for (int said = in.readInt(); said != Wire.DONE; said = in.readInt()) {
      if (said == Wire.FAILED) {
        throw new JobFailed(new String(Wire.read(in, in.readInt()), StandardCharsets.UTF_8));
      }
      pieces.take(Wire.read(in, said));
    }
  }

  /** Takes the pieces of an answer. */
  interface Pieces {
    void take(byte[] piece);
  }

  int jobs() {
    return jobs;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its pipes close a moment before it is gone. */
  private boolean hasEnded() {
    try {
      return process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try (OutputStream _ = process.getOutputStream();
        InputStream _ = process.getInputStream()) {
      process.waitFor();
      delete(folder);
    } catch (IOException e) {
      LOG.warnf("TemporaryFileLeft file=%s why=%s", folder.getFileName(), e.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** With all that is in it. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
