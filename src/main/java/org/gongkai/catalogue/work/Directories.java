package org.gongkai.catalogue.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Directory;
import org.gongkai.catalogue.DirectoryChange;
import org.gongkai.catalogue.DirectoryExport;
import org.gongkai.catalogue.DirectoryRow;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Load;
import org.gongkai.matter.Loading;
import org.gongkai.matter.Loads;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Rounds;
import org.gongkai.matter.Seen;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Writing;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.SheetRefused;
import org.gongkai.sheet.Sheets;

/** The directory of an office: tried, loaded, exported. */
@Singleton
public class Directories {

  /** The kind of its loads. */
  static final String KIND = "DIRECTORY";

  /** An office has one. */
  static final String NAME = "OFFICE";

  /** So many of the columns that a directory does not name are named in the warning. */
  private static final int NAMED = 20;

  private final ColumnRoom room;
  private final MatterBook book;
  private final Loads loads;
  private final Sheets sheets;
  private final Clock clock;

  Directories(ColumnRoom room, MatterBook book, Loads loads, Sheets sheets, Clock clock) {
    this.room = room;
    this.book = book;
    this.loads = loads;
    this.sheets = sheets;
    this.clock = clock;
  }

  /**
   * What came of a directory.
   *
   * @param added ids of new columns
   * @param changed ids of those that it changes
   * @param unchanged how many stay as they are
   * @param warnings what was taken in a way that its owner should know of
   * @param loading whether some of it is not applied yet
   */
  public record Loaded(
      List<String> added,
      List<String> changed,
      int unchanged,
      List<CellRemark> warnings,
      boolean loading) {}

  /**
   * What the directory would change; nothing is stored.
   *
   * @throws NotAllowed for who is neither clerk nor administrator
   * @throws SheetRefused with all that is wrong, by cell
   * @throws org.gongkai.sheet.SheetsBusy if too many files are being read just now
   */
  public Loaded tried(Office office, byte[] file, Official me) {
    Directory directory = read(file, me);
    return answer(directory, change(office.code(), directory), false);
  }

  /**
   * Loads the directory: what it says of columns holds from now on, new ones are made.
   *
   * @throws RuntimeException as {@link #tried}
   * @throws org.gongkai.Busy when somebody else loaded one meanwhile, or the one before is not
   *     applied yet
   */
  public Loaded load(Office office, byte[] file, Official me) {
    Directory directory = read(file, me);
    int version = loads.finish(office.code(), KIND, NAME);
    Map<String, Versioned<ColumnDocument>> there = standing(room, book, office.code(), directory);
    DirectoryChange change = DirectoryChange.of(columns(there), directory);
    if (change.added().isEmpty() && change.changed().isEmpty()) {
      return answer(directory, change, false);
    }
    Instant now = clock.instant();
    var load =
        new Load(office.code(), KIND, NAME, version + 1, true, me.id(), OfficeTime.day(now), now);
    boolean loading = loads.run(load, StoredDirectory.bytes(directory), Seen.of(there)).loading();
    return answer(directory, change, loading);
  }

  private Directory read(byte[] file, Official me) {
    if (!ColumnDesk.mayPut(me)) {
      throw new NotAllowed("公开目录由登记人员或管理员导入。");
    }
    Directory directory = Directory.read(sheets.read(file));
    if (!directory.problems().isEmpty()) {
      throw new SheetRefused(directory.problems(), directory.warnings());
    }
    return directory;
  }

  private DirectoryChange change(OfficeCode office, Directory directory) {
    return DirectoryChange.of(columns(standing(room, book, office, directory)), directory);
  }

  private static Loaded answer(Directory directory, DirectoryChange change, boolean loading) {
    var warnings = new ArrayList<>(directory.warnings());
    List<String> absent = change.absent();
    if (!absent.isEmpty()) {
      String named = String.join("、", absent.subList(0, Math.min(NAMED, absent.size())));
      String message =
          "另有%d个使用中的栏目不在这份目录里，没有改动；不再使用的请停用：%s%s"
              .formatted(absent.size(), named, absent.size() > NAMED ? "等" : "");
      warnings.add(CellRemark.ofFile(Code.NOT_ALLOWED, message));
    }
    return new Loaded(
        change.added().stream().map(Column::id).toList(),
        change.changed().stream().map(Column::id).toList(),
        change.unchanged().size(),
        List.copyOf(warnings),
        loading);
  }

  /** Whether some of the directory is not applied yet. */
  public boolean isLoading(OfficeCode office) {
    return loads.isLoading(office, KIND, NAME);
  }

  /** The office's columns in use as {@code .xlsx}, in the columns of the official form. */
  public byte[] xlsx(OfficeCode office) {
    return DirectoryExport.xlsx(
        book.list(room, office, Query.<ColumnDocument>all("")).items().stream()
            .map(ColumnDocument::column)
            .toList());
  }

  private static List<Column> columns(Map<String, Versioned<ColumnDocument>> there) {
    return there.values().stream()
        .map(one -> one.matter().column())
        .sorted(Comparator.comparing(Column::id))
        .toList();
  }

  private static Map<String, Versioned<ColumnDocument>> standing(
      ColumnRoom room, MatterBook book, OfficeCode office, Directory directory) {
    return book.standing(
        room, office, "", directory.rows().stream().map(DirectoryRow::id).toList());
  }

  /** Applies a directory piece by piece. */
  @Singleton
  static class Applying implements Loading {

    private final ColumnRoom room;
    private final MatterBook book;
    private final Matters matters;
    private final Rounds rounds;

    Applying(ColumnRoom room, MatterBook book, Matters matters, Rounds rounds) {
      this.room = room;
      this.book = book;
      this.matters = matters;
      this.rounds = rounds;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean apply(Load load, byte[] content, Instant until) {
      Directory directory = StoredDirectory.of(content);
      return rounds.go(load, until, (in, seen) -> remaining(load, directory, in, seen));
    }

    private List<List<Writing<?>>> remaining(
        Load load, Directory directory, Surroundings in, Seen seen) {
      Map<String, Versioned<ColumnDocument>> there = standing(room, book, load.office(), directory);
      DirectoryChange change = DirectoryChange.of(columns(there), directory);
      var done = new Matters.Done("directory", load.on(), load.by());
      var writings = new ArrayList<List<Writing<?>>>();
      for (Column column : change.added()) {
        ColumnDocument made = ColumnDocument.made(column, load.on());
        writings.add(List.of(matters.writing(room, null, made, "导入公开目录，新建栏目", in, done)));
      }
      for (Column column : change.changed()) {
        Versioned<ColumnDocument> before = there.get(column.id());
        if (before != null && seen.isAsThen(column.id(), before)) {
          String what = ColumnWords.changed(before.matter().column(), column, in.office());
          ColumnDocument after = before.matter().with(column);
          writings.add(List.of(matters.writing(room, before, after, "导入公开目录：" + what, in, done)));
        }
      }
      return writings;
    }
  }
}
