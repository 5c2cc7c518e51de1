package org.gongkai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The local world for tests: DynamoDB Local and a real SMTP server, the same program that make run
 * starts, once for all tests of a run. Each test class uses an office of its own.
 */
public class TestWorld implements QuarkusTestResourceLifecycleManager {

  /** A secret for tests only. */
  public static final String SECRET =
      Base64.getEncoder().encodeToString("a secret for tests, 32 bytes or more".getBytes());

  /**
   * A server of DynamoDB's protocol in place of DynamoDB Local; {@code make store-test} names it.
   */
  private static final String ENDPOINT = System.getProperty("store.endpoint", "");

  public static final String TABLE = System.getProperty("store.table", "gongkai");
  private static final Path HOME = Path.of(System.getProperty("project.home", "."));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static TestWorld shared;

  public final int dynamoDbPort;
  public final int smtpPort;
  public final int mailboxPort;
  private final Path folder;
  private final Process process;

  public TestWorld() {
    this(false);
  }

  private TestWorld(boolean start) {
    if (!start) {
      dynamoDbPort = 0;
      smtpPort = 0;
      mailboxPort = 0;
      folder = Path.of("");
      process = null;
      return;
    }
    dynamoDbPort = freePort();
    smtpPort = freePort();
    mailboxPort = freePort();
    folder = folder(Path.of(System.getProperty("java.io.tmpdir")));
    process = launch(true);
  }

  /** A world of its own whose table is on disk, for tests that kill. */
  public TestWorld(Path data) {
    dynamoDbPort = freePort();
    smtpPort = freePort();
    mailboxPort = freePort();
    folder = folder(data);
    process = launch(false);
  }

  /** The world that all tests share. */
  public static synchronized TestWorld shared() {
    if (shared == null) {
      shared = new TestWorld(true);
    }
    return shared;
  }

  @Override
  public Map<String, String> start() {
    return shared().config();
  }

  @Override
  public void stop() {
    // it is shared; the shutdown hook ends it
  }

  /** The settings of an application in this world. */
  public Map<String, String> config() {
    var all = new HashMap<String, String>(store());
    all.putAll(
        Map.ofEntries(
            Map.entry("gongkai.table", TABLE),
            Map.entry("gongkai.secret", SECRET),
            Map.entry("gongkai.files", folder.resolve("files").toString()),
            Map.entry("gongkai.stage", "test"),
            Map.entry("gongkai.mail.allow", "*@example.com"),
            Map.entry("gongkai.mail.first-pause", "PT1S"),
            Map.entry("gongkai.desk.basic", "true"),
            Map.entry("quarkus.scheduler.enabled", "false"),
            Map.entry("quarkus.mailer.host", "127.0.0.1"),
            Map.entry("quarkus.mailer.port", Integer.toString(smtpPort)),
            Map.entry("quarkus.mailer.start-tls", "DISABLED")));
    return all;
  }

  private Map<String, String> store() {
    var store = new HashMap<String, String>();
    store.put(
        "quarkus.dynamodb.endpoint-override",
        ENDPOINT.isEmpty() ? "http://127.0.0.1:" + dynamoDbPort : ENDPOINT);
    store.put(
        "quarkus.dynamodb.aws.region",
        ENDPOINT.isEmpty()
            ? "cn-north-1"
            : System.getenv().getOrDefault("AWS_REGION", "cn-north-1"));
    if (ENDPOINT.isEmpty() || System.getenv("AWS_ACCESS_KEY_ID") == null) {
      String provider = "quarkus.dynamodb.aws.credentials.static-provider.";
      store.put("quarkus.dynamodb.aws.credentials.type", "static");
      store.put(provider + "access-key-id", "local");
      store.put(provider + "secret-access-key", "local");
    }
    return store;
  }

  /** The same as variables of the environment, for a process of its own. */
  public Map<String, String> environment() {
    return config().entrySet().stream()
        .collect(Collectors.toMap(e -> variable(e.getKey()), Map.Entry::getValue));
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private Path folder(Path data) {
    return data.resolve("gongkai-world-" + mailboxPort);
  }

  private Process launch(boolean memory) {
    Path local = HOME.resolve("infra/local");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(local.resolve("target/local-world.jar") + ":" + local.resolve("target/lib") + "/*");
    command.add("org.gongkai.local.LocalWorld");
    command.addAll(List.of("--dynamodb-jars", local + "/dynamodb/target/lib"));
    command.addAll(List.of("--storage", HOME.resolve("infra/storage.yaml").toString()));
    command.addAll(List.of("--table", TABLE, "--data", folder.toString()));
    if (memory) {
      command.addAll(List.of("--memory", "yes"));
    }
    command.addAll(List.of("--dynamodb-port", Integer.toString(dynamoDbPort)));
    command.addAll(List.of("--smtp-port", Integer.toString(smtpPort)));
    command.addAll(List.of("--mailbox-port", Integer.toString(mailboxPort)));
    try {
      Files.createDirectories(folder);
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    end(started);
                    delete(folder.resolve("files"));
                  }));
      awaitReady(started, folder.resolve("log"));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(Process process, Path log) throws IOException {
    for (int i = 0; i < 600; i++) {
      if (Files.readString(log).contains("the local world is ready")) {
        return;
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    throw new IllegalStateException("the local world did not start:\n" + Files.readString(log));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends this world and what it started. */
  public void end() {
    end(process);
  }

  private static void end(Process process) {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- the mailbox

  /** A mail as it arrived. */
  public record Mail(
      String subject, String to, String messageId, String text, String html, JsonNode headers) {}

  /** All mails, the newest first. */
  public List<Mail> mails() {
    return mails("/mails.json");
  }

  private List<Mail> mails(String path) {
    List<Mail> mails = new ArrayList<>();
    for (JsonNode mail : get(path)) {
      mails.add(
          new Mail(
              mail.get("subject").asText(),
              mail.get("to").asText(),
              mail.get("messageId").asText(),
              mail.get("text").asText(),
              mail.get("html").asText(),
              mail.get("headers")));
    }
    return mails;
  }

  /** Mails whose subject ends with the number. */
  public List<Mail> mailsAbout(String number) {
    return mails("/mails.json?about=" + number);
  }

  /** Stops or starts a server, or tells the SMTP server what to answer next. */
  public void control(String what, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mailbox() + "/control/" + what))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    if (!send(request).equals("done")) {
      throw new IllegalStateException("no control " + what);
    }
  }

  private JsonNode get(String path) {
    try {
      return JSON.readTree(send(HttpRequest.newBuilder(URI.create(mailbox() + path)).build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mailbox() {
    return "http://127.0.0.1:" + mailboxPort;
  }

  private static String send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A port that is free now, and of those that no connection is given by itself, so that nobody
   * takes it before who asked for it.
   */
  public static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // another one
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
