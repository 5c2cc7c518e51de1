package org.gongkai.item.work;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Content;
import org.gongkai.item.Folded;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/** From the draft to the review of secrecy and privacy (Art. 17). */
final class DraftSteps {

  private static final Field<String, Situation<Item>> REVIEWER =
      Field.<Situation<Item>>line("reviewer", "审查人", ItemFields.LONGEST_LINE)
          .ifAny()
          .help("不能是拟稿人；不选的由负责人审查")
          .choices(DraftSteps::reviewers)
          .as(Field.Shape.SELECT);
  private static final Field<Boolean, Situation<Item>> SECRECY = passed("secrecy", "保密审查");
  private static final Field<Boolean, Situation<Item>> PRIVACY = passed("privacy", "个人信息和商业秘密审查");
  private static final Field<String, Situation<Item>> NOTE =
      Field.<Situation<Item>>lines("note", "审查意见", ItemFields.LONGEST_TEXT).ifAny();
  static final Field<String, Situation<Item>> REASON =
      Field.lines("reason", "理由", ItemFields.LONGEST_TEXT);

  private final Workshop shop;
  private final ItemFields<Situation<Item>> fields =
      new ItemFields<>(now -> now.in().today(), false);

  DraftSteps(Workshop shop) {
    this.shop = shop;
  }

  private static Field<Boolean, Situation<Item>> passed(String name, String label) {
    return Field.<Situation<Item>>flag(name, label, "通过", "未通过")
        .unless((passed, _) -> !passed, Code.NOT_ALLOWED, "未通过审查的，请办理“退回”并写明理由");
  }

  List<Step<Item>> all() {
    return List.of(edit(), handIn(), review(), sendBack());
  }

  private Step<Item> edit() {
    return Step.<Item>of("edit", "修改", ItemRules.DRAFTER)
        .help("只填要改的项目；清空一项请填空白。")
        .unless(ItemRules.in(ItemState.DRAFT))
        .fields(fields.all())
        .judged(
            (given, now) -> {
              Said said =
                  new Drafting<>(fields, given, now.matter(), now.in().office(), shop)
                      .said(now.by().id());
              return () -> edited(Objects.requireNonNull(said), given, now);
            });
  }

  private Change<Item> edited(Said said, Given<Situation<Item>> given, Situation<Item> now) {
    Item was = now.matter();
    Content content = said.content();
    List<Change.Text> laid = List.of();
    if (said.body() != null) {
      var body = ItemTexts.named(was, was.content().body(), said.body());
      content = content.with(body.ref(), content.summary());
      laid = body.laid();
    }
    Metadata metadata = content.metadata();
    String index = metadata.indexNumber();
    if (index.isEmpty()) {
      index = was.content().metadata().indexNumber();
      content = content.with(metadata.numbered(index));
    }
    Item item = Secrecy.kept(was.with(content).with(said.publicity()), said.decision());
    item = item.with(Opening.drafted(was, item, said.column(), now.in().office(), number(now)));
    List<String> labels = fields.all().stream().filter(given::isThere).map(Field::label).toList();
    Change<Item> change = Change.to(item, "修改了" + String.join("、", labels)).laying(laid);
    boolean same = Folded.of(index).equals(Folded.of(was.content().metadata().indexNumber()));
    return same ? change : change.taking(new Beside.Claim(Items.INDEX, Folded.of(index)));
  }

  /** The number of the event that the command makes. */
  static int number(Situation<Item> now) {
    return now.kept().record().size() + 1;
  }

  private Step<Item> handIn() {
    return Step.<Item>of("hand-in", "送审", ItemRules.DRAFTER)
        .article("条例第十七条")
        .help("公开前须依法审查是否涉密、涉及个人隐私和商业秘密；审查人不能是拟稿人。")
        .unless(ItemRules.first(ItemRules.in(ItemState.DRAFT), ItemRules::placed))
        .fields(List.of(REVIEWER))
        .on("送审日期")
        .judged(
            (given, now) -> {
              String wanted = given.orNull(REVIEWER);
              Optional<Official> reviewer = reviewer(wanted, now);
              if (wanted != null && reviewer.isEmpty()) {
                given.wrong(REVIEWER, Code.UNKNOWN_VALUE, "审查人须是本机关在职的登记人员、承办人或者负责人，请填写账号");
              }
              return () -> handedIn(now, reviewer.orElse(null));
            });
  }

  private static Change<Item> handedIn(Situation<Item> now, @Nullable Official reviewer) {
    if (reviewer != null && !ItemRules.mayReview(now, reviewer)) {
      throw new Forbidden(ItemRules.REVIEWS_THE_OWN);
    }
    Item item =
        now.matter()
            .in(ItemState.IN_REVIEW)
            .with(
                now.matter()
                    .decision()
                    .with(people(now).asking(reviewer == null ? null : reviewer.id())))
            .with(
                now.matter()
                    .terms()
                    .reviewing(Opening.review(now.in().office(), number(now), now.on())));
    String to = reviewer == null ? "送审" : "送" + reviewer.name() + "审查";
    return Change.to(item, to + "，拟" + item.decision().attribute().words());
  }

  private static Optional<Official> reviewer(@Nullable String id, Situation<Item> now) {
    return Optional.ofNullable(id)
        .flatMap(now.in().office()::official)
        .filter(one -> one.active() && ItemRules.works(one));
  }

  private static List<Field.Choice> reviewers(Situation<Item> now) {
    return now.in().office().officials().stream()
        .filter(one -> ItemRules.works(one) && ItemRules.mayReview(now, one))
        .map(one -> Field.Choice.of(one.id(), one.name()))
        .toList();
  }

  private static People people(Situation<Item> now) {
    return now.matter().decision().people();
  }

  private Step<Item> review() {
    return Step.<Item>of("review", "审查", ItemRules.ANYBODY)
        .article("条例第十七条")
        .help("审查人不能是拟稿人（在职人员不足三人、没有其他人可以审查的机关，负责人除外，记录在案）；两项都通过才能签发，未通过的请退回。")
        .unless(
            ItemRules.first(
                ItemRules.in(ItemState.DRAFT, ItemState.IN_REVIEW),
                ItemRules::placed,
                ItemRules::notTheOwn))
        .fields(List.of(SECRECY, PRIVACY, NOTE))
        .on("审查日期")
        .does(
            (given, now) -> {
              String note = given.orNull(NOTE);
              Item item =
                  now.matter()
                      .in(ItemState.REVIEWED)
                      .with(
                          now.matter()
                              .decision()
                              .with(people(now).reviewed(now.by().id(), now.on())))
                      .with(now.matter().terms().reviewing(null));
              String own =
                  people(now).drafted(now.by().id()) ? "；本机关在职人员不足三人，没有其他人可以审查，由拟稿人本人审查" : "";
              return Change.to(item, "保密审查、个人信息和商业秘密审查通过" + (note == null ? "" : "：" + note) + own);
            });
  }

  private Step<Item> sendBack() {
    return Step.<Item>of("return", "退回", ItemRules.HEAD.or(ItemRules.REVIEWER))
        .help("退回以后由拟稿人修改，再次送审。")
        .unless(ItemRules.in(ItemState.IN_REVIEW, ItemState.REVIEWED, ItemState.DECIDED))
        .fields(List.of(REASON))
        .on("退回日期")
        .does(
            (given, now) -> {
              Item item =
                  now.matter()
                      .in(ItemState.DRAFT)
                      .with(now.matter().decision().with(people(now).asking(null)))
                      .with(now.matter().terms().reviewing(null));
              return Change.to(item, "退回：" + given.get(REASON));
            });
  }
}
