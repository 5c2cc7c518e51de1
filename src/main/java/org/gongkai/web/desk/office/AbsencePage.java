package org.gongkai.web.desk.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.casework.upkeep.AbsenceFields;
import org.gongkai.casework.upkeep.Absences;
import org.gongkai.input.Problem;
import org.gongkai.office.Absence;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/absence}: who is away and who handles their requests meanwhile; an official enters
 * the own days, clerks, heads and administrators everybody's.
 */
@Path("/desk/absence")
@Produces(Gate.HTML)
public class AbsencePage {

  private static final String OFFICIAL = AbsenceFields.OFFICIAL.name();

  private final Gate gate;
  private final Absences absences;
  private final OfficeBook book;

  AbsencePage(Gate gate, Absences absences, OfficeBook book) {
    this.gate = gate;
    this.absences = absences;
    this.book = book;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AbsenceForm(
      FormView form,
      boolean mayEnter,
      List<Away> away,
      List<String> warnings,
      @Nullable String said)
      implements TemplateInstance {}

  /**
   * Somebody who is away or will be.
   *
   * @param mayEnd whether who looks at it may take it back
   */
  public record Away(
      Official official, Absence absence, String deputy, String by, boolean mayEnd) {}

  @GET
  public String absence(@QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    String said = "ended".equals(done) ? "已取消" : null;
    return show(me, Map.of(OFFICIAL, me.official().id()), List.of(), List.of(), said);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form));
    typed.putIfAbsent(OFFICIAL, me.official().id());
    if (Gate.isShownAgain(form)) {
      return Response.ok(show(me, typed, List.of(), List.of(), null)).build();
    }
    var input =
        new Absences.Input(
            typed.get(OFFICIAL),
            typed.get(AbsenceFields.FROM.name()),
            typed.get(AbsenceFields.TO.name()),
            typed.get(AbsenceFields.DEPUTY.name()));
    Map<String, String> fresh = Map.of(OFFICIAL, me.official().id());
    return Outcome.of(() -> absences.enter(me.office(), me.official(), input))
        .page(
            warnings -> Response.ok(show(me, fresh, List.of(), warnings, "已登记")).build(),
            (status, problems) ->
                Response.status(status).entity(show(me, typed, problems, List.of(), null)).build());
  }

  @GET
  @Path("end")
  public Response back() {
    return Response.seeOther(URI.create("/desk/absence")).build();
  }

  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    boolean ended =
        absences.end(
            me.office(), me.official(), Objects.requireNonNullElse(form.getFirst("which"), ""));
    return Response.seeOther(URI.create("/desk/absence" + (ended ? "?done=ended" : ""))).build();
  }

  private String show(
      LoggedIn.OfOffice me,
      Map<String, String> typed,
      List<Problem> problems,
      List<String> warnings,
      @Nullable String said) {
    Office office = book.find(me.office()).orElseThrow();
    Official official = me.official();
    var f =
        new FormView.Fields("absence", typed, problems)
            .of(AbsenceFields.of(official), new AbsenceFields.Entering(office, official));
    return new AbsenceForm(
            OfficeForms.view("absence", "登记请假", f, problems),
            Absences.maySpeakForOthers(official) || official.is(Role.HANDLER),
            away(office, official),
            warnings,
            said)
        .render();
  }

  private List<Away> away(Office office, Official me) {
    var away = new ArrayList<Away>();
    for (Official official : absences.known(office)) {
      Absence absence = Objects.requireNonNull(official.absence());
      away.add(
          new Away(
              official,
              absence,
              office.nameOf(absence.deputy()),
              office.nameOf(absence.by()),
              Absences.mayEnter(me, official)));
    }
    return away;
  }
}
