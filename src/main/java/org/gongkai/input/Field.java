package org.gongkai.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that people fill in, said once: its name in the contract, its label, how it is filled in,
 * how much it holds and what helps. The JSON reader, the form and the documentation follow from it.
 *
 * @param <T> what it is read as
 * @param <C> what its limit, its help and its choices depend on
 */
public final class Field<T, C> {

  /** How a field is filled in. */
  public enum Shape {
    /** One line of text. */
    LINE("一行文字"),
    /** Several lines of text. */
    LINES("文字"),
    /** A day, {@code yyyy-MM-dd}. */
    DAY("日期"),
    /** A whole number. */
    NUMBER("整数"),
    /** Yes or no. */
    FLAG("是、否"),
    /** One of a few, all of them shown. */
    CHOICES("选一项"),
    /** One of many, in a list. */
    SELECT("选一项"),
    /** One of very many, found by typing a part of it. */
    COMBO("选一项，可以输入查找"),
    /** Several of a few, all of them shown. */
    SOME("选几项"),
    /** Some of the files that were uploaded. */
    FILES("选文件"),
    /** Several texts, each in a line of its own. */
    TEXTS("多项，每行一项"),
    /** Rows that have the same fields. */
    ROWS("多项"),
    /** A text that the contract has as the one field of a structure. */
    NESTED("文字"),
    /** A structure with fields of its own. */
    OBJECT("另有字段");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    /** In words, for the documentation. */
    public String words() {
      return words;
    }
  }

  /**
   * Something to choose.
   *
   * @param name in the contract
   * @param words as it is shown
   * @param chosen unless something else was
   */
  public record Choice(String name, String words, boolean chosen) {

    /** A choice that nobody made yet. */
    public static Choice of(String name, String words) {
      return new Choice(name, words, false);
    }

    /** The constants of a type, in their order. */
    public static <E extends Enum<E>> List<Choice> all(E[] constants, Function<E, String> words) {
      return Stream.of(constants).map(e -> of(e.name(), words.apply(e))).toList();
    }
  }

  /** Judges what stands in the JSON; its type is known to be right. */
  private interface Reader<T, C> {
    @Nullable T read(Problems problems, String at, JsonNode value, C context);
  }

  private static final JsonMapper VALUES = new JsonMapper();
  private static final String LIMIT = "不超过%d个字";

  private final String name;
  private final Shape shape;
  private final Reader<T, C> reader;
  private final Consumer<JsonNode> strict;
  private final boolean required;
  private final FieldLook<C> look;

  private Field(
      String name,
      Shape shape,
      Reader<T, C> reader,
      Consumer<JsonNode> strict,
      boolean required,
      FieldLook<C> look) {
    this.name = name;
    this.shape = shape;
    this.reader = reader;
    this.strict = strict;
    this.required = required;
    this.look = look;
  }

  private static <T, C> Field<T, C> of(
      String name, String label, Shape shape, @Nullable String limit, Reader<T, C> reader) {
    return new Field<>(name, shape, reader, _ -> {}, true, FieldLook.of(label, limit));
  }

  /** A line of at most {@code max} characters. */
  public static <C> Field<String, C> line(String name, String label, int max) {
    return of(
        name,
        label,
        Shape.LINE,
        LIMIT.formatted(max),
        (problems, at, value, _) -> problems.line(at, label, JsonTexts.text(value), max));
  }

  /** The name of a person or a body, of at most {@code max} characters. */
  public static <C> Field<String, C> name(String name, String label, int max) {
    return of(
        name,
        label,
        Shape.LINE,
        LIMIT.formatted(max),
        (problems, at, value, _) -> problems.name(at, label, JsonTexts.text(value), max));
  }

  /** Lines of at most {@code max} characters together. */
  public static <C> Field<String, C> lines(String name, String label, int max) {
    return of(
        name,
        label,
        Shape.LINES,
        LIMIT.formatted(max),
        (problems, at, value, _) -> problems.lines(at, label, JsonTexts.text(value), max));
  }

  /** A text that is judged elsewhere. */
  public static <C> Field<String, C> anyText(String name, String label, Shape shape) {
    return of(name, label, shape, null, (_, _, value, _) -> JsonTexts.text(value));
  }

  /** A day. */
  public static <C> Field<LocalDate, C> day(String name, String label) {
    return of(
        name,
        label,
        Shape.DAY,
        null,
        (problems, at, value, _) -> problems.day(at, label, JsonTexts.text(value)));
  }

  /** An e-mail address. */
  public static <C> Field<String, C> email(String name) {
    return of(
        name,
        "电子邮箱",
        Shape.LINE,
        null,
        (problems, at, value, _) -> problems.email(at, JsonTexts.text(value)));
  }

  /** A telephone number, fixed or mobile. */
  public static <C> Field<String, C> phone(String name, String label) {
    return of(
        name,
        label,
        Shape.LINE,
        null,
        (problems, at, value, _) -> problems.phone(at, JsonTexts.text(value)));
  }

  /** A postcode. */
  public static <C> Field<String, C> postcode(String name) {
    return of(
        name,
        "邮政编码",
        Shape.LINE,
        null,
        (problems, at, value, _) -> problems.postcode(at, JsonTexts.text(value)));
  }

  /** A whole number from 1 up to {@code most}. */
  public static <C> Field<Integer, C> number(String name, String label, ToIntFunction<C> most) {
    return number(name, label, 1, most);
  }

  /** A whole number from {@code least} up to {@code most}. */
  public static <C> Field<Integer, C> number(
      String name, String label, int least, ToIntFunction<C> most) {
    return of(
        name,
        label,
        Shape.NUMBER,
        null,
        (problems, at, value, context) ->
            value.isNull()
                ? null
                : problems.within(at, label, value.asInt(), least, most.applyAsInt(context)));
  }

  /** Yes or no, in these words. */
  public static <C> Field<Boolean, C> flag(String name, String label, String yes, String no) {
    Field<Boolean, C> field =
        of(
            name,
            label,
            Shape.FLAG,
            null,
            (_, _, value, _) -> value.isNull() ? null : value.asBoolean());
    return field.choices(_ -> List.of(Choice.of("true", yes), Choice.of("false", no)));
  }

  /** One of the constants of {@code type}, all of them shown. */
  public static <E extends Enum<E>, C> Field<E, C> oneOf(
      String name, String label, Class<E> type, Function<E, String> words) {
    Field<E, C> field = ofType(name, label, Shape.CHOICES, type);
    return field.choices(_ -> Choice.all(type.getEnumConstants(), words));
  }

  /** One of the constants of {@code type}, in a list. */
  public static <E extends Enum<E>, C> Field<E, C> select(
      String name, String label, Class<E> type, Function<C, List<Choice>> choices) {
    Field<E, C> field = ofType(name, label, Shape.SELECT, type);
    return field.choices(choices);
  }

  /**
   * Several of the constants of {@code type}, all of them shown.
   *
   * @param none what is said where an empty list was given
   */
  public static <E extends Enum<E>, C> Field<Set<E>, C> someOf(
      String name, String label, Class<E> type, Function<E, String> words, String none) {
    Reader<Set<E>, C> reader =
        (problems, at, value, _) -> JsonTexts.some(problems, at, label, value, type, none);
    Consumer<JsonNode> texts = value -> value.forEach(one -> JsonTexts.strict(one, name));
    var field = new Field<>(name, Shape.SOME, reader, texts, true, FieldLook.<C>of(label, null));
    return field.choices(_ -> Choice.all(type.getEnumConstants(), words));
  }

  private static <E extends Enum<E>, C> Field<E, C> ofType(
      String name, String label, Shape shape, Class<E> type) {
    return of(
        name,
        label,
        shape,
        null,
        (problems, at, value, _) -> problems.oneOf(at, label, JsonTexts.text(value), type));
  }

  /**
   * A structure with fields of its own, judged elsewhere.
   *
   * @param strict sees that they have the right names and JSON types; throws {@link BrokenInput}
   */
  public static <C> Field<JsonNode, C> object(
      String name, String label, Consumer<JsonNode> strict) {
    Reader<JsonNode, C> reader = (_, _, value, _) -> value.isNull() ? null : value;
    return new Field<>(name, Shape.OBJECT, reader, strict, true, FieldLook.of(label, null));
  }

  /** Ids of files that were uploaded, {@code most} at the most. */
  public static <C> Field<List<String>, C> files(
      String name, String label, int most, String tooMany) {
    Reader<List<String>, C> reader =
        (problems, at, value, _) -> JsonTexts.files(problems, at, value, most, tooMany);
    Consumer<JsonNode> texts = value -> value.forEach(id -> JsonTexts.strict(id, name));
    return new Field<>(name, Shape.FILES, reader, texts, true, FieldLook.of(label, null));
  }

  /**
   * Up to {@code most} lines, each of at most {@code max} characters; blank ones and doubles are
   * left out. One text is taken for its lines.
   */
  public static <C> Field<List<String>, C> texts(String name, String label, int most, int max) {
    Reader<List<String>, C> reader =
        (problems, at, value, _) -> JsonTexts.lines(problems, at, label, value, most, max);
    Consumer<JsonNode> texts = value -> value.forEach(text -> JsonTexts.strict(text, name));
    String limit = "最多%d项，每项不超过%d个字".formatted(most, max);
    return new Field<>(name, Shape.TEXTS, reader, texts, true, FieldLook.of(label, limit));
  }

  /**
   * Either one word, or a text that the contract has in a structure under {@code inner}.
   *
   * @return the text, or empty for the word
   */
  public static <C> Field<Optional<String>, C> wordOr(
      String name, String word, String inner, String label, int max) {
    Reader<Optional<String>, C> reader =
        (problems, at, value, _) -> {
          if (!value.isTextual()) {
            return value.isNull()
                ? null
                : Optional.ofNullable(
                    problems.requiredLines(
                        at + "." + inner, label, JsonTexts.text(value.path(inner)), max));
          }
          if (!value.asText().equals(word)) {
            problems.add(
                at,
                Problem.Code.UNKNOWN_VALUE,
                "%s请填“%s”，或者 {\"%s\": 理由}".formatted(label, word, inner));
          }
          return Optional.empty();
        };
    return new Field<>(
        name,
        Shape.NESTED,
        reader,
        value -> onlyInner(name, inner, value),
        true,
        FieldLook.of(label, LIMIT.formatted(max)));
  }

  private static void onlyInner(String name, String inner, JsonNode value) {
    for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
      String found = names.next();
      if (!found.equals(inner)) {
        throw new BrokenInput("不认识的字段：" + name + "." + found);
      }
      JsonTexts.strict(value.get(found), name + "." + found);
    }
  }

  /** A text that the contract has in a structure under {@code inner}. */
  public static <C> Field<String, C> nested(String name, String inner, String label, int max) {
    Reader<String, C> reader =
        (problems, at, value, _) ->
            value.isNull()
                ? null
                : problems.requiredLines(
                    at + "." + inner, label, JsonTexts.text(value.path(inner)), max);
    Consumer<JsonNode> strict =
        value -> {
          if (value.isTextual()) {
            throw new BrokenInput("字段类型不对：" + name);
          }
          onlyInner(name, inner, value);
        };
    return new Field<>(
        name, Shape.NESTED, reader, strict, true, FieldLook.of(label, LIMIT.formatted(max)));
  }

  static <R, C> Field<List<R>, C> rows(Rows<R, C> rows) {
    return rows(rows, rows::read);
  }

  /** The same where the list may be left out; one that is there has a row at least. */
  static <R, C> Field<List<R>, C> rowsIfAny(Rows<R, C> rows) {
    return rows(
        rows,
        (problems, at, value, context) ->
            value.isNull() ? null : rows.read(problems, at, value, context));
  }

  private static <R, C> Field<List<R>, C> rows(Rows<R, C> rows, Reader<List<R>, C> reader) {
    return new Field<>(
        rows.name(),
        Shape.ROWS,
        reader,
        rows::strict,
        false, // the rows themselves say that there is at least one
        FieldLook.of(rows.label(), null));
  }

  /** The same field, which may be left out. */
  public Field<T, C> ifAny() {
    return new Field<>(name, shape, reader, strict, false, look);
  }

  /** The same field, which must be filled in. */
  public Field<T, C> must() {
    return new Field<>(name, shape, reader, strict, true, look);
  }

  /** The same field filled in another way. */
  public Field<T, C> as(Shape other) {
    return new Field<>(name, other, reader, strict, required, look);
  }

  /** The same field, in which a value of that kind is wrong. */
  public Field<T, C> unless(BiPredicate<T, C> wrong, Problem.Code code, String message) {
    Reader<T, C> judging =
        (problems, at, value, context) -> {
          T read = reader.read(problems, at, value, context);
          if (read != null && wrong.test(read, context)) {
            problems.add(at, code, message);
            return null;
          }
          return read;
        };
    return new Field<>(name, shape, judging, strict, required, look);
  }

  private Field<T, C> looking(FieldLook<C> other) {
    return new Field<>(name, shape, reader, strict, required, other);
  }

  /** The same field, which the form calls otherwise than what is said of it. */
  public Field<T, C> shownAs(String words) {
    return shownAs(_ -> words);
  }

  /** The same, by the case. */
  public Field<T, C> shownAs(Function<C, String> words) {
    return looking(look.shownAs(words));
  }

  /** The same field, which holds personal data: nothing of it is kept in the browser. */
  public Field<T, C> personal() {
    return looking(look.ofPeople());
  }

  /** The same field with a sentence that helps. */
  public Field<T, C> help(String sentence) {
    return help(_ -> sentence);
  }

  /** The same field with a sentence that depends on the case. */
  public Field<T, C> help(Function<C, String> sentence) {
    return looking(look.helping(sentence));
  }

  /** The same field with what can be chosen. */
  public Field<T, C> choices(Function<C, List<Choice>> all) {
    return looking(look.choosing(all));
  }

  /** The name in the contract. */
  public String name() {
    return name;
  }

  /** What it is called where something is said of it. */
  public String label() {
    return look.label();
  }

  /** What its form calls it. */
  public String shown(C context) {
    return look.shownTo(context);
  }

  /** How it is filled in. */
  public Shape shape() {
    return shape;
  }

  /** How much it holds, in words; null where its shape says all. */
  public @Nullable String limit() {
    return look.limit();
  }

  /** Whether it must be filled in. */
  public boolean isRequired() {
    return required;
  }

  /** Whether it holds personal data. */
  public boolean isPersonal() {
    return look.personal();
  }

  /** The sentence that helps, or null. */
  public @Nullable String help(C context) {
    return look.helpFor(context);
  }

  /** What can be chosen; empty for what is typed. */
  public List<Choice> choices(C context) {
    return look.choices().apply(context);
  }

  /**
   * Sees that the value has the JSON type of this field.
   *
   * @throws BrokenInput if it has not
   */
  void strict(String at, JsonNode value) {
    boolean fits =
        switch (shape) {
          case LINE, LINES, DAY, CHOICES, SELECT, COMBO -> value.isTextual();
          case NUMBER -> value.isInt();
          case FLAG -> value.isBoolean();
          case SOME, FILES, ROWS -> value.isArray();
          case TEXTS -> value.isArray() || value.isTextual();
          case NESTED -> value.isObject() || value.isTextual();
          case OBJECT -> value.isObject();
        };
    if (!fits && !value.isNull()) {
      throw new BrokenInput("字段类型不对：" + at + name);
    }
    strict.accept(value);
  }

  /** Judges the value; notes what is wrong and gives null then, or where nothing stands. */
  @Nullable T read(Problems problems, String at, JsonNode value, C context) {
    T read = reader.read(problems, at, value, context);
    return required ? problems.required(at, look.label(), read) : read;
  }

  /**
   * Judges a value that did not come in a tree of its own; what must be there is demanded by who
   * asks.
   *
   * @param start what stands before the name, e.g. {@code officials[0].}
   * @param value a text, a number, or a list of texts
   */
  public @Nullable T judged(Problems problems, String start, @Nullable Object value, C context) {
    return reader.read(problems, start + name, VALUES.valueToTree(value), context);
  }

  /** The same of a value that must be there. */
  public @Nullable T demanded(Problems problems, String start, @Nullable Object value, C context) {
    return problems.required(start + name, look.label(), judged(problems, start, value, context));
  }
}
