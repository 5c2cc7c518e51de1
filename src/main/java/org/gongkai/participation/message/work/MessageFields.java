package org.gongkai.participation.message.work;

import static org.gongkai.input.Plain.PLAIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.participation.message.MessageKind;
import org.gongkai.participation.message.Writer;
import org.gongkai.request.Applicant;
import org.jspecify.annotations.Nullable;

/** The fields of a message as it comes in. */
public final class MessageFields {

  private static final int SHORTEST_ID = 8;

  static final Field<String, Plain> SUBMISSION =
      Field.<Plain>line("submissionId", "提交编号", 100)
          .unless(
              (id, _) -> Clean.length(id) < SHORTEST_ID,
              Code.LENGTH,
              "提交编号 submissionId 须为8至100个字符");
  static final Field<String, Plain> OFFICE = Field.line("office", "受理机关", 50);
  static final Field<MessageKind, Plain> KIND =
      Field.oneOf("kind", "留言类别", MessageKind.class, MessageKind::words);
  static final Field<String, Plain> TITLE = Field.line("title", "标题", 200);
  static final Field<String, Plain> CONTENT = Field.lines("content", "内容", 5_000);
  static final Field<String, Plain> NAME = Field.<Plain>name("name", "姓名", 100).ifAny().personal();
  static final Field<String, Plain> EMAIL = Field.<Plain>email("email").ifAny().personal();
  static final Field<String, Plain> PHONE = Field.<Plain>phone("phone", "联系电话").ifAny().personal();
  static final Field<Boolean, Plain> MAY_PUBLISH =
      Field.flag("mayPublish", "是否同意公开", "同意公开", "不同意公开");

  private static final Fields<Plain> ALL =
      new Fields<>(
          List.of(SUBMISSION, OFFICE, KIND, TITLE, CONTENT, NAME, EMAIL, PHONE, MAY_PUBLISH));

  private MessageFields() {}

  /** The names of the fields, in the order of the form. */
  public static List<String> names() {
    return ALL.all().stream().map(Field::name).toList();
  }

  /**
   * Judges all of it.
   *
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   */
  static Given<Plain> read(JsonNode tree, Problems problems) {
    ALL.shape(tree, List.of());
    return ALL.read(tree, problems, PLAIN);
  }

  /** What is sealed of it. */
  static Map<String, String> sealed(Given<Plain> given) {
    Map<String, String> texts = new HashMap<>();
    Stream.of(TITLE, CONTENT, NAME, EMAIL, PHONE)
        .forEach(
            field -> {
              String text = given.orNull(field);
              if (text != null) {
                texts.put(field.name(), text);
              }
            });
    return texts;
  }

  static Writer writer(Given<Plain> given) {
    String name = given.orNull(NAME);
    return new Writer(
        name == null ? Writer.NAMELESS : Applicant.masked(name),
        given.orNull(EMAIL) != null,
        given.orNull(PHONE) != null,
        given.get(MAY_PUBLISH));
  }

  /** All of it as one text, by which a repeat is told from another content under the same id. */
  static String content(Given<Plain> given) {
    return ALL.all().stream()
        .map(given::orNull)
        .map(MessageFields::part)
        .collect(Collectors.joining("\u001f"));
  }

  private static String part(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** What was typed into a form, as the tree that is judged; what was left blank is left out. */
  public static ObjectNode tree(Map<String, String> typed) {
    ObjectNode tree = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    typed.forEach(
        (name, text) -> {
          if (!text.isBlank() && names().contains(name)) {
            if (name.equals(MAY_PUBLISH.name())) {
              tree.put(name, text.equals("true"));
            } else {
              tree.put(name, text);
            }
          }
        });
    return tree;
  }
}
