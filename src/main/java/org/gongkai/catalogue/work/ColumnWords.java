package org.gongkai.catalogue.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.catalogue.Cadence;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Entry;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.Naming;
import org.gongkai.catalogue.Offer;
import org.gongkai.catalogue.Way;
import org.gongkai.office.Office;
import org.jspecify.annotations.Nullable;

/** A column in words. */
public final class ColumnWords {

  /** A value longer than this is named in the record, not quoted. */
  private static final int QUOTED = 40;

  private ColumnWords() {}

  /** What is said of it, by label; what is not said is left out. */
  public static Map<String, String> of(Column column, Office office) {
    var words = new Said();
    Naming naming = column.naming();
    Legal legal = naming.legal();
    words.put("栏目名称", naming.name());
    words.put("领域", naming.area());
    words.put("法定公开事项", legal == null ? null : legal.code() + " " + legal.words());
    words.put("负责人", owner(column.owner(), office));
    cadence(words, column.cadence());
    words.put("栏目网址", column.offer().url());
    entry(words, column.entry());
    words.put("公开时限（目录）", column.limit().text());
    offer(words, column.offer());
    return words.all;
  }

  private static void cadence(Said words, Cadence cadence) {
    words.put("更新间隔", counted(cadence.everyDays(), "每%d天"));
    words.put("最少条数", counted(cadence.minimum(), "%d条"));
    words.put("公开时限", counted(cadence.workingDays(), "信息形成后%d个工作日内"));
  }

  private static void entry(Said words, Entry entry) {
    Way way = entry.way();
    words.put("公开事项", entry.levels().path());
    words.put("公开内容（要素）", entry.content());
    words.put("公开主体", entry.body());
    words.put("公开方式", way == null ? null : way.words());
    words.put("公开层级", entry.layers());
    words.put("责任科室", entry.department());
  }

  private static void offer(Said words, Offer offer) {
    words.put("公开依据", offer.basis());
    words.put("公开对象", offer.audience());
    words.put("公开渠道和载体", String.join("、", offer.channels()));
    words.put("检查要点", offer.checkQuestion());
  }

  private static @Nullable String counted(@Nullable Integer number, String format) {
    return number == null ? null : format.formatted(number);
  }

  /** Who looks after it. */
  public static String owner(String owner, Office office) {
    return switch (owner) {
      case "CLERKS" -> "登记人员";
      case "HEADS" -> "负责人";
      default -> office.nameOf(owner);
    };
  }

  /** What was changed, for the record. */
  static String changed(Column before, Column after, Office office) {
    Map<String, String> was = of(before, office);
    Map<String, String> is = of(after, office);
    var parts = new ArrayList<String>();
    if (before.retired() != after.retired()) {
      parts.add(after.retired() ? "停用" : "重新启用");
    }
    var labels = new LinkedHashMap<>(was);
    labels.putAll(is);
    for (String label : labels.keySet()) {
      String from = was.getOrDefault(label, "未填");
      String to = is.getOrDefault(label, "未填");
      if (!from.equals(to)) {
        boolean quoted = from.length() <= QUOTED && to.length() <= QUOTED;
        parts.add(quoted ? "%s由“%s”改为“%s”".formatted(label, from, to) : "修改了" + label);
      }
    }
    return parts.isEmpty() ? "修改了目录中的说明" : String.join("；", parts);
  }

  private static final class Said {

    private final Map<String, String> all = new LinkedHashMap<>();

    void put(String label, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        all.put(label, value);
      }
    }
  }
}
