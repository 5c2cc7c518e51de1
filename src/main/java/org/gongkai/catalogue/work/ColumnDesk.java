package org.gongkai.catalogue.work;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Columns;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/** The columns of an office: put one, list them. */
@Singleton
public class ColumnDesk {

  /** The last who puts one wins: nobody says which version they saw. */
  private static final int TRIES = 5;

  /** So many are listed at once. */
  private static final int PAGE = 100;

  /** So many are looked at for a page; with a rare state it is short, if need be. */
  private static final int LOOK = 2_000;

  private final ColumnRoom room;
  private final Matters matters;
  private final MatterBook book;
  private final List<ColumnHandover> handovers;

  ColumnDesk(
      ColumnRoom room, Matters matters, MatterBook book, Instance<ColumnHandover> handovers) {
    this.room = room;
    this.matters = matters;
    this.book = book;
    this.handovers = handovers.stream().toList();
  }

  /**
   * What came of a column that was put.
   *
   * @param made whether it is new
   * @param warnings what was taken all the same, in Chinese
   */
  public record Put(Kept<ColumnDocument> kept, boolean made, List<String> warnings) {}

  /**
   * Makes the column of that id, or makes of it what was put; what the directory alone says of it
   * stays.
   *
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws NotAllowed for who is neither clerk nor administrator
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public Put put(Office office, String id, JsonNode body, Official me) {
    return put(office, id, body, me, null);
  }

  /**
   * The same on the version that the official saw.
   *
   * @param seen 0 for one that is to be new; null for any
   * @throws Overtaken when it is no longer at that version
   */
  public Put put(Office office, String id, JsonNode body, Official me, @Nullable Integer seen) {
    Columns.FIELDS.shape(body, List.of());
    NotAllowed.unless(me, "栏目由登记人员或管理员设置。", Role.CLERK, Role.ADMIN);
    for (int attempt = 1; ; attempt++) {
      try {
        Put put = putOnce(office, id, body, me, seen);
        if (!put.made()) {
          handOver(office, put.kept().matter().column());
        }
        return put;
      } catch (Overtaken e) {
        if (attempt == TRIES || seen != null) {
          throw e;
        }
      }
    }
  }

  /** Whether it is the official's to put columns and to load the directory. */
  public static boolean mayPut(Official me) {
    return me.is(Role.CLERK) || me.is(Role.ADMIN);
  }

  /** Also where nothing was changed: a call that was killed is made good by a repeat. */
  private void handOver(Office office, Column column) {
    for (ColumnHandover one : handovers) {
      boolean all = false;
      for (int attempt = 1; !all && attempt <= TRIES; attempt++) {
        all = one.handOver(office, column);
      }
    }
  }

  private Put putOnce(
      Office office, String id, JsonNode body, Official me, @Nullable Integer seen) {
    Optional<Kept<ColumnDocument>> there =
        Columns.isId(id) ? matters.find(room, office, id) : Optional.empty();
    Column before = there.map(kept -> kept.matter().column()).orElse(null);
    Columns.Read read =
        Columns.read(
            id, body, before, one -> office.official(one).filter(Official::active).isPresent());
    onVersion(there.map(Kept::version).orElse(0), seen);
    Surroundings in = matters.in(office);
    var done = new Matters.Done("put", in.today(), me.id());
    if (there.isEmpty() || before == null) {
      ColumnDocument made = ColumnDocument.made(read.column(), in.today());
      return new Put(
          matters.make(room, Change.to(made, "新建栏目"), office, done), true, read.warnings());
    }
    Kept<ColumnDocument> kept = there.get();
    if (read.column().equals(before)) {
      return new Put(kept, false, read.warnings());
    }
    String what = ColumnWords.changed(before, read.column(), office);
    Change<ColumnDocument> change = Change.to(kept.matter().with(read.column()), what);
    return new Put(matters.change(room, kept, change, office, done), false, read.warnings());
  }

  private static void onVersion(int version, @Nullable Integer seen) {
    if (seen == null || seen == version) {
      return;
    }
    if (seen == 0) {
      String taken = "已有这个编号的栏目，请换一个编号，或者修改原来的栏目";
      throw new Refused(List.of(new Problem("id", Code.NOT_ALLOWED.slug(), taken)));
    }
    throw new Overtaken();
  }

  /** A page of the office's columns by the day due; those in use first. */
  public Listed<ColumnDocument> list(
      Surroundings in, ColumnFilter filter, @Nullable String cursor) {
    return book.list(
        room,
        in.office().code(),
        new MatterBook.Query<>(
            "", filter.open(), one -> filter.matches(one, in), PAGE, LOOK, cursor));
  }
}
