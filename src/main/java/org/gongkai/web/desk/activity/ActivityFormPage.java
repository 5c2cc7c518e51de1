package org.gongkai.web.desk.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.file.Attachments;
import org.gongkai.file.OfficeFiles;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Role;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityKind;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.ActivityRoom;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.item.SentFiles;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/activities/new}, {@code …/new-survey}, {@code …/{id}/edit}: what is written of an
 * activity, and the questions of a survey.
 */
@Path(ActivityQuery.PATH)
@Produces(Gate.HTML)
public class ActivityFormPage {

  private static final Role[] WRITERS = {Role.CLERK, Role.HANDLER, Role.HEAD};

  private final Gate gate;
  private final Activities activities;
  private final ActivityRoom room;
  private final Matters matters;
  private final OfficeFiles files;
  private final SentFiles uploads;

  ActivityFormPage(
      Gate gate,
      Activities activities,
      ActivityRoom room,
      Matters matters,
      OfficeFiles files,
      SentFiles uploads) {
    this.gate = gate;
    this.activities = activities;
    this.room = room;
    this.matters = matters;
    this.files = files;
    this.uploads = uploads;
  }

  /**
   * Which form it is.
   *
   * @param of the activity, or null for a new one
   */
  public record Place(boolean survey, @Nullable Activity of, int version) {

    static Place of(Kept<Activity> kept) {
      return new Place(kept.matter().survey() != null, kept.matter(), kept.version());
    }

    public String title() {
      return of != null ? "修改" : survey ? "登记网上问卷" : "登记活动";
    }

    /** Where the form is sent. */
    public String path() {
      String behind = of != null ? "/" + of.id() + "/edit" : survey ? "/new-survey" : "/new";
      return ActivityQuery.PATH + behind;
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ActivityFormTemplate(Place place, FormView form) implements TemplateInstance {}

  @GET
  @Path("{which:new|new-survey}")
  public Response empty(@PathParam("which") String which) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    return show(200, me, blank(which), Map.of(), List.of());
  }

  private static Place blank(String which) {
    return new Place(which.equals("new-survey"), null, 0);
  }

  @POST
  @Path("{which:new|new-survey}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(@PathParam("which") String which, MultivaluedMap<String, String> form) {
    return make(blank(which), form, List.of());
  }

  @POST
  @Path("{which:new|new-survey}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response make(@PathParam("which") String which, MultipartFormDataInput input)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return make(blank(which), form.fields(), form.files());
    }
  }

  private Response make(
      Place place, MultivaluedMap<String, String> form, List<Attachments.Sent> sent) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(place, form, sent, me, problems);
    if (isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, place, typed, problems);
    }
    ObjectNode tree = ActivityForm.changed(place.survey, typed, Map.of());
    if (place.survey) {
      tree.put("kind", ActivityKind.SURVEY.name());
      tree.withArray("questions");
    }
    return Outcome.of(() -> activities.create(me.organ(), tree, me.official()))
        .page(
            made -> done(made.matter(), "made"),
            (status, wrong) -> show(status, me, place, typed, wrong));
  }

  @GET
  @Path("{id}/edit")
  public Response filled(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    Kept<Activity> kept = find(me, id);
    return show(200, me, Place.of(kept), values(kept.matter()), List.of());
  }

  private Map<String, String> values(Activity one) {
    return ActivityForm.values(one, room.attendance(one));
  }

  @POST
  @Path("{id}/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> form) {
    return edit(id, form, List.of());
  }

  @POST
  @Path("{id}/edit")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response edit(@PathParam("id") String id, MultipartFormDataInput input)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return edit(id, form.fields(), form.files());
    }
  }

  private Response edit(
      String id, MultivaluedMap<String, String> form, List<Attachments.Sent> sent) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    Kept<Activity> kept = find(me, id);
    Place place = Place.of(kept);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(place, form, sent, me, problems);
    ObjectNode tree = ActivityForm.changed(place.survey, typed, values(kept.matter()));
    if (tree.isEmpty() && problems.isEmpty() && !isShownAgain(form)) {
      problems.add(new Problem("", Code.REQUIRED.slug(), "没有改动，不用保存"));
    }
    if (isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, place, typed, problems);
    }
    tree.put("command", "edit");
    int version = CommandForm.version(form);
    return Outcome.of(() -> matters.command(room, kept, me.organ(), tree, me.official(), version))
        .page(
            after -> done(after.matter(), "edit"),
            (status, wrong) -> show(status, me, Place.of(find(me, id)), typed, wrong));
  }

  /** A form that only asks for more rows is shown again as well. */
  private static boolean isShownAgain(MultivaluedMap<String, String> form) {
    return Gate.isShownAgain(form) || "more".equals(form.getFirst("do"));
  }

  /** What was typed, with the ids of the files that came. */
  private Map<String, String> typed(
      Place place,
      MultivaluedMap<String, String> form,
      List<Attachments.Sent> sent,
      LoggedIn.OfOffice me,
      List<Problem> problems) {
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form));
    var ids = new ArrayList<>(ActivityForm.ids(typed));
    ids.addAll(uploads.keep(me, sent, problems));
    typed.put(ActivityForm.FILES, String.join("\n", ids.stream().distinct().toList()));
    if (place.survey) {
      QuestionRows.close(typed);
      if ("more".equals(form.getFirst("do"))) {
        QuestionRows.more(typed);
      }
    } else if (ActivityForm.isNoNumber(typed)) {
      problems.add(new Problem("participants", Code.FORMAT.slug(), "参加人数请填写整数，例如 10"));
    }
    return typed;
  }

  private Response show(
      int status,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      List<Problem> problems) {
    var form =
        new ActivityForm(
            place.survey, typed, problems, files.findAll(me.office(), ActivityForm.ids(typed)));
    LocalDate today = matters.in(me.organ()).today();
    var view =
        new FormView(
            ActivityForm.ID,
            place.title(),
            "",
            "",
            form.fields(activities.fields(), today),
            problems,
            true,
            false,
            null);
    return Response.status(status).entity(new ActivityFormTemplate(place, view).render()).build();
  }

  private Kept<Activity> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }

  private static Response done(Activity one, String what) {
    URI page = URI.create(ActivityQuery.PATH + "/" + one.id() + "?done=" + what);
    return Response.seeOther(page).build();
  }
}
