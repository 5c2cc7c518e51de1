package org.gongkai.notice.mail;

import io.quarkus.mailer.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gongkai.notice.Correspondents.Attachment;

/** A mail as it goes over the wire: text and HTML of the same words, and what is attached. */
final class SmtpMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private SmtpMessage() {}

  /** The message, whole. */
  static MimeMessage of(Session session, Mail mail, List<Attachment> attachments, Date sent)
      throws MessagingException {
    var message = new Composed(session, mail.getHeaders());
    message.setFrom(from(mail.getFrom()));
    for (String to : mail.getTo()) {
      message.addRecipient(RecipientType.TO, new InternetAddress(to));
    }
    if (mail.getReplyTo() != null) {
      message.setReplyTo(InternetAddress.parse(mail.getReplyTo()));
    }
    message.setSubject(mail.getSubject(), UTF_8);
    message.setSentDate(sent);
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
      part.setHeader("Content-Disposition", disposition(attachment.name()));
      part.setHeader("Content-Type", named(attachment));
      // byte for byte: as text its ends of line would be changed on the way
      part.setHeader("Content-Transfer-Encoding", "base64");
      all.addBodyPart(part);
    }
    return all;
  }

  /** The name as RFC 2231 has it. */
  private static String disposition(String name) throws MessagingException {
    var parameters = new ParameterList();
    parameters.set("filename", name, UTF_8);
    return new ContentDisposition("attachment", parameters).toString();
  }

  /** The name once more as encoded words (RFC 2047): older readers know no other. */
  private static String named(Attachment attachment) {
    String type = "Content-Type: " + attachment.contentType();
    try {
      String words = MimeUtility.encodeText(attachment.name(), UTF_8, "B");
      String flat = words.replaceAll("\\s*\\R\\s*", " ").replaceAll("[\"\\\\]", "_");
      return MimeUtility.fold(0, type + "; name=\"" + flat + "\"")
          .substring("Content-Type: ".length());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many bytes it has on the wire. */
  static long bytes(MimeMessage message) throws MessagingException {
    var counted = new Counted();
    try {
      message.writeTo(counted);
    } catch (IOException e) {
      throw new MessagingException("a mail in memory cannot be written", e);
    }
    return counted.bytes;
  }

  /** Keeps nothing but how much it was. */
  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
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
