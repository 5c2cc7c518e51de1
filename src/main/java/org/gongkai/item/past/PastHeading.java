package org.gongkai.item.past;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a column of a list of past items may be headed with, as offices and portals do, or by its
 * name in the contract; width, case, blanks, punctuation and what stands in brackets do not matter.
 */
public enum PastHeading {
  NUMBER("序号", "number", "编号 顺序号"),
  TITLE("标题", "title", "名称 题名 文件名称 文件标题 公文标题 信息名称 信息标题 政策名称"),
  INDEX("索引号", "indexNumber", "索引 索引编号 信息索引号 索引码"),
  DOCUMENT("发文字号", "documentNumber", "文号 发文文号 发文编号 文件编号 文件文号 文件字号 公文文号 公文字号"),
  ISSUER("发文机关", "issuer", "发文机构 发文单位 制发机关 制发单位 制定机关 发布机构 发布机关 发布单位 公开主体 责任单位"),
  TOPIC("主题分类", "topic", "主题 主题类别 分类 信息分类"),
  KIND("公文类型", "kind", "类别 类型 文种 公文种类 公文类别 文件类型 文件类别 信息类别 信息类型 体裁 体裁分类"),
  COLUMN("栏目", "column", "栏目编号 栏目名称 栏目id 所属栏目 公开栏目 信息栏目 公开事项 所属目录"),
  FORMED("成文日期", "formedOn", "成文时间 生成日期 生成时间 形成日期 制发日期 印发日期 发文日期 发文时间 签发日期"),
  PUBLISHED("发布日期", "publishedOn", "on 日期 发布时间 公开日期 公开时间 公布日期 公布时间 发布日"),
  URL("网址", "url", "链接 地址 网页地址 网页链接 链接地址 公开地址 公开网址 公开链接 发布网址 发布链接 原文链接 网页网址"),
  SUMMARY("内容概述", "summary", "概述 摘要 内容摘要 内容简介 简介"),
  VALIDITY("效力状态", "validity", "valid 效力 有效性 是否有效 时效 时效性 文件状态 文件效力"),
  VALID_UNTIL("有效期至", "validUntil", "有效期 有效期限 有效日期 有效截止日期 有效期截止日期"),
  INVALID_ON("失效日期", "invalidOn", "失效时间 废止日期 废止时间 失效废止日期"),
  PUBLICITY_END("公示期至", "publicityEndsOn", "公示期 公示期限 公示截止日期 公示结束日期"),
  ATTRIBUTE("公开属性", "attribute", "公开方式 公开类型");

  private static final Pattern BRACKETS = Pattern.compile("[(（【\\[].*?[)）】\\]]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String words;
  private final String field;
  private final String known;

  /**
   * @param known other words for it, parted by blanks
   */
  PastHeading(String words, String field, String known) {
    this.words = words;
    this.field = field;
    this.known = known;
  }

  /** As the template has it. */
  public String words() {
    return words;
  }

  /** Its name in the contract. */
  String field() {
    return field;
  }

  private static final Map<String, PastHeading> BY_WORDS =
      Arrays.stream(values())
          .flatMap(
              heading ->
                  Stream.concat(
                          Stream.of(heading.words, heading.field),
                          Arrays.stream(heading.known.split(" ", -1)))
                      .map(words -> Map.entry(folded(words), heading)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What stands under these words, or empty. */
  static Optional<PastHeading> of(String text) {
    return Optional.ofNullable(BY_WORDS.get(folded(text)))
        .or(() -> Optional.ofNullable(BY_WORDS.get(folded(BRACKETS.matcher(text).replaceAll("")))));
  }

  /** The heading of a field. */
  static Optional<PastHeading> named(String field) {
    return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
  }

  /** Letters and figures alone, in half width and lower case. */
  static String folded(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(half).replaceAll("");
  }
}
