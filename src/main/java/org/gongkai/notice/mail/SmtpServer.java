package org.gongkai.notice.mail;

import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.notice.Correspondents.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server of the settings {@code quarkus.mailer.*}. A mail has a connection of its own,
 * whose every step ends with the time-out: a server that falls silent costs that mail its try and
 * no other its connection.
 */
@Singleton
class SmtpServer {

  private final Session session;
  private final Duration deadline;
  private final Clock clock;
  private final Optional<String> username;
  private final Optional<String> password;

  SmtpServer(
      @ConfigProperty(name = "quarkus.mailer.host") String host,
      @ConfigProperty(name = "quarkus.mailer.port") Optional<Integer> port,
      @ConfigProperty(name = "quarkus.mailer.username") Optional<String> username,
      @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
      @ConfigProperty(name = "quarkus.mailer.tls") Optional<Boolean> tls,
      @ConfigProperty(name = "quarkus.mailer.start-tls") Optional<String> startTls,
      @ConfigProperty(name = "quarkus.mailer.trust-all") Optional<Boolean> trustAll,
      @ConfigProperty(name = "quarkus.mailer.own-host-name") Optional<String> ownHostName,
      @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout,
      @ConfigProperty(name = "gongkai.mail.deadline") Duration deadline,
      Clock clock) {
    this.deadline = deadline;
    boolean secure = tls.orElse(false);
    String upgrade = startTls.orElse("OPTIONAL");
    String millis = Long.toString(timeout.toMillis());
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "mail.smtp.host", host,
            "mail.smtp.port", Integer.toString(port.orElse(secure ? 465 : 25)),
            "mail.smtp.auth", Boolean.toString(username.isPresent()),
            "mail.smtp.ssl.enable", Boolean.toString(secure),
            "mail.smtp.ssl.checkserveridentity", Boolean.toString(!trustAll.orElse(false)),
            "mail.smtp.starttls.enable", Boolean.toString(!upgrade.equals("DISABLED")),
            "mail.smtp.starttls.required", Boolean.toString(upgrade.equals("REQUIRED")),
            "mail.smtp.connectiontimeout", millis,
            "mail.smtp.timeout", millis,
            "mail.smtp.writetimeout", millis));
    if (trustAll.orElse(false)) {
      settings.put("mail.smtp.ssl.trust", "*");
    }
    ownHostName.ifPresent(name -> settings.put("mail.smtp.localhost", name));
    this.session = Session.getInstance(settings);
    this.username = username;
    this.password = password;
    this.clock = clock;
  }

  /**
   * Hands the mail over; returns when the server has taken it. A time-out is for one step; however
   * slowly a server goes on, the whole ends with the deadline: a virtual thread that is interrupted
   * closes its connection.
   *
   * @throws MessagingException if it was not taken, or it is not known in time whether it was
   */
  void send(Mail mail, List<Attachment> attachments) throws MessagingException {
    MimeMessage message = SmtpMessage.of(session, mail, attachments, Date.from(clock.instant()));
    var task =
        new FutureTask<@Nullable Void>(
            () -> {
              hand(message);
              return null;
            });
    Thread.ofVirtual().name("smtp").start(task);
    try {
      task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case MessagingException refused -> throw refused;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (TimeoutException e) {
      throw new MessagingException("the deadline of a mail is over", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("the process ends", e);
    } finally {
      task.cancel(true);
    }
  }

  private void hand(MimeMessage message) throws MessagingException {
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(username.orElse(null), password.orElse(null));
      if (transport instanceof SMTPTransport server) {
        fits(message, most(server));
      }
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** What the server says it takes at most (EHLO SIZE, RFC 1870), in bytes; 0 when it does not. */
  private static long most(SMTPTransport server) {
    String said = server.getExtensionParameter("SIZE");
    return said != null && said.strip().matches("\\d{1,18}") ? Long.parseLong(said.strip()) : 0;
  }

  private static void fits(MimeMessage message, long most) throws MessagingException {
    if (most == 0) {
      return;
    }
    if (SmtpMessage.bytes(message) > most) {
      throw new TooLarge(most);
    }
  }

  /** The mail is larger than the server takes; it was not offered. */
  static final class TooLarge extends MessagingException {
    private final long most;

    TooLarge(long most) {
      super("larger than " + most + " bytes");
      this.most = most;
    }

    /** What the server takes, in whole MB, one decimal below ten. */
    String mostMegabytes() {
      double mb = most / (1024.0 * 1024.0);
      return mb < 10 ? "%.1f".formatted(mb) : "%.0f".formatted(mb);
    }
  }
}
