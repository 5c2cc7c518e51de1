package org.gongkai.notice.mail;

import java.util.List;
import java.util.Locale;
import org.gongkai.notice.Carrier.Fault;
import org.gongkai.notice.Carrier.Undelivered;

/**
 * What an SMTP server's refusal means, by the step that it came to. A 4xx passes, and so does a 5xx
 * that says so: Chinese providers say 550 for "too many at once" (QQ: "Sender/Domain/Connection
 * frequency limited", "Mailbox unavailable or access denied"). What is said to the connection, the
 * login or the sender's address is no recipient's fault, whatever its code; nor is what a server
 * says to a recipient or a text of the sender's rights, records or reputation.
 */
record SmtpAnswer(Step step, int code, String text) {

  /** How far a mail came. */
  enum Step {
    /** Greeting, EHLO, STARTTLS. */
    CONNECTION("邮件服务器拒绝连接", "请核对服务器地址、端口和加密方式，以及本机的网络地址是否被服务商限制"),
    /** AUTH. */
    LOGIN("邮件服务器拒绝登录", "请核对发信账号和密码（不少服务商要用授权码），并在服务商处开通SMTP服务"),
    /** MAIL FROM. */
    SENDER("邮件服务器不准用现在的发件地址", "请把发件地址改成登录账号自己的地址，或者请服务商准许代发"),
    /** RCPT TO. */
    RECIPIENT("邮件服务器不准本机关的账号向外发信", "请核对账号的发信权限、发件域名的SPF、DKIM、DMARC记录，以及是否被列入黑名单"),
    /** DATA, and what follows its end. */
    CONTENT("邮件服务器不准本机关的账号发信", "请核对账号的发信权限、发件域名的SPF、DKIM、DMARC记录，以及是否被列入黑名单");

    private final String what;
    private final String toDo;

    Step(String what, String toDo) {
      this.what = what;
      this.toDo = toDo;
    }

    /** What an administrator is told. */
    private String words(int code) {
      return what + "（答复" + code + "）。" + toDo;
    }
  }

  /** Too much at once: the same mail goes later. */
  private static final List<String> BUSY =
      List.of(
          "frequen",
          "too many",
          "rate limit",
          "ratelimit",
          "rate-limit",
          "try again",
          "try later",
          "temporar",
          "greylist",
          "5.4.5",
          "5.7.3");

  /** The recipient's mailbox takes nothing now. */
  private static final List<String> FULL =
      List.of(
          "access denied",
          "mailbox full",
          "mailbox is full",
          "quota",
          "insufficient storage",
          "5.2.2");

  /** The sender's rights, records, or reputation. */
  private static final List<String> SENDERS =
      List.of(
          "not owned",
          "no permission",
          "relay",
          "sender",
          "authenticat",
          "dmarc",
          "spf",
          "dkim",
          "blacklist",
          "blocklist",
          "block list",
          "spamhaus",
          "reputation",
          "client host",
          "5.7.23",
          "5.7.26");

  private static final List<String> LARGE =
      List.of("too large", "too big", "size", "exceed", "5.3.4", "5.2.3");

  private static final List<String> NOBODY =
      List.of("user unknown", "unknown user", "no such user", "user not found", "5.1.1");

  /** What was not taken, and why. */
  Undelivered undelivered() {
    Fault fault = fault();
    return new Undelivered(
        fault,
        switch (fault) {
          case OURS -> step.words(code);
          case PASSING -> "邮件服务器答复 " + code + "（暂时不能投递）";
          case ADDRESS -> "邮件服务器答复 " + code + "（收件地址被拒绝）";
          case SIZE -> "邮件服务器答复 " + code + "（邮件太大）";
          case CONTENT -> "邮件服务器答复 " + code + "（邮件的内容或者附件被拒绝）";
        });
  }

  /** Whose fault it is. */
  Fault fault() {
    if (step == Step.LOGIN) {
      return code / 100 == 4 && says(BUSY) ? Fault.PASSING : Fault.OURS;
    }
    if (code < 500 || says(BUSY)) {
      return Fault.PASSING;
    }
    return switch (step) {
      case CONNECTION, LOGIN -> Fault.OURS;
      case SENDER -> isTooLarge() ? Fault.SIZE : Fault.OURS;
      case RECIPIENT -> ofRecipient();
      case CONTENT -> ofContent();
    };
  }

  private Fault ofRecipient() {
    if (says(NOBODY)) {
      return Fault.ADDRESS;
    }
    if (isProtocol() || says(SENDERS)) {
      return Fault.OURS;
    }
    if (says(FULL)) {
      return Fault.PASSING;
    }
    return isTooLarge() ? Fault.SIZE : Fault.ADDRESS;
  }

  private Fault ofContent() {
    if (isTooLarge() && !says(FULL)) {
      return Fault.SIZE;
    }
    if (isProtocol() || says(SENDERS)) {
      return Fault.OURS;
    }
    if (says(FULL)) {
      return Fault.PASSING;
    }
    return says(NOBODY) ? Fault.ADDRESS : Fault.CONTENT;
  }

  /** Size as a code (552 or 523), or in words where the code is a general one. */
  private boolean isTooLarge() {
    return code == 523 || (code == 552 && !says(FULL)) || (code != 553 && says(LARGE));
  }

  /** Commands out of order and missing logins: mended here, not by the recipient. */
  private boolean isProtocol() {
    return (code >= 500 && code <= 504) || code == 530 || code == 534 || code == 535 || code == 538;
  }

  private boolean says(List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
