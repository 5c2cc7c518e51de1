package org.gongkai.web.open.apply;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.input.Problem;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeSettings;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Delivery;
import org.gongkai.request.IdType;
import org.gongkai.request.Law;
import org.jspecify.annotations.Nullable;

/**
 * A page of the request form: what was typed, what is wrong with it, and what can be chosen.
 *
 * @param law the rule set in force today
 * @param state the draft, sealed
 * @param focus the field that a 修改 led to, or empty
 */
public record ApplyForm(
    String stepName,
    int number,
    Law law,
    Map<String, String> values,
    String state,
    String submission,
    List<Problem> problems,
    List<Office> offices,
    String focus) {

  static ApplyForm of(
      Step step,
      Law law,
      Draft draft,
      String state,
      List<Problem> problems,
      List<Office> offices,
      String focus) {
    return new ApplyForm(
        step.name(),
        step.number(),
        law,
        draft.values(),
        state,
        Receipts.mark(draft.submissionId()),
        problems,
        offices,
        focus);
  }

  /** What was typed into the field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with the field, or null. */
  public @Nullable String error(String name) {
    return problems.stream()
        .filter(problem -> problem.field().equals(name))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** What is wrong with the files. */
  public List<String> fileErrors() {
    return problems.stream()
        .filter(problem -> problem.field().startsWith("attachments"))
        .map(Problem::message)
        .toList();
  }

  /** Whether the caret stands in the field. */
  public boolean focused(String name) {
    return problems.isEmpty() && focus.equals(name);
  }

  /** Where a problem's link leads. */
  public String anchor(Problem problem) {
    String field = problem.field();
    if (field.startsWith("attachments")) {
      return "attachments";
    }
    return switch (field) {
      case "information" -> "information.title";
      case "submissionId", "channel", "delivery", "applicant" -> "main";
      case "office" -> oneOffice() ? "main" : "office";
      default -> field;
    };
  }

  /** Whether an organisation applies. */
  public boolean organisation() {
    return Draft.ORGANISATION.equals(value(Draft.FORM));
  }

  /** Whether somebody acts for the applicant. */
  public boolean agent() {
    return Stream.of("agent.name", "agent.idNumber", "agent.phone")
        .anyMatch(name -> !value(name).isBlank() || error(name) != null);
  }

  /** Whether there is nothing to choose. */
  public boolean oneOffice() {
    return offices.size() == 1;
  }

  /** The office that was chosen, or the only one, or null. */
  public @Nullable Office office() {
    return oneOffice()
        ? offices.getFirst()
        : offices.stream()
            .filter(office -> office.code().value().equals(value("office")))
            .findFirst()
            .orElse(null);
  }

  /** For how long personal data are kept. */
  public int retentionYears() {
    return offices.stream()
        .mapToInt(office -> office.settings().retentionYears())
        .max()
        .orElse(OfficeSettings.DEFAULT.retentionYears());
  }

  /** Something to choose. */
  public record Option(String name, String words) {}

  public List<Option> organisationKinds() {
    return Stream.of(ApplicantKind.values())
        .filter(ApplicantKind::isOrganisation)
        .map(kind -> new Option(kind.name(), kind.words()))
        .toList();
  }

  public List<Option> idTypes() {
    return Stream.of(IdType.values()).map(t -> new Option(t.name(), t.words())).toList();
  }

  public List<Option> formats() {
    return Stream.of(Delivery.Format.values()).map(f -> new Option(f.name(), f.words())).toList();
  }

  public List<Option> methods() {
    return Stream.of(Delivery.Method.values()).map(m -> new Option(m.name(), m.words())).toList();
  }

  /** The likely slip in the e-mail address, or null. */
  public @Nullable Slip slip() {
    return MailSlip.in(value("applicant.email"))
        .map(slip -> new Slip(slip.typed(), slip.meant()))
        .orElse(null);
  }

  /** An address as typed and as it is likely meant. */
  public record Slip(String typed, String meant) {}

  /** The words of what was chosen. */
  public String words(String name) {
    return Stream.of(organisationKinds(), idTypes(), formats(), methods())
        .flatMap(List::stream)
        .filter(option -> option.name().equals(value(name)))
        .map(Option::words)
        .findFirst()
        .orElse("");
  }

  /** The only office's or the chosen one's code; empty while none is chosen. */
  public String officeCode() {
    Office office = office();
    return office == null ? "" : Objects.requireNonNull(office).code().value();
  }
}
