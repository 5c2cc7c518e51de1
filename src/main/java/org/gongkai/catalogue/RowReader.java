package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of a directory after the other; what is left blank may be that of the row above.
 */
final class RowReader {

  private static final int SHORT = 100;
  private static final int LEVELS = 3;

  private final DirectoryHead head;
  private final Remarks problems;
  private final OfferReader offers;
  private final LimitReader limits;

  /** What the row above says, after it was filled itself. */
  private @Nullable DirectoryRow above;

  private List<@Nullable String> levelsAbove = List.of();

  RowReader(DirectoryHead head, Remarks problems, Remarks warnings) {
    this.head = head;
    this.problems = problems;
    this.offers = new OfferReader(warnings);
    this.limits = new LimitReader(warnings);
  }

  /** The row, or null when it is about nothing; what is wrong is noted. */
  @Nullable DirectoryRow read(GridRow row, @Nullable String titled) {
    var cells = new RowCells(head, row, problems);
    boolean goesOn = goesOn(cells);
    Levels levels = levels(cells);
    if (levels == null) {
      return null;
    }
    DirectoryRow before = goesOn ? above : null;
    String area = area(cells, titled);
    Entry entry = entry(cells, levels, before == null ? null : before.entry());
    Offer offer = offers.read(cells, entry.content(), before == null ? null : before.offer());
    Optional<Integer> proposal = CadenceProposals.of(levels, area);
    Limit limit = limits.read(cells, before == null ? null : before.limit(), proposal.orElse(null));
    boolean open = limit.everyDays() == null;
    above =
        new DirectoryRow(
            RowId.of(levels, entry.content(), null),
            row.number(),
            area,
            entry,
            limit,
            offer,
            open ? proposal.orElse(null) : null);
    return above;
  }

  /** Where the row's name stands. */
  CellAddress deepest(DirectoryRow row) {
    Levels levels = row.entry().levels();
    Heading heading =
        levels.third() != null
            ? Heading.LEVEL_3
            : levels.second() != null ? Heading.LEVEL_2 : Heading.LEVEL_1;
    List<DirectoryHead.Place> places = head.places(heading);
    return new CellAddress(row.row(), places.isEmpty() ? 1 : places.getFirst().column());
  }

  private Heading first() {
    return Heading.levels().stream().filter(head::has).findFirst().orElse(Heading.LEVEL_1);
  }

  /** Whether it belongs to the block of the row above: its first level is left blank. */
  private boolean goesOn(RowCells cells) {
    return above != null && (cells.isBlank(first()) || cells.isAbove(first()));
  }

  private @Nullable Levels levels(RowCells cells) {
    List<Heading> headings = Heading.levels().stream().filter(head::has).toList();
    var levels = new ArrayList<@Nullable String>();
    boolean same = true; // as those of the row above so far
    boolean left = true; // blank so far
    for (int n = 0; n < headings.size(); n++) {
      Heading heading = headings.get(n);
      String name = cells.name(heading, Columns.LONGEST_NAME);
      boolean blank = cells.isBlank(heading);
      String before = n < levelsAbove.size() ? levelsAbove.get(n) : null;
      if (blank && same && (left || isFilled(cells, headings, n))) {
        name = before;
      }
      left &= blank || cells.isAbove(heading);
      same &= Objects.equals(name, before);
      levels.add(name);
    }
    if (levels.stream().allMatch(Objects::isNull)) {
      if (headings.stream().allMatch(cells::isNothing)) {
        cells.wrong(first(), Code.REQUIRED, "没有填写，上面也没有可以沿用的内容");
      }
      return null;
    }
    levelsAbove = levels;
    return levels(headings, levels);
  }

  /** Whether a deeper level stands in the row: then this one was left out as the same. */
  private static boolean isFilled(RowCells cells, List<Heading> headings, int n) {
    return headings.stream().skip(n + 1L).anyMatch(heading -> !cells.isBlank(heading));
  }

  private static Levels levels(List<Heading> headings, List<@Nullable String> names) {
    @Nullable String[] by = new @Nullable String[Heading.levels().size()];
    for (int i = 0; i < headings.size(); i++) {
      by[Heading.levels().indexOf(headings.get(i))] = names.get(i);
    }
    String deeper =
        Arrays.stream(by)
            .skip(LEVELS - 1L)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return new Levels(by[0], by[1], deeper.isEmpty() ? null : deeper);
  }

  private @Nullable String area(RowCells cells, @Nullable String titled) {
    if (!head.has(Heading.AREA)) {
      return titled;
    }
    String area = cells.name(Heading.AREA, SHORT);
    return area == null && cells.isBlank(Heading.AREA) && above != null ? above.area() : area;
  }

  private Entry entry(RowCells cells, Levels levels, @Nullable Entry before) {
    String content = cells.text(Heading.CONTENT, Columns.LONGEST_TEXT);
    String body = cells.name(Heading.BODY, Columns.LONGEST_NAME);
    String layers = cells.ticked(Heading.LAYERS, Columns.LONGEST_NAME);
    String department = cells.name(Heading.DEPARTMENT, Columns.LONGEST_NAME);
    Way way = way(cells);
    if (before == null) {
      return new Entry(levels, content, body, way, layers, department);
    }
    return new Entry(
        levels,
        cells.isBlank(Heading.CONTENT) && isSame(levels, before) ? before.content() : content,
        cells.isBlank(Heading.BODY) ? before.body() : body,
        cells.isBlank(Heading.WAY) ? before.way() : way,
        cells.isBlank(Heading.LAYERS) ? before.layers() : layers,
        cells.isBlank(Heading.DEPARTMENT) ? before.department() : department);
  }

  /** Content is that of the row above only where the whole matter is. */
  private static boolean isSame(Levels levels, Entry before) {
    return levels.equals(before.levels());
  }

  private @Nullable Way way(RowCells cells) {
    String text = cells.ticked(Heading.WAY, Columns.LONGEST_NAME);
    if (text == null) {
      return null;
    }
    Optional<Way> way = Way.of(text);
    if (way.isEmpty()) {
      cells.wrong(Heading.WAY, Code.UNKNOWN_VALUE, "只能写主动、依申请，现为“%s”".formatted(text));
    }
    return way.orElse(null);
  }
}
