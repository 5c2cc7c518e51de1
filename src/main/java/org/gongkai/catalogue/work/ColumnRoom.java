package org.gongkai.catalogue.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnState;
import org.gongkai.catalogue.Entry;
import org.gongkai.catalogue.Freshness;
import org.gongkai.catalogue.Legal;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.jspecify.annotations.Nullable;

/** The family of columns (栏目): what is due of one, what is done with it, what is shown of it. */
@Singleton
public class ColumnRoom implements Room<ColumnDocument> {

  /** The room of its subjects. */
  public static final String NAME = "COLUMN";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "columns";
  }

  @Override
  public String words() {
    return "公开目录";
  }

  @Override
  public Class<ColumnDocument> type() {
    return ColumnDocument.class;
  }

  /** The one UPDATE of a column with a cadence, in calendar days; as early as a calendar counts. */
  @Override
  public List<Deadline> deadlines(ColumnDocument column, Surroundings in) {
    LocalDate due = column.updateDueOn();
    if (due == null) {
      return List.of();
    }
    LocalDate day = due.isBefore(WorkingDays.FIRST) ? WorkingDays.FIRST : due;
    return List.of(
        new Deadline(
            in.office().code(),
            subject(in.office().code(), column.id()),
            DeadlineKind.UPDATE,
            0,
            DueDate.fixed(day),
            column.owner(),
            column.title()));
  }

  @Override
  public List<Step<ColumnDocument>> steps() {
    return ColumnSteps.ALL;
  }

  @Override
  public ColumnState state(ColumnDocument column, Surroundings in) {
    return freshness(column, in).state();
  }

  /** How it is today. */
  public static Freshness freshness(ColumnDocument column, Surroundings in) {
    return Freshness.of(column.column(), column.facts(), in.today(), in.calendar());
  }

  @Override
  public Map<String, @Nullable Object> fields(ColumnDocument document, Surroundings in) {
    Column column = document.column();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(row(document, in));
    fields.put("basis", column.offer().basis());
    fields.put("audience", column.offer().audience());
    fields.put("channels", column.offer().channels());
    fields.put("checkQuestion", column.offer().checkQuestion());
    fields.put("madeOn", document.madeOn());
    fields.put("nothingToReport", document.nothing());
    fields.put("directory", column.listed() == null ? null : directory(column));
    return fields;
  }

  /** What a list shows of it. */
  public static Map<String, @Nullable Object> row(ColumnDocument document, Surroundings in) {
    Column column = document.column();
    Legal legal = column.naming().legal();
    Integer term = column.cadence().workingDays();
    Freshness fresh = freshness(document, in);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", column.id());
    row.put("name", column.naming().name());
    row.put("area", column.naming().area());
    row.put("legal", legal == null ? null : legal.code());
    row.put("owner", column.owner());
    row.put("everyDays", column.cadence().everyDays());
    row.put("minimum", column.cadence().minimum());
    row.put("within", term == null ? null : Map.of("workingDays", term));
    row.put("url", column.offer().url());
    row.put("retired", column.retired());
    row.put("newestOn", document.newestOn());
    row.put("count", document.count());
    row.put("updateDueOn", fresh.updateDueOn());
    row.put("state", fresh.state());
    return row;
  }

  /** What its row of the directory says besides. */
  private static Map<String, @Nullable Object> directory(Column column) {
    Entry entry = column.entry();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("levels", entry.levels());
    row.put("content", entry.content());
    row.put("limit", column.limit().text());
    row.put("body", entry.body());
    row.put("way", entry.way() == null ? null : entry.way().words());
    row.put("layers", entry.layers());
    row.put("department", entry.department());
    return row;
  }

  /** By the day by which something new is due; what has no cadence stands behind. */
  @Override
  public Place place(ColumnDocument column) {
    return new Place("", !column.column().retired(), column.updateDueOn());
  }
}
