package org.gongkai.request;

import org.gongkai.written.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * Who asks (Art. 29(1)): name, proof of identity and contact. Personal data: it is kept in an item
 * of its own, encrypted, and never in an event.
 *
 * @param idType, idNumber of a citizen
 * @param creditCode, representative, contact of an organisation
 * @param proof of an organisation without a credit code
 * @param agent who acts for the applicant
 */
public record Applicant(
    ApplicantKind kind,
    String name,
    @Nullable IdType idType,
    @Nullable String idNumber,
    @Nullable String creditCode,
    @Nullable String representative,
    @Nullable String contact,
    @Nullable Proof proof,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable Agent agent) {

  /** Who acts for the applicant (代理人). */
  public record Agent(
      String name, @Nullable IdType idType, @Nullable String idNumber, @Nullable String phone) {}

  /**
   * Another proof of an organisation that has no credit code, as a residents' committee or an organ
   * abroad (Art. 29(1): 身份证明).
   *
   * @param kind e.g. 备案证明, 登记证
   * @param number as it stands there
   */
  public record Proof(String kind, String number) {}

  /** The same without the error that was mended. */
  public Applicant corrected(CorrectableField field, String now) {
    return new Applicant(
        kind,
        field == CorrectableField.NAME ? now : name,
        idType,
        field == CorrectableField.ID_NUMBER ? now : idNumber,
        field == CorrectableField.CREDIT_CODE ? now : creditCode,
        field == CorrectableField.REPRESENTATIVE ? now : representative,
        field == CorrectableField.CONTACT ? now : contact,
        proof == null || field != CorrectableField.PROOF_NUMBER
            ? proof
            : new Proof(proof.kind(), now),
        field == CorrectableField.PHONE ? now : phone,
        field == CorrectableField.EMAIL ? now : email,
        field == CorrectableField.ADDRESS ? now : address,
        field == CorrectableField.POSTCODE ? now : postcode,
        agent);
  }

  /** The ways on which the applicant can be reached. */
  public Reach reach() {
    return new Reach(email != null, phone != null, address != null);
  }

  /**
   * The identity number by which earlier requests of the same applicant are found, in its one form;
   * where there is none the name.
   */
  public String identity() {
    String number = identityNumber();
    return number == null ? Canonical.name(name) : Canonical.identity(number);
  }

  /** The same as it was written. */
  public String identityAsWritten() {
    String number = identityNumber();
    return number == null ? name : number;
  }

  private @Nullable String identityNumber() {
    if (!kind.isOrganisation()) {
      return idNumber;
    }
    // a certificate's number is short: another kind of it, or another holder, is another applicant
    return creditCode == null && proof != null
        ? proof.kind() + "\n" + proof.number() + "\n" + name
        : creditCode;
  }

  /**
   * The name as events and lists show it: a citizen's first character and a star for each other
   * (王**), an organisation's first and last two.
   */
  public String maskedName() {
    int[] points = name.codePoints().toArray();
    if (kind.isOrganisation() && points.length > 4) {
      return new String(points, 0, 2) + "**" + new String(points, points.length - 2, 2);
    }
    return masked(name);
  }

  /** A person's name so. */
  public static String masked(String name) {
    int[] points = name.codePoints().toArray();
    return new String(points, 0, 1) + "*".repeat(Math.clamp(points.length - 1, 1, 8));
  }

  /**
   * Which contacts there are, without telling them.
   *
   * @param email an e-mail address is known
   * @param phone a telephone number is known
   * @param address a postal address is known
   */
  public record Reach(boolean email, boolean phone, boolean address) {

    /** Whether there is nothing but a phone. */
    public boolean isByPhoneAlone() {
      return phone && !email && !address;
    }

    /** Whether an answer can be handed over on this way. */
    public boolean allows(Delivery.Method method) {
      return switch (method) {
        case EMAIL -> email;
        case POST -> address;
        case PICK_UP -> phone;
        case READ_ON_SITE -> true;
      };
    }
  }
}
