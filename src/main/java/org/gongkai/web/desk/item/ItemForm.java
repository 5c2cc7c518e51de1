package org.gongkai.web.desk.item;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Problem;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.Validity;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an item is written: its parts, and what was typed as the contract's JSON. What
 * a plain form cannot say (an arrangement with a reason, ids of files) is mapped here alone.
 *
 * @param typed by field
 * @param files of the office, to be ticked
 * @param columns what can be chosen
 * @param remarks what is said beside fields, by their name
 */
record ItemForm(
    Map<String, String> typed,
    List<Problem> problems,
    List<StoredFile> files,
    ColumnChoices columns,
    Map<String, String> remarks) {

  /** The id of the form, which begins the ids of its fields. */
  static final String ID = "item";

  static final String FILES = "files";
  static final String COLUMN = "column";

  /** Files that come with the form. */
  static final String UPLOAD = "upload";

  private static final String ARRANGED = "interpretation";
  private static final String REASON = "interpretation.notWanted";
  private static final String UPLOAD_HINT = "合计3MB以内，更大的在能运行脚本的浏览器中自动分份上传；改正错误时不用再选";
  private static final String COLUMN_HINT = "输入栏目名称中的几个字或者编号，从列出的栏目中选一个";
  private static final List<String> TEXTS =
      List.of(
          "title",
          "column",
          "kind",
          "documentNumber",
          "issuer",
          "topic",
          "formedOn",
          "attribute",
          "ground",
          "summary",
          "body",
          "validUntil",
          "publicityEndsOn",
          "indexNumber");

  /** Whether it is to be interpreted. */
  private enum Arranged {
    WANTED("要解读"),
    NOT_WANTED("不解读");

    private final String words;

    Arranged(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** A part of the form. */
  public record Part(String title, @Nullable String hint, List<FormView.Field> fields) {}

  /** What is shown of it, by the fields with which an item is made. */
  List<Part> parts(Fields<LocalDate> table, LocalDate today) {
    return List.of(
        new Part(
            "一、基本信息",
            null,
            some(
                table,
                today,
                List.of(
                    "title", "column", "kind", "documentNumber", "issuer", "topic", "formedOn"))),
        new Part(
            "二、公开属性和解读",
            "拟稿时提出，签发时确定。涉及国家秘密的，只登记不透露内容的标题，不写正文，不传附件",
            fields()
                .with(some(table, today, List.of("attribute", "ground")))
                .of(
                    Field.<Arranged, LocalDate>oneOf(
                            ARRANGED, "解读安排", Arranged.class, Arranged::words)
                        .ifAny()
                        .help("政策文件、行政规范性文件必须填写"),
                    today)
                .of(Field.<LocalDate>lines(REASON, "不解读的理由", 5_000).ifAny(), today)
                .all()),
        new Part(
            "三、内容和期限",
            null,
            fields()
                .with(some(table, today, List.of("summary", "body")))
                .with(attached(today))
                .with(some(table, today, List.of("validUntil", "publicityEndsOn", "indexNumber")))
                .all()));
  }

  /** Files that are there, to be kept, and others. */
  <C> List<FormView.Field> attached(C context) {
    FormView.Fields all = fields();
    if (!files.isEmpty()) {
      List<Field.Choice> choices =
          files.stream()
              .map(file -> Field.Choice.of(file.id().toString(), file.name().value()))
              .toList();
      all.of(
          Field.<C>files(FILES, "已上传的附件", files.size(), "")
              .ifAny()
              .help("不要的请去掉勾选")
              .choices(_ -> choices),
          context);
    }
    return all.filesIfAny(UPLOAD, "附件", UPLOAD_HINT).all();
  }

  private <C> List<FormView.Field> some(Fields<C> table, C context, List<String> names) {
    FormView.Fields all = fields();
    for (String name : names) {
      Field<?, C> field = table.named(name).orElseThrow();
      String remark = remarks.get(name);
      if (name.equals(COLUMN)) {
        all.of(
            field.as(Field.Shape.COMBO).help(COLUMN_HINT).choices(_ -> columns.choices()), context);
      } else {
        all.of(remark == null ? field : field.help(remark), context);
      }
    }
    return all.all();
  }

  FormView.Fields fields() {
    Map<String, String> shown = new LinkedHashMap<>(typed);
    shown.computeIfPresent(COLUMN, (_, text) -> columns.shown(text));
    return new FormView.Fields(ID, shown, problems);
  }

  /** Ids of files that were ticked. */
  static List<String> ids(Map<String, String> typed) {
    return typed.getOrDefault(FILES, "").lines().filter(id -> !id.isBlank()).distinct().toList();
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
    String arranged = plain(typed, ARRANGED);
    boolean same =
        arranged.equals(plain(before, ARRANGED))
            && plain(typed, REASON).equals(plain(before, REASON));
    if (!same && arranged.equals(Arranged.NOT_WANTED.name())) {
      tree.putObject(ARRANGED).put("notWanted", plain(typed, REASON));
    } else if (!same && !arranged.isEmpty()) {
      tree.put(ARRANGED, arranged);
    }
    List<String> files = ids(typed);
    if (!files.equals(ids(before))) {
      files.forEach(tree.putArray(FILES)::add);
    }
    return tree;
  }

  /** What was typed in the form of an interpretation. */
  static ObjectNode given(Map<String, String> typed) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (String name : List.of("form", "title", "url", "body", "on")) {
      String now = plain(typed, name);
      if (!now.isEmpty()) {
        tree.put(name, now);
      }
    }
    List<String> files = ids(typed);
    if (!files.isEmpty()) {
      files.forEach(tree.putArray(FILES)::add);
    }
    return tree;
  }

  private static String plain(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  /**
   * An item as its form would be filled in.
   *
   * @param body its text as it is kept, or null
   */
  static Map<String, String> values(Item item, @Nullable String body) {
    Metadata said = item.content().metadata();
    Validity validity = item.publicity().validity();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("title", said.title());
    all.put("column", item.content().column().id());
    all.put("kind", said.kind());
    all.put("documentNumber", said.documentNumber());
    all.put("issuer", said.issuer());
    all.put("topic", said.topic());
    all.put("formedOn", said.formedOn());
    all.put("attribute", item.decision().attribute());
    var ground = item.decision().ground();
    all.put("ground", ground == null ? null : ground.name());
    all.put("summary", item.content().summary());
    all.put("body", body);
    all.put("validUntil", validity.validUntil());
    all.put("publicityEndsOn", validity.publicityEndsOn());
    all.put("indexNumber", said.indexNumber());
    all.put(FILES, String.join("\n", item.content().files()));
    Interpreting arranged = item.publicity().interpreting();
    if (arranged.wanted() != null) {
      all.put(ARRANGED, arranged.isWanted() ? Arranged.WANTED : Arranged.NOT_WANTED);
      all.put(REASON, arranged.reason());
    }
    Map<String, String> values = new LinkedHashMap<>();
    all.forEach((name, value) -> Stream.ofNullable(value).forEach(v -> values.put(name, text(v))));
    return values;
  }

  private static String text(Object value) {
    return value instanceof Enum<?> one ? one.name() : value.toString();
  }
}
