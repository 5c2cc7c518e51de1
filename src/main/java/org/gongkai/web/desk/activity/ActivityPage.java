package org.gongkai.web.desk.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.calendar.Words;
import org.gongkai.duty.DutyRoom;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Course;
import org.gongkai.participation.activity.Outcome;
import org.gongkai.participation.activity.Result;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.activity.work.ActivityRoom;
import org.gongkai.participation.activity.work.Results;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.MatterPage;

/** {@code /desk/activities/{id}}: an activity, with what is done with it. */
@Path(ActivityQuery.PATH)
@Produces(Gate.HTML)
public class ActivityPage extends MatterPage<Activity> {

  private final ActivityRoom room;
  private final Results results;
  private final OfficeFiles files;
  private final DutyRoom duties;
  private final MatterBook book;

  ActivityPage(
      ActivityRoom room,
      Matters matters,
      Gate gate,
      Results results,
      OfficeFiles files,
      DutyRoom duties,
      MatterBook book) {
    super(room, matters, gate);
    this.room = room;
    this.results = results;
    this.files = files;
    this.duties = duties;
    this.book = book;
  }

  /** What stands below the facts. */
  public record Below(
      Activity one,
      Outcome outcome,
      List<String> attendance,
      List<StoredFile> files,
      Result result,
      String answers) {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ActivityBelow(Below below) implements TemplateInstance {}

  @Override
  protected List<Fact> facts(Activity one, Surroundings in) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("种类", one.content().kind().words()));
    Survey survey = one.survey();
    if (survey == null) {
      facts.add(Fact.of("举行日期", Words.day(one.content().on())));
    } else {
      survey(one, survey, facts);
    }
    if (survey == null || one.content().participants() > 0) {
      String label = survey == null ? "参加人数" : "另外收到的纸质问卷";
      facts.add(Fact.of(label, one.content().participants() + (survey == null ? "人" : "份")));
    }
    facts.add(Fact.of("登记人", in.office().nameOf(one.content().by())));
    String url = one.content().outcome().url();
    if (url != null) {
      facts.add(new Fact("报道的网址", url, url));
    }
    if (one.isOpen()) {
      facts.add(new Fact("公开页面", "/participate/" + one.id(), "/participate/" + one.id()));
    }
    duties(one, facts);
    Course.Ending ending = one.course().ending();
    if (ending != null && ending.reason() != null) {
      facts.add(Fact.of("撤回的理由", ending.reason()));
    }
    return List.copyOf(facts);
  }

  private void survey(Activity one, Survey survey, List<Fact> facts) {
    facts.add(
        Fact.of(
            "填写时间", Words.day(survey.opensOn()) + "至" + Words.day(survey.closesOn()) + "（都含当日）"));
    Survey.Prolonged more = survey.prolonged();
    if (more != null) {
      facts.add(Fact.of("延长期限", "原定" + Words.day(more.from()) + "截止：" + more.reason()));
    }
    facts.add(new Fact("答卷", results.of(one).total() + "份", ActivityQuery.answers(one.id())));
  }

  private void duties(Activity one, List<Fact> facts) {
    var all = book.documents(duties, one.office(), one.duties());
    one.duties()
        .forEach(
            id -> {
              var there = all.get(id);
              String title = there == null ? id : there.matter().title();
              facts.add(new Fact("作为佐证的任务", title, "/desk/duties/" + id));
            });
  }

  @Override
  protected String state(Activity one, Surroundings in) {
    ActivityState state = one.on(in.today());
    return state == ActivityState.OPEN
        ? state.words() + "，截止" + Words.day(Objects.requireNonNull(one.survey()).closesOn())
        : state.words();
  }

  @Override
  protected List<String> hints(Activity one, Surroundings in) {
    return switch (one.on(in.today())) {
      case CLOSED -> List.of("问卷已经截止，请写明结果并公布；没有收到答卷也要公布。");
      case RECORDED, PUBLISHED ->
          one.content().outcome().result() == null
              ? List.of("还没有登记结果。检查时会问听取了什么意见、怎样采纳。")
              : List.of();
      case DRAFT, ANNOUNCED, OPEN, RESULT_PUBLISHED, WITHDRAWN -> List.of();
    };
  }

  @Override
  protected String body(Activity one, Surroundings in) {
    Outcome outcome = one.content().outcome();
    List<String> ids = outcome.files();
    return new ActivityBelow(
            new Below(
                one,
                outcome,
                room.attendance(one),
                ids.isEmpty() ? List.of() : files.findAll(one.office(), ids),
                results.of(one),
                ActivityQuery.answers(one.id())))
        .render();
  }

  @Override
  protected Map<String, String> filled(Step<Activity> step, Activity one) {
    String result = one.content().outcome().result();
    return step.slug().equals("complete") && result != null ? Map.of("result", result) : Map.of();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("edit", "/edit");
  }
}
