package org.gongkai.notice.mail;

import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.notice.Carrier;
import org.gongkai.notice.Correspondents.Addressee;
import org.gongkai.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Carries notices by SMTP: plain text and HTML of the same words, one recipient a mail. The
 * Message-ID is derived from the notice, so that a repeat is the same message to a mail system.
 */
@Singleton
public class SmtpCarrier implements Carrier {

  private static final String UNREACHED = "连不上邮件服务器。请核对服务器地址、端口和加密方式，以及网络是否放行";

  private final SmtpServer server;
  private final MailWording wording;
  private final String from;

  SmtpCarrier(SmtpServer server, MailWording wording, GongkaiConfig config) {
    this.server = server;
    this.wording = wording;
    this.from = config.mail().from();
  }

  @Override
  public void carry(Notice notice, Addressee addressee) throws Undelivered {
    Mail mail = compose(notice, addressee);
    try {
      server.send(mail, addressee.attachments());
    } catch (MessagingException e) {
      throw undelivered(e);
    }
  }

  private Mail compose(Notice notice, Addressee addressee) {
    MailText text = wording.text(notice, addressee.name(), addressee.values());
    String subject = oneLine(text.subject() + number(addressee.reference()));
    String html = wording.html(subject, addressee.sender(), text);
    Mail mail =
        new Mail()
            .addTo(addressee.email())
            .setFrom(name(addressee.sender()) + " <" + from + ">")
            .setSubject(subject)
            .setText(text.body())
            .setHtml(html)
            .addHeader("Message-ID", messageId(notice.key().subject() + "|" + notice.key().id()))
            .addHeader("Auto-Submitted", "auto-generated");
    Optional.ofNullable(addressee.replyTo()).ifPresent(mail::setReplyTo);
    if (addressee.reference() != null) {
      mail.addHeader("References", messageId(notice.key().subject().toString()));
    }
    return mail;
  }

  private String messageId(String what) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
      String domain = from.substring(from.indexOf('@') + 1);
      return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + domain + ">";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(@Nullable String reference) {
    return reference == null ? "" : " " + reference;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }

  private static String name(String sender) {
    return oneLine(sender).replaceAll("[<>()\",;:@\\[\\]\\\\]", "");
  }

  /** The reason holds the code and no more: a server's text may repeat the address. */
  private static Undelivered undelivered(MessagingException e) {
    if (e instanceof SmtpServer.TooLarge large) {
      return new Undelivered(Fault.SIZE, "邮件太大，邮件服务器最多接收" + large.mostMegabytes() + "MB");
    }
    return SmtpSteps.answer(e)
        .map(SmtpAnswer::undelivered)
        .orElseGet(
            () ->
                SmtpSteps.isUnreached(e)
                    ? new Undelivered(Fault.OURS, UNREACHED, e)
                    : new Undelivered(Fault.PASSING, "邮件服务器没有应答", e));
  }
}
