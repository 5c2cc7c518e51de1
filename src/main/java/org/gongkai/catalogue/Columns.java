package org.gongkai.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/** The fields of a column in the contract, with their limits, and how a column is read of them. */
public final class Columns {

  /** The longest name of a column, and of a level of the directory. */
  public static final int LONGEST_NAME = 200;

  static final int LONGEST_LINE = 500;
  static final int LONGEST_TEXT = 5_000;
  static final int MOST_CHANNELS = 50;
  private static final int LONGEST_AREA = 100;
  private static final int LONGEST_ID = 60;
  private static final int MOST_ITEMS = 1_000;

  private static final Pattern ID = Pattern.compile("[A-Z0-9-]{1,30}");

  /** Nothing that its fields depend on. */
  public record Anywhere() {}

  private static final Anywhere ANYWHERE = new Anywhere();

  static final Field<String, Anywhere> NAME = Field.line("name", "栏目名称", LONGEST_NAME);
  static final Field<String, Anywhere> AREA =
      Field.<Anywhere>line("area", "领域", LONGEST_AREA).ifAny();
  static final Field<String, Anywhere> LEGAL =
      Field.<Anywhere>line("legal", "法定公开事项", LONGEST_AREA)
          .ifAny()
          .unless(
              (code, _) -> Legal.of(code).isEmpty(),
              Code.UNKNOWN_VALUE,
              "法定公开事项只能是 20-1 至 20-15（条例第二十条各项）或 21（第二十一条）")
          .choices(
              _ ->
                  List.of(Legal.values()).stream()
                      .map(legal -> Field.Choice.of(legal.code(), legal.words()))
                      .toList())
          .as(Field.Shape.SELECT);
  static final Field<String, Anywhere> OWNER =
      Field.<Anywhere>line("owner", "负责人", LONGEST_ID).help("工作人员的账号，或 CLERKS（经办）、HEADS（负责人）");
  static final Field<Integer, Anywhere> EVERY =
      Field.<Anywhere>number("everyDays", "更新间隔（天）", _ -> Limit.MOST_DAYS).ifAny();
  static final Field<Integer, Anywhere> MINIMUM =
      Field.<Anywhere>number("minimum", "最少条数", _ -> MOST_ITEMS).ifAny();
  static final Field<Integer, Anywhere> WORKING_DAYS =
      Field.number("workingDays", "公开时限（工作日）", _ -> Limit.MOST_WORKING_DAYS);
  private static final Fields<Anywhere> TERM = new Fields<>(List.of(WORKING_DAYS));
  static final Field<JsonNode, Anywhere> WITHIN =
      Field.<Anywhere>object("within", "公开时限", value -> TERM.shape(value, List.of())).ifAny();
  static final Field<String, Anywhere> URL =
      Field.<Anywhere>line("url", "栏目网址", LONGEST_LINE)
          .ifAny()
          .unless((url, _) -> !PageAddress.isSound(url), Code.FORMAT, PageAddress.WRONG);
  static final Field<String, Anywhere> BASIS =
      Field.<Anywhere>lines("basis", "公开依据", LONGEST_TEXT).ifAny();
  static final Field<String, Anywhere> AUDIENCE =
      Field.<Anywhere>lines("audience", "公开对象", LONGEST_LINE).ifAny();
  static final Field<List<String>, Anywhere> CHANNELS =
      Field.<Anywhere>texts("channels", "公开渠道和载体", MOST_CHANNELS, LONGEST_NAME).ifAny();
  static final Field<String, Anywhere> CHECK =
      Field.<Anywhere>lines("checkQuestion", "检查要点", LONGEST_TEXT).ifAny();
  static final Field<Boolean, Anywhere> RETIRED =
      Field.<Anywhere>flag("retired", "停用", "已停用", "使用中").ifAny();

  /** All of them, in the order of the contract. */
  public static final Fields<Anywhere> FIELDS =
      new Fields<>(
          List.of(
              NAME, AREA, LEGAL, OWNER, EVERY, MINIMUM, WITHIN, URL, BASIS, AUDIENCE, CHANNELS,
              CHECK, RETIRED));

  private Columns() {}

  /** Whether it can be the id of a column. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /**
   * A column as it was put.
   *
   * @param warnings what was taken all the same, in Chinese
   */
  public record Read(Column column, List<String> warnings) {}

  /**
   * Reads what was put at a column.
   *
   * @param before the column as it is; null for a new one
   * @param isOwner whether an official of that id works in the office
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public static Read read(
      String id, JsonNode body, @Nullable Column before, Predicate<String> isOwner) {
    FIELDS.shape(body, List.of());
    var problems = new Problems();
    if (!isId(id)) {
      problems.add("id", Code.FORMAT, "栏目编号只能用大写字母、数字和连字符，1至30个字符，例如 CZXX-01");
    }
    Given<Anywhere> given = FIELDS.read(body, problems, ANYWHERE);
    JsonNode within = given.orNull(WITHIN);
    JsonNode term = within == null ? JsonNodeFactory.instance.objectNode() : within;
    Given<Anywhere> terms =
        within == null
            ? TERM.read(term, new Problems(), "within.", ANYWHERE)
            : TERM.read(term, problems, "within.", ANYWHERE);
    problems.orRefuse();
    Column column = column(id, given, terms.orNull(WORKING_DAYS), before);
    return new Read(column, warnings(column.owner(), isOwner));
  }

  private static Column column(
      String id, Given<Anywhere> given, @Nullable Integer term, @Nullable Column before) {
    String legal = given.orNull(LEGAL);
    return new Column(
        id,
        new Naming(
            given.get(NAME),
            given.orNull(AREA),
            legal == null ? null : Legal.of(legal).orElseThrow()),
        given.get(OWNER),
        new Cadence(given.orNull(EVERY), given.orNull(MINIMUM), term),
        new Offer(
            given.orNull(BASIS),
            given.orNull(AUDIENCE),
            Optional.ofNullable(given.orNull(CHANNELS)).orElse(List.of()),
            given.orNull(URL),
            given.orNull(CHECK)),
        before == null ? null : before.listed(),
        Objects.equals(given.orNull(RETIRED), true));
  }

  /** What is said of an owner who is none. */
  public static List<String> warnings(String owner, Predicate<String> isOwner) {
    boolean known = owner.equals("CLERKS") || owner.equals("HEADS") || isOwner.test(owner);
    return known ? List.of() : List.of("本机关没有账号为“%s”的在职人员，提醒将发给负责人".formatted(owner));
  }
}
