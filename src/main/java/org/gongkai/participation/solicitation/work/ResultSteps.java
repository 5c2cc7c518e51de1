package org.gongkai.participation.solicitation.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.html.Markup;
import org.gongkai.matter.Also;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Load;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.OpinionWay;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Tally;

/** Opinions that came on paper or in meetings, and the result. */
final class ResultSteps {

  private static final int LONGEST_NAME = 100;
  private static final Field<OpinionWay, Situation<Solicitation>> WAY =
      Field.oneOf("way", "来源", OpinionWay.class, OpinionWay::words);
  private static final Field<String, Situation<Solicitation>> CONTENT =
      Field.<Situation<Solicitation>>lines("content", "意见内容", SolicitationFields.LONGEST_TEXT)
          .personal();
  private static final Field<String, Situation<Solicitation>> FROM =
      Field.<Situation<Solicitation>>name("from", "提出人", LONGEST_NAME)
          .ifAny()
          .help("姓名或者单位名称；页面上只显示隐去名字的姓名")
          .personal();
  private static final Field<String, Situation<Solicitation>> TEXT =
      SolicitationFields.<Situation<Solicitation>>body("text", "结果说明")
          .help("收到多少意见、采纳情况、没有采纳的主要理由；没有收到意见的也要说明");
  private static final Field<String, Situation<Solicitation>> URL =
      SolicitationFields.url("url", "另公布在（网址）");
  private static final OpinionFamily OPINIONS = new OpinionFamily();

  private final Workshop shop;

  ResultSteps(Workshop shop) {
    this.shop = shop;
  }

  List<Step<Solicitation>> all() {
    return List.of(recordOpinion(), publishResult());
  }

  private Step<Solicitation> recordOpinion() {
    return Step.<Solicitation>of("record-opinion", "登记意见", SolicitationRules.desk())
        .help("来信、座谈、走访、问卷、听证收到的意见，与网上的意见列在一起，同样审看、逐条研究。")
        .unless(SolicitationRules.in(SolicitationState.OPEN, SolicitationState.CLOSED))
        .fields(List.of(WAY, CONTENT, FROM))
        .on("收到日期")
        .judged(ResultSteps::recorded);
  }

  private static Supplier<Change<Solicitation>> recorded(
      Given<Situation<Solicitation>> given, Situation<Solicitation> now) {
    Solicitation was = now.matter();
    if (now.on().isBefore(was.term().opensOn())) {
      given.problems().add("on", Code.NOT_ALLOWED, "收到意见的日期不能早于征集开始的日期，请核对");
    }
    return () -> {
      int days = now.in().office().settings().disclosure().reviewDays();
      int n = was.tally().total() + 1;
      var said = new OpinionTexts.Sealed(given.get(CONTENT), given.orNull(FROM), null);
      var origin =
          new Opinion.Origin(given.get(WAY), Opinions.masked(said.name()), now.on(), false, null);
      var opinion = new Opinion(was.office(), was.id(), n, OpinionState.HELD, origin, null, null);
      return Change.to(
              was.with(was.tally().received(now.on(), days)),
              "登记第%d号意见（%s）".formatted(n, origin.way().words()))
          .also(new Also<>(OPINIONS, opinion.id(), there -> made(there, opinion, said)));
    };
  }

  private static Optional<Also.Changed<Opinion>> made(
      @org.jspecify.annotations.Nullable Opinion there, Opinion opinion, OpinionTexts.Sealed said) {
    if (there != null) {
      throw new Overtaken();
    }
    return Optional.of(new Also.Changed<>(opinion, "登记", List.of(said.beside())));
  }

  private Step<Solicitation> publishResult() {
    return Step.<Solicitation>of("publish-result", "公布结果", SolicitationRules.desk())
        .article("重大行政决策程序暂行条例第十八条")
        .help("公布总数、每条公开的意见是否采纳和理由；留了邮箱的，逐一告知。没有收到意见也要公布。")
        .unless(SolicitationRules::noResultYet)
        .fields(List.of(TEXT, URL))
        .on("公布日期")
        .does(
            (given, now) -> {
              Solicitation was = now.matter();
              String text = given.get(TEXT);
              var named = SolicitationTexts.named(was, null, text);
              var ending = new Ending(now.on(), named.ref(), given.orNull(URL), null);
              var out = new ArrayList<String>(shop.reasons().apply(was));
              out.add(Markup.isHtml(text) ? Markup.words(text) : text);
              return Change.to(
                      was.ended(Stage.RESULT_PUBLISHED, ending), "公布征集结果：" + words(was.tally()))
                  .sending(new GoesOut(out, List.of()))
                  .laying(named.laid())
                  .taking(told(now));
            });
  }

  /** The totals in words. */
  static String words(Tally tally) {
    return tally.total() == 0
        ? "没有收到意见"
        : "收到意见%d条，采纳%d条、部分采纳%d条、未采纳%d条"
            .formatted(tally.total(), tally.adopted(), tally.partly(), tally.rejected());
  }

  private Beside told(Situation<Solicitation> now) {
    Solicitation one = now.matter();
    var load =
        new Load(
            one.office(),
            ResultMails.KIND,
            one.id(),
            1,
            true,
            now.by().id(),
            now.on(),
            shop.clock().instant());
    return new Beside.Begun(load, Integer.toString(one.tally().total()));
  }
}
