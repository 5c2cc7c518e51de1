package org.gongkai.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.input.Problem.Code;
import org.gongkai.written.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input, all at once. Each method judges one field, notes a problem
 * if there is one, and returns the cleaned value, or null when it is missing or wrong; a null is
 * safe to use only after {@link #orRefuse()}.
 */
public final class Problems {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_PHONE = 40;
  private static final Pattern POSTCODE = Pattern.compile("\\d{6}");

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(String field, Code code, String message) {
    found.add(new Problem(field, code.slug(), message));
  }

  /** Notes a problem on a line of a document. */
  public void add(String field, Code code, String message, int line) {
    found.add(new Problem(field, code.slug(), message, line));
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** What is wrong so far. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** Whether a problem of the field is noted already. */
  public boolean has(String field) {
    return found.stream().anyMatch(problem -> problem.field().equals(field));
  }

  /**
   * @throws Refused if anything is wrong
   */
  public void orRefuse() {
    if (!found.isEmpty()) {
      throw new Refused(found);
    }
  }

  /** A field that must be there. */
  public <T> @Nullable T required(String field, String label, @Nullable T value) {
    if (value == null && !has(field)) {
      add(field, Code.REQUIRED, "请填写" + label);
    }
    return value;
  }

  /** A text of one line, at most {@code max} characters. */
  public @Nullable String line(String field, String label, @Nullable String text, int max) {
    String line = Clean.line(text);
    if (line != null && Clean.hasControl(line)) {
      add(field, Code.FORMAT, label + "中不能有换行或控制字符，请重新填写");
      return null;
    }
    return atMost(field, label, line, max);
  }

  /** The name of a person or body: a line that is no address of a page and parts no table. */
  public @Nullable String name(String field, String label, @Nullable String text, int max) {
    String line = line(field, label, text, max);
    if (line != null && (Addresses.in(line) || line.indexOf('｜') >= 0)) {
      add(field, Code.FORMAT, label + "中不能有网址或“｜”，请按证件填写");
      return null;
    }
    return line;
  }

  /** A text of one or more lines, at most {@code max} characters. */
  public @Nullable String lines(String field, String label, @Nullable String text, int max) {
    return atMost(field, label, Clean.lines(text), max);
  }

  /** {@link #lines} that must be there. */
  public @Nullable String requiredLines(
      String field, String label, @Nullable String text, int max) {
    return required(field, label, lines(field, label, text, max));
  }

  private @Nullable String atMost(String field, String label, @Nullable String text, int max) {
    if (text != null && Clean.length(text) > max) {
      add(field, Code.LENGTH, "%s不能超过%d个字，现有%d个字".formatted(label, max, Clean.length(text)));
      return null;
    }
    return text;
  }

  /** An e-mail address; what is wrong with it is named ({@link MailAddresses}). */
  public @Nullable String email(String field, @Nullable String text) {
    String email = text == null ? null : MailAddresses.cleaned(text);
    if (email == null) {
      return null;
    }
    if (email.length() > MailAddresses.LONGEST) {
      add(field, Code.LENGTH, "电子邮箱不能超过" + MailAddresses.LONGEST + "个字符");
      return null;
    }
    Optional<String> fault = MailAddresses.fault(email);
    fault.ifPresent(what -> add(field, Code.FORMAT, what));
    return fault.isEmpty() ? email : null;
  }

  /** A telephone number, fixed or mobile, as it was written: half width, one blank at a time. */
  public @Nullable String phone(String field, @Nullable String text) {
    String phone = Clean.halfWidth(text);
    if (phone == null) {
      return null;
    }
    if (Clean.hasControl(phone) || phone.length() > LONGEST_PHONE || Phone.of(phone).isEmpty()) {
      add(field, Code.FORMAT, "请填写11位手机号码，或带区号的固定电话，例如 0539-2251000，分机写作 0539-2251000-802");
      return null;
    }
    return phone.replaceAll("\\p{Z}+", " ");
  }

  /** A postcode of six digits. */
  public @Nullable String postcode(String field, @Nullable String text) {
    String postcode = Clean.code(text);
    if (postcode != null && !POSTCODE.matcher(postcode).matches()) {
      add(field, Code.FORMAT, "请填写6位数字的邮政编码");
      return null;
    }
    return postcode;
  }

  /** A day, {@code yyyy-MM-dd}. */
  public @Nullable LocalDate day(String field, String label, @Nullable String text) {
    String line = Clean.halfWidth(text);
    if (line == null) {
      return null;
    }
    Optional<LocalDate> day = parseDay(line);
    if (day.isEmpty()) {
      add(field, Code.FORMAT, label + "请按“年-月-日”填写真实存在的日期，例如 2026-11-23");
    }
    return day.orElse(null);
  }

  /** The day in {@code yyyy-MM-dd}, or empty when the text is none. */
  public static Optional<LocalDate> parseDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** One of the constants of {@code type}. */
  public <E extends Enum<E>> @Nullable E oneOf(
      String field, String label, @Nullable String text, Class<E> type) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<E> constant =
        Stream.of(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst();
    if (constant.isEmpty()) {
      String choices =
          String.join("、", Stream.of(type.getEnumConstants()).map(Enum::name).toList());
      add(field, Code.UNKNOWN_VALUE, label + "只能是以下之一：" + choices);
    }
    return constant.orElse(null);
  }

  /** A whole number within a range. */
  public @Nullable Integer within(
      String field, String label, @Nullable Integer number, int least, int most) {
    if (number != null && (number < least || number > most)) {
      add(field, Code.FORMAT, "%s须在%d与%d之间".formatted(label, least, most));
      return null;
    }
    return number;
  }
}
