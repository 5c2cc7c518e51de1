package org.gongkai.item.past;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.item.Attribute;
import org.gongkai.item.ItemKind;
import org.gongkai.sheet.TypedDay;
import org.jspecify.annotations.Nullable;

/** What the words in a list of past items mean. */
final class Words {

  /** How it stands with the force of a document. */
  enum Force {
    VALID,
    EXPIRED,
    ABOLISHED,
    REPLACED
  }

  private static final String EAST = "[\\p{IsHan}，。、；：（）《》〔〕“”]";
  private static final Pattern BREAK = Pattern.compile("[ \\u3000\\u00A0]*[\\n\\r\\t]+\\s*");
  private static final Pattern BETWEEN_HAN =
      Pattern.compile("(?<=" + EAST + ")[ \\u3000\\u00A0]*[\\n\\r\\t]+\\s*(?=" + EAST + ")");

  private static final Map<ItemKind, String> KINDS =
      Map.of(
          ItemKind.POLICY, "政策 政策文件 意见 办法 方案 实施方案 工作方案 规划 计划 实施意见 其他文件 政府文件",
          ItemKind.NORMATIVE, "规范性文件 行政规范性文件 规定 细则 实施细则",
          ItemKind.DECISION, "决定 行政决定 行政处罚 行政许可 行政处罚决定 行政许可决定 批复",
          ItemKind.FINANCE, "财政 财政信息 财政资金 预算 决算 预决算 财政预决算 资金",
          ItemKind.PERSONNEL, "人事 人事信息 人事任免 任免 招聘 招考 人事招聘",
          ItemKind.NOTICE, "通知 公告 通告 公示 通知公告 公示公告 公告公示 通报",
          ItemKind.NEWS, "动态 工作动态 新闻 要闻 政务动态 信息动态 工作信息",
          ItemKind.OTHER, "其他 其它 函 报告 请示 纪要 会议纪要 命令 令 议案 公报 决议 指南 目录 年报");

  private static final Map<Force, String> FORCES =
      Map.of(
          Force.VALID, "有效 现行有效 继续有效 是 已修改 已修订 部分修改 true 有效期内 valid",
          Force.EXPIRED, "失效 已失效 无效 否 过期 已过期 宣布失效 false expired",
          Force.ABOLISHED, "废止 已废止 宣布废止 abolished",
          Force.REPLACED, "被替代 被代替 已替代 已被替代 replaced");

  /** A number that a program shows for a day: from 1950 to 2099. */
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");

  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 18_264;
  private static final int LAST_SERIAL = 73_050;

  private static final Pattern IN_CHARACTERS =
      Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
  private static final String DIGITS = "零一二三四五六七八九";

  private Words() {}

  /** A text of one line: a line that a cell breaks is one. */
  static String line(String text) {
    return BREAK.matcher(BETWEEN_HAN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The kind by its name in the contract, or by words; empty where they are unknown. */
  static Optional<ItemKind> kind(String text) {
    String folded = PastHeading.folded(text);
    for (ItemKind kind : ItemKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(folded)
          || kind.words().equals(folded)
          || isOne(KINDS.get(kind), folded)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static Optional<Force> force(String text) {
    String folded = PastHeading.folded(text);
    return FORCES.entrySet().stream()
        .filter(one -> isOne(one.getValue(), folded))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static Optional<Attribute> attribute(String text) {
    String folded = PastHeading.folded(text);
    for (Attribute attribute : Attribute.values()) {
      String name = PastHeading.folded(attribute.name());
      if (folded.equals(name) || folded.equals(attribute.words())) {
        return Optional.of(attribute);
      }
    }
    return switch (folded) {
      case "主动", "公开" -> Optional.of(Attribute.PUBLIC);
      case "依申请" -> Optional.of(Attribute.ON_REQUEST);
      case "不公开" -> Optional.of(Attribute.WITHHELD);
      default -> Optional.empty();
    };
  }

  private static boolean isOne(@Nullable String words, String folded) {
    return words != null && !folded.isEmpty() && (" " + words + " ").contains(" " + folded + " ");
  }

  /** A day as it is typed, also in Chinese characters, as documents are dated. */
  static Optional<LocalDate> day(String text) {
    Matcher characters = IN_CHARACTERS.matcher(text.replaceAll("\\s", ""));
    if (!characters.matches()) {
      return TypedDay.of(text);
    }
    var year = new StringBuilder();
    for (char c : characters.group(1).toCharArray()) {
      year.append(Math.max(0, DIGITS.indexOf(c)));
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year.toString()),
              below100(characters.group(2)),
              below100(characters.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int below100(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return numeral.length() == 1 ? DIGITS.indexOf(numeral.charAt(0)) : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
    int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1));
    return tens * 10 + ones;
  }

  /** The day that the number of a day without its format stands for, or empty. */
  static Optional<LocalDate> serial(String text) {
    if (!SERIAL.matcher(text).matches()) {
      return Optional.empty();
    }
    int days = Integer.parseInt(text);
    return days < FIRST_SERIAL || days > LAST_SERIAL
        ? Optional.empty()
        : Optional.of(ZERO.plusDays(days));
  }
}
