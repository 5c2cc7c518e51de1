package org.gongkai.web.desk.office;

import static org.gongkai.input.Plain.PLAIN;
import static org.gongkai.web.desk.office.OfficeForms.given;
import static org.gongkai.web.desk.office.OfficeForms.input;
import static org.gongkai.web.desk.office.OfficeForms.renamed;
import static org.gongkai.web.desk.office.OfficeForms.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.Official;
import org.gongkai.office.OfficialFields;
import org.gongkai.office.Role;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/office/officials}: administrators enter officials, change them and reset passwords.
 */
@Path("/desk/office/officials")
@Produces(Gate.HTML)
public class OfficialsPage {

  private final Gate gate;
  private final OfficeSetup setup;
  private final OfficeBook book;

  OfficialsPage(Gate gate, OfficeSetup setup, OfficeBook book) {
    this.gate = gate;
    this.setup = setup;
    this.book = book;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Officials(List<Person> people, Person newcomer, FormView problems, Told told)
      implements TemplateInstance {}

  private Office office(OfficeCode code) {
    return book.find(code).orElseThrow();
  }

  /** An official with the form to change them. */
  public record Person(@Nullable Official official, String roles, FormView form) {}

  /** What the page of officials says besides. */
  record Told(Map<String, String> passwords, List<String> warnings, boolean saved) {
    static final Told NOTHING = new Told(Map.of(), List.of(), false);
  }

  @GET
  public String officials() {
    LoggedIn.OfOffice me = gate.enter(Role.ADMIN);
    return officials(me, null, Map.of(), List.of(), Told.NOTHING);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response officials(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.ADMIN);
    Map<String, String> typed = CommandForm.values(form);
    String which = Objects.requireNonNullElse(form.getFirst("which"), "");
    if (Gate.isShownAgain(form)) {
      return Response.ok(officials(me, which, typed, List.of(), Told.NOTHING)).build();
    }
    String id = which.isEmpty() ? given(typed, OfficialFields.ID) : which;
    String roles = given(typed, OfficialFields.ROLES);
    var official =
        new OfficeInput.OfficialInput(
            id,
            typed.get(OfficialFields.NAME.name()),
            typed.get(OfficialFields.EMAIL.name()),
            roles == null ? List.of() : roles.lines().toList(),
            which.isEmpty()
                ? Boolean.TRUE
                : (Boolean) "true".equals(typed.get(OfficialFields.ACTIVE.name())),
            null,
            "yes".equals(typed.get(OfficialFields.RESET.name())) ? Boolean.TRUE : null);
    List<Problem> cannot = cannot(office(me.office()), which, official);
    if (!cannot.isEmpty()) {
      String html = officials(me, which, typed, cannot, Told.NOTHING);
      return Response.status(422).entity(html).build();
    }
    OfficeInput input = input(me.office(), List.of(official), null, null);
    return Outcome.saving(() -> setup.configure(input, me.official().id()))
        .page(
            done -> {
              var told = new Told(done.oneTimePasswords(), done.warnings(), true);
              return Response.ok(officials(me, null, Map.of(), List.of(), told)).build();
            },
            (status, wrong) -> {
              List<Problem> problems = renamed(wrong, "officials[0].");
              String html = officials(me, which, typed, problems, Told.NOTHING);
              return Response.status(status).entity(html).build();
            });
  }

  /** What only this page refuses: who has the command line can do it, and undo it. */
  private static List<Problem> cannot(
      Office office, String which, OfficeInput.OfficialInput official) {
    String id = official.id();
    if (which.isEmpty() && id != null && office.official(id).isPresent()) {
      return List.of(problem(OfficialFields.ID, "本机关已有这个登录名，请换一个，或者修改原有人员"));
    }
    List<Official> admins = office.all(Role.ADMIN);
    boolean last = admins.size() == 1 && admins.getFirst().id().equals(id);
    boolean leaves = Boolean.FALSE.equals(official.active());
    boolean stays =
        official.roles() != null && official.roles().contains(Role.ADMIN.name()) && !leaves;
    return last && !stays
        ? List.of(
            problem(
                leaves ? OfficialFields.ACTIVE : OfficialFields.ROLES,
                "本机关只有这一名管理员。请先给另一人加上管理员角色，否则没有人能再修改设置和人员"))
        : List.of();
  }

  private static Problem problem(Field<?, ?> field, String message) {
    return new Problem(field.name(), Code.NOT_ALLOWED.slug(), message);
  }

  private String officials(
      LoggedIn.OfOffice me,
      @Nullable String which,
      Map<String, String> typed,
      List<Problem> problems,
      Told told) {
    var people = new ArrayList<Person>();
    for (Official official : office(me.office()).byName()) {
      boolean this1 = official.id().equals(which);
      Map<String, String> values = this1 ? typed : typed(official);
      people.add(person(official, official.id(), values, this1 ? problems : List.of(), this1));
    }
    boolean added = "".equals(which);
    Person newcomer =
        person(null, "new", added ? typed : Map.of(), added ? problems : List.of(), added);
    return new Officials(
            people,
            newcomer,
            view("officials", "", fields(newcomer, people, which), problems),
            told)
        .render();
  }

  /** The fields that the summary of problems links to. */
  private static FormView.Fields fields(
      Person newcomer, List<Person> people, @Nullable String which) {
    var none = new FormView.Fields("new", Map.of(), List.of());
    return Stream.concat(Stream.of(newcomer), people.stream())
        .filter(p -> p.official == null ? "".equals(which) : p.official.id().equals(which))
        .findFirst()
        .map(p -> none.with(p.form.fields()))
        .orElse(none);
  }

  private static Map<String, String> typed(Official official) {
    return Map.of(
        OfficialFields.NAME.name(), official.name(),
        OfficialFields.EMAIL.name(), official.email(),
        OfficialFields.ROLES.name(),
            String.join("\n", official.roles().stream().map(Role::name).toList()),
        OfficialFields.ACTIVE.name(), Boolean.toString(official.active()));
  }

  private static Person person(
      @Nullable Official official,
      String id,
      Map<String, String> typed,
      List<Problem> problems,
      boolean open) {
    Fields<Plain> table =
        official == null
            ? OfficialFields.NEW
            : official.roles().contains(Role.SUPERVISOR)
                ? OfficialFields.SUPERVISING
                : OfficialFields.KNOWN;
    var f = new FormView.Fields("o-" + id, typed, problems).of(table, PLAIN);
    String roles =
        official == null
            ? ""
            : String.join("、", official.roles().stream().sorted().map(Role::words).toList());
    String title = official == null ? "增加工作人员" : official.name();
    return new Person(
        official,
        roles,
        new FormView("o-" + id, title, "", "", f.all(), problems, open, false, null));
  }
}
