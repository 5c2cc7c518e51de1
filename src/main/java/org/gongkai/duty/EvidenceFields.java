package org.gongkai.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Rows;
import org.gongkai.matter.Change;
import org.gongkai.matter.Step.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The evidence as it is typed: {@code evidence}, a list whose rows hold an address, a file, some
 * words or an activity, or one of these beside {@code on}.
 */
final class EvidenceFields {

  private static final int LONGEST_TEXT = 5_000;
  private static final int FILE_ID = 100;
  private static final int MOST_ROWS = 20;

  /** Of one duty, so that it stays one item of the table. */
  private static final int MOST = 50;

  private static final int MOST_CHARACTERS = 60_000;

  private static final Field<String, Situation<Duty>> URL =
      Field.<Situation<Duty>>line("url", "网址", PageAddress.LONGEST)
          .unless((text, _) -> !PageAddress.isSound(text), Code.FORMAT, PageAddress.WRONG)
          .ifAny();
  private static final Field<String, Situation<Duty>> TEXT =
      Field.<Situation<Duty>>lines("text", "文字说明", LONGEST_TEXT).ifAny();
  private static final String NO_FILE = "本机关没有这个文件，请先上传（POST /api/desk/files，或在任务的页面上）再填写它的编号";

  private static final String NO_ACTIVITY = "本机关没有这项活动，或者它已经撤回；请先登记活动，再填写它的编号";

  private final ActivityEvidence activities;
  private final Field<String, Situation<Duty>> file;
  private final Field<String, Situation<Duty>> activity;
  private final Field<List<List<Evidence>>, Situation<Duty>> rows;

  /** All of them, of {@code done} and {@code add-evidence}. */
  final Fields<Situation<Duty>> all;

  /**
   * @param isFile whether the office has a file of that id
   */
  EvidenceFields(BiPredicate<OfficeCode, String> isFile, ActivityEvidence activities) {
    this.activities = activities;
    file =
        Field.<Situation<Duty>>line("file", "文件编号", FILE_ID)
            .unless(
                (id, now) -> !isFile.test(now.in().office().code(), id),
                Code.UNKNOWN_VALUE,
                NO_FILE)
            .help("要附文件的，先在本页“上传佐证文件”，上传以后就是佐证，这里不用填写")
            .ifAny();
    activity = activity(activities);
    rows = table(new Fields<>(List.of(URL, file, TEXT, activity))).fieldIfAny();
    all = new Fields<>(List.of(rows, URL, file, TEXT, activity));
  }

  private static Field<String, Situation<Duty>> activity(ActivityEvidence activities) {
    return Field.<Situation<Duty>>line("activity", "活动", FILE_ID)
        .unless(
            (id, now) -> {
              ActivityEvidence.Named there =
                  activities.find(now.in().office().code(), List.of(id)).get(id);
              return there == null || there.withdrawn();
            },
            Code.UNKNOWN_VALUE,
            NO_ACTIVITY)
        .as(Field.Shape.COMBO)
        .choices(
            now ->
                activities.newest(now.in().office().code()).stream()
                    .map(one -> Field.Choice.of(one.id(), one.words()))
                    .toList())
        .help("已经登记的培训、座谈会等活动可以作为佐证；没有列出的，填写它的编号")
        .ifAny();
  }

  /** The activities that are named say so too, in the same transaction. */
  Change<Duty> naming(Change<Duty> change, Duty before) {
    Duty after = change.after();
    Change<Duty> all = change;
    for (Evidence one : after.work().evidence()) {
      if (one.kind() == Evidence.Kind.ACTIVITY && !before.work().evidence().contains(one)) {
        all = all.also(activities.named(one.value(), after));
      }
    }
    return all;
  }

  private Rows<List<Evidence>, Situation<Duty>> table(Fields<Situation<Duty>> cells) {
    return new Rows<>(
        "evidence",
        "佐证",
        cells,
        MOST_ROWS,
        "请至少填写一项佐证",
        "一次最多填写%d项佐证".formatted(MOST_ROWS),
        (given, _) -> row(given));
  }

  Optional<Duty> done(Given<Situation<Duty>> given, Situation<Duty> at, LocalDate on) {
    Duty duty = at.matter();
    if (on.getYear() < duty.plan() - 1) {
      given.problems().add("on", Code.TOO_OLD, "完成日期早于方案年度一年以上，请核对");
    }
    Duty done = duty.done(on, given(given));
    fits(given, done);
    Wanted wanted = duty.task().evidence();
    if (given.problems().none()
        && !activities.meets(at.in().office().code(), wanted, done.work().evidence())) {
      given.wrong(rows, Code.REQUIRED, "这项任务的佐证至少要有：" + wanted.words() + "（有它的活动也可以）");
    }
    return Optional.of(done);
  }

  Optional<Duty> more(Given<Situation<Duty>> given, Situation<Duty> at) {
    List<Evidence> more = given(given);
    if (more.isEmpty() && given.problems().none()) {
      given.wrong(rows, Code.REQUIRED, "请填写佐证：网址、文件、文字说明或者活动");
    }
    Duty after = at.matter().withEvidence(more);
    fits(given, after);
    return Optional.of(after);
  }

  private void fits(Given<Situation<Duty>> given, Duty after) {
    List<Evidence> all = after.work().evidence();
    if (all.size() > MOST
        || all.stream().mapToInt(e -> e.value().length()).sum() > MOST_CHARACTERS) {
      given.wrong(
          rows, Code.LENGTH, "一项任务最多保存%d项、共%d个字的佐证，其余请放进一个文件".formatted(MOST, MOST_CHARACTERS));
    }
  }

  /** What was given, in the list or beside it. */
  private List<Evidence> given(Given<Situation<Duty>> given) {
    List<List<Evidence>> listed = given.orNull(rows);
    var pieces = new ArrayList<Evidence>();
    if (listed != null) {
      listed.forEach(pieces::addAll);
    }
    pieces.addAll(cells(given));
    return List.copyOf(pieces);
  }

  private @Nullable List<Evidence> row(Given<Situation<Duty>> given) {
    List<Evidence> cells = cells(given);
    if (cells.size() != 1) {
      String at = given.at().substring(0, given.at().length() - 1);
      given
          .problems()
          .add(at, cells.isEmpty() ? Code.REQUIRED : Code.NOT_ALLOWED, "每项佐证填写网址、文件、文字说明、活动中的一种");
      return null;
    }
    return cells;
  }

  private List<Evidence> cells(Given<Situation<Duty>> given) {
    return Stream.of(
            piece(Evidence.Kind.URL, given.orNull(URL)),
            piece(Evidence.Kind.FILE, given.orNull(file)),
            piece(Evidence.Kind.TEXT, given.orNull(TEXT)),
            piece(Evidence.Kind.ACTIVITY, given.orNull(activity)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Evidence> piece(Evidence.Kind kind, @Nullable String value) {
    return Optional.ofNullable(value).map(text -> new Evidence(kind, text));
  }
}
