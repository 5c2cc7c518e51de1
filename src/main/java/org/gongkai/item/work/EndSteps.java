package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.html.Markup;
import org.gongkai.item.Invalidation;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Publicity;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.jspecify.annotations.Nullable;

/** What becomes of it in public: corrected, no longer in force, taken down. */
final class EndSteps {

  private static final Field<String, Situation<Item>> FIELD =
      Field.<Situation<Item>>line("field", "更正项目", ItemFields.LONGEST_LINE)
          .unless(
              (field, _) -> Correctable.named(field).isEmpty(),
              Code.UNKNOWN_VALUE,
              "更正项目只能是以下之一："
                  + Stream.of(Correctable.values())
                      .map(Correctable::field)
                      .collect(Collectors.joining("、")))
          .choices(
              _ ->
                  Stream.of(Correctable.values())
                      .map(one -> Field.Choice.of(one.field(), one.label()))
                      .toList())
          .as(Field.Shape.SELECT);
  private static final Field<String, Situation<Item>> VALUE =
      Field.<Situation<Item>>anyText("value", "更正为", Field.Shape.LINES)
          .ifAny()
          .help("发文字号、发文机关、主题分类、内容概述、有效期、公示期可以清空。");
  private static final Field<Invalidation, Situation<Item>> HOW =
      Field.oneOf("how", "失效方式", Invalidation.class, Invalidation::words);
  private static final Field<String, Situation<Item>> BY =
      Field.<Situation<Item>>line("by", "依据的文件", ItemFields.LONGEST_TITLE).ifAny();

  private final Workshop shop;

  EndSteps(Workshop shop) {
    this.shop = shop;
  }

  List<Step<Item>> all() {
    return List.of(correct(), invalidate(), takeDown());
  }

  private Step<Item> correct() {
    return Step.<Item>of("correct", "更正", ItemRules.CLERK.or(ItemRules.HEAD))
        .article("条例第六条")
        .help("公开页面注明更正和更正日期。")
        .unless(
            ItemRules.first(
                ItemRules.in(ItemState.PUBLISHED, ItemState.INVALID),
                now -> PublishSteps.full(now.matter().publicity().corrections().size())))
        .fields(List.of(FIELD, VALUE, DraftSteps.REASON))
        .on("更正日期")
        .judged(
            (given, now) -> {
              Optional<Correctable> what = Correctable.named(given.orNull(FIELD));
              String value =
                  what.map(
                          one ->
                              one.value(
                                  given.problems(),
                                  now.matter(),
                                  given.orNull(VALUE),
                                  now.in().today()))
                      .orElse(null);
              return () -> corrected(what.orElseThrow(), value, given, now);
            });
  }

  private Change<Item> corrected(
      Correctable what, @Nullable String value, Given<Situation<Item>> given, Situation<Item> now) {
    Item was = now.matter();
    var body =
        what == Correctable.BODY && value != null
            ? ItemTexts.named(was, was.content().body(), value)
            : null;
    Item item = what.corrected(was, value, body == null ? null : body.ref());
    Publicity publicity = item.publicity().and(new Publicity.Correction(what.field(), now.on()));
    Change<Item> change =
        Change.to(item.with(publicity), "更正" + what.label() + "：" + given.get(DraftSteps.REASON))
            .laying(body == null ? List.of() : body.laid());
    return value == null || !what.isText()
        ? change
        : change.sending(
            new GoesOut(List.of(Markup.isHtml(value) ? Markup.words(value) : value), List.of()));
  }

  private static Step<Item> invalidate() {
    return Step.<Item>of("invalidate", "登记失效", ItemRules.HEAD)
        .help("失效以后仍然可以查阅，注明“失效”。")
        .unless(ItemRules.in(ItemState.PUBLISHED))
        .fields(List.of(HOW, BY))
        .on("失效日期")
        .judged(
            (given, now) -> {
              PublishSteps.notBefore(given, now);
              return () -> {
                Invalidation how = given.get(HOW);
                String by = given.orNull(BY);
                Item was = now.matter();
                return Change.to(
                    was.in(ItemState.INVALID)
                        .with(
                            was.publicity()
                                .with(was.publicity().validity().invalid(how, by, now.on())))
                        .with(was.terms().publishing(null).interpreting(null)),
                    how.words() + (by == null ? "" : "：" + by));
              };
            });
  }

  private Step<Item> takeDown() {
    return Step.<Item>of("take-down", "撤下", ItemRules.CLERK.or(ItemRules.HEAD))
        .help("撤下以后，公开的网址显示“已撤下”，检索和订阅中不再出现。")
        .unless(ItemRules.in(ItemState.PUBLISHED, ItemState.INVALID))
        .fields(List.of(DraftSteps.REASON))
        .on("撤下日期")
        .judged(
            (given, now) -> {
              PublishSteps.notBefore(given, now);
              return () ->
                  takenDown(now.matter(), now.on(), "撤下：" + given.get(DraftSteps.REASON), shop);
            });
  }

  /** It is public no more; the column has one less. */
  static Change<Item> takenDown(Item was, LocalDate on, String what, Workshop shop) {
    Item item =
        was.in(ItemState.TAKEN_DOWN)
            .with(was.publicity().with(was.publicity().validity().takenDown(on)))
            .with(was.terms().publishing(null).interpreting(null));
    return PublishSteps.with(
        Change.to(item, what),
        shop.columns().gone(was.office(), was.content().column().id(), shop.newest().apply(was)));
  }
}
