package org.gongkai.web.open.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.work.ColumnDocument;
import org.jspecify.annotations.Nullable;

/**
 * An office's directory in short: its areas and the sections of Art. 20 and 21, each with what
 * stands there.
 */
public record Shelves(List<Shelf> areas, List<Shelf> sections) {

  /** So many columns are all named at once. */
  private static final int FEW = 100;

  /** Columns of no area. */
  static final String OTHER = "其他";

  /**
   * A part of the directory.
   *
   * @param key by which it is asked for
   * @param items how many public items its columns have
   */
  public record Shelf(String key, String name, List<ColumnLine> columns, int items) {

    /** The key as a part of a query. */
    public String inQuery() {
      return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
  }

  static Shelves of(List<ColumnDocument> columns) {
    Map<String, List<ColumnDocument>> areas = new TreeMap<>();
    Map<Legal, List<ColumnDocument>> sections = new TreeMap<>();
    for (ColumnDocument one : columns) {
      areas.computeIfAbsent(area(one), _ -> new ArrayList<>()).add(one);
      Legal legal = one.column().naming().legal();
      if (legal != null) {
        sections.computeIfAbsent(legal, _ -> new ArrayList<>()).add(one);
      }
    }
    return new Shelves(
        shelves(areas, area -> area, area -> area), shelves(sections, Legal::code, Shelves::words));
  }

  private static <K> List<Shelf> shelves(
      Map<K, List<ColumnDocument>> groups, Function<K, String> key, Function<K, String> name) {
    return groups.entrySet().stream()
        .map(
            one ->
                new Shelf(
                    key.apply(one.getKey()),
                    name.apply(one.getKey()),
                    one.getValue().stream().map(ColumnLine::of).toList(),
                    one.getValue().stream().mapToInt(ColumnDocument::count).sum()))
        .toList();
  }

  /** Whether all columns may be named at once. */
  public boolean few() {
    return areas.stream().mapToInt(area -> area.columns.size()).sum() <= FEW;
  }

  static String area(ColumnDocument column) {
    return Objects.requireNonNullElse(column.column().naming().area(), OTHER);
  }

  /** Article and item with its words. */
  static String words(Legal legal) {
    String code = legal.code();
    int dash = code.indexOf('-');
    return dash < 0
        ? "第二十一条：" + legal.words()
        : "第二十条第" + code.substring(dash + 1) + "项：" + legal.words();
  }

  /** Whether the column stands in that area, and in that section; null for all. */
  static boolean holds(ColumnDocument column, @Nullable String area, @Nullable Legal section) {
    return (area == null || area(column).equals(area))
        && (section == null || column.column().naming().legal() == section);
  }
}
