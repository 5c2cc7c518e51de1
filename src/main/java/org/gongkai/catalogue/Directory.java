package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * An office's directory (公开目录) as it was read of a spreadsheet.
 *
 * @param rows its rows in their order
 * @param said the headings that the file has: of others nothing is said, and what is known stays
 * @param problems what is wrong, by cell; nothing is to be stored then
 * @param warnings what was taken in a way that its owner should know of
 */
public record Directory(
    List<DirectoryRow> rows,
    Set<Heading> said,
    List<CellRemark> problems,
    List<CellRemark> warnings) {

  public Directory {
    rows = List.copyOf(rows);
    said = Set.copyOf(said);
  }

  /** Reads it, all that is wrong at once. */
  public static Directory read(Grid grid) {
    var problems = new Remarks();
    var warnings = new Remarks();
    warnings.addAll(grid.warnings());
    if (grid.rows().isEmpty()) {
      problems.addAll(grid.problems());
      return new Directory(List.of(), Set.of(), problems.list(), warnings.list());
    }
    Optional<DirectoryHead> found = DirectoryHead.find(grid, problems, warnings);
    problems.addAll(found.map(head -> head.named(grid.problems())).orElse(grid.problems()));
    return found
        .map(head -> new Reader(head, problems, warnings).read(grid))
        .orElseGet(() -> new Directory(List.of(), Set.of(), problems.list(), warnings.list()));
  }

  private static final Pattern NOTE = Pattern.compile("\\s*(?:备?注|说明|填表说明)\\s*[:：]");

  /** Goes through the rows below the headings. */
  private static final class Reader {
    private final DirectoryHead head;
    private final Remarks problems;
    private final Remarks warnings;
    private final RowReader reader;
    private final List<DirectoryRow> rows = new ArrayList<>();
    private final Map<String, CellAddress> known = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private @Nullable String area;

    Reader(DirectoryHead head, Remarks problems, Remarks warnings) {
      this.head = head;
      this.problems = problems;
      this.warnings = warnings;
      this.reader = new RowReader(head, problems, warnings);
      this.area = head.area();
    }

    Directory read(Grid grid) {
      if (head.columns().keySet().stream().noneMatch(Heading::isLevel)) {
        return new Directory(List.of(), head.said(), problems.list(), warnings.list());
      }
      List<GridRow> below =
          grid.rows().stream()
              .filter(row -> row.number() > head.last() && !isNumberAlone(row))
              .filter(row -> !DirectoryHead.isHead(row)) // headings again, for the next page
              .toList();
      if (below.size() > Grid.MOST_IMPORTED) {
        String message = "一次最多导入%,d行，表中有%,d行，请分成几个文件".formatted(Grid.MOST_IMPORTED, below.size());
        problems.add(CellRemark.ofFile(Code.LENGTH, message));
      } else if (below.isEmpty()) {
        problems.add(CellRemark.ofFile(Code.REQUIRED, "表头下面没有内容"));
      } else {
        below.forEach(this::row);
      }
      return new Directory(rows, head.said(), problems.list(), warnings.list());
    }

    /** Numbers that somebody prepared for rows to come. */
    private boolean isNumberAlone(GridRow row) {
      List<DirectoryHead.Place> number = head.places(Heading.NUMBER);
      return number.size() == 1
          && row.cells().size() == 1
          && row.cells().firstKey() == number.getFirst().column()
          && row.text(row.cells().firstKey()).strip().matches("\\d+");
    }

    private void row(GridRow row) {
      if (isBetween(row)) {
        String text = row.text(row.cells().firstKey());
        String named = DirectoryHead.area(text);
        if (named == null) {
          String message = "只有一格有内容，当作说明，没有读取";
          warnings.add(row.at(row.cells().firstKey()), Code.NOT_ALLOWED, message);
        } else {
          area = named;
        }
        return;
      }
      DirectoryRow read = reader.read(row, area);
      if (read != null) {
        rows.add(single(read));
      }
    }

    /** A title or a note between the rows: one text, over several cells or beside the matter. */
    private boolean isBetween(GridRow row) {
      List<Cell> own =
          row.cells().values().stream().filter(c -> c.fill() != Cell.Fill.BESIDE).toList();
      if (own.size() != 1) {
        return false;
      }
      boolean across = row.cells().size() - own.size() >= 2;
      return across || !isOfTheMatter(own.getFirst()) || isNote(own.getFirst().text());
    }

    private boolean isOfTheMatter(Cell cell) {
      return head.columns().entrySet().stream()
          .filter(each -> each.getKey().isLevel() || each.getKey() == Heading.CONTENT)
          .flatMap(each -> each.getValue().stream())
          .anyMatch(place -> place.column() == cell.at().column());
    }

    private static boolean isNote(String text) {
      return NOTE.matcher(text).lookingAt();
    }

    /** A row that says the same as one before is none; another organ's is a row of its own. */
    private DirectoryRow single(DirectoryRow row) {
      CellAddress at = reader.deepest(row);
      CellAddress before = known.putIfAbsent(row.id(), at);
      if (before == null) {
        bodies.put(row.id(), Folded.of(row.entry().body()));
        return row;
      }
      Entry entry = row.entry();
      String body = Folded.of(entry.body());
      String id = RowId.of(entry.levels(), entry.content(), body);
      if (body.equals(bodies.get(row.id())) || known.putIfAbsent(id, at) != null) {
        problems.add(
            at,
            Code.NOT_ALLOWED,
            "“%s”中的“%s”与%s重复：各级事项和公开内容都相同，请删去一行或写明区别"
                .formatted(head.words(at), entry.levels().deepest(), before));
        return row;
      }
      warnings.add(at, Code.NOT_ALLOWED, "与%s的事项和内容相同、公开主体不同，作为两个栏目".formatted(before));
      return new DirectoryRow(
          id, row.row(), row.area(), entry, row.limit(), row.offer(), row.proposedEveryDays());
    }
  }
}
