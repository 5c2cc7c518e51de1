package org.gongkai.web.desk.office;

import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.OfficeInput;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** What the administrators' forms share: reading what was typed into inputs of configure-office. */
final class OfficeForms {

  private OfficeForms() {}

  /** What was typed, or null for nothing. */
  static @Nullable String given(Map<String, String> typed, Field<?, ?> field) {
    String value = typed.get(field.name());
    return value == null || Clean.lines(value) == null ? null : value;
  }

  /** A whole number, with a problem for what is none. */
  static @Nullable Integer number(
      Map<String, String> typed, Field<Integer, ?> field, List<Problem> problems) {
    String value = Clean.halfWidth(typed.get(field.name()));
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,9}")) {
      problems.add(new Problem(field.name(), Code.FORMAT.slug(), field.label() + "请填写整数，例如 10"));
      return null;
    }
    return Integer.valueOf(value);
  }

  /** An input of these parts alone. */
  static OfficeInput input(
      OfficeCode code,
      @Nullable List<OfficeInput.@Nullable OfficialInput> officials,
      @Nullable List<OfficeInput.@Nullable DayInput> localDays,
      @Nullable List<OfficeInput.@Nullable YearInput> years) {
    return new OfficeInput(
        code.value(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        officials,
        localDays,
        years,
        null);
  }

  /** The problems of a part, as those of the form's fields. */
  static List<Problem> renamed(List<Problem> problems, String start) {
    return problems.stream()
        .map(
            p ->
                p.field().startsWith(start)
                    ? new Problem(p.field().substring(start.length()), p.code(), p.message())
                    : p)
        .toList();
  }

  static FormView view(String id, String title, FormView.Fields fields, List<Problem> problems) {
    return new FormView(id, title, "", "", fields.all(), problems, true, false, null);
  }
}
