package org.gongkai.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/** Reads what was written of a yearly report; a field may still be empty. */
public record ReportReader(Problems problems) {

  /** The field of the chapter in a form. */
  public static String field(Chapter chapter) {
    return ReportFields.of(chapter).name();
  }

  /** The field of the figure in a form. */
  public static String field(Disclosure figure) {
    return ReportFields.of(figure).name();
  }

  /** What the fields of a form hold, as it was stored. */
  public static Map<String, String> typed(YearReport report) {
    var typed = new java.util.LinkedHashMap<String, String>();
    report.chapters().forEach((chapter, text) -> typed.put(field(chapter), text));
    report.disclosures().forEach((figure, text) -> typed.put(field(figure), text));
    return typed;
  }

  Map<Chapter, String> chapters(Map<String, String> typed) {
    var chapters = new EnumMap<Chapter, String>(Chapter.class);
    for (Chapter chapter : Chapter.values()) {
      Field<String, Plain> field = ReportFields.of(chapter);
      String text = field.judged(problems, "", typed.get(field.name()), Plain.PLAIN);
      if (text != null) {
        chapters.put(chapter, text);
      }
    }
    return chapters;
  }

  Map<Disclosure, String> disclosures(Map<String, String> typed) {
    var disclosures = new EnumMap<Disclosure, String>(Disclosure.class);
    for (Disclosure figure : Disclosure.values()) {
      String text = number(figure, typed.get(field(figure)));
      if (text != null) {
        disclosures.put(figure, text);
      }
    }
    return disclosures;
  }

  private @Nullable String number(Disclosure figure, @Nullable String text) {
    String number = Clean.halfWidth(text);
    if (number == null) {
      return null;
    }
    if (!number.matches(figure.isMoney() ? "\\d{1,9}(\\.\\d{1,6})?" : "\\d{1,9}")) {
      String example = figure.isMoney() ? "金额，单位万元，例如 12.5；没有的填 0" : "0或者正整数，最多9位，不加逗号；没有的填 0";
      problems.add(field(figure), Code.FORMAT, ReportFields.of(figure).label() + "请填写" + example);
      return null;
    }
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  /** What of it is still missing. */
  void complete(YearReport report) {
    for (Chapter chapter : Chapter.values()) {
      if (!report.chapters().containsKey(chapter)) {
        String message = "请先填写并保存" + ReportFields.of(chapter).label() + "；没有内容的写“无”";
        problems.add(field(chapter), Code.REQUIRED, message);
      }
    }
    for (Disclosure figure : Disclosure.values()) {
      if (!report.disclosures().containsKey(figure)) {
        String message = "请先填写并保存" + ReportFields.of(figure).label() + "；没有的填 0";
        problems.add(field(figure), Code.REQUIRED, message);
      }
    }
  }
}
