package org.gongkai.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.tree.Document;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.input.tree.Part;
import org.jspecify.annotations.Nullable;

/** Reads a plan as it was written: strictly, and all that is wrong with it at once. */
public final class PlanReader {

  private static final List<String> PLAN = List.of("plan", "title", "from", "duties");
  private static final List<String> DUTY =
      List.of("id", "indicator", "title", "owner", "basis", "rule", "evidence");
  private static final Pattern ID = Pattern.compile("[A-Z0-9-]{1,30}");

  /** The year in which the Regulation came into force. */
  private static final int FIRST_YEAR = 2008;

  private static final int TITLE = 200;
  private static final int BASIS = 500;

  /** As long as an official's id may be. */
  private static final int OWNER = 32;

  /** In place of what is wrong, while the rest is judged. */
  private static final Task NONE = new Task("", Indicator.DISCLOSURE, "", "", null, Wanted.NONE);

  private final Problems problems;
  private final LocalDate today;

  private PlanReader(Problems problems, LocalDate today) {
    this.problems = problems;
    this.today = today;
  }

  /**
   * Reads a plan.
   *
   * @throws BrokenInput for what cannot be parsed, or is no mapping
   * @throws org.gongkai.input.Refused with all problems, each with its line
   */
  public static Plan read(byte[] body, Format format, LocalDate today) {
    return read(Document.parse(body, format), today);
  }

  /**
   * Reads a plan of what was parsed.
   *
   * @throws BrokenInput for what is no mapping
   * @throws org.gongkai.input.Refused with all problems, each with its line
   */
  static Plan read(Document document, LocalDate today) {
    Plan plan = new PlanReader(document.problems(), today).plan(document.part(PLAN));
    document.orRefuse();
    return plan;
  }

  private Plan plan(Part part) {
    Integer given = problems.required("plan", "方案的年度", part.whole("plan"));
    Integer year = problems.within("plan", "方案的年度", given, FIRST_YEAR, today.getYear() + 2);
    String title = required(part, "title", "方案的名称", TITLE);
    LocalDate from = problems.day("from", "起始日期", part.text("from"));
    if (year != null && from != null && from.getYear() > year + 1) {
      problems.add("from", Code.NOT_ALLOWED, "起始日期晚于方案的年度，没有任务会到期，请核对");
    }
    List<Part> rows = problems.required("duties", "任务（duties）", part.parts("duties", DUTY));
    if (rows != null && rows.isEmpty() && !problems.has("duties")) {
      problems.add("duties", Code.REQUIRED, "请至少写一项任务");
    }
    List<PlannedTask> duties = duties(rows == null ? List.of() : rows, year);
    return new Plan(year == null ? FIRST_YEAR : year, title == null ? "" : title, from, duties);
  }

  private List<PlannedTask> duties(List<Part> rows, @Nullable Integer year) {
    var duties = new ArrayList<PlannedTask>();
    Map<String, String> places = new HashMap<>();
    int occurrences = 0;
    for (Part row : rows) {
      Task task = task(row);
      String first = task.id().isEmpty() ? null : places.putIfAbsent(task.id(), row.at());
      if (first != null) {
        problems.add(row.field("id"), Code.NOT_ALLOWED, "编号与 %s 相同，每项任务的编号须不同".formatted(first));
      }
      Recurrence rule = new RuleReader(problems, year).read(row);
      occurrences += rule == null ? 1 : rule.in(year == null ? FIRST_YEAR : year).size();
      duties.add(new PlannedTask(task, rule == null ? new Recurrence.Standing() : rule));
    }
    if (occurrences > Plan.MOST) {
      problems.add(
          "duties", Code.LENGTH, "全年共%d次任务，一个方案最多%d次，请减少按月的任务".formatted(occurrences, Plan.MOST));
    }
    return duties;
  }

  private Task task(Part row) {
    String id = required(row, "id", "编号", TITLE);
    if (id != null && !ID.matcher(id).matches()) {
      problems.add(row.field("id"), Code.FORMAT, "编号由大写字母、数字和横线组成，最长30位，例如 REPORT");
      id = null;
    }
    Indicator indicator = oneOf(row, "indicator", "指标", Indicator.class);
    problems.required(row.field("indicator"), "指标", indicator);
    String title = required(row, "title", "任务名称", TITLE);
    String owner = required(row, "owner", "负责人", OWNER);
    String basis = problems.lines(row.field("basis"), "依据", row.text("basis"), BASIS);
    Wanted evidence = oneOf(row, "evidence", "佐证", Wanted.class);
    return new Task(
        Objects.requireNonNullElse(id, NONE.id()),
        Objects.requireNonNullElse(indicator, NONE.indicator()),
        Objects.requireNonNullElse(title, NONE.title()),
        Objects.requireNonNullElse(owner, NONE.owner()),
        basis,
        evidence == null ? Wanted.TEXT : evidence);
  }

  private @Nullable String required(Part part, String name, String label, int max) {
    String text = part.text(name);
    String clean = name.equals("title") ? text : Clean.halfWidth(text);
    String line = problems.line(part.field(name), label, clean, max);
    return problems.required(part.field(name), label, line);
  }

  private <E extends Enum<E>> @Nullable E oneOf(
      Part part, String name, String label, Class<E> type) {
    String word = Clean.halfWidth(part.text(name));
    return problems.oneOf(part.field(name), label, word, type);
  }
}
