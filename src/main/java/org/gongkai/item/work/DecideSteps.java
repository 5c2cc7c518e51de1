package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Attribute;
import org.gongkai.item.Columns;
import org.gongkai.item.Decision;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.Terms;
import org.gongkai.matter.Change;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/** Who signs decides how it becomes known (国办发〔2016〕80号), and examines it each year (Art. 18). */
final class DecideSteps {

  private static final Field<Attribute, Situation<Item>> ATTRIBUTE =
      Field.oneOf("attribute", "公开属性", Attribute.class, Attribute::words);
  private static final Field<Attribute, Situation<Item>> OTHER = ATTRIBUTE.ifAny();
  private static final Field<Ground, Situation<Item>> GROUND = ItemFields.ground();
  private static final Field<LocalDate, Situation<Item>> FORMED =
      ItemFields.<Situation<Item>>formedOn(now -> now.in().today());

  private final Workshop shop;

  DecideSteps(Workshop shop) {
    this.shop = shop;
  }

  List<Step<Item>> all() {
    return List.of(decide(), changeAttribute());
  }

  private Step<Item> decide() {
    return Step.<Item>of("decide", "签发", ItemRules.HEAD)
        .article("条例第二十六条")
        .help("签发人最后确定公开属性；不能是拟稿人或者审查人，在职人员不足三人的机关除外（记录在案）。")
        .unless(ItemRules.first(ItemRules.in(ItemState.REVIEWED), ItemRules::threePersons))
        .fields(List.of(OTHER, GROUND, FORMED))
        .on("签发日期")
        .judged(
            (given, now) -> {
              Attribute other = given.orNull(OTHER);
              Attribute attribute = other == null ? now.matter().decision().attribute() : other;
              Decision decision = decision(given, now, attribute);
              Columns.Found column = column(now);
              return () -> decided(decision, given.get(FORMED), column, now);
            });
  }

  /** With its ground; what is wrong is noted. */
  private static Decision decision(
      Given<Situation<Item>> given, Situation<Item> now, Attribute attribute) {
    Decision was = now.matter().decision();
    Ground ground = given.orNull(GROUND);
    if (attribute == Attribute.PUBLIC && ground != null) {
      given.wrong(GROUND, Code.NOT_ALLOWED, "主动公开的信息没有不公开的依据，请核对公开属性");
    }
    if (ground == null && attribute == was.attribute()) {
      ground = was.ground();
    }
    if (attribute != Attribute.PUBLIC && ground == null) {
      given.demand(GROUND);
    }
    Decision decision = was.of(attribute, ground);
    if (Secrecy.isSecret(decision) && !given.isWrong(GROUND)) {
      Secrecy.fault(now.matter().title())
          .ifPresent(why -> given.wrong(GROUND, Code.NOT_ALLOWED, "请先退回拟稿人修改标题。" + why));
    }
    return decision;
  }

  /** Its column as it is now; one that is gone keeps its owner. */
  private Columns.Found column(Situation<Item> now) {
    var ref = now.matter().content().column();
    return shop.columns()
        .find(now.in().office().code(), ref.id())
        .orElseGet(() -> new Columns.Found(ref.id(), ref.id(), ref.owner(), null, false));
  }

  private static Change<Item> decided(
      Decision decision, LocalDate formed, Columns.Found column, Situation<Item> now) {
    Item was = now.matter();
    int of = DraftSteps.number(now);
    Decision signed = decision.with(decision.people().decided(now.by().id())).on(now.on());
    Metadata metadata = was.content().metadata().formed(formed);
    Item item =
        Secrecy.kept(was.with(was.content().with(metadata).with(column.ref())), signed)
            .in(signed.isPublic() ? ItemState.DECIDED : ItemState.CLOSED);
    Terms terms = Opening.drafted(was, item, column, now.in().office(), of);
    if (signed.isWithheld()) {
      terms = terms.examining(Opening.examine(of, formed));
    }
    String small = signed.people().smallOffice() ? "；本机关在职人员不足三人，签发人同时拟稿或者审查" : "";
    return Change.to(item.with(terms), words(signed) + gone(was, item) + small);
  }

  private static String words(Decision decision) {
    Ground ground = decision.ground();
    return decision.attribute().words()
        + (ground == null ? "" : "，依据" + ground.article() + "（" + ground.words() + "）");
  }

  private static String gone(Item was, Item item) {
    boolean dropped =
        (was.content().body() != null && item.content().body() == null)
            || was.content().files().size() > item.content().files().size();
    return dropped ? "；正文和附件不再保存" : "";
  }

  private Step<Item> changeAttribute() {
    return Step.<Item>of("change-attribute", "变更公开属性", ItemRules.HEAD)
        .article("条例第十八条")
        .help("每年复查以后办理：仍不公开的，填原来的公开属性，记录复查并进入下一年；可以公开的，改为主动公开。")
        .unless(ItemRules.in(ItemState.DECIDED, ItemState.CLOSED))
        .fields(List.of(ATTRIBUTE, GROUND, DraftSteps.REASON))
        .on("决定日期")
        .judged(
            (given, now) -> {
              Attribute attribute = given.orNull(ATTRIBUTE);
              Decision decision = attribute == null ? null : decision(given, now, attribute);
              Columns.Found column = column(now);
              return () ->
                  changed(
                      Objects.requireNonNull(decision), given.get(DraftSteps.REASON), column, now);
            });
  }

  private static Change<Item> changed(
      Decision decision, String reason, Columns.Found column, Situation<Item> now) {
    Item was = now.matter();
    Decision decided = decision.on(now.on());
    Item item =
        Secrecy.kept(was.with(was.content().with(column.ref())), decided)
            .in(decided.isPublic() ? ItemState.DECIDED : ItemState.CLOSED)
            .with(terms(decided, column, now));
    return Change.to(item, words(decided) + "：" + reason + gone(was, item));
  }

  /**
   * PUBLISH stands in the book while it is to be published, from the day of its formation (Art.
   * 26).
   */
  private static Terms terms(Decision decided, Columns.Found column, Situation<Item> now) {
    Item was = now.matter();
    Terms terms = was.terms();
    int of = DraftSteps.number(now);
    if (decided.isPublic()) {
      Terms.Term publish =
          was.decision().isPublic()
              ? terms.publish()
              : Opening.publish(now.in().office(), column, of, formed(was, now));
      return terms.publishing(publish).examining(null);
    }
    Terms none = terms.publishing(null);
    return decided.isWithheld()
        ? none.examining(Opening.next(terms.examine(), of, formed(was, now), now.on()))
        : none.examining(null);
  }

  private static LocalDate formed(Item was, Situation<Item> now) {
    @Nullable LocalDate formed = was.content().metadata().formedOn();
    return formed == null ? now.on() : formed;
  }
}
