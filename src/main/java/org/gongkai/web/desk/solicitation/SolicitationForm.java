package org.gongkai.web.desk.solicitation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Problem;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.work.SolicitationTexts;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a solicitation is written, and what was typed as the contract's JSON.
 *
 * @param typed by field
 * @param files of the office, to be ticked
 */
record SolicitationForm(Map<String, String> typed, List<Problem> problems, List<StoredFile> files) {

  /** The id of the form, which begins the ids of its fields. */
  static final String ID = "solicitation";

  static final String FILES = "files";
  private static final String WAYS = "ways";
  private static final String UPLOAD = "upload";
  private static final String UPLOAD_HINT = "合计3MB以内，更大的在能运行脚本的浏览器中自动分份上传；改正错误时不用再选";
  private static final List<String> TEXTS =
      List.of("title", "draft", "explanation", "opensOn", "closesOn", "shortReason", "item");

  /** What is shown of it. */
  List<FormView.Field> fields(Fields<LocalDate> table, LocalDate today, int least) {
    var all = new FormView.Fields(ID, typed, problems);
    for (Field<?, LocalDate> field : table.all()) {
      switch (field.name()) {
        case FILES -> attached(all, today);
        case "closesOn" -> all.of(field.help("截止当日仍可以提意见；一般不少于" + least + "日，更短的要写明理由"), today);
        case "draft" -> all.of(field.help("正文或者附件，至少一样；可以粘贴带格式的正文"), today);
        default -> all.of(field, today);
      }
    }
    return all.all();
  }

  private void attached(FormView.Fields all, LocalDate today) {
    if (!files.isEmpty()) {
      List<Field.Choice> choices =
          files.stream()
              .map(file -> Field.Choice.of(file.id().toString(), file.name().value()))
              .toList();
      all.of(
          Field.<LocalDate>files(FILES, "已上传的附件", files.size(), "")
              .ifAny()
              .help("不要的请去掉勾选")
              .choices(_ -> choices),
          today);
    }
    all.filesIfAny(UPLOAD, "附件", UPLOAD_HINT);
  }

  /** Ids of files that were ticked. */
  static List<String> ids(Map<String, String> typed) {
    return lines(typed, FILES);
  }

  private static List<String> lines(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").lines().filter(id -> !id.isBlank()).distinct().toList();
  }

  /** What was typed and is not as it was before; blank takes away what was there. */
  static ObjectNode changed(Map<String, String> typed, Map<String, String> before) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (String name : TEXTS) {
      String now = plain(typed, name);
      if (!now.equals(plain(before, name))) {
        tree.put(name, now);
      }
    }
    for (String name : List.of(FILES, WAYS)) {
      List<String> now = lines(typed, name);
      if (!now.equals(lines(before, name))) {
        now.forEach(tree.putArray(name)::add);
      }
    }
    return tree;
  }

  private static String plain(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /** A solicitation as its form would be filled in. */
  static Map<String, String> values(Solicitation one, SolicitationTexts texts) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "title", one.title());
    put(values, "draft", texts.read(one, one.content().draft()));
    put(values, "explanation", texts.read(one, one.content().explanation()));
    put(values, "opensOn", one.term().opensOn());
    put(values, "closesOn", one.term().closesOn());
    put(values, "shortReason", one.term().shortReason());
    put(values, "item", one.content().item());
    put(values, FILES, String.join("\n", one.content().files()));
    put(
        values,
        WAYS,
        one.content().ways().stream().map(Enum::name).collect(Collectors.joining("\n")));
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }
}
