package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Cell;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Grid;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a directory: one row or two, somewhere near the top, in any order.
 *
 * @param last the number of their last row
 * @param columns where each stands; several where things are ticked in columns of their own
 * @param area what the title above says
 */
record DirectoryHead(int last, Map<Heading, List<Place>> columns, @Nullable String area) {

  /**
   * A column.
   *
   * @param words as the file heads it
   * @param ticked what a tick in it means; null for a column of texts
   */
  record Place(int column, String words, @Nullable String ticked) {}

  private static final int LOOKED_AT = 20;
  private static final int LEAST = 2;
  private static final Pattern AREA =
      Pattern.compile("(?:[(（]?[一二三四五六七八九十\\d]+[)）、.．]+)?(.{2,30}?)领域");

  /** Whether a row is one of headings: two of them stand in it. */
  static boolean isHead(GridRow row) {
    var found = new HashSet<Heading>();
    row.cells().values().forEach(cell -> Heading.of(cell.text()).ifPresent(found::add));
    found.remove(Heading.NUMBER);
    return found.size() >= LEAST;
  }

  /** The area that a title names, or null. */
  static @Nullable String area(String title) {
    Matcher found = AREA.matcher(Folded.squeezed(title));
    return found.lookingAt() ? found.group(1) : null;
  }

  /** Finds them; what is wrong with them is noted. Empty where there are none. */
  static Optional<DirectoryHead> find(Grid grid, Remarks problems, Remarks warnings) {
    List<GridRow> rows = grid.rows();
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      if (isHead(rows.get(i))) {
        GridRow second = i + 1 < rows.size() ? rows.get(i + 1) : null;
        var head = new Finder(rows.get(i), second);
        return Optional.of(head.read(area(rows.subList(0, i)), problems, warnings));
      }
    }
    problems.add(
        CellRemark.ofFile(
            Code.REQUIRED, "没有找到表头：前%d行里要有一行写着“一级事项”“公开内容”“公开时限”等列名".formatted(LOOKED_AT)));
    return Optional.empty();
  }

  private static @Nullable String area(List<GridRow> above) {
    String area = null;
    for (GridRow row : above) {
      String found = row.cells().isEmpty() ? null : area(row.text(row.cells().firstKey()));
      area = found == null ? area : found;
    }
    return area;
  }

  /** Reads one row of headings and, if it is one too, the row below. */
  private static final class Finder {
    private final GridRow top;
    private final @Nullable GridRow below;

    /** The heading over each column, also where it stands further left. */
    private final TreeMap<Integer, String> over = new TreeMap<>();

    private final Map<Heading, List<Place>> columns = new EnumMap<>(Heading.class);
    private final List<String> unread = new ArrayList<>();

    Finder(GridRow top, @Nullable GridRow second) {
      this.top = top;
      int last =
          second == null
              ? top.cells().lastKey()
              : Math.max(top.cells().lastKey(), second.cells().lastKey());
      String text = "";
      for (int c = 1; c <= last; c++) {
        text = top.cell(c).isPresent() ? top.text(c) : text;
        over.put(c, text);
      }
      this.below = second != null && isSecond(second) ? second : null;
    }

    /** What stands there itself names a column, or what is ticked in it. */
    private boolean isSecond(GridRow row) {
      return row.number() == top.number() + 1
          && row.cells().values().stream().allMatch(this::isBelow)
          && row.cells().values().stream().anyMatch(cell -> cell.fill() == Cell.Fill.OWN);
    }

    private boolean isBelow(Cell cell) {
      return cell.fill() != Cell.Fill.OWN
          || Heading.of(cell.text()).isPresent()
          || Heading.of(over.getOrDefault(cell.at().column(), "")).stream()
              .anyMatch(Heading::isGroup);
    }

    DirectoryHead read(@Nullable String area, Remarks problems, Remarks warnings) {
      int levels = 0;
      for (int c : over.keySet()) {
        String words = words(c);
        String above = over.getOrDefault(c, "");
        Optional<Heading> heading = Heading.of(words);
        boolean spread = Heading.overLevels(words.isEmpty() ? above : words);
        if (spread && levels < 3) { // one heading over all levels: they stand in their order
          put(Heading.levels().get(levels++), new Place(c, Folded.squeezed(above), null), problems);
        } else if (heading.isPresent()) {
          put(heading.get(), new Place(c, Folded.squeezed(words), null), problems);
        } else if (!words.isEmpty() && isTicked(c, above)) {
          put(
              Heading.of(above).orElseThrow(),
              new Place(c, Folded.squeezed(above), Folded.squeezed(words)),
              problems);
        } else if (!words.isEmpty()) {
          unread.add(CellAddress.letters(c) + "“" + Folded.squeezed(words) + "”");
        }
      }
      complain(problems, warnings);
      return new DirectoryHead((below == null ? top : below).number(), columns, area);
    }

    private void complain(Remarks problems, Remarks warnings) {
      if (columns.keySet().stream().noneMatch(Heading::isLevel)) {
        problems.add(CellRemark.ofRow(top.number(), Code.REQUIRED, "表头里没有“一级事项”（公开事项）列"));
      }
      if (!unread.isEmpty()) {
        String message = "这些列不属于公开目录，没有读取：" + String.join("、", unread);
        warnings.add(CellRemark.ofRow(top.number(), Code.NOT_ALLOWED, message));
      }
    }

    private boolean isTicked(int column, String above) {
      return below != null
          && below.cell(column).isPresent()
          && Heading.of(above).stream().anyMatch(Heading::isGroup);
    }

    /** What names the column itself: the lower heading where there is one. */
    private String words(int column) {
      Optional<Cell> lower = below == null ? Optional.empty() : below.cell(column);
      return lower
          .filter(cell -> cell.fill() != Cell.Fill.ABOVE)
          .map(Cell::text)
          .orElseGet(() -> top.text(column));
    }

    private void put(Heading heading, Place place, Remarks problems) {
      List<Place> places = columns.computeIfAbsent(heading, _ -> new ArrayList<>());
      if (!places.isEmpty() && (place.ticked() == null || places.getFirst().ticked() == null)) {
        problems.add(
            top.at(place.column()),
            Code.NOT_ALLOWED,
            "“%s”与%s的“%s”是同一列，请删去一列"
                .formatted(
                    place.words(), top.at(places.getFirst().column()), places.getFirst().words()));
        return;
      }
      places.add(place);
    }
  }

  /** What the file calls the column in which the cell stands; its letters where it has no name. */
  String words(CellAddress cell) {
    return words(cell.letters());
  }

  private String words(String letters) {
    return columns.values().stream()
        .flatMap(List::stream)
        .filter(place -> CellAddress.letters(place.column()).equals(letters))
        .map(Place::words)
        .findFirst()
        .orElse(letters);
  }

  /** What was wrong with cells before anybody knew what they are called, with their headings. */
  List<CellRemark> named(List<CellRemark> remarks) {
    return remarks.stream().map(this::named).toList();
  }

  private CellRemark named(CellRemark remark) {
    String column = remark.column();
    if (column == null) {
      return remark;
    }
    String message =
        remark.message().replaceFirst("：", Matcher.quoteReplacement("：“" + words(column) + "”的"));
    return new CellRemark(remark.row(), column, remark.code(), message);
  }

  /** Whether the file has such a column. */
  boolean has(Heading heading) {
    return columns.containsKey(heading);
  }

  /** Where it stands; empty where the file has no such column. */
  List<Place> places(Heading heading) {
    return columns.getOrDefault(heading, List.of());
  }

  /** The headings that the file has. */
  Set<Heading> said() {
    return Set.copyOf(columns.keySet());
  }
}
