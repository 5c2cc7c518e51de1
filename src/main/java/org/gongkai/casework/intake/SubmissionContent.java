package org.gongkai.casework.intake;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.input.Clean;
import org.jspecify.annotations.Nullable;

/**
 * The cleaned content of a submission as one text, by which a repeat is told from another content
 * under the same id. Differences that cleaning removes are none.
 */
final class SubmissionContent {

  private SubmissionContent() {}

  /** The cleaned submissionId. */
  static @Nullable String id(SubmissionInput input) {
    return Clean.line(input.submissionId());
  }

  static String of(SubmissionInput input) {
    List<String> parts = new ArrayList<>();
    line(parts, input.office(), input.channel(), input.submittedOn(), input.submittedAt());
    SubmissionInput.ApplicantInput a = input.applicant();
    if (a != null) {
      line(parts, a.kind(), a.name(), a.idType(), a.representative(), a.contact(), a.address());
      code(parts, a.idNumber(), a.creditCode(), a.phone(), a.postcode());
      half(parts, a.email());
      // since then there is another proof; contents from before have no place for it
      if (Clean.line(a.proofKind()) != null || Clean.line(a.proofNumber()) != null) {
        line(parts, a.proofKind(), a.proofNumber());
      }
    }
    SubmissionInput.AgentInput agent = input.agent();
    parts.add(agent == null ? "-" : "agent");
    if (agent != null) {
      line(parts, agent.name(), agent.idType());
      code(parts, agent.idNumber(), agent.phone());
    }
    SubmissionInput.InformationInput information = input.information();
    if (information != null) {
      line(parts, information.title(), information.documentNumber());
      parts.add(part(Clean.lines(information.description())));
    }
    SubmissionInput.DeliveryInput delivery = input.delivery();
    if (delivery != null) {
      line(parts, delivery.format(), delivery.method());
    }
    return String.join("\u001f", parts);
  }

  private static void line(List<String> parts, @Nullable String... texts) {
    for (String text : texts) {
      parts.add(part(Clean.line(text)));
    }
  }

  private static void code(List<String> parts, @Nullable String... texts) {
    for (String text : texts) {
      parts.add(part(Clean.code(text)));
    }
  }

  private static void half(List<String> parts, @Nullable String text) {
    parts.add(part(Clean.halfWidth(text)));
  }

  private static String part(@Nullable String text) {
    return text == null ? "" : text;
  }
}
