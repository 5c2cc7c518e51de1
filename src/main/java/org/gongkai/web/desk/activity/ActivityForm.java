package org.gongkai.web.desk.activity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Field;
import org.gongkai.input.Problem;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Outcome;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.activity.work.ActivityFields;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an activity is written, and what was typed as the contract's JSON.
 *
 * @param survey whether it is a survey that is answered on a page
 * @param typed by field
 * @param files of the office, to be ticked
 */
record ActivityForm(
    boolean survey, Map<String, String> typed, List<Problem> problems, List<StoredFile> files) {

  /** The id of the form, which begins the ids of its fields. */
  static final String ID = "activity";

  /** Files that are ticked. */
  static final String FILES = "files";

  /** Material that is said in words. */
  private static final String WORDS = "material";

  private static final String UPLOAD = "upload";
  private static final String UPLOAD_HINT =
      "会议记录、照片等，公布以后任何人都可以下载，有姓名的签到表请不要放在这里；合计3MB以内，更大的在能运行脚本的浏览器中自动分份上传";
  private static final String NUMBER = "participants";

  /** What is shown of it. */
  List<FormView.Field> fields(ActivityFields<LocalDate> table, LocalDate today) {
    var all = new FormView.Fields(ID, typed, problems);
    if (survey) {
      all.of(table.topic, today).of(table.opensOn.must(), today).of(table.closesOn.must(), today);
      all.rows(QuestionRows.ROWS, QuestionRows.shown(typed), today);
      return all.all();
    }
    all.of(table.kind, today).of(table.topic, today).of(table.on.must(), today);
    all.of(table.participants.must().help("到场的人数"), today).of(table.attendance, today);
    all.of(table.result, today).of(table.url, today);
    if (!files.isEmpty()) {
      List<Field.Choice> choices =
          files.stream()
              .map(file -> Field.Choice.of(file.id().toString(), file.name().value()))
              .toList();
      all.of(
          Field.<LocalDate>files(FILES, "已上传的材料", files.size(), "")
              .ifAny()
              .help("不要的请去掉勾选")
              .choices(_ -> choices),
          today);
    }
    all.filesIfAny(UPLOAD, "材料", UPLOAD_HINT);
    return all.of(
            Field.<LocalDate>lines(WORDS, "存在别处的材料", 4_000).ifAny().help("每行一项，例如：会议记录存党政办"), today)
        .all();
  }

  /** Ids of files that were ticked. */
  static List<String> ids(Map<String, String> typed) {
    return lines(typed, FILES);
  }

  private static List<String> lines(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").lines().filter(id -> !id.isBlank()).distinct().toList();
  }

  /** What was typed and is not as it was before; blank takes away what was there. */
  static ObjectNode changed(boolean survey, Map<String, String> typed, Map<String, String> before) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    List<String> texts =
        survey
            ? List.of("topic", "opensOn", "closesOn")
            : List.of("kind", "topic", "on", "attendance", "result", "url");
    for (String name : texts) {
      String now = plain(typed, name);
      if (!now.equals(plain(before, name))) {
        tree.put(name, now);
      }
    }
    if (survey) {
      if (!QuestionRows.written(typed).equals(QuestionRows.written(before))) {
        QuestionRows.put(tree, typed);
      }
      return tree;
    }
    if (!material(typed).equals(material(before))) {
      material(typed).forEach(tree.putArray(WORDS)::add);
    }
    String people = plain(typed, NUMBER);
    if (!people.equals(plain(before, NUMBER)) && people.matches("\\d{1,9}")) {
      tree.put(NUMBER, Integer.parseInt(people));
    }
    return tree;
  }

  /** Whether something stands in the number that is none. */
  static boolean isNoNumber(Map<String, String> typed) {
    String people = plain(typed, NUMBER);
    return !people.isEmpty() && !people.matches("\\d{1,9}");
  }

  private static List<String> material(Map<String, String> typed) {
    var all = new ArrayList<>(ids(typed));
    all.addAll(lines(typed, WORDS));
    return all;
  }

  private static String plain(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /**
   * An activity as its form would be filled in.
   *
   * @param attendance who was at a training
   */
  static Map<String, String> values(Activity one, List<String> attendance) {
    Map<String, String> values = new LinkedHashMap<>();
    Outcome outcome = one.content().outcome();
    put(values, "kind", one.content().kind());
    put(values, "topic", one.title());
    put(values, "on", one.content().on());
    put(values, NUMBER, one.content().participants());
    put(values, "attendance", String.join("\n", attendance));
    put(values, "result", outcome.result());
    put(values, "url", outcome.url());
    put(values, FILES, String.join("\n", outcome.files()));
    put(values, WORDS, String.join("\n", outcome.words()));
    Survey asked = one.survey();
    if (asked != null) {
      put(values, "opensOn", asked.opensOn());
      put(values, "closesOn", asked.closesOn());
      List<Question> questions = asked.questions();
      for (int i = 0; i < questions.size(); i++) {
        QuestionRows.fill(values, i, questions.get(i));
      }
    }
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }
}
