package org.gongkai.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.gongkai.notice.Correspondents.Attachment;
import org.junit.jupiter.api.Test;

/** A real socket that falls silent, then behaves: no silence costs another mail its connection. */
class SmtpServerTest {

  private static SmtpServer server(int port) {
    return new SmtpServer(
        "127.0.0.1",
        Optional.of(port),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("DISABLED"),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMillis(300),
        Duration.ofSeconds(2),
        Clock.systemUTC());
  }

  private static Mail mail() {
    return new Mail()
        .addTo("a@example.com")
        .setFrom("示例街道办事处 <gongkai@example.com>")
        .setSubject("【政府信息公开】主题")
        .setText("正文\n")
        .setHtml("<p>正文</p>")
        .addHeader("Message-ID", "<x@example.com>");
  }

  @Test
  void afterTenSilentConnectionsTheNextMailGoes() throws Exception {
    var lines = new ConcurrentLinkedQueue<String>();
    try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(socket, lines));
      SmtpServer server = server(socket.getLocalPort());
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> server.send(mail(), List.of()))
            .isInstanceOf(MessagingException.class);
      }
      byte[] letter = "letter".getBytes(StandardCharsets.UTF_8);
      server.send(mail(), List.of(new Attachment("答复书.docx", "application/x-test", letter)));
    }
    assertThat(lines)
        .contains("Message-ID: <x@example.com>")
        .anyMatch(l -> l.startsWith("From: =?UTF-8?"))
        .anyMatch(l -> l.startsWith("Subject: =?UTF-8?"))
        .anyMatch(l -> l.startsWith("Content-Disposition: attachment"))
        .noneMatch(l -> l.startsWith("Cc:"));
  }

  /** Each step is in time, the whole never is. */
  @Test
  void aServerThatSaysOneByteASecondCostsOneMailItsDeadline() throws Exception {
    try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(socket));
      SmtpServer server = server(socket.getLocalPort());
      assertThatThrownBy(() -> server.send(mail(), List.of()))
          .isInstanceOf(MessagingException.class)
          .hasMessageContaining("deadline");
    }
  }

  private static void drip(ServerSocket socket) {
    try (Socket caller = socket.accept()) {
      while (true) {
        caller.getOutputStream().write('2');
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    } catch (IOException e) {
      // it hung up
    }
  }

  private static void serve(ServerSocket socket, ConcurrentLinkedQueue<String> lines) {
    try {
      for (int silent = 10; ; silent--) {
        Socket caller = socket.accept();
        if (silent <= 0) {
          talk(caller, lines);
        }
      }
    } catch (IOException e) {
      lines.add("closed");
    }
  }

  private static void talk(Socket caller, ConcurrentLinkedQueue<String> lines) throws IOException {
    try (caller;
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      var out = caller.getOutputStream();
      out.write("220 test\r\n".getBytes(StandardCharsets.UTF_8));
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (data && !line.equals(".")) {
          continue;
        }
        boolean begins = line.equals("DATA");
        data = begins;
        out.write((begins ? "354 go\r\n" : "250 ok\r\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
