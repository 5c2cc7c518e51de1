package org.gongkai.web.open;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.casework.Accepted;
import org.gongkai.casework.Busy;
import org.gongkai.casework.Caller;
import org.gongkai.casework.Intake;
import org.gongkai.casework.SubmissionInput;
import org.gongkai.casework.TooMany;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeSettings;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Delivery;
import org.gongkai.request.IdType;
import org.gongkai.web.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * {@code /apply}: the request form, without scripts. An error shows the same page with all that was
 * typed; the same form sent twice is one request.
 */
@Path("/apply")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ApplyPage {

  private static final String ORGANISATION = "ORGANISATION";

  private final Intake intake;
  private final OfficeBook offices;
  private final ClientAddress clientAddress;
  private final Template form;
  private final Template done;

  ApplyPage(
      Intake intake,
      OfficeBook offices,
      ClientAddress clientAddress,
      @Location("apply.html") Template form,
      @Location("done.html") Template done) {
    this.intake = intake;
    this.offices = offices;
    this.clientAddress = clientAddress;
    this.form = form;
    this.done = done;
  }

  @GET
  public String empty(@QueryParam("kind") @Nullable String kind) {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("submissionId", UUID.randomUUID().toString());
    values.putSingle("form", ORGANISATION.equals(kind) ? ORGANISATION : "CITIZEN");
    values.putSingle("applicant.idType", IdType.RESIDENT_ID.name());
    values.putSingle("delivery.format", Delivery.Format.ELECTRONIC.name());
    values.putSingle("delivery.method", Delivery.Method.EMAIL.name());
    return render(values, List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response submit(MultivaluedMap<String, String> typed, HttpServerRequest request) {
    try {
      Caller caller = new Caller.Public(clientAddress.of(request));
      Accepted accepted = intake.submit(input(typed), caller);
      return Response.ok(done.data("receipt", Receipt.of(accepted, typed)).render()).build();
    } catch (Refused e) {
      return again(422, typed, e.problems());
    } catch (TooMany e) {
      return again(429, typed, List.of(whole(e)));
    } catch (Busy e) {
      return again(503, typed, List.of(whole(e)));
    }
  }

  private static Problem whole(RuntimeException e) {
    return new Problem("main", "", String.valueOf(e.getMessage()));
  }

  private Response again(int status, MultivaluedMap<String, String> typed, List<Problem> problems) {
    return Response.status(status).entity(render(typed, problems)).build();
  }

  private String render(MultivaluedMap<String, String> values, List<Problem> problems) {
    List<Office> all = offices.codes().stream().flatMap(c -> offices.find(c).stream()).toList();
    return form.data("model", new Form(values, problems, all)).render();
  }

  private static SubmissionInput input(MultivaluedMap<String, String> typed) {
    boolean organisation = ORGANISATION.equals(typed.getFirst("form"));
    return new SubmissionInput(
        typed.getFirst("submissionId"),
        typed.getFirst("office"),
        "ONLINE",
        null,
        null,
        applicant(typed, organisation),
        agent(typed),
        new SubmissionInput.InformationInput(
            typed.getFirst("information.title"),
            typed.getFirst("information.documentNumber"),
            typed.getFirst("information.description")),
        new SubmissionInput.DeliveryInput(
            typed.getFirst("delivery.format"), typed.getFirst("delivery.method")));
  }

  private static SubmissionInput.ApplicantInput applicant(
      MultivaluedMap<String, String> typed, boolean organisation) {
    return new SubmissionInput.ApplicantInput(
        organisation ? typed.getFirst("applicant.kind") : ApplicantKind.CITIZEN.name(),
        typed.getFirst("applicant.name"),
        organisation ? null : typed.getFirst("applicant.idType"),
        organisation ? null : typed.getFirst("applicant.idNumber"),
        organisation ? typed.getFirst("applicant.creditCode") : null,
        organisation ? typed.getFirst("applicant.representative") : null,
        organisation ? typed.getFirst("applicant.contact") : null,
        typed.getFirst("applicant.phone"),
        typed.getFirst("applicant.email"),
        typed.getFirst("applicant.address"),
        typed.getFirst("applicant.postcode"));
  }

  private static SubmissionInput.@Nullable AgentInput agent(MultivaluedMap<String, String> typed) {
    if (!hasAgent(typed)) {
      return null;
    }
    return new SubmissionInput.AgentInput(
        typed.getFirst("agent.name"),
        typed.getFirst("agent.idType"),
        typed.getFirst("agent.idNumber"),
        typed.getFirst("agent.phone"));
  }

  private static boolean hasAgent(MultivaluedMap<String, String> typed) {
    return Stream.of("agent.name", "agent.idNumber", "agent.phone")
        .map(typed::getFirst)
        .anyMatch(text -> text != null && !text.isBlank());
  }

  /** The form with what was typed and what is wrong with it. */
  public record Form(
      MultivaluedMap<String, String> values, List<Problem> problems, List<Office> offices) {

    /** What was typed into the field. */
    public String value(String name) {
      String value = values.getFirst(name);
      return value == null ? "" : value;
    }

    /** What is wrong with the field, or null. */
    public @Nullable String error(String name) {
      return problems.stream()
          .filter(problem -> problem.field().equals(name))
          .map(Problem::message)
          .findFirst()
          .orElse(null);
    }

    /** Whether an error describes the field. */
    public boolean described(String name) {
      return error(name) != null;
    }

    /** Where a problem's link leads. */
    public String anchor(Problem problem) {
      return switch (problem.field()) {
        case "information" -> "information.title";
        case "submissionId", "office" -> oneOffice() ? "main" : "office";
        default -> problem.field();
      };
    }

    /** The heading of the error summary. */
    public String summary() {
      return "有" + problems.size() + "处需要更正";
    }

    /** Whether an organisation applies. */
    public boolean organisation() {
      return ORGANISATION.equals(value("form"));
    }

    /** Whether somebody acts for the applicant. */
    public boolean agent() {
      return hasAgent(values);
    }

    /** Whether there is nothing to choose. */
    public boolean oneOffice() {
      return offices.size() == 1;
    }

    /** For how long personal data are kept. */
    public int retentionYears() {
      return offices.stream()
          .mapToInt(office -> office.settings().retentionYears())
          .max()
          .orElse(OfficeSettings.DEFAULT.retentionYears());
    }

    public List<Map<String, String>> organisationKinds() {
      return Stream.of(ApplicantKind.values())
          .filter(ApplicantKind::isOrganisation)
          .map(kind -> option(kind.name(), kind.words()))
          .toList();
    }

    public List<Map<String, String>> idTypes() {
      return Stream.of(IdType.values()).map(t -> option(t.name(), t.words())).toList();
    }

    public List<Map<String, String>> formats() {
      return Stream.of(Delivery.Format.values()).map(f -> option(f.name(), f.words())).toList();
    }

    public List<Map<String, String>> methods() {
      return Stream.of(Delivery.Method.values()).map(m -> option(m.name(), m.words())).toList();
    }

    private static Map<String, String> option(String name, String words) {
      return Map.of("name", name, "words", words);
    }
  }

  /** What the applicant is told after sending. */
  public record Receipt(
      String number,
      String queryCode,
      @Nullable String receivedOn,
      @Nullable String dueOn,
      boolean email) {

    static Receipt of(Accepted accepted, MultivaluedMap<String, String> typed) {
      String email = typed.getFirst("applicant.email");
      return new Receipt(
          accepted.number(),
          accepted.queryCode(),
          accepted.receivedOn() == null ? null : Words.day(accepted.receivedOn()),
          accepted.answerDueOn() == null
              ? null
              : Words.due(new DueDate(accepted.answerDueOn(), accepted.provisional())),
          email != null && !email.isBlank());
    }
  }
}
