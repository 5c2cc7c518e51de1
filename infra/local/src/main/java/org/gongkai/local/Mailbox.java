package org.gongkai.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server that delivers nowhere: it keeps each mail as a file. A test can tell it what
 * to answer to the next senders, recipients or mails.
 */
final class Mailbox {

  private static final String RECIPIENT = "RCPT";

  private final Path folder;
  private final int port;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<String, Queue<String>> answers =
      Map.of(
          "FROM", new ConcurrentLinkedQueue<>(),
          RECIPIENT, new ConcurrentLinkedQueue<>(),
          "DATA", new ConcurrentLinkedQueue<>());
  private SMTPServer server;

  Mailbox(Path folder, int port) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.port = port;
    ids().stream().mapToInt(Integer::intValue).max().ifPresent(last::set);
  }

  /** Takes connections from now on. */
  synchronized void start() {
    server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .messageHandlerFactory(Incoming::new)
            .build();
    server.start();
  }

  /** Takes no connection until it is started again. */
  synchronized void stop() {
    server.stop();
  }

  /**
   * The next recipient is answered with this, e.g. {@code 451 try again later}; with {@code FROM}
   * or {@code DATA} before it the next sender or the next mail's end.
   */
  void answerNext(String answer) {
    String[] parts = answer.split(" ", 2);
    Queue<String> step = parts.length == 2 ? answers.get(parts[0]) : null;
    if (step == null) {
      answers.get(RECIPIENT).add(answer);
    } else {
      step.add(parts[1]);
    }
  }

  private void judged(String step) throws RejectException {
    String answer = answers.get(step).poll();
    if (answer != null) {
      throw new RejectException(
          Integer.parseInt(answer.substring(0, 3)), answer.substring(3).strip());
    }
  }

  /** Numbers of all mails, the newest first. */
  List<Integer> ids() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> Integer.valueOf(name.substring(0, name.length() - 4)))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a mail. */
  Path file(int id) {
    return folder.resolve("%06d.eml".formatted(id));
  }

  /** The mail of that number. */
  MimeMessage read(int id) throws IOException, MessagingException {
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file(id)))) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  private final class Incoming implements MessageHandler {
    private final List<String> recipients = new ArrayList<>();

    Incoming(MessageContext context) {}

    @Override
    public void from(String from) throws RejectException {
      judged("FROM");
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      judged(RECIPIENT);
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException, RejectException {
      byte[] bytes = data.readAllBytes();
      judged("DATA");
      Path part = Files.createTempFile(folder, "in", ".part");
      Files.write(part, bytes);
      Files.move(part, file(last.incrementAndGet()), StandardCopyOption.ATOMIC_MOVE);
      return null;
    }

    @Override
    public void done() {}
  }
}
