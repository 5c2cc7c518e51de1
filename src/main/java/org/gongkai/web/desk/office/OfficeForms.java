package org.gongkai.web.desk.office;

import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.OfficeInput;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** What the administrators' forms share: reading what was typed into inputs of configure-office. */
final class OfficeForms {

  private OfficeForms() {}

  static @Nullable String given(Map<String, String> typed, String name) {
    String value = typed.get(name);
    return value == null || Clean.lines(value) == null ? null : value;
  }

  /** A whole number, with a problem for what is none. */
  static @Nullable Integer number(
      Map<String, String> typed, String name, String label, List<Problem> problems) {
    String value = Clean.halfWidth(typed.get(name));
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,9}")) {
      problems.add(new Problem(name, Code.FORMAT.slug(), label + "请填写整数，例如 10"));
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
        years);
  }

  /** Why the whole could not be done. */
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
