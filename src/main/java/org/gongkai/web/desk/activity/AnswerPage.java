package org.gongkai.web.desk.activity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.AnswerRoom;
import org.gongkai.participation.activity.work.Answers;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.MatterPage;

/** {@code /desk/answers/{id}}: an answer to a survey, with what is done with its words. */
@Path("/desk/answers")
@Produces(Gate.HTML)
public class AnswerPage extends MatterPage<Answer> {

  private final Answers answers;
  private final Activities activities;
  private final Gate gate;

  AnswerPage(AnswerRoom room, Answers answers, Activities activities, Matters matters, Gate gate) {
    super(room, matters, gate);
    this.answers = answers;
    this.activities = activities;
    this.gate = gate;
  }

  /** Answers are listed by survey. */
  @GET
  public Response all() {
    gate.enter();
    return Response.seeOther(URI.create(ActivityQuery.PATH)).build();
  }

  @Override
  protected List<Fact> facts(Answer answer, Surroundings in) {
    var facts = new ArrayList<Fact>();
    Activity one = activities.of(answer.office(), answer.survey()).orElseThrow();
    facts.add(new Fact("问卷", one.title(), ActivityQuery.answers(one.id())));
    facts.add(Fact.of("收到", Words.day(answer.origin().on()) + "，网上"));
    answers
        .of(answer)
        .ifPresent(seen -> AnswerLine.of(one, seen).forEach(line -> facts.add(line.fact())));
    if (answer.hidden() != null) {
      facts.add(Fact.of("不公开的理由", answer.hidden()));
    }
    return List.copyOf(facts);
  }

  @Override
  protected String state(Answer answer, Surroundings in) {
    return answer.state().words();
  }
}
