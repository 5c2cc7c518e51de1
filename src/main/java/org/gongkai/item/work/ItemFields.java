package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.html.Markup;
import org.gongkai.item.Attribute;
import org.gongkai.item.ItemKind;
import org.gongkai.office.IndexPattern;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an item in the contract, with their limits.
 *
 * @param <C> what they are read with
 */
public final class ItemFields<C> {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_LINE = 100;
  static final int LONGEST_TEXT = 5_000;
  static final int LONGEST_BODY = 100_000;
  static final int MOST_FILES = 30;
  static final String TOO_MANY = "文件不能超过%d个，请合并后再上传".formatted(MOST_FILES);

  public final Field<String, C> title;
  public final Field<String, C> column;
  public final Field<ItemKind, C> kind;
  public final Field<String, C> documentNumber =
      Field.<C>line("documentNumber", "发文字号", LONGEST_LINE).ifAny();
  public final Field<String, C> issuer = Field.<C>line("issuer", "发文机关", LONGEST_LINE).ifAny();
  public final Field<String, C> topic = Field.<C>line("topic", "主题分类", LONGEST_LINE).ifAny();
  public final Field<LocalDate, C> formedOn;
  public final Field<Attribute, C> attribute;
  final Field<Ground, C> ground = ground();
  final Field<Optional<String>, C> interpretation =
      Field.<C>wordOr("interpretation", "WANTED", "notWanted", "解读安排", LONGEST_TEXT).ifAny();
  public final Field<String, C> summary = Field.<C>lines("summary", "内容概述", LONGEST_TEXT).ifAny();
  final Field<String, C> body = body();
  final Field<List<String>, C> files = files();
  public final Field<LocalDate, C> validUntil = Field.<C>day("validUntil", "有效期至").ifAny();
  public final Field<LocalDate, C> publicityEndsOn =
      Field.<C>day("publicityEndsOn", "公示期至").ifAny();
  public final Field<String, C> indexNumber =
      Field.<C>line("indexNumber", "索引号", IndexPattern.MOST).ifAny();

  /**
   * @param whole whether what every item has must be there, else only what changes is
   */
  public ItemFields(Function<C, LocalDate> today, boolean whole) {
    title = must(Field.line("title", "标题", LONGEST_TITLE), whole);
    column = must(Field.line("column", "栏目", LONGEST_LINE), whole);
    kind = must(Field.oneOf("kind", "公文类型", ItemKind.class, ItemKind::words), whole);
    formedOn = formedOn(today).ifAny();
    attribute = must(Field.oneOf("attribute", "公开属性", Attribute.class, Attribute::words), whole);
  }

  private static <T, C> Field<T, C> must(Field<T, C> field, boolean whole) {
    return whole ? field : field.ifAny();
  }

  /** 成文日期: what is not yet formed has none. */
  static <C> Field<LocalDate, C> formedOn(Function<C, LocalDate> today) {
    return Field.<C>day("formedOn", "成文日期")
        .unless((day, at) -> day.isAfter(today.apply(at)), Code.FUTURE, "成文日期不能晚于今天，请核对");
  }

  /** The address of a page that anybody can open. */
  public static <C> Field<String, C> url(String name, String label) {
    return Field.<C>line(name, label, PageAddress.LONGEST)
        .ifAny()
        .unless((url, _) -> !PageAddress.isSound(url), Code.FORMAT, PageAddress.WRONG);
  }

  static <C> Field<Ground, C> ground() {
    var grounds = EnumSet.complementOf(EnumSet.of(Ground.NOT_GOVERNMENT_INFORMATION));
    return Field.<Ground, C>select(
            "ground",
            "不公开的依据",
            Ground.class,
            _ ->
                grounds.stream()
                    .map(g -> Field.Choice.of(g.name(), g.article() + "：" + g.words()))
                    .toList())
        .ifAny()
        .unless(
            (g, _) -> !grounds.contains(g), Code.NOT_ALLOWED, "“不属于政府信息”不能作为不公开政府信息的依据，请选择其他依据");
  }

  static <C> Field<String, C> body() {
    return Field.<C>lines("body", "正文", LONGEST_BODY)
        .ifAny()
        .unless(
            (text, _) -> Markup.isHtml(text) && Markup.fault(text).isPresent(),
            Code.NOT_ALLOWED,
            "正文中有外面打不开的网址（内部网络的地址），或者粘贴的、没有完整地址的图片：请改成公开的网址，图片请作为附件上传");
  }

  static <C> Field<List<String>, C> files() {
    return Field.<C>files("files", "附件", MOST_FILES, TOO_MANY).ifAny();
  }

  /**
   * Notes what would end before it was formed.
   *
   * @param valid the last day of its force, or null
   * @param publicity the last day of its publicity, or null
   */
  public void ends(
      Given<C> given,
      @Nullable LocalDate formed,
      @Nullable LocalDate valid,
      @Nullable LocalDate publicity) {
    if (formed != null && valid != null && valid.isBefore(formed)) {
      given.wrong(validUntil, Code.NOT_ALLOWED, "有效期不能在成文日期之前结束，请核对");
    }
    if (formed != null && publicity != null && publicity.isBefore(formed)) {
      given.wrong(publicityEndsOn, Code.NOT_ALLOWED, "公示期不能在成文日期之前结束，请核对");
    }
  }

  /** All of them, in the order of the contract. */
  List<Field<?, C>> all() {
    return List.of(
        title,
        column,
        kind,
        documentNumber,
        issuer,
        topic,
        formedOn,
        attribute,
        ground,
        interpretation,
        summary,
        body,
        files,
        validUntil,
        publicityEndsOn,
        indexNumber);
  }
}
