package org.gongkai.input;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.written.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of electronic mail as people type and paste them: with mailto: or in angle brackets, in
 * full width, with the Chinese full stop for the dot, with blanks and signs around.
 */
final class MailAddresses {

  static final int LONGEST = 254;

  private static final String EXAMPLE = "，例如 name@example.com";

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
  private static final Pattern IN_BRACKETS = Pattern.compile("[^<>@]*<([^<>]+)>");
  private static final Pattern SCHEME = Pattern.compile("(?i)mailto:([^?]*)(?:\\?.*)?");

  private MailAddresses() {}

  /** The address alone; null when nothing was typed. A line break inside it stays. */
  static @Nullable String cleaned(String text) {
    String half = Clean.halfWidth(text);
    if (half == null) {
      return null;
    }
    String alone = half;
    for (Pattern around : new Pattern[] {IN_BRACKETS, SCHEME}) {
      Matcher within = around.matcher(alone);
      alone = within.matches() ? within.group(1) : alone;
    }
    String dotted = alone.replace('。', '.').replace('｡', '.').replace('．', '.');
    String bare =
        Clean.trimmed(
            dotted,
            c -> Characters.isBlank(c) || Characters.isInvisible(c) || ".,;，；、".indexOf(c) >= 0);
    return bare.isEmpty() ? half : bare;
  }

  /** What is wrong with it, in Chinese and with the way out; empty when it has the form of one. */
  static Optional<String> fault(String email) {
    if (FORM.matcher(email).matches()) {
      return Optional.empty();
    }
    return Optional.of(named(email) + EXAMPLE);
  }

  private static String named(String email) {
    int at = email.indexOf('@');
    if (email.toLowerCase(Locale.ROOT).contains("://")) {
      return "这里填写的像是网址，请填写电子邮箱地址";
    }
    if (at < 0) {
      return "电子邮箱地址里要有“@”，请补上";
    }
    if (email.codePoints().anyMatch(Characters::isBreak)) {
      return "电子邮箱中不能有换行，请重新填写";
    }
    if (email.codePoints().anyMatch(Characters::isBlank)) {
      return "电子邮箱地址中间不能有空格，请去掉";
    }
    if (email.indexOf('@', at + 1) >= 0) {
      return "这里只能填写一个电子邮箱地址";
    }
    Optional<String> odd =
        email
            .codePoints()
            .filter(c -> c > '~' || "()<>[]:;,\\\"".indexOf(c) >= 0)
            .mapToObj(Character::toString)
            .findFirst();
    if (odd.isPresent()) {
      return "电子邮箱地址里不能有“" + odd.get() + "”，请核对";
    }
    if (at == 0) {
      return "“@”前面还缺邮箱名，请填写完整的电子邮箱地址";
    }
    return email.indexOf('.', at) < 0 ? "“@”后面的邮箱域名不完整，请补上，如 qq.com" : "请填写完整的电子邮箱地址，现在的写法不对";
  }
}
