package org.gongkai.web.desk.solicitation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.calendar.Words;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.WatchWords;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.work.OpinionRoom;
import org.gongkai.participation.solicitation.work.OpinionTexts;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.MatterPage;

/** {@code /desk/opinions/{id}}: an opinion, with what is done with it. */
@Path("/desk/opinions")
@Produces(Gate.HTML)
public class OpinionPage extends MatterPage<Opinion> {

  private final OpinionRoom room;
  private final Solicitations solicitations;
  private final Gate gate;

  OpinionPage(OpinionRoom room, Solicitations solicitations, Matters matters, Gate gate) {
    super(room, matters, gate);
    this.room = room;
    this.solicitations = solicitations;
    this.gate = gate;
  }

  /** Opinions are listed by solicitation. */
  @GET
  public Response all() {
    gate.enter();
    return Response.seeOther(URI.create(SolicitationQuery.PATH)).build();
  }

  @Override
  protected List<Fact> facts(Opinion opinion, Surroundings in) {
    String about = opinion.solicitation();
    String title = solicitations.of(opinion.office(), about).map(Solicitation::title).orElse(about);
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("征集", title, SolicitationQuery.PATH + "/" + about + "/opinions"));
    facts.add(
        Fact.of(
            "来源", opinion.origin().way().words() + "，" + Words.day(opinion.origin().on()) + "收到"));
    facts.add(Fact.of("提出人", Objects.requireNonNullElse(opinion.origin().maskedName(), "没有署名")));
    String content = Objects.toString(room.fields(opinion, in).get("content"));
    facts.add(Fact.of("意见内容", content));
    WatchWords.Lookout lookout = in.office().settings().watchWords().lookout();
    List<String> watched = content.equals(OpinionTexts.GONE) ? List.of() : lookout.in(content);
    if (!watched.isEmpty()) {
      facts.add(Fact.of("含有关注词", String.join("、", watched)));
    }
    Opinion.Sorting sorting = opinion.sorting();
    facts.add(Fact.of("采纳情况", sorting == null ? "还没有登记" : sorting.adopted().words()));
    if (sorting != null && sorting.reason() != null) {
      facts.add(Fact.of("理由", sorting.reason()));
    }
    if (opinion.hidden() != null) {
      facts.add(Fact.of("不公开的理由", opinion.hidden()));
    }
    facts.add(Fact.of("结果怎样告知", opinion.origin().mail() ? "留了邮箱，公布结果时发邮件" : "没有留邮箱，见征集页面"));
    return List.copyOf(facts);
  }

  @Override
  protected String state(Opinion opinion, Surroundings in) {
    return opinion.state().words();
  }

  @Override
  protected Map<String, String> filled(Step<Opinion> step, Opinion opinion) {
    Opinion.Sorting sorting = opinion.sorting();
    if (!step.slug().equals("sort") || sorting == null) {
      return Map.of();
    }
    Map<String, String> filled = new HashMap<>();
    filled.put("adopted", sorting.adopted().name());
    if (sorting.reason() != null) {
      filled.put("reason", sorting.reason());
    }
    return filled;
  }
}
