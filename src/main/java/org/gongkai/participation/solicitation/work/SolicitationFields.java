package org.gongkai.participation.solicitation.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.input.Field;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.html.Markup;
import org.gongkai.participation.solicitation.OpinionWay;

/**
 * The fields of a solicitation as they are written.
 *
 * @param <C> what they depend on
 */
final class SolicitationFields<C> {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_LINE = 200;
  static final int LONGEST_TEXT = 5_000;
  static final int LONGEST_BODY = 100_000;
  private static final int MOST_FILES = 20;
  private static final String TOO_MANY = "附件最多%d个".formatted(MOST_FILES);

  final Field<String, C> title;
  final Field<String, C> draft = SolicitationFields.<C>body("draft", "征求意见稿").ifAny();
  final Field<List<String>, C> files = Field.<C>files("files", "附件", MOST_FILES, TOO_MANY).ifAny();
  final Field<String, C> explanation;
  final Field<LocalDate, C> opensOn;
  final Field<LocalDate, C> closesOn;
  final Field<String, C> shortReason =
      Field.<C>lines("shortReason", "缩短期限的理由", LONGEST_TEXT).ifAny();
  final Field<Set<OpinionWay>, C> ways;
  final Field<String, C> item =
      Field.<C>line("item", "形成的公开信息", LONGEST_LINE).ifAny().help("文件印发后登记的公开信息的统一编号");

  /**
   * @param whole whether all that a new one needs must be there
   */
  SolicitationFields(boolean whole) {
    title = must(Field.line("title", "标题", LONGEST_TITLE), whole);
    explanation = must(Field.lines("explanation", "起草说明", LONGEST_TEXT), whole);
    opensOn = must(Field.day("opensOn", "开始日期"), whole);
    closesOn = must(Field.day("closesOn", "截止日期"), whole);
    ways =
        must(
            Field.someOf("ways", "征集方式", OpinionWay.class, OpinionWay::words, "请至少选择一种征集方式"),
            whole);
  }

  private static <T, C> Field<T, C> must(Field<T, C> field, boolean whole) {
    return whole ? field : field.ifAny();
  }

  /** A text of many pages. */
  static <C> Field<String, C> body(String name, String label) {
    return Field.<C>lines(name, label, LONGEST_BODY)
        .unless(
            (text, _) -> Markup.isHtml(text) && Markup.fault(text).isPresent(),
            Code.NOT_ALLOWED,
            "正文中有外面打不开的网址（内部网络的地址），或者粘贴的、没有完整地址的图片：请改成公开的网址，图片请作为附件上传");
  }

  /** Where anybody can read it. */
  static <C> Field<String, C> url(String name, String label) {
    return Field.<C>line(name, label, PageAddress.LONGEST)
        .ifAny()
        .unless((url, _) -> !PageAddress.isSound(url), Code.FORMAT, PageAddress.WRONG);
  }

  /** All of them, in the order of the contract. */
  List<Field<?, C>> all() {
    return List.of(title, draft, files, explanation, opensOn, closesOn, shortReason, ways, item);
  }
}
