package org.gongkai.web.open.apply;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionInput;
import org.gongkai.input.Problem;
import org.gongkai.request.ApplicantKind;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a submission, and what is wrong with it, page by page; judged by the intake itself.
 */
@Singleton
class SubmissionForm {

  private final Intake intake;

  SubmissionForm(Intake intake) {
    this.intake = intake;
  }

  /**
   * What is wrong with the fields of a page. A contact that the way of delivery lacks belongs to
   * the page where the way is chosen.
   */
  List<Problem> problems(Step step, Draft draft, Caller caller) {
    return switch (step) {
      case WHO -> who(draft, caller);
      case WHAT ->
          all(draft, caller).stream().filter(p -> p.field().startsWith("information")).toList();
      case HOW -> {
        List<Problem> who = who(draft, caller);
        yield all(draft, caller).stream()
            .filter(p -> !p.field().startsWith("information") && !who.contains(p))
            .toList();
      }
      case CHECK -> all(draft, caller);
    };
  }

  private List<Problem> all(Draft draft, Caller caller) {
    return intake.judge(input(draft), caller);
  }

  private List<Problem> who(Draft draft, Caller caller) {
    SubmissionInput input = input(draft);
    var undelivered =
        new SubmissionInput(
            input.submissionId(),
            input.office(),
            input.channel(),
            null,
            null,
            input.applicant(),
            input.agent(),
            input.information(),
            null);
    return intake.judge(undelivered, caller).stream()
        .filter(p -> p.field().matches("(office|applicant|agent)(\\..*)?"))
        .toList();
  }

  /** The draft as the intake takes it. */
  static SubmissionInput input(Draft draft) {
    return new SubmissionInput(
        draft.submissionId(),
        draft.value("office"),
        "ONLINE",
        null,
        null,
        applicant(draft, draft.organisation()),
        agent(draft),
        new SubmissionInput.InformationInput(
            draft.value("information.title"),
            draft.value("information.documentNumber"),
            draft.value("information.description")),
        new SubmissionInput.DeliveryInput(
            draft.value("delivery.format"), draft.value("delivery.method")));
  }

  private static SubmissionInput.ApplicantInput applicant(Draft draft, boolean organisation) {
    return new SubmissionInput.ApplicantInput(
        organisation ? draft.value("applicant.kind") : ApplicantKind.CITIZEN.name(),
        draft.value("applicant.name"),
        organisation ? null : draft.value("applicant.idType"),
        organisation ? null : draft.value("applicant.idNumber"),
        organisation ? draft.value("applicant.creditCode") : null,
        organisation ? draft.value("applicant.representative") : null,
        organisation ? draft.value("applicant.contact") : null,
        organisation ? draft.value("applicant.proofKind") : null,
        organisation ? draft.value("applicant.proofNumber") : null,
        draft.value("applicant.phone"),
        draft.value("applicant.email"),
        draft.value("applicant.address"),
        draft.value("applicant.postcode"));
  }

  private static SubmissionInput.@Nullable AgentInput agent(Draft draft) {
    if (!draft.hasAgent()) {
      return null;
    }
    return new SubmissionInput.AgentInput(
        draft.value("agent.name"),
        draft.value("agent.idType"),
        draft.value("agent.idNumber"),
        draft.value("agent.phone"));
  }
}
