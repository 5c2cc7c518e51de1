package org.gongkai.item.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 标题 over one or more lines: it ends with the kind of document (文种), or where the text begins.
 *
 * @param text null where there is none
 * @param end the index of the line after it
 */
record Title(@Nullable String text, int end) {

  private static final int MOST_LINES = 6;
  private static final int LONGEST = 200;
  private static final int FREE_LINES = 3;
  private static final int LONGEST_FREE = 80;

  private static final String KINDS =
      "(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|方案|规定|细则|规则|规程|规划|计划|要点|预案|制度"
          + "|章程|条例|说明|公示|名单|清单|目录|指南|须知|总结|声明|启事|倡议书|公开信|决算|预算|情况|花名册|名册|表|台账|标准|解读|守则|机制)";
  private static final Pattern ENDS = Pattern.compile(".*" + KINDS);
  private static final Pattern ENDS_OF = Pattern.compile(".*的" + KINDS);
  private static final Pattern TAIL = Pattern.compile("(?:[（(][^（()）]{1,20}[）)])+$");
  private static final Pattern GOES_ON = Pattern.compile("[的》）)].*");
  private static final Pattern VERSION = Pattern.compile("[（(](?!.*(?:通过|\\d日)).{1,20}[）)]");
  private static final Pattern QUOTED = Pattern.compile("《[^》]*》|[（(][^）)]*[）)]");
  private static final Pattern TEXT =
      Pattern.compile(
          ".*[。；：:;！]|.*[，。；].*|(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、])"
              + ".*|第[一二三四五六七八九十]{1,3}[章条].*|.*"
              + Days.DAY);

  /** The title that begins with the line of the index. */
  static Title at(List<String> lines, int from) {
    String all = "";
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isText(line, all.isEmpty())
          || i - from == MOST_LINES
          || all.length() + line.length() > LONGEST) {
        return free(all, from, i);
      }
      all = line.startsWith(all) ? line : all + line;
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      if (isWhole(all) && !goesOn(next)) {
        return new Title(all, i + 1);
      }
    }
    return new Title(null, from);
  }

  /** One that ends with no kind of document is one only if the text follows it closely. */
  private static Title free(String all, int from, int end) {
    boolean sound = !all.isEmpty() && end - from <= FREE_LINES && all.length() <= LONGEST_FREE;
    return sound ? new Title(all, end) : new Title(null, from);
  }

  private static boolean isText(String line, boolean first) {
    boolean text = TEXT.matcher(QUOTED.matcher(line).replaceAll("")).matches();
    return text && !(first && line.contains("关于") && !line.contains("。") && isWhole(line));
  }

  private static boolean goesOn(String next) {
    return GOES_ON.matcher(next).matches() || VERSION.matcher(next).matches();
  }

  /** Whether it ends with a kind of document, outside of a title that it quotes. */
  static boolean isWhole(String all) {
    String bare = TAIL.matcher(all).replaceAll("");
    boolean closed = count(all, '《') == count(all, '》') && count(all, '（') == count(all, '）');
    return closed && (bare.contains("关于") ? ENDS_OF : ENDS).matcher(bare).matches();
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }
}
