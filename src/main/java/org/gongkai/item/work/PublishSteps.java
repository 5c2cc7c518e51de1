package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Channel;
import org.gongkai.item.Columns;
import org.gongkai.item.Content;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Publication;
import org.gongkai.item.Publicity;
import org.gongkai.item.Receiver;
import org.gongkai.item.Terms;
import org.gongkai.matter.Also;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.jspecify.annotations.Nullable;

/** To the public: where it stands, where else, what changed of it, who was given it. */
final class PublishSteps {

  /** Our own page. */
  private enum Own {
    HERE
  }

  private static final Field<String, Situation<Item>> URL = url("url", "网址");
  private static final Field<Own, Situation<Item>> HERE =
      Field.<Own, Situation<Item>>oneOf("channel", "公开渠道", Own.class, _ -> "本系统的公开页面").ifAny();
  private static final Field<String, Situation<Item>> BY =
      Field.<Situation<Item>>line("by", "发布人", ItemFields.LONGEST_LINE).ifAny();
  private static final Field<Channel, Situation<Item>> CHANNEL =
      Field.oneOf("channel", "公开渠道", Channel.class, Channel::words);
  private static final Field<String, Situation<Item>> WHAT =
      Field.lines("what", "变更内容", ItemFields.LONGEST_TEXT);
  private static final Field<Receiver, Situation<Item>> TO =
      Field.oneOf("to", "移送单位", Receiver.class, Receiver::words);

  private final Workshop shop;

  PublishSteps(Workshop shop) {
    this.shop = shop;
  }

  /** The address of a page that anybody can open. */
  static Field<String, Situation<Item>> url(String name, String label) {
    return ItemFields.url(name, label);
  }

  List<Step<Item>> all() {
    return List.of(publish(), also(), changed(), handOver());
  }

  private Step<Item> publish() {
    return Step.<Item>of("publish", "登记公开", ItemRules.CLERK.or(ItemRules.COLUMN))
        .article("条例第二十六条")
        .help("填写公开的网址和日期；在本系统的页面公开的，选“本系统的公开页面”。")
        .unless(
            ItemRules.first(
                ItemRules.in(ItemState.DECIDED, ItemState.PUBLISHED), PublishSteps::published))
        .fields(List.of(URL, HERE, BY))
        .on("公开日期")
        .judged(
            (given, now) -> {
              place(given, now.matter());
              day(given, now);
              return () -> published(given, now);
            });
  }

  /** What is published is published anew only when it changed. */
  private static @Nullable Rule published(Situation<Item> now) {
    return now.matter().state() == ItemState.PUBLISHED && now.matter().terms().publish() == null
        ? new Rule("already-published", "条例第二十六条", "这条信息已经公开；内容有变更的，请先办理“登记变更”，其他渠道请办理“登记其他渠道”。")
        : null;
  }

  private static void place(Given<Situation<Item>> given, Item item) {
    boolean url = given.orNull(URL) != null || given.isWrong(URL);
    boolean here = given.orNull(HERE) != null || given.isWrong(HERE);
    if (url && here) {
      given.wrong(HERE, Code.NOT_ALLOWED, "网址和本系统的公开页面只能填一项，另一处请办理“登记其他渠道”");
    } else if (!url && !here && item.publicity().publication() == null) {
      given.demand(URL);
    }
    Content content = item.content();
    if (given.orNull(HERE) != null && content.body() == null && content.files().isEmpty()) {
      given.wrong(HERE, Code.NOT_ALLOWED, "在本系统的页面公开，须有正文或者附件；请先退回拟稿人补充");
    }
  }

  private static void day(Given<Situation<Item>> given, Situation<Item> now) {
    Terms.Term term = now.matter().terms().publish();
    LocalDate formed = now.matter().content().metadata().formedOn();
    LocalDate first =
        now.matter().publicity().publication() == null || term == null ? formed : term.from();
    if (first != null && now.on().isBefore(first)) {
      given.problems().add("on", Code.NOT_ALLOWED, "公开日期不能早于成文（变更）日期 %s，请核对".formatted(first));
    }
    LocalDate end = now.matter().publicity().validity().publicityEndsOn();
    if (end != null && now.on().isAfter(end)) {
      given.problems().add("on", Code.NOT_ALLOWED, "公示期到 %s 已经结束，请核对公开日期和公示期".formatted(end));
    }
  }

  private Change<Item> published(Given<Situation<Item>> given, Situation<Item> now) {
    Item was = now.matter();
    int of = DraftSteps.number(now);
    Terms.Term term = was.terms().publish();
    DueDate due = term == null ? null : term.due(now.in().calendar());
    boolean late = due != null && due.isBefore(now.on());
    Publication before = was.publicity().publication();
    String url =
        given.orNull(URL) != null || given.orNull(HERE) != null || before == null
            ? given.orNull(URL)
            : before.url();
    var publication =
        before == null
            ? new Publication(now.on(), now.on(), url, given.orNull(BY), of, late)
            : new Publication(
                before.on(),
                now.on(),
                url,
                given.orNull(BY),
                before.of(),
                before.late() || late,
                before.remindsFrom());
    Terms terms = was.terms().publishing(null);
    if (was.publicity().interpreting().isMissing() && terms.interpret() == null) {
      terms = terms.interpreting(Opening.interpret(now.in().office(), of, now.on()));
    }
    Item item = was.in(ItemState.PUBLISHED).with(was.publicity().with(publication)).with(terms);
    Change<Item> change = Change.to(item, words(publication, due, late, now)).sending(goesOut(was));
    return with(
        change,
        shop.columns()
            .published(was.office(), was.content().column().id(), now.on(), before == null));
  }

  static Change<Item> with(Change<Item> change, List<Also<?>> columns) {
    Change<Item> all = change;
    for (var one : columns) {
      all = all.also(one);
    }
    return all;
  }

  private static String words(
      Publication publication, @Nullable DueDate due, boolean late, Situation<Item> now) {
    String place = publication.url() == null ? "在本系统的页面公开" : "公开：" + publication.url();
    return due == null || !late
        ? place
        : place + "；逾期，应于" + due.date() + "前公开，晚" + Math.max(1, lateBy(due.date(), now)) + "个工作日";
  }

  private static int lateBy(LocalDate due, Situation<Item> now) {
    return due.isBefore(WorkingDays.FIRST) ? 1 : now.in().calendar().between(due, now.on());
  }

  private GoesOut goesOut(Item item) {
    Content content = item.content();
    List<String> texts =
        Stream.of(
                item.title(),
                content.metadata().documentNumber(),
                content.summary(),
                content.body() == null ? null : shop.texts().words(item, content.body()))
            .filter(Objects::nonNull)
            .toList();
    return new GoesOut(texts, content.files());
  }

  private Step<Item> also() {
    return Step.<Item>of("publish-also", "登记其他渠道", ItemRules.CLERK)
        .article("条例第二十三条")
        .unless(
            ItemRules.first(
                ItemRules.in(ItemState.PUBLISHED, ItemState.INVALID),
                now -> full(now.matter().publicity().channels().size())))
        .fields(List.of(CHANNEL, URL))
        .on("公开日期")
        .judged(
            (given, now) -> {
              notBefore(given, now);
              return () -> {
                Channel channel = given.get(CHANNEL);
                String url = given.orNull(URL);
                Publicity publicity =
                    now.matter().publicity().and(new Publicity.AlsoAt(channel, url, now.on()));
                return Change.to(
                    now.matter().with(publicity),
                    "另在" + channel.words() + "公开" + (url == null ? "" : "：" + url));
              };
            });
  }

  /** An item is one row of the store. */
  static @Nullable Rule full(int entries) {
    return entries < Publicity.MOST
        ? null
        : new Rule("too-many", "登记规则", "同一条信息最多登记%d条，请另行登记一条信息。".formatted(Publicity.MOST));
  }

  static void notBefore(Given<Situation<Item>> given, Situation<Item> now) {
    LocalDate formed = now.matter().content().metadata().formedOn();
    if (formed != null && now.on().isBefore(formed)) {
      given.problems().add("on", Code.NOT_ALLOWED, "日期不能早于成文日期 %s，请核对".formatted(formed));
    }
  }

  private Step<Item> changed() {
    return Step.<Item>of("changed", "登记变更", ItemRules.DRAFTER.or(ItemRules.CLERK))
        .article("条例第二十六条")
        .help("信息本身有变更的，自变更之日起重新计算公开期限；改完网页以后再登记公开。")
        .unless(ItemRules.in(ItemState.PUBLISHED))
        .fields(List.of(WHAT))
        .on("变更日期")
        .judged(
            (given, now) -> {
              notBefore(given, now);
              String id = now.matter().content().column().id();
              Integer within =
                  shop.columns()
                      .find(now.matter().office(), id)
                      .map(Columns.Found::within)
                      .orElse(null);
              return () -> {
                var ref = now.matter().content().column();
                var column = new Columns.Found(ref.id(), ref.id(), ref.owner(), within, false);
                Terms.Term term =
                    Opening.publish(now.in().office(), column, DraftSteps.number(now), now.on());
                return Change.to(
                    now.matter().with(now.matter().terms().publishing(term)),
                    "信息变更：" + given.get(WHAT));
              };
            });
  }

  private static Step<Item> handOver() {
    return Step.<Item>of("hand-over", "登记移送", ItemRules.CLERK)
        .article("条例第二十五条")
        .help("主动公开的信息应当及时提供给国家档案馆、公共图书馆。")
        .unless(
            ItemRules.first(
                ItemRules.in(ItemState.PUBLISHED, ItemState.INVALID),
                now -> full(now.matter().publicity().handOvers().size())))
        .fields(List.of(TO))
        .on("移送日期")
        .judged(
            (given, now) -> {
              notBefore(given, now);
              return () -> {
                Receiver to = given.get(TO);
                return Change.to(
                    now.matter()
                        .with(now.matter().publicity().and(new Publicity.HandOver(to, now.on()))),
                    "移送" + to.words());
              };
            });
  }
}
