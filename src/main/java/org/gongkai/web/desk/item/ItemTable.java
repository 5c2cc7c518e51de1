package org.gongkai.web.desk.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.jspecify.annotations.Nullable;

/** The list of items as a spreadsheet. */
final class ItemTable {

  private static final List<Heading> HEAD =
      List.of(
          new Heading("索引号", 22),
          new Heading("标题", 44),
          new Heading("发文字号", 22),
          new Heading("发文机关", 20),
          new Heading("主题分类", 16),
          new Heading("公文类型", 16),
          new Heading("栏目", 16),
          new Heading("公开属性", 12),
          new Heading("状态", 12),
          new Heading("成文日期", 13),
          new Heading("公开期限", 13),
          new Heading("公开日期", 13),
          new Heading("网址", 40),
          new Heading("解读", 12));

  private ItemTable() {}

  /**
   * @param cut whether more match than these; the last line says so
   */
  static byte[] xlsx(List<ItemList.Row> rows, boolean cut) {
    var lines = new ArrayList<List<@Nullable Object>>();
    rows.forEach(row -> lines.add(line(row)));
    if (cut) {
      lines.add(List.of("只导出了前" + rows.size() + "条，符合条件的还有；请缩小筛选范围，分几次导出"));
    }
    return SheetWriter.xlsx("信息", HEAD, lines);
  }

  private static List<@Nullable Object> line(ItemList.Row row) {
    Item item = row.item();
    Metadata said = row.said();
    DueDate due = row.due();
    Publication publication = item.publicity().publication();
    return Arrays.asList(
        said.indexNumber(),
        said.title(),
        said.documentNumber(),
        said.issuer(),
        said.topic(),
        said.kind().words(),
        item.content().column().id(),
        item.decision().attribute().words(),
        item.state().words(),
        said.formedOn(),
        due == null ? null : due.date(),
        row.publishedOn(),
        publication == null ? null : publication.here() ? "本系统的公开页面" : publication.url(),
        interpretation(row));
  }

  private static @Nullable String interpretation(ItemList.Row row) {
    var interpreting = row.item().publicity().interpreting();
    if (!interpreting.all().isEmpty()) {
      return interpreting.all().size() + "个";
    }
    return interpreting.wanted() == null ? null : interpreting.isWanted() ? "尚缺" : "不解读";
  }
}
