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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.casework.upkeep.AbsenceFields;
import org.gongkai.casework.upkeep.ActingFields;
import org.gongkai.casework.upkeep.ActingHeads;
import org.gongkai.input.Problem;
import org.gongkai.office.Acting;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/acting}: who stands in for the head, for days, by a document. */
@Path("/desk/acting")
@Produces(Gate.HTML)
public class ActingPage {

  private final Gate gate;
  private final ActingHeads heads;
  private final OfficeBook book;

  ActingPage(Gate gate, ActingHeads heads, OfficeBook book) {
    this.gate = gate;
    this.heads = heads;
    this.book = book;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ActingForm(FormView form, boolean mayName, List<Named> named, @Nullable String said)
      implements TemplateInstance {}

  /** Somebody who stands in now or will. */
  public record Named(Official official, Acting acting, String by) {}

  @GET
  public String acting(@QueryParam("done") @Nullable String done) {
    String said =
        switch (Objects.requireNonNullElse(done, "")) {
          case "named" -> "已登记";
          case "ended" -> "已结束";
          default -> null;
        };
    return show(gate.enter(), Map.of(), List.of(), said);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response name(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    Map<String, String> typed = CommandForm.values(form);
    if (Gate.isShownAgain(form)) {
      return Response.ok(show(me, typed, List.of(), null)).build();
    }
    var input =
        new ActingHeads.Input(
            typed.get(ActingFields.OFFICIAL.name()),
            typed.get(ActingFields.FROM.name()),
            typed.get(ActingFields.TO.name()),
            typed.get(ActingFields.DOCUMENT.name()));
    return Outcome.of(
            () -> {
              heads.name(me.office(), me.official(), input);
              return true;
            })
        .page(
            _ -> Response.seeOther(URI.create("/desk/acting?done=named")).build(),
            (status, problems) ->
                Response.status(status).entity(show(me, typed, problems, null)).build());
  }

  @GET
  @Path("end")
  public Response back() {
    return Response.seeOther(URI.create("/desk/acting")).build();
  }

  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    String which = Objects.requireNonNullElse(form.getFirst("which"), "");
    boolean ended = heads.end(me.office(), me.official(), which);
    return Response.seeOther(URI.create("/desk/acting" + (ended ? "?done=ended" : ""))).build();
  }

  private String show(
      LoggedIn.OfOffice me,
      Map<String, String> typed,
      List<Problem> problems,
      @Nullable String said) {
    Office office = book.find(me.office()).orElseThrow();
    var f =
        new FormView.Fields("acting", typed, problems)
            .of(ActingFields.ALL, new AbsenceFields.Entering(office, me.official()));
    List<Named> named =
        heads.known(office).stream()
            .map(
                o -> {
                  Acting acting = Objects.requireNonNull(o.acting());
                  return new Named(o, acting, office.nameOf(acting.by()));
                })
            .toList();
    FormView view = OfficeForms.view("acting", "登记代理负责人", f, problems);
    return new ActingForm(view, ActingHeads.mayName(me.official()), named, said).render();
  }
}
