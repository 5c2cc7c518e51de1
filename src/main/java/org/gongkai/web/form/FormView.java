package org.gongkai.web.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.input.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form of the desk as it is shown: its fields with what was typed and what is wrong.
 *
 * @param id begins the ids of its fields
 * @param article the rule it rests on
 * @param help what the rule says, in a sentence
 * @param problems all of them, also those of no field
 * @param open whether it stands open on the page
 * @param trial whether it can be tried first
 * @param note what a trial showed, or null
 * @param confirm what must be ticked before it is taken, or null
 */
public record FormView(
    String id,
    String title,
    String article,
    String help,
    List<Field> fields,
    List<Problem> problems,
    boolean open,
    boolean trial,
    @Nullable String note,
    @Nullable Confirm confirm) {

  /** A form in which nothing need be ticked. */
  public FormView(
      String id,
      String title,
      String article,
      String help,
      List<Field> fields,
      List<Problem> problems,
      boolean open,
      boolean trial,
      @Nullable String note) {
    this(id, title, article, help, fields, problems, open, trial, note, null);
  }

  /**
   * Something to be ticked.
   *
   * @param value what the form then sends as {@code checked}
   * @param words beside the box
   * @param why what is said when it was not ticked
   */
  public record Confirm(String value, String words, String why) {}

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    LINES,
    DAY,
    NUMBER,
    SELECT,
    COMBO,
    CHOICES,
    CHECKS,
    FILES
  }

  /** Something to choose. */
  public record Option(String name, String words, boolean chosen) {}

  /**
   * A field.
   *
   * @param name in the form
   * @param id unique on the page
   * @param personal holds personal data: nothing of it is kept in the browser
   */
  public record Field(
      String name,
      String id,
      String label,
      @Nullable String hint,
      Kind kind,
      boolean optional,
      boolean personal,
      String value,
      @Nullable String error,
      List<Option> options) {

    /** For the template. */
    public String shape() {
      return kind.name();
    }
  }

  /** Where a problem's link leads: its field, else the form. */
  public String anchor(Problem problem) {
    if (problem.field().equals("checked")) {
      return id + ".checked";
    }
    return fields.stream()
        .filter(field -> fits(problem, field.name))
        .map(Field::id)
        .findFirst()
        .orElse(id);
  }

  static boolean fits(Problem problem, String name) {
    String field = problem.field().replaceFirst("^answer\\.", "");
    return field.equals(name)
        || (!name.contains("[") && field.startsWith(name + "["))
        || name.equals(field + "[0].part")
        || name.equals(field + "[0].where");
  }

  /** Puts fields together. */
  public static final class Fields {

    private final String form;
    private final Map<String, String> typed;
    private final List<Problem> problems;
    private final List<Field> all = new java.util.ArrayList<>();

    public Fields(String form, Map<String, String> typed, List<Problem> problems) {
      this.form = form;
      this.typed = typed;
      this.problems = problems;
    }

    public List<Field> all() {
      return List.copyOf(all);
    }

    public Fields with(List<Field> more) {
      all.addAll(more);
      return this;
    }

    /** A field of no table, of lines. */
    public Fields lines(String name, String label, @Nullable String hint) {
      return add(name, label, hint, Kind.LINES, false, false, List.of());
    }

    /** The day of something, which may be left out. */
    public Fields dayIfAny(String name, String label, @Nullable String hint) {
      return add(name, label, hint, Kind.DAY, true, false, List.of());
    }

    /** The fields of a table, as they are for this case. */
    public <C> Fields of(org.gongkai.input.Fields<C> table, C context) {
      table.all().forEach(field -> of(field, context));
      return this;
    }

    /** A field of a table, as it is for this case. */
    public <C> Fields of(org.gongkai.input.Field<?, C> field, C context) {
      return of(field, field.name(), "", context);
    }

    /** So many rows of a list. */
    public <C> Fields rows(org.gongkai.input.Rows<?, C> list, int rows, C context) {
      for (int i = 0; i < rows; i++) {
        String at = list.name() + "[" + i + "].";
        String nth = i == 0 ? "" : "（第" + (i + 1) + "项）";
        list.cells().all().forEach(cell -> of(cell, at + cell.name(), nth, context));
      }
      return this;
    }

    private <C> Fields of(org.gongkai.input.Field<?, C> field, String name, String nth, C context) {
      Optional<Kind> kind = kind(field.shape());
      if (kind.isEmpty()) {
        return this;
      }
      List<Option> options =
          field.choices(context).stream()
              .map(c -> new Option(c.name(), c.words(), c.chosen()))
              .toList();
      return add(
          name,
          field.shown(context) + nth,
          field.help(context),
          kind.get(),
          !field.isRequired(),
          field.isPersonal(),
          options);
    }

    /** How a field of that shape is shown; empty for one that has a page of its own. */
    private static Optional<Kind> kind(org.gongkai.input.Field.Shape shape) {
      return switch (shape) {
        case LINE -> Optional.of(Kind.LINE);
        case LINES, NESTED, TEXTS -> Optional.of(Kind.LINES);
        case DAY -> Optional.of(Kind.DAY);
        case NUMBER -> Optional.of(Kind.NUMBER);
        case FLAG, CHOICES -> Optional.of(Kind.CHOICES);
        case SELECT -> Optional.of(Kind.SELECT);
        case COMBO -> Optional.of(Kind.COMBO);
        case SOME, FILES -> Optional.of(Kind.CHECKS);
        case ROWS, OBJECT -> Optional.empty();
      };
    }

    /** Files to be sent with the form, if any. */
    public Fields filesIfAny(String name, String label, @Nullable String hint) {
      return add(name, label, hint, Kind.FILES, true, false, List.of());
    }

    private Fields add(
        String name,
        String label,
        @Nullable String hint,
        Kind kind,
        boolean optional,
        boolean personal,
        List<Option> options) {
      String value = typed.getOrDefault(name, "");
      String error =
          problems.stream()
              .filter(problem -> fits(problem, name))
              .map(Problem::message)
              .distinct()
              .collect(Collectors.collectingAndThen(Collectors.joining("；"), FormView::orNull));
      List<Option> marked =
          options.stream().map(o -> new Option(o.name, o.words, chosen(kind, value, o))).toList();
      all.add(
          new Field(
              name,
              form + "." + name,
              label,
              hint,
              kind,
              optional,
              personal,
              value,
              error,
              marked));
      return this;
    }

    private static boolean chosen(Kind kind, String value, Option option) {
      boolean same =
          kind == Kind.CHECKS
              ? List.of(value.split("\n")).contains(option.name)
              : value.equals(option.name);
      return same || (value.isEmpty() && option.chosen && kind != Kind.CHECKS);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  public static Option option(String name, String words) {
    return new Option(name, words, false);
  }

  /** The problems of no field of this form. */
  public List<Problem> others() {
    return problems.stream().filter(p -> fields.stream().noneMatch(f -> fits(p, f.name))).toList();
  }

  @Override
  public String toString() {
    return Objects.toString(id);
  }
}
