package org.gongkai.notice.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.notice.Carrier;
import org.gongkai.notice.Correspondents.Addressee;
import org.gongkai.notice.Notice;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries notices by SMTP: plain text and HTML of the same words, one recipient a mail. The
 * Message-ID is derived from the notice, so that a repeat is the same message to a mail system.
 */
@Singleton
public class SmtpCarrier implements Carrier {

  private static final Logger LOG = Logger.getLogger(SmtpCarrier.class);

  private final Mailer mailer;
  private final Engine templates;
  private final String from;

  SmtpCarrier(Mailer mailer, Engine templates, GongkaiConfig config) {
    this.mailer = mailer;
    this.templates = templates;
    this.from = config.mail().from();
  }

  @Override
  public void carry(Notice notice, Addressee addressee) throws Undelivered {
    Mail mail = compose(notice, addressee);
    try {
      send(mail);
    } catch (RuntimeException e) {
      throw undelivered(e);
    }
  }

  /**
   * The client's pool of connections can lose a request that comes in the moment its last
   * connection closes (Vert.x mail 4.5): it is never answered. So one that ran into the time-out is
   * sent once more, with the same Message-ID.
   */
  private void send(Mail mail) {
    try {
      mailer.send(mail);
    } catch (TimeoutException e) {
      LOG.debug("no answer in time, sent once more", e);
      mailer.send(mail);
    }
  }

  private Mail compose(Notice notice, Addressee addressee) {
    Map<String, Object> values = new HashMap<>(notice.values());
    values.putAll(addressee.values());
    values.put("to", addressee.name());
    MailText text = MailText.of(template("mail/" + notice.kind() + ".txt").data(values).render());
    String subject = oneLine(text.subject() + number(addressee.reference()));
    String html =
        template("mail/layout.html")
            .data("subject", subject)
            .data("sender", addressee.sender())
            .data("blocks", text.blocks())
            .render();
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
    addressee
        .attachments()
        .forEach(a -> mail.addAttachment(a.name(), a.content(), a.contentType()));
    if (addressee.reference() != null) {
      mail.addHeader("References", messageId(notice.key().subject()));
    }
    return mail;
  }

  private Template template(String id) {
    Template template = templates.getTemplate(id);
    if (template == null) {
      throw new IllegalStateException("missing template " + id);
    }
    return template;
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
  private static Undelivered undelivered(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException smtp) {
        boolean forGood = SmtpAnswer.isForGood(smtp.getReplyCode(), reply(smtp));
        String reason = "邮件服务器答复 " + smtp.getReplyCode() + (forGood ? "（收件地址被拒绝）" : "（暂时不能投递）");
        return new Undelivered(forGood, reason);
      }
    }
    return new Undelivered(false, "邮件服务器没有应答", e);
  }

  private static String reply(SMTPException smtp) {
    return smtp.getReplyMessages() == null ? "" : String.join(" ", smtp.getReplyMessages());
  }
}
