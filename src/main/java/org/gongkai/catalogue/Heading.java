package org.gongkai.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column of a directory may be headed with; blanks, width and brackets do not matter. */
public enum Heading {
  NUMBER("序号", "序号 编号"),
  AREA("领域", "领域 所属领域 领域名称 试点领域 公开领域"),
  LEVEL_1("一级事项", "一级事项 一级 一级目录 一级栏目 一级分类 公开事项 事项名称 公开事项名称"),
  LEVEL_2("二级事项", "二级事项 二级 二级目录 二级栏目 二级分类"),
  LEVEL_3("三级事项", "三级事项 三级 三级目录 三级栏目 三级分类"),
  LEVEL_4("四级事项", "四级事项 四级 四级目录 四级栏目 四级分类"),
  LEVEL_5("五级事项", "五级事项 五级 五级目录 五级栏目 五级分类"),
  LEVEL_6("六级事项", "六级事项 六级 六级目录 六级栏目 六级分类"),
  CONTENT("公开内容（要素）", "公开内容 公开内容要素 公开内容及要素 公开要素 内容要素 内容"),
  BASIS("公开依据", "公开依据 依据 法律依据 政策依据"),
  LIMIT("公开时限", "公开时限 时限 公开期限 时限要求 更新时限 更新周期 更新频率"),
  BODY("公开主体", "公开主体 主体 公开责任主体 责任主体 公开单位"),
  CHANNELS("公开渠道和载体", "公开渠道和载体 公开渠道及载体 公开渠道与载体 公开渠道载体 公开渠道 公开载体 渠道"),
  AUDIENCE("公开对象", "公开对象 对象"),
  WAY("公开方式", "公开方式 方式"),
  LAYERS("公开层级", "公开层级 层级"),
  DEPARTMENT("责任科室", "责任科室 责任部门 责任单位 承办科室 承办机构 责任机构 科室"),
  URL("网址", "网址 链接 栏目网址 栏目链接 公开网址 公开链接 链接地址"),
  CHECK("检查要点", "检查要点 检查问句 检查内容 检查标准 考核要点");

  private static final Pattern BRACKETS = Pattern.compile("[(（【\\[].*?[)）】\\]]");
  private static final List<Heading> LEVELS =
      List.of(LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5, LEVEL_6);

  private final String words;
  private final String known;

  /**
   * @param known each folded, parted by blanks
   */
  Heading(String words, String known) {
    this.words = words;
    this.known = known;
  }

  /** As the official directory has it. */
  String words() {
    return words;
  }

  /** The levels, from above. */
  static List<Heading> levels() {
    return LEVELS;
  }

  boolean isLevel() {
    return LEVELS.contains(this);
  }

  /** Whether it may have columns below it, one for each thing that is ticked. */
  boolean isGroup() {
    return this == AUDIENCE || this == WAY || this == LAYERS || this == CHANNELS;
  }

  /** Whether the words are those over all levels, 公开事项. */
  static boolean overLevels(String text) {
    return Folded.of(text).equals("公开事项");
  }

  private static final Map<String, Heading> BY_WORDS =
      Arrays.stream(values())
          .flatMap(
              heading ->
                  Arrays.stream(heading.known.split(" ", -1))
                      .map(words -> Map.entry(words, heading)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What stands under these words, or empty. */
  static Optional<Heading> of(String text) {
    String tight = Folded.tight(text);
    return Optional.ofNullable(BY_WORDS.get(Folded.of(tight)))
        .or(
            () ->
                Optional.ofNullable(
                    BY_WORDS.get(Folded.of(BRACKETS.matcher(tight).replaceAll("")))));
  }
}
