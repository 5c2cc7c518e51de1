package org.gongkai.participation.solicitation.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.calendar.Words;
import org.gongkai.input.Field;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.participation.solicitation.Content;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Term;
import org.jspecify.annotations.Nullable;

/** The commands on a solicitation that concern its term; {@link ResultSteps} has the others. */
final class SolicitationSteps {

  private static final String BASIS = "重大行政决策程序暂行条例第十五条";
  private static final Field<LocalDate, Situation<Solicitation>> CLOSES =
      Field.day("closesOn", "延长至");
  private static final Field<String, Situation<Solicitation>> REASON =
      Field.lines("reason", "理由", SolicitationFields.LONGEST_TEXT);
  private static final int MOST_YEARS = 2;

  private final Workshop shop;
  private final SolicitationFields<Situation<Solicitation>> fields =
      new SolicitationFields<>(false);

  SolicitationSteps(Workshop shop) {
    this.shop = shop;
  }

  List<Step<Solicitation>> all() {
    return List.of(edit(), publish(), prolong(), linkItem(), withdraw());
  }

  private Step<Solicitation> edit() {
    return Step.<Solicitation>of("edit", "修改", SolicitationRules.desk())
        .help("公布以前可以修改；只填要改的项目，清空一项请填空白。")
        .unless(SolicitationRules.in(SolicitationState.DRAFT))
        .fields(fields.all())
        .judged(
            (given, now) -> {
              Solicitation was = now.matter();
              Drafting.@Nullable Said said =
                  new Drafting<>(fields, given, was, now.in().office(), shop, now.in().today())
                      .said(now.by().id());
              List<String> labels =
                  fields.all().stream().filter(given::isThere).map(Field::label).toList();
              return () ->
                  laid(was, Objects.requireNonNull(said)).change("修改了" + String.join("、", labels));
            });
  }

  /**
   * A solicitation as it was written.
   *
   * @param texts that are laid down with it
   */
  record Laid(Solicitation one, List<Change.Text> texts) {

    Change<Solicitation> change(String what) {
      return Change.to(one, what).laying(texts);
    }
  }

  /** What was said, with its texts. */
  static Laid laid(Solicitation was, Drafting.Said said) {
    Content content = said.content();
    var draft = SolicitationTexts.named(was, content.draft(), said.draft());
    var explanation = SolicitationTexts.named(was, content.explanation(), said.explanation());
    var texts = new ArrayList<>(draft.laid());
    texts.addAll(explanation.laid());
    Solicitation one = was.with(said.term()).with(content.with(draft.ref(), explanation.ref()));
    return new Laid(one, texts);
  }

  private Step<Solicitation> publish() {
    return Step.<Solicitation>of("publish", "公布", SolicitationRules.desk())
        .article(BASIS)
        .help("公布以后，征求意见稿和说明向全社会公开；从开始日期到截止日期（都含当日）可以在网上提意见。")
        .unless(SolicitationRules.in(SolicitationState.DRAFT))
        .on("公布日期")
        .does(
            (_, now) -> {
              Solicitation was = now.matter();
              int days = now.in().office().settings().participation().resultDays();
              var published = new Term.Published(now.kept().record().size() + 1, now.on(), days);
              Change<Solicitation> change =
                  Change.to(
                          was.published(published),
                          "公布征求意见稿，%s至%s征集意见"
                              .formatted(
                                  Words.day(was.term().opensOn()),
                                  Words.day(was.term().closesOn())))
                      .sending(goesOut(was));
              String item = was.content().item();
              return item == null ? change : change.also(shop.items().leading(item, was.id()));
            });
  }

  private Step<Solicitation> linkItem() {
    Field<String, Situation<Solicitation>> item =
        Field.line("item", "统一编号", SolicitationFields.LONGEST_LINE);
    return Step.<Solicitation>of("link-item", "关联印发的文件", SolicitationRules.desk())
        .help("征集以后印发的文件登记为公开信息的，填写它的统一编号；征集页面和文件页面互相指向。")
        .unless(
            SolicitationRules.in(
                SolicitationState.ANNOUNCED,
                SolicitationState.OPEN,
                SolicitationState.CLOSED,
                SolicitationState.RESULT_PUBLISHED))
        .fields(List.of(item))
        .judged(
            (given, now) -> {
              String id = given.orNull(item);
              if (id != null && !shop.items().isThere(now.in().office().code(), id)) {
                given.wrong(item, Code.UNKNOWN_VALUE, "本机关没有这条公开信息，请核对统一编号");
              }
              return () -> linked(now.matter(), given.get(item));
            });
  }

  private Change<Solicitation> linked(Solicitation was, String item) {
    return Change.to(was.with(was.content().leadingTo(item)), "关联印发的文件" + item)
        .also(shop.items().leading(item, was.id()));
  }

  private GoesOut goesOut(Solicitation one) {
    Content content = one.content();
    var texts = new ArrayList<String>();
    texts.add(one.title());
    texts.add(shop.texts().words(one, content.draft()));
    texts.add(shop.texts().words(one, content.explanation()));
    String reason = one.term().shortReason();
    if (reason != null) {
      texts.add(reason);
    }
    return new GoesOut(texts, content.files());
  }

  private Step<Solicitation> prolong() {
    return Step.<Solicitation>of("prolong", "延长期限", SolicitationRules.desk())
        .help("延长以后的截止日期和理由在征集页面公布；公布结果的期限随之顺延。")
        .unless(
            SolicitationRules.in(
                SolicitationState.ANNOUNCED, SolicitationState.OPEN, SolicitationState.CLOSED))
        .fields(List.of(CLOSES, REASON))
        .on("决定日期")
        .judged(
            (given, now) -> {
              LocalDate to = given.orNull(CLOSES);
              LocalDate from = now.matter().term().closesOn();
              if (to != null && !to.isAfter(from)) {
                given.wrong(
                    CLOSES, Code.NOT_ALLOWED, "延长后的截止日期必须晚于现在的截止日期（%s）".formatted(Words.day(from)));
              } else if (to != null && to.isAfter(now.in().today().plusYears(MOST_YEARS))) {
                given.wrong(CLOSES, Code.FUTURE, "截止日期不能晚于两年以后，请核对年份");
              }
              return () -> prolonged(now, given.get(CLOSES), given.get(REASON));
            });
  }

  private static Change<Solicitation> prolonged(
      Situation<Solicitation> now, LocalDate to, String reason) {
    return Change.to(
            now.matter().prolonged(now.on(), to, reason),
            "征集期限延长至%s：%s".formatted(Words.day(to), reason))
        .sending(new GoesOut(List.of(reason), List.of()));
  }

  private static Step<Solicitation> withdraw() {
    return Step.<Solicitation>of("withdraw", "撤回", SolicitationRules.desk())
        .help("撤回以后不再接收意见，也不再公布结果；已经公布过的，页面上说明撤回的理由。")
        .unless(
            SolicitationRules.in(
                SolicitationState.DRAFT,
                SolicitationState.ANNOUNCED,
                SolicitationState.OPEN,
                SolicitationState.CLOSED))
        .fields(List.of(REASON))
        .on("撤回日期")
        .does(
            (given, now) -> {
              Solicitation was = now.matter();
              String reason = given.get(REASON);
              Change<Solicitation> change =
                  Change.to(
                      was.ended(Stage.WITHDRAWN, new Ending(now.on(), null, null, reason)),
                      "撤回：" + reason);
              return was.open() ? change.sending(new GoesOut(List.of(reason), List.of())) : change;
            });
  }
}
