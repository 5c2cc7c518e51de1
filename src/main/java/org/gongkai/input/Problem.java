package org.gongkai.input;

/**
 * Something wrong with one field.
 *
 * @param field its path, e.g. {@code applicant.idNumber}
 * @param code one of {@link Code}, in the form of the contract, e.g. {@code before-the-regulation}
 * @param message what is wrong and the way out, in Chinese
 */
public record Problem(String field, String code, String message) {

  /** The kinds of problem; their names are part of the contract. */
  public enum Code {
    REQUIRED,
    FORMAT,
    CHECKSUM,
    LENGTH,
    UNKNOWN_VALUE,
    NOT_ALLOWED,
    FUTURE,
    TOO_OLD,
    BEFORE_THE_REGULATION,
    UNKNOWN_OFFICE,
    NEEDS_AN_OFFICIAL,
    SUBMISSION_REUSED;

    /** The name in the contract. */
    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
