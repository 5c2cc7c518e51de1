package org.gongkai.notice.mail;

import java.util.List;
import java.util.Locale;

/**
 * What an SMTP server's refusal means: for good, or for now. 5xx is for good and 4xx for now, but
 * Chinese providers say 550 for "too many at once" (QQ: "Sender/Domain/Connection frequency
 * limited", "Mailbox unavailable or access denied"), and a wrong password of our own is no fault of
 * the recipient.
 */
final class SmtpAnswer {

  private static final List<String> PASSING =
      List.of(
          "frequency limit",
          "frequency limited",
          "too many",
          "rate limit",
          "ratelimit",
          "try again",
          "try later",
          "temporar",
          "access denied",
          "mailbox full",
          "mailbox is full",
          "quota",
          "insufficient storage",
          "5.2.2",
          "5.4.5",
          "5.7.3");

  private SmtpAnswer() {}

  /**
   * Whether another try would end the same way.
   *
   * @param code the reply code, e.g. 550
   * @param text the reply's text
   */
  static boolean isForGood(int code, String text) {
    if (code < 500 || isOurs(code)) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return PASSING.stream().noneMatch(lower::contains);
  }

  /** Authentication and protocol: mended here, not by the recipient. */
  private static boolean isOurs(int code) {
    return (code >= 500 && code <= 504) || code == 530 || code == 534 || code == 535 || code == 538;
  }
}
