package org.gongkai.web.desk.solicitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.calendar.Words;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.OpinionWay;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Tally;
import org.gongkai.participation.solicitation.Term;
import org.gongkai.participation.solicitation.work.SolicitationRoom;
import org.gongkai.participation.solicitation.work.SolicitationTexts;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.MatterPage;

/** {@code /desk/solicitations/{id}}: a solicitation, its texts, what is counted of its opinions. */
@Path(SolicitationQuery.PATH)
@Produces(Gate.HTML)
public class SolicitationPage extends MatterPage<Solicitation> {

  private final SolicitationRoom room;
  private final SolicitationTexts texts;
  private final OfficeFiles files;

  SolicitationPage(
      SolicitationRoom room,
      Matters matters,
      Gate gate,
      SolicitationTexts texts,
      OfficeFiles files) {
    super(room, matters, gate);
    this.room = room;
    this.texts = texts;
    this.files = files;
  }

  /** What stands below the facts: its texts, cleaned; empty where there are none. */
  public record Below(
      Solicitation one, String draft, String explanation, String result, List<StoredFile> files) {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SolicitationBelow(Below below) implements TemplateInstance {}

  @Override
  protected List<Fact> facts(Solicitation one, Surroundings in) {
    var facts = new ArrayList<Fact>();
    Term term = one.term();
    facts.add(
        Fact.of("征集时间", Words.day(term.opensOn()) + "至" + Words.day(term.closesOn()) + "（都含当日）"));
    if (term.shortReason() != null) {
      facts.add(Fact.of("缩短期限的理由", term.shortReason()));
    }
    term.prolonged()
        .forEach(
            more ->
                facts.add(
                    Fact.of(
                        "延长期限",
                        "由%s延长至%s：%s"
                            .formatted(
                                Words.day(more.from()), Words.day(more.to()), more.reason()))));
    facts.add(
        Fact.of(
            "征集方式",
            one.content().ways().stream().map(OpinionWay::words).collect(Collectors.joining("、"))));
    facts.add(Fact.of("经办人", in.office().nameOf(one.content().by())));
    if (one.content().item() != null) {
      facts.add(new Fact("形成的公开信息", one.content().item(), "/desk/items/" + one.content().item()));
    }
    if (one.open()) {
      facts.add(new Fact("公开页面", "/solicitations/" + one.id(), "/solicitations/" + one.id()));
    }
    facts.add(
        new Fact("意见", tally(one.tally()), SolicitationQuery.PATH + "/" + one.id() + "/opinions"));
    ended(one, facts);
    return List.copyOf(facts);
  }

  private static void ended(Solicitation one, List<Fact> facts) {
    Ending ending = one.ending();
    if (ending == null) {
      return;
    }
    String how = one.stage() == Stage.WITHDRAWN ? "撤回" : "公布结果";
    facts.add(Fact.of(how, Words.day(ending.on())));
    if (ending.reason() != null) {
      facts.add(Fact.of("撤回的理由", ending.reason()));
    }
    if (ending.url() != null) {
      facts.add(new Fact("结果另公布在", ending.url(), ending.url()));
    }
  }

  static String tally(Tally tally) {
    return tally.total() == 0
        ? "还没有收到意见"
        : "共%d条：待审看%d条，已公开%d条，不公开%d条；采纳%d条，部分采纳%d条，未采纳%d条，还没有登记%d条"
            .formatted(
                tally.total(),
                tally.waiting(),
                tally.shown(),
                tally.hidden(),
                tally.adopted(),
                tally.partly(),
                tally.rejected(),
                tally.unsorted());
  }

  @Override
  protected String state(Solicitation one, Surroundings in) {
    SolicitationState state = one.on(in.today());
    return state == SolicitationState.OPEN
        ? state.words() + "，截止" + Words.day(one.term().closesOn())
        : state.words();
  }

  @Override
  protected List<String> hints(Solicitation one, Surroundings in) {
    var hints = new ArrayList<String>();
    Tally tally = one.tally();
    if (tally.waiting() > 0 && one.stage() != Stage.WITHDRAWN) {
      hints.add("有%d条意见还没有审看，请逐条决定是否公开。".formatted(tally.waiting()));
    }
    if (one.on(in.today()) == SolicitationState.CLOSED && tally.unsorted() > 0) {
      hints.add("征集已经截止，还有%d条意见没有登记采纳情况；全部登记以后才能公布结果。".formatted(tally.unsorted()));
    }
    if (one.term().isShorterThanUsual()) {
      hints.add("公布比开始日期晚，实际公开的时间不足%d日，又没有写明理由；需要的话请办理“延长期限”。".formatted(one.term().least()));
    }
    if (one.stage() == Stage.RESULT_PUBLISHED && room.isTelling(one)) {
      hints.add("正在给留了邮箱的人发送结果，几分钟以内完成。");
    }
    return hints;
  }

  @Override
  protected String body(Solicitation one, Surroundings in) {
    Ending ending = one.ending();
    List<String> ids = one.content().files();
    return new SolicitationBelow(
            new Below(
                one,
                texts.html(one, one.content().draft()),
                texts.html(one, one.content().explanation()),
                ending == null ? "" : texts.html(one, ending.text()),
                ids.isEmpty() ? List.of() : files.findAll(one.office(), ids)))
        .render();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("edit", "/edit");
  }
}
