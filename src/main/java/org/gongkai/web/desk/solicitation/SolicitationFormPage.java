package org.gongkai.web.desk.solicitation;

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
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.work.SolicitationRoom;
import org.gongkai.participation.solicitation.work.SolicitationTexts;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.item.SentFiles;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** {@code /desk/solicitations/new}, {@code …/{id}/edit}: what is written of a solicitation. */
@Path(SolicitationQuery.PATH)
@Produces(Gate.HTML)
public class SolicitationFormPage {

  private static final Role[] WRITERS = {Role.CLERK, Role.HEAD};

  private final Gate gate;
  private final Solicitations solicitations;
  private final SolicitationRoom room;
  private final SolicitationTexts texts;
  private final Matters matters;
  private final OfficeFiles files;
  private final SentFiles uploads;

  SolicitationFormPage(
      Gate gate,
      Solicitations solicitations,
      SolicitationRoom room,
      SolicitationTexts texts,
      Matters matters,
      OfficeFiles files,
      SentFiles uploads) {
    this.gate = gate;
    this.solicitations = solicitations;
    this.room = room;
    this.texts = texts;
    this.matters = matters;
    this.files = files;
    this.uploads = uploads;
  }

  /**
   * Which form it is.
   *
   * @param of the solicitation, or null for a new one
   */
  public record Place(@Nullable Solicitation of, int version) {
    static final Place NEW = new Place(null, 0);

    static Place of(Kept<Solicitation> kept) {
      return new Place(kept.matter(), kept.version());
    }

    public String title() {
      return of == null ? "登记意见征集" : "修改";
    }

    /** Where the form is sent. */
    public String path() {
      return SolicitationQuery.PATH + (of == null ? "/new" : "/" + of.id() + "/edit");
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SolicitationFormTemplate(Place place, FormView form) implements TemplateInstance {}

  @GET
  @Path("new")
  public Response empty() {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    return show(200, me, Place.NEW, Map.of("ways", "ONLINE"), List.of());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(MultivaluedMap<String, String> form) {
    return make(form, List.of());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response make(MultipartFormDataInput input) throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return make(form.fields(), form.files());
    }
  }

  private Response make(MultivaluedMap<String, String> form, List<Attachments.Sent> sent) {
    LoggedIn.OfOffice me = gate.take(form, WRITERS);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(form, sent, me, problems);
    if (Gate.isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, Place.NEW, typed, problems);
    }
    ObjectNode tree = SolicitationForm.changed(typed, Map.of());
    return Outcome.of(() -> solicitations.create(me.organ(), tree, me.official()))
        .page(
            made -> done(made.matter(), "made"),
            (status, wrong) -> show(status, me, Place.NEW, typed, wrong));
  }

  @GET
  @Path("{id}/edit")
  public Response filled(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter(WRITERS);
    Kept<Solicitation> kept = find(me, id);
    var values = SolicitationForm.values(kept.matter(), texts);
    return show(200, me, Place.of(kept), values, List.of());
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
    Kept<Solicitation> kept = find(me, id);
    var problems = new ArrayList<Problem>();
    Map<String, String> typed = typed(form, sent, me, problems);
    ObjectNode tree =
        SolicitationForm.changed(typed, SolicitationForm.values(kept.matter(), texts));
    if (tree.isEmpty() && !Gate.isShownAgain(form)) {
      problems.add(new Problem("", Code.REQUIRED.slug(), "没有改动，不用保存"));
    }
    if (Gate.isShownAgain(form) || !problems.isEmpty()) {
      return show(problems.isEmpty() ? 200 : 422, me, Place.of(kept), typed, problems);
    }
    tree.put("command", "edit");
    int version = CommandForm.version(form);
    return Outcome.of(() -> matters.command(room, kept, me.organ(), tree, me.official(), version))
        .page(
            after -> done(after.matter(), "edit"),
            (status, wrong) -> show(status, me, Place.of(find(me, id)), typed, wrong));
  }

  /** What was typed, with the ids of the files that came. */
  private Map<String, String> typed(
      MultivaluedMap<String, String> form,
      List<Attachments.Sent> sent,
      LoggedIn.OfOffice me,
      List<Problem> problems) {
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form));
    var ids = new ArrayList<>(SolicitationForm.ids(typed));
    ids.addAll(uploads.keep(me, sent, problems));
    typed.put(SolicitationForm.FILES, String.join("\n", ids.stream().distinct().toList()));
    return typed;
  }

  private Response show(
      int status,
      LoggedIn.OfOffice me,
      Place place,
      Map<String, String> typed,
      List<Problem> problems) {
    var form =
        new SolicitationForm(
            typed, problems, files.findAll(me.office(), SolicitationForm.ids(typed)));
    LocalDate today = matters.in(me.organ()).today();
    int least = me.organ().settings().participation().solicitationDays();
    var view =
        new FormView(
            SolicitationForm.ID,
            place.title(),
            "",
            "",
            form.fields(solicitations.fields(), today, least),
            problems,
            true,
            false,
            null);
    return Response.status(status)
        .entity(new SolicitationFormTemplate(place, view).render())
        .build();
  }

  private Kept<Solicitation> find(LoggedIn.OfOffice me, String id) {
    return matters.find(room, me.organ(), id).orElseThrow(NotFoundException::new);
  }

  private static Response done(Solicitation one, String what) {
    URI page = URI.create(SolicitationQuery.PATH + "/" + one.id() + "?done=" + what);
    return Response.seeOther(page).build();
  }
}
