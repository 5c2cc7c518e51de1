package org.gongkai.item.work;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.html.Markup;
import org.gongkai.item.Interpretation;
import org.gongkai.item.InterpretationForm;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Terms;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.jspecify.annotations.Nullable;

/** 政策解读: drafted, signed and published with the document, or after it at the latest in its term. */
final class InterpretSteps {

  private static final Field<InterpretationForm, Situation<Item>> FORM =
      Field.oneOf("form", "解读形式", InterpretationForm.class, InterpretationForm::words);
  private static final Field<String, Situation<Item>> TITLE =
      Field.line("title", "标题", ItemFields.LONGEST_TITLE);
  private static final Field<String, Situation<Item>> URL = PublishSteps.url("url", "网址");
  private static final Field<String, Situation<Item>> BODY = ItemFields.body();
  private static final Field<List<String>, Situation<Item>> FILES = ItemFields.files();

  private final Workshop shop;

  InterpretSteps(Workshop shop) {
    this.shop = shop;
  }

  List<Step<Item>> all() {
    return List.of(interpret(), waive());
  }

  private Step<Item> interpret() {
    return Step.<Item>of("interpret", "登记解读", ItemRules.DRAFTER.or(ItemRules.CLERK))
        .article("国办发〔2016〕80号")
        .help("解读与文件同步组织、同步审签、同步公开；可以有几种形式。填网址，或者正文、附件。")
        .unless(
            ItemRules.first(
                ItemRules.in(
                    ItemState.DRAFT,
                    ItemState.IN_REVIEW,
                    ItemState.REVIEWED,
                    ItemState.DECIDED,
                    ItemState.PUBLISHED,
                    ItemState.INVALID),
                InterpretSteps::ofWhatIsPublic))
        .fields(List.of(FORM, TITLE, URL, BODY, FILES))
        .on("解读日期")
        .judged(
            (given, now) -> {
              List<String> files = given.orNull(FILES);
              shop.files()
                  .named(
                      given.problems(),
                      FILES.name(),
                      now.matter().office(),
                      files == null ? List.of() : files);
              boolean none =
                  given.orNull(URL) == null
                      && given.orNull(BODY) == null
                      && (files == null || files.isEmpty());
              if (none && !given.isWrong(URL) && !given.isWrong(BODY)) {
                given.wrong(URL, Code.REQUIRED, "请填写解读的网址，或者正文、附件");
              }
              return () -> interpreted(given, now);
            });
  }

  /** What is withheld is not interpreted; an item has room for so many. */
  private static @Nullable Rule ofWhatIsPublic(Situation<Item> now) {
    if (!now.matter().decision().isPublic()) {
      return new Rule("not-public", "条例第十三条", "不主动公开的信息不发布解读，请先核对公开属性。");
    }
    return now.matter().publicity().interpreting().all().size() < Interpreting.MOST
        ? null
        : new Rule("too-many", "登记规则", "同一条信息最多登记%d个解读。".formatted(Interpreting.MOST));
  }

  private Change<Item> interpreted(Given<Situation<Item>> given, Situation<Item> now) {
    Item was = now.matter();
    String text = given.orNull(BODY);
    var body = text == null ? null : ItemTexts.named(was, null, text);
    List<String> files = given.orNull(FILES);
    Terms.Term term = was.terms().interpret();
    DueDate due = term == null ? null : term.due(now.in().calendar());
    boolean late = due != null && due.isBefore(now.on());
    var one =
        new Interpretation(
            given.get(FORM),
            given.get(TITLE),
            given.orNull(URL),
            body == null ? null : body.ref(),
            files == null ? List.of() : files,
            now.on(),
            late);
    Item item =
        was.with(was.publicity().with(was.publicity().interpreting().and(one)))
            .with(was.terms().interpreting(null));
    var texts = new ArrayList<String>(List.of(one.title()));
    if (text != null) {
      texts.add(Markup.isHtml(text) ? Markup.words(text) : text);
    }
    String words = one.form().words() + "解读：" + one.title();
    return Change.to(item, late && due != null ? words + "（逾期，应于" + due.date() + "前）" : words)
        .sending(new GoesOut(texts, one.files()))
        .laying(body == null ? List.of() : body.laid());
  }

  private static Step<Item> waive() {
    return Step.<Item>of("waive-interpretation", "不再解读", ItemRules.HEAD)
        .help("须说明不解读的理由。")
        .unless(
            now ->
                now.matter().publicity().interpreting().isMissing()
                    ? null
                    : new Rule("nothing-to-waive", "政策解读工作规则", "这条信息没有尚待发布的解读，无需办理。"))
        .fields(List.of(DraftSteps.REASON))
        .on("决定日期")
        .does(
            (given, now) -> {
              String reason = given.get(DraftSteps.REASON);
              Item was = now.matter();
              return Change.to(
                  was.with(was.publicity().with(was.publicity().interpreting().waived(reason)))
                      .with(was.terms().interpreting(null)),
                  "不再解读：" + reason);
            });
  }
}
