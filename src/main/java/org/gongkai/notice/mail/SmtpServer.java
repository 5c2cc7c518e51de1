package org.gongkai.notice.mail;

import io.quarkus.mailer.Mail;
import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
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

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

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
    MimeMessage message = message(mail, attachments);
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
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private MimeMessage message(Mail mail, List<Attachment> attachments) throws MessagingException {
    var message = new Composed(session, mail.getHeaders());
    message.setFrom(from(mail.getFrom()));
    for (String to : mail.getTo()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(to));
    }
    if (mail.getReplyTo() != null) {
      message.setReplyTo(InternetAddress.parse(mail.getReplyTo()));
    }
    message.setSubject(mail.getSubject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContent(content(mail, attachments));
    message.saveChanges();
    return message;
  }

  /** The office's name is encoded (RFC 2047). */
  private static InternetAddress from(String named) throws MessagingException {
    var from = new InternetAddress(named);
    try {
      from.setPersonal(from.getPersonal(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return from;
  }

  /** Text and HTML of the same words; what is attached stands beside them. */
  private static MimeMultipart content(Mail mail, List<Attachment> attachments)
      throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.getText(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(mail.getHtml(), UTF_8, "html");
    var both = new MimeMultipart("alternative", text, html);
    if (attachments.isEmpty()) {
      return both;
    }
    var body = new MimeBodyPart();
    body.setContent(both);
    var all = new MimeMultipart("mixed", body);
    for (Attachment attachment : attachments) {
      var part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
      part.setFileName(attachment.name());
      // byte for byte: as text its ends of line would be changed on the way
      part.setHeader("Content-Transfer-Encoding", "base64");
      all.addBodyPart(part);
    }
    return all;
  }

  /** A message with the headers that are ours, the Message-ID among them. */
  private static final class Composed extends MimeMessage {
    private final Map<String, List<String>> ours;

    Composed(Session session, Map<String, List<String>> ours) {
      super(session);
      this.ours = ours;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      for (Map.Entry<String, List<String>> header : ours.entrySet()) {
        for (String value : header.getValue()) {
          setHeader(header.getKey(), value);
        }
      }
    }
  }
}
