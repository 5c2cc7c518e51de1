package org.gongkai.notice.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.gongkai.notice.mail.SmtpAnswer.Step;

/** At which step a mail stopped, and what was answered there, out of what Angus Mail throws. */
final class SmtpSteps {

  /** An answer at its begin, as {@code 550 5.1.1 User unknown}. */
  private static final Pattern CODE = Pattern.compile("^\\s*([2-5]\\d\\d)\\b");

  /** The answer to the connection, in the words of Angus Mail. */
  private static final Pattern GREETING = Pattern.compile("response: ([45]\\d\\d)");

  private static final int LOGIN_REFUSED = 535;

  private SmtpSteps() {}

  /** The answer that ended the mail; empty when there was none. */
  static Optional<SmtpAnswer> answer(MessagingException e) {
    for (Exception at = e; at instanceof MessagingException m; at = m.getNextException()) {
      Optional<SmtpAnswer> found = one(m);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<SmtpAnswer> one(MessagingException e) {
    String text = String.valueOf(e.getMessage());
    return switch (e) {
      case SMTPAddressFailedException a ->
          Optional.of(new SmtpAnswer(Step.RECIPIENT, a.getReturnCode(), text));
      case SMTPSenderFailedException s ->
          Optional.of(new SmtpAnswer(Step.SENDER, s.getReturnCode(), text));
      case SMTPSendFailedException s when !(s.getNextException() instanceof MessagingException) ->
          Optional.of(new SmtpAnswer(step(s.getCommand()), s.getReturnCode(), text));
      case AuthenticationFailedException _ ->
          Optional.of(new SmtpAnswer(Step.LOGIN, code(CODE, text).orElse(LOGIN_REFUSED), text));
      default -> code(GREETING, text).map(code -> new SmtpAnswer(Step.CONNECTION, code, text));
    };
  }

  private static Optional<Integer> code(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
  }

  private static Step step(String command) {
    String name = command.toUpperCase(Locale.ROOT);
    if (name.startsWith("MAIL")) {
      return Step.SENDER;
    }
    if (name.startsWith("RCPT")) {
      return Step.RECIPIENT;
    }
    return name.startsWith("DATA") || name.startsWith("BDAT") || name.startsWith(".")
        ? Step.CONTENT
        : Step.CONNECTION;
  }

  /** Whether no server was there to answer, or none that may be trusted. */
  static boolean isUnreached(MessagingException e) {
    if (String.valueOf(e.getMessage()).contains("STARTTLS is required")) {
      return true;
    }
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof ConnectException
          || at instanceof UnknownHostException
          || at instanceof NoRouteToHostException
          || at instanceof SSLException) {
        return true;
      }
    }
    return false;
  }
}
