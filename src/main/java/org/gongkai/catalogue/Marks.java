package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;

/**
 * What is ticked in a cell: a list of names, or boxes (■ □ √) before or after them. 口 is a box that
 * was typed with the wrong key.
 */
final class Marks {

  private static final String TICKED = "■☑√✓✔●◆▇█";
  private static final String EMPTY = "□☐○◇";
  private static final String BOX = "[" + TICKED + EMPTY + "]";

  /** The names of the official form, before which 口 is a box. */
  private static final String NAMES =
      "政府网站|政府公报|两微一端|发布会|听证会|广播电视|纸质媒体|公开查阅点|政务服务中心|便民服务站"
          + "|入户|现场|社区|企事业单位|村公示栏|精准推送|其他|全社会|特定|主动|依申请|微信|微博|公示栏|公开栏";

  /** 口 before one of these names is a box; elsewhere only where there are boxes besides. */
  private static final Pattern TYPED_BOX = Pattern.compile("(?<!窗)口(?=\\s*(?:" + NAMES + "))");

  private static final Pattern TYPED_BESIDE = Pattern.compile("(?<![\\p{L}\\p{N}])口(?=\\s*\\p{L})");
  private static final Pattern ONE =
      Pattern.compile("(" + BOX + "(?:\\s*" + BOX + ")*)([^" + TICKED + EMPTY + "]*)");
  private static final Pattern BEFORE = Pattern.compile("^\\s*" + BOX);
  private static final Pattern ANY = Pattern.compile(BOX);
  private static final Pattern BETWEEN =
      Pattern.compile("[；;，,、\\n\\t]+|(?<=\\p{IsHan}{2})[ \\u3000]+(?=\\p{IsHan}{2})");
  private static final Pattern TICK = Pattern.compile("[\\s" + TICKED + "]+|[vVyY]|是|有");

  private Marks() {}

  /** Whether the cell holds a tick and nothing else. */
  static boolean isTick(String text) {
    return TICK.matcher(text).matches() && !text.isBlank();
  }

  /** Whether the cell has boxes to tick. */
  static boolean hasBoxes(String text) {
    return ANY.matcher(TYPED_BOX.matcher(text).replaceAll("□")).find();
  }

  /** The names that are ticked; all of them where there are no boxes. */
  static List<String> names(String text) {
    String boxes = TYPED_BOX.matcher(text).replaceAll("□");
    if (!ANY.matcher(boxes).find()) {
      return parted(boxes);
    }
    boxes = TYPED_BESIDE.matcher(boxes).replaceAll("□");
    return BEFORE.matcher(boxes).find() ? ticked(boxes) : parted(tickedAfter(boxes));
  }

  private static List<String> ticked(String boxes) {
    var names = new ArrayList<String>();
    Matcher each = ONE.matcher(boxes);
    while (each.find()) {
      if (each.group(1).chars().anyMatch(c -> TICKED.indexOf(c) >= 0)) {
        names.addAll(parted(each.group(2)));
      }
    }
    return names;
  }

  /** The boxes follow their names. */
  private static String tickedAfter(String boxes) {
    var names = new StringBuilder();
    int from = 0;
    for (Matcher box = ANY.matcher(boxes); box.find(); from = box.end()) {
      if (TICKED.contains(box.group())) {
        names.append(boxes, from, box.start()).append('；');
      }
    }
    return names.toString();
  }

  private static List<String> parted(String text) {
    return BETWEEN
        .splitAsStream(text)
        .map(Clean::line)
        .filter(name -> name != null)
        .map(name -> name.replaceAll("_{2,}$", ""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
