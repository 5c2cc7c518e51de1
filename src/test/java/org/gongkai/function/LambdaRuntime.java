package org.gongkai.function;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A function of {@code target/function.zip} under AWS's own runtime interface client, which asks
 * this for events as it asks Lambda (the Runtime API).
 */
final class LambdaRuntime implements AutoCloseable {

  private static final String NEXT = "/2018-06-01/runtime/invocation/next";
  private static final int MINUTES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
  private final HttpServer api;
  private final Process function;
  private final Path log;

  LambdaRuntime(Path folder, String handler, Map<String, String> settings) throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    api.createContext("/", this::answer);
    api.start();
    Path task = unzipped(folder.resolve("task"));
    log = folder.resolve("log");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(task),
            AWSLambda.class.getName(),
            handler);
    builder.environment().putAll(settings);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                "127.0.0.1:" + api.getAddress().getPort(),
                "_HANDLER",
                handler,
                "LAMBDA_TASK_ROOT",
                task.toString(),
                "AWS_REGION",
                "cn-north-1",
                "AWS_LAMBDA_FUNCTION_NAME",
                "web",
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "2048"));
    function =
        builder
            .directory(task.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  private static Path unzipped(Path task) throws IOException {
    Path zip = Path.of(System.getProperty("project.home", ".")).resolve("target/function.zip");
    try (InputStream in = Files.newInputStream(zip);
        var entries = new ZipInputStream(in)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        Path file = task.resolve(e.getName());
        Files.createDirectories(e.isDirectory() ? file : file.getParent());
        if (!e.isDirectory()) {
          Files.copy(entries, file);
        }
      }
    }
    return task;
  }

  /** As the managed runtime has it: the root, then its libraries, and the client. */
  private static String classPath(Path task) throws IOException {
    try (Stream<Path> libraries = Files.list(task.resolve("lib"))) {
      Stream<String> client =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(jar -> jar.contains("aws-lambda-java-"));
      return Stream.of(Stream.of(task.toString()), libraries.map(Path::toString).sorted(), client)
          .flatMap(all -> all)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** What the function answers to an event. */
  JsonNode invoke(JsonNode event) throws IOException, InterruptedException {
    events.add(JSON.writeValueAsBytes(event));
    byte[] answer = null;
    for (int second = 0; answer == null && function.isAlive() && second < MINUTES * 60; second++) {
      answer = answers.poll(1, TimeUnit.SECONDS);
    }
    if (answer == null) {
      throw new IllegalStateException("no answer:\n" + Files.readString(log));
    }
    return JSON.readTree(answer);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals(NEXT)) {
        byte[] event = events.take();
        long until = System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(MINUTES);
        Map.of(
                "Lambda-Runtime-Aws-Request-Id",
                UUID.randomUUID().toString(),
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(until),
                "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:cn-north-1:0:function:web",
                // without these the client's native part crashes
                "Content-Type",
                "application/json",
                "Lambda-Runtime-Trace-Id",
                "Root=1-0-0;Parent=0;Sampled=0")
            .forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
      } else {
        answers.add(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(202, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    function.destroyForcibly();
    api.stop(0);
  }
}
