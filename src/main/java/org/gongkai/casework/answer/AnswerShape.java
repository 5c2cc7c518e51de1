package org.gongkai.casework.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.casework.PublicInformation.Published;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Rows;
import org.gongkai.request.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a kind of answer: its fields, how they become the answer, and back. The
 * reader, the form and the letter's fields follow from it; its wording is its letter's alone
 * ({@code src/main/letters}).
 */
public final class AnswerShape {

  /**
   * What the fields depend on.
   *
   * @param files the request's files
   * @param objection whether a third party's objection stands
   * @param published what of the office's public information has an id
   */
  public record Asked(
      LocalDate today,
      List<StoredFile> files,
      boolean objection,
      Function<String, Optional<Published>> published) {

    /** Where only the day and what is public matters. */
    public static Asked on(LocalDate today, Function<String, Optional<Published>> published) {
      return new Asked(today, List.of(), false, published);
    }

    /** For a form, which shows and does not judge. */
    public static Asked form(LocalDate today, List<StoredFile> files, boolean objection) {
      return new Asked(today, files, objection, _ -> Optional.empty());
    }

    private List<Choice> disclosable() {
      return files.stream()
          .filter(file -> !file.isAttachment())
          .map(file -> Choice.of(file.id().toString(), file.name().toString()))
          .toList();
    }
  }

  static final int LONG = 20_000;
  static final int MIDDLE = 2_000;
  static final int SHORT = 200;
  static final int MOST_ROWS = 50;

  /** Of all texts of an answer together, in characters: sealed they fit into a record. */
  static final int TOGETHER = 80_000;

  private static final int MOST_FILES = 20;

  /** Why; the one field of many kinds. */
  static final Field<String, Asked> REASON = Field.lines("reason", "理由", LONG);

  /** What goes with the answer. */
  static final Field<List<String>, Asked> FILES =
      Field.<Asked>files("files", "随答复公开的文件", MOST_FILES, "一份答复最多附" + MOST_FILES + "个文件")
          .ifAny()
          .choices(Asked::disclosable);

  /** Why it is disclosed although a third party objected (Art. 32). */
  static final Field<String, Asked> PUBLIC_INTEREST =
      Field.<Asked>nested("publicInterest", "reason", "公共利益理由", MIDDLE)
          .ifAny()
          .help("第三方不同意公开；决定公开的，写明不公开会对公共利益造成什么重大影响（第三十二条）");

  private final Answer.Kind kind;
  private final String help;
  private final Fields<Asked> fields;
  private final @Nullable Rows<?, Asked> rows;
  private final BiConsumer<Given<Asked>, Asked> check;
  private final BiFunction<Given<Asked>, Asked, Answer> make;
  private final Function<Answer, Map<Field<?, Asked>, @Nullable Object>> back;

  private AnswerShape(
      Answer.Kind kind,
      String help,
      Fields<Asked> fields,
      @Nullable Rows<?, Asked> rows,
      BiConsumer<Given<Asked>, Asked> check,
      BiFunction<Given<Asked>, Asked, Answer> make,
      Function<Answer, Map<Field<?, Asked>, @Nullable Object>> back) {
    this.kind = kind;
    this.help = help;
    this.fields = fields;
    this.rows = rows;
    this.check = check;
    this.make = make;
    this.back = back;
  }

  /**
   * A kind of answer.
   *
   * @param help what the law says of it, in a sentence
   * @param make the answer, of fields that are sound
   * @param back the fields of such an answer; null for one that it leaves out
   */
  static <A extends Answer> AnswerShape of(
      Answer.Kind kind,
      Class<A> type,
      String help,
      List<Field<?, Asked>> fields,
      Function<Given<Asked>, A> make,
      Function<A, Map<Field<?, Asked>, @Nullable Object>> back) {
    return of(kind, type, help, fields, (given, _) -> make.apply(given), back);
  }

  /** The same, where the answer is made with what the fields depend on. */
  static <A extends Answer> AnswerShape of(
      Answer.Kind kind,
      Class<A> type,
      String help,
      List<Field<?, Asked>> fields,
      BiFunction<Given<Asked>, Asked, A> make,
      Function<A, Map<Field<?, Asked>, @Nullable Object>> back) {
    return new AnswerShape(
        kind,
        help,
        new Fields<>(fields),
        null,
        (_, _) -> {},
        make::apply,
        answer -> back.apply(type.cast(answer)));
  }

  /** The same, whose fields are judged together besides; what is wrong is noted. */
  AnswerShape checked(BiConsumer<Given<Asked>, Asked> check) {
    return new AnswerShape(kind, help, fields, rows, check, make, back);
  }

  /** The same, whose form grows by these rows. */
  AnswerShape growing(Rows<?, Asked> rows) {
    return new AnswerShape(kind, help, fields, rows, check, make, back);
  }

  /** A reason and no more. */
  static <A extends Answer> AnswerShape ofReason(
      Answer.Kind kind,
      Class<A> type,
      String help,
      Function<String, A> make,
      Function<A, String> reason) {
    return of(
        kind,
        type,
        help,
        List.of(REASON),
        given -> make.apply(given.get(REASON)),
        a -> fields(REASON, reason.apply(a)));
  }

  /** Fields with their values, in their order; a null is left out. */
  static Map<Field<?, Asked>, @Nullable Object> fields(
      Field<?, Asked> field, @Nullable Object value) {
    Map<Field<?, Asked>, @Nullable Object> all = new LinkedHashMap<>();
    all.put(field, value);
    return all;
  }

  // ---- what others ask

  /** The kind. */
  public Answer.Kind kind() {
    return kind;
  }

  /** What the law says of it, in a sentence. */
  public String help() {
    return help;
  }

  /** Its fields. */
  public Fields<Asked> fields() {
    return fields;
  }

  /** The rows by which its form grows, or empty. */
  public Optional<Rows<?, Asked>> rows() {
    return Optional.ofNullable(rows);
  }

  /** The answer, or null with what is wrong noted, each under {@code answer.}. */
  @Nullable Answer read(JsonNode tree, Problems problems, Asked asked) {
    int before = problems.all().size();
    Given<Asked> given = fields.read(tree, problems, "answer.", asked);
    check.accept(given, asked);
    together(tree, problems);
    return problems.all().size() == before ? make.apply(given, asked) : null;
  }

  /** Fields and rows have bounds of their own; a record holds less than all of them together. */
  private static void together(JsonNode tree, Problems problems) {
    int length = length(tree);
    if (length > TOGETHER) {
      problems.add(
          "answer",
          Code.LENGTH,
          "答复的文字合计不能超过%d字，现有%d字；请删减，或者把长的内容存成文件随答复公开".formatted(TOGETHER, length));
    }
  }

  private static int length(JsonNode tree) {
    int length = tree.isTextual() ? tree.textValue().length() : 0;
    for (JsonNode inner : tree) {
      length += length(inner);
    }
    return length;
  }

  /** The fields of an answer of this kind by their names; one that is left out is not there. */
  Map<String, Object> of(Answer answer) {
    Map<String, Object> named = new LinkedHashMap<>();
    back.apply(answer)
        .forEach(
            (field, value) -> {
              if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                named.put(field.name(), value);
              }
            });
    return named;
  }

  /** The shape of every kind, in the order of the kinds. */
  public static Stream<AnswerShape> all() {
    return Stream.of(Answer.Kind.values()).map(AnswerShape::of);
  }

  /** The shape of the kind. */
  public static AnswerShape of(Answer.Kind kind) {
    return switch (kind) {
      case ALREADY_PUBLIC -> AlreadyPublic.SHAPE;
      case DISCLOSED -> Disclosed.SHAPE;
      case PARTLY_DISCLOSED -> PartlyDisclosed.SHAPE;
      case NOT_DISCLOSED -> NotDisclosed.SHAPE;
      case NOT_EXISTING -> NotExisting.SHAPE;
      case NEEDS_CREATION -> NeedsCreation.SHAPE;
      case STILL_UNCLEAR -> StillUnclear.SHAPE;
      case RECERTIFICATION -> Recertification.SHAPE;
      case OTHER_ORGAN -> OtherOrgan.SHAPE;
      case REPEATED -> Repeated.SHAPE;
      case PETITION -> Petition.SHAPE;
      case PUBLICATION -> Publication.SHAPE;
      case UNREASONABLE -> Unreasonable.SHAPE;
      case SPECIAL_LAW -> SpecialLaw.SHAPE;
    };
  }
}
