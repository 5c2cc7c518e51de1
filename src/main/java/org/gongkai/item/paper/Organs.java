package org.gongkai.item.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 发文机关 by how its name ends. */
final class Organs {

  private static final String NAME =
      "[\\p{IsHan}（）()]{1,40}?(?:政府|委员会|党委|工委|纪委|办公室|办公厅|办事处|街道办|局|厅|部|院|处|科|所|站|中心|大队"
          + "|支队|指挥部|领导小组|工作组|专班|公司|协会|联合会|合作社|学校|代表大会|主席团)";
  private static final Pattern ORGAN = Pattern.compile(NAME);
  private static final Pattern MARK = Pattern.compile("(" + NAME + ")(?:文件|公告|通告|通知|令|公报|函)?");
  private static final Pattern OF_TITLE = Pattern.compile("(" + NAME + ")关于.*");

  private Organs() {}

  static boolean isOne(String line) {
    return ORGAN.matcher(line).matches() && !line.contains("关于");
  }

  /** The issuers whose marks (发文机关标志) the lines are, or null. */
  static @Nullable String ofMarks(List<String> lines) {
    var organs = new ArrayList<String>();
    for (String line : lines) {
      Matcher mark = MARK.matcher(line);
      if (mark.matches() && !line.contains("关于") && !organs.contains(mark.group(1))) {
        organs.add(mark.group(1));
      }
    }
    return organs.isEmpty() ? null : String.join("、", organs);
  }

  /** The issuer with whom the title begins, or null. */
  static @Nullable String ofTitle(@Nullable String title) {
    Matcher matcher = OF_TITLE.matcher(title == null ? "" : title);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
