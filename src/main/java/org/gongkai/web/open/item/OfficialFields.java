package org.gongkai.web.open.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.Words;
import org.gongkai.item.Invalidation;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.Validity;
import org.jspecify.annotations.Nullable;

/** The ten fields of the official page, in its order. */
public final class OfficialFields {

  private static final String NONE = "无";

  private OfficialFields() {}

  /** A field as the page shows it. */
  public record Line(String label, String value) {}

  static List<Line> of(PublicView.Shown shown) {
    Item item = shown.item();
    Metadata said = item.content().metadata();
    var lines = new ArrayList<Line>();
    lines.add(new Line("索引号", said.indexNumber()));
    lines.add(new Line("主题分类", or(said.topic(), NONE)));
    lines.add(new Line("发文机关", or(said.issuer(), shown.office())));
    lines.add(new Line("成文日期", day(said.formedOn())));
    lines.add(new Line("发文字号", or(said.documentNumber(), NONE)));
    lines.add(new Line("公文类型", said.kind().words()));
    lines.add(new Line("标题", said.title()));
    lines.add(new Line("发布日期", Words.date(shown.publication().on())));
    lines.add(new Line("效力状态", validity(item, shown.today())));
    lines.add(new Line("统一编号", item.id()));
    return List.copyOf(lines);
  }

  /** Whether it is in force, and why not. */
  static String validity(Item item, LocalDate today) {
    Validity validity = item.publicity().validity();
    Invalidation how = validity.how();
    LocalDate last = validity.validUntil();
    if (how != null) {
      String on = validity.invalidOn() == null ? null : Words.date(validity.invalidOn());
      return "失效（"
          + Stream.of(how.words(), on, validity.by())
              .flatMap(Stream::ofNullable)
              .collect(Collectors.joining("，"))
          + "）";
    }
    if (!item.isValid(today)) {
      return "失效（有效期满" + (last == null ? "" : "，" + Words.date(last)) + "）";
    }
    return last == null ? "有效" : "有效（至" + Words.date(last) + "）";
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? NONE : Words.date(day);
  }

  private static String or(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
