package org.gongkai.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** DynamoDB Local, a process of its own; its data lie in a folder, or in memory. */
final class DynamoDb {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path jars;
  private final Path data;
  private final int port;
  private Process process;

  /**
   * @param jars the folder of DynamoDB Local's jars
   * @param data the folder of its data, or null for memory only
   */
  DynamoDb(Path jars, Path data, int port) {
    this.jars = jars;
    this.data = data;
    this.port = port;
  }

  synchronized void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.library.path=" + jars);
    command.add("-cp");
    command.add(jars.resolve("*").toString());
    command.add("com.amazonaws.services.dynamodbv2.local.main.ServerRunner");
    command.addAll(List.of("-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)));
    if (data == null) {
      command.add("-inMemory");
    } else {
      Files.createDirectories(data);
      command.addAll(List.of("-dbPath", data.toString()));
    }
    process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitPort();
  }

  synchronized void stop() {
    if (process != null) {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void awaitPort() throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (!process.isAlive()) {
        throw new IOException("DynamoDB Local ended with " + process.exitValue());
      }
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        pause();
      }
    }
    throw new IOException("DynamoDB Local does not answer on port " + port);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
