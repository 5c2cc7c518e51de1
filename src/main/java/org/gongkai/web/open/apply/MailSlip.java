package org.gongkai.web.open.apply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.input.Clean;
import org.jspecify.annotations.Nullable;

/**
 * A likely slip in an e-mail address: its domain is one letter away from a well-known one (qq.con,
 * foxmial.com). Pointed out, never refused.
 *
 * @param typed the address as typed
 * @param meant the address that is likely meant
 */
record MailSlip(String typed, String meant) {

  private static final Set<String> KNOWN =
      Set.of(
          "qq.com",
          "vip.qq.com",
          "foxmail.com",
          "163.com",
          "vip.163.com",
          "126.com",
          "yeah.net",
          "188.com",
          "139.com",
          "189.cn",
          "wo.cn",
          "21cn.com",
          "sina.com",
          "sina.cn",
          "vip.sina.com",
          "sohu.com",
          "aliyun.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "live.cn",
          "gmail.com",
          "icloud.com",
          "msn.com",
          "msn.cn");

  /** Slips that are nearer to another known domain, or further than one letter away. */
  private static final Map<String, String> USUAL =
      Map.of(
          "136.com", "163.com",
          "163.cn", "163.com",
          "126.cn", "126.com",
          "qq.cn", "qq.com",
          "qq.com.cn", "qq.com",
          "foxmail.cn", "foxmail.com",
          "169.com", "163.com",
          "gmail.cn", "gmail.com");

  /** The slip, or empty when there is none. */
  static Optional<MailSlip> in(@Nullable String email) {
    String address = Clean.halfWidth(email);
    int at = address == null ? -1 : address.lastIndexOf('@');
    if (address == null || at < 1) {
      return Optional.empty();
    }
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    if (KNOWN.contains(domain)) {
      return Optional.empty();
    }
    Optional<String> meant =
        Optional.ofNullable(USUAL.get(domain))
            .or(
                () ->
                    KNOWN.stream().sorted().filter(known -> isOneSlip(domain, known)).findFirst());
    return meant.map(known -> new MailSlip(address, address.substring(0, at + 1) + known));
  }

  /** One letter wrong, missing, too many, or two neighbours swapped. */
  static boolean isOneSlip(String typed, String known) {
    int start = 0;
    int shorter = Math.min(typed.length(), known.length());
    while (start < shorter && typed.charAt(start) == known.charAt(start)) {
      start++;
    }
    String t = typed.substring(start);
    String k = known.substring(start);
    return switch (t.length() - k.length()) {
      case 0 -> !t.isEmpty() && (t.substring(1).equals(k.substring(1)) || isSwapped(t, k));
      case 1 -> t.substring(1).equals(k);
      case -1 -> t.equals(k.substring(1));
      default -> false;
    };
  }

  private static boolean isSwapped(String t, String k) {
    return t.length() > 1
        && t.charAt(0) == k.charAt(1)
        && t.charAt(1) == k.charAt(0)
        && t.substring(2).equals(k.substring(2));
  }
}
