package org.gongkai.casework.intake;

import org.jspecify.annotations.Nullable;

/** A request as it comes in, before it is cleaned and judged; the contract's JSON. */
public record SubmissionInput(
    @Nullable String submissionId,
    @Nullable String office,
    @Nullable String channel,
    @Nullable String submittedOn,
    @Nullable String submittedAt,
    @Nullable ApplicantInput applicant,
    @Nullable AgentInput agent,
    @Nullable InformationInput information,
    @Nullable DeliveryInput delivery) {

  /** {@code applicant}. */
  public record ApplicantInput(
      @Nullable String kind,
      @Nullable String name,
      @Nullable String idType,
      @Nullable String idNumber,
      @Nullable String creditCode,
      @Nullable String representative,
      @Nullable String contact,
      @Nullable String proofKind,
      @Nullable String proofNumber,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address,
      @Nullable String postcode) {}

  /** {@code agent}. */
  public record AgentInput(
      @Nullable String name,
      @Nullable String idType,
      @Nullable String idNumber,
      @Nullable String phone) {}

  /** {@code information}. */
  public record InformationInput(
      @Nullable String title, @Nullable String documentNumber, @Nullable String description) {}

  /** {@code delivery}. */
  public record DeliveryInput(@Nullable String format, @Nullable String method) {}
}
