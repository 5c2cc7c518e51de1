package org.gongkai.web.desk.column;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.catalogue.Cadence;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Columns;
import org.gongkai.catalogue.Columns.Anywhere;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.Offer;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** A column as it is written in a form; what was typed becomes what the contract's PUT takes. */
final class ColumnForm {

  static final String ID = "id";

  private static final String OWNER = "owner";
  private static final String WITHIN = "within";
  private static final String DAYS = "workingDays";
  private static final String RETIRED = "retired";
  private static final Field<String, Anywhere> ID_FIELD =
      Field.<Anywhere>line(ID, "栏目编号", 30).help("大写字母、数字和连字符，例如 CZXX-01；以后不能改");
  private static final Field<Integer, Anywhere> WITHIN_FIELD =
      Field.<Anywhere>number(WITHIN, "公开时限（工作日）", _ -> 1)
          .ifAny()
          .help("信息形成以后多少个工作日内公开；不填的按机关设置的期限");

  private ColumnForm() {}

  /** The fields; a new column says its id. */
  static FormView.Fields fields(
      Office office, boolean made, Map<String, String> typed, List<Problem> problems) {
    var anywhere = new Anywhere();
    var fields = new FormView.Fields("column", typed, problems);
    if (made) {
      fields.of(ID_FIELD, anywhere);
    }
    for (Field<?, Anywhere> field : Columns.FIELDS.all()) {
      switch (field.name()) {
        case OWNER ->
            fields.of(
                field
                    .as(Field.Shape.SELECT)
                    .help("栏目到期、逾期时提醒谁")
                    .choices(_ -> owners(office, typed.getOrDefault(OWNER, ""))),
                anywhere);
        case WITHIN -> fields.of(WITHIN_FIELD, anywhere);
        default -> fields.of(field, anywhere);
      }
    }
    return fields;
  }

  /** Whoever is there; one who has left stays while nobody else is chosen. */
  private static List<Field.Choice> owners(Office office, String now) {
    Stream<Field.Choice> all =
        Stream.concat(
            Stream.of(Field.Choice.of("CLERKS", "登记人员"), Field.Choice.of("HEADS", "负责人")),
            office.byName().stream()
                .filter(one -> one.active() || one.id().equals(now))
                .map(ColumnForm::choice));
    return all.toList();
  }

  private static Field.Choice choice(Official one) {
    return Field.Choice.of(one.id(), one.active() ? one.name() : one.name() + "（已离任）");
  }

  /** A column as its form would be filled in. */
  static Map<String, String> values(Column column) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    Legal legal = column.naming().legal();
    Cadence cadence = column.cadence();
    Offer offer = column.offer();
    all.put("name", column.naming().name());
    all.put("area", column.naming().area());
    all.put("legal", legal == null ? null : legal.code());
    all.put(OWNER, column.owner());
    all.put("everyDays", cadence.everyDays());
    all.put("minimum", cadence.minimum());
    all.put(WITHIN, cadence.workingDays());
    all.put("url", offer.url());
    all.put("basis", offer.basis());
    all.put("audience", offer.audience());
    all.put("channels", String.join("\n", offer.channels()));
    all.put("checkQuestion", offer.checkQuestion());
    all.put(RETIRED, column.retired());
    Map<String, String> values = new LinkedHashMap<>();
    all.forEach((name, value) -> values.put(name, Objects.toString(value, "")));
    return values;
  }

  /** What was typed, for the PUT of the API; what is no number is noted. */
  static ObjectNode tree(Map<String, String> typed, List<Problem> problems) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (Field<?, Anywhere> field : Columns.FIELDS.all()) {
      String text = Clean.lines(typed.get(field.name()));
      if (text == null) {
        continue;
      }
      switch (field.shape()) {
        case NUMBER -> number(text, field.name(), problems).forEach(n -> tree.put(field.name(), n));
        case OBJECT ->
            number(text, WITHIN, problems).forEach(n -> tree.putObject(WITHIN).put(DAYS, n));
        case FLAG -> tree.put(field.name(), text.equals("true"));
        case TEXTS -> text.lines().forEach(tree.withArray(field.name())::add);
        default -> tree.put(field.name(), text);
      }
    }
    return tree;
  }

  private static List<Integer> number(String text, String name, List<Problem> problems) {
    String number = Clean.halfWidth(text);
    if (number == null || !number.matches("\\d{1,9}")) {
      problems.add(new Problem(name, Code.FORMAT.slug(), "请填写整数，例如 10"));
      return List.of();
    }
    return List.of(Integer.valueOf(number));
  }

  /** Problems of the API as those of the form's fields. */
  static List<Problem> ofForm(List<Problem> problems) {
    var all = new ArrayList<Problem>();
    for (Problem one : problems) {
      String field = one.field().equals(WITHIN + "." + DAYS) ? WITHIN : one.field();
      all.add(new Problem(field, one.code(), one.message()));
    }
    return all;
  }
}
