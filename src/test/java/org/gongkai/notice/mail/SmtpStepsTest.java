package org.gongkai.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.mailer.Mail;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gongkai.notice.Correspondents.Attachment;
import org.gongkai.notice.mail.SmtpAnswer.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server over a real socket that answers one command of a mail as it is told. */
class SmtpStepsTest {

  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

  private MessagingException refused(Map<String, String> answers, List<Attachment> attachments) {
    return catchThrowableOfType(
        MessagingException.class, () -> sent(answers, attachments, Duration.ofSeconds(20)));
  }

  private void sent(Map<String, String> answers, List<Attachment> attachments, Duration patience)
      throws Exception {
    try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(socket, answers));
      boolean login = answers.containsKey("AUTH");
      new SmtpServer(
              "127.0.0.1",
              Optional.of(socket.getLocalPort()),
              login ? Optional.of("office@example.com") : Optional.empty(),
              login ? Optional.of("wrong") : Optional.empty(),
              Optional.empty(),
              Optional.of("DISABLED"),
              Optional.empty(),
              Optional.empty(),
              patience,
              patience,
              Clock.systemUTC())
          .send(mail(), attachments);
    }
  }

  private static Mail mail() {
    return new Mail()
        .addTo("a@example.com")
        .setFrom("示例街道办事处 <gongkai@example.com>")
        .setSubject("主题")
        .setText("正文\n")
        .setHtml("<p>正文</p>")
        .addHeader("Message-ID", "<x@example.com>");
  }

  private void serve(ServerSocket socket, Map<String, String> answers) {
    try (Socket caller = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      say(caller, answers.getOrDefault("CONNECT", "220 test"));
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (data && !line.equals(".")) {
          continue;
        }
        boolean begins = line.equals("DATA");
        String known = begins ? "354 go" : line.startsWith("EHLO") ? hello(answers) : "250 ok";
        data = begins && !answers.containsKey("DATA");
        say(caller, answers.getOrDefault(line.split("[ :]", 2)[0], known));
      }
    } catch (IOException e) {
      lines.add("closed");
    }
  }

  private static String hello(Map<String, String> answers) {
    String size = answers.getOrDefault("SIZE", "");
    return "250-test" + (size.isEmpty() ? "" : "\r\n250-SIZE " + size) + "\r\n250 AUTH LOGIN PLAIN";
  }

  private static void say(Socket caller, String answer) throws IOException {
    caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 554 5.7.1 blacklisted, CONNECTION, 554",
    "AUTH, 535 5.7.8 Error: authentication failed, LOGIN, 535",
    "AUTH, 550 User has no permission, LOGIN, 550",
    "MAIL, 553 Mail from must equal authorized user, SENDER, 553",
    "MAIL, 550 not owned by user, SENDER, 550",
    "MAIL, 554 5.7.1 no, SENDER, 554",
    "RCPT, 550 5.1.1 User unknown, RECIPIENT, 550",
    "RCPT, 554 5.7.1 Relay access denied, RECIPIENT, 554",
    "RCPT, 452 too many, RECIPIENT, 452",
    "DATA, 554 5.5.1 no valid recipients, CONTENT, 554",
    "., 552 too big, CONTENT, 552",
    "., 554 DT:SPM, CONTENT, 554"
  })
  void itIsKnownAtWhichStepAMailStopped(String command, String answer, Step step, int code) {
    MessagingException e = refused(Map.of(command, answer), List.of());
    SmtpAnswer found = SmtpSteps.answer(e).orElseThrow(() -> new AssertionError(e));
    assertThat(found.step()).as(e.toString()).isEqualTo(step);
    assertThat(found.code()).isEqualTo(code);
  }

  @Test
  void aServerThatIsNotThereIsToldFromOneThatFallsSilent() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var server =
        new SmtpServer(
            "127.0.0.1",
            Optional.of(port),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("DISABLED"),
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Clock.systemUTC());
    var away =
        catchThrowableOfType(MessagingException.class, () -> server.send(mail(), List.of()));
    assertThat(SmtpSteps.answer(away)).isEmpty();
    assertThat(SmtpSteps.isUnreached(away)).isTrue();
  }

  /** The server says 20,000 bytes; the mail is not offered to it. */
  @Test
  void whatIsLargerThanTheServerTakesIsNotSent() {
    var large = new Attachment("名册.pdf", "application/pdf", new byte[20_000]);
    MessagingException e = refused(Map.of("SIZE", "20000"), List.of(large));
    assertThat(e).isInstanceOf(SmtpServer.TooLarge.class);
    assertThat(lines).noneMatch(line -> line.startsWith("MAIL FROM"));
  }

  /** By RFC 2231 for who knows it, and as encoded words for who does not. */
  @Test
  void namesOfAttachmentsAreWrittenInBothWays() throws Exception {
    String name = "政府信息公开答复书（龙街办公开答〔2026〕第12号）及附件\"清单\".docx";
    byte[] bytes = "letter".getBytes(StandardCharsets.UTF_8);
    sent(
        Map.of("SIZE", "20000000"),
        List.of(
            new Attachment(name, "application/x-test", bytes),
            new Attachment("plain name.pdf", "application/pdf", bytes)),
        Duration.ofSeconds(20));
    String all = String.join("\n", lines).replaceAll("\n[ \t]+", " ");
    assertThat(all)
        .containsPattern("Content-Disposition: attachment; +filename\\*0?\\*?=UTF-8''%E6%94%BF")
        .containsPattern("Content-Type: application/x-test; +name=\"=\\?UTF-8\\?B\\?")
        .contains("name=\"plain name.pdf\"");
    assertThat(lines).allMatch(line -> line.length() < 998);
  }
}
