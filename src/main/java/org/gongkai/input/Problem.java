package org.gongkai.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one field.
 *
 * @param field its path, e.g. {@code applicant.idNumber}
 * @param code one of {@link Code}, in the form of the contract, e.g. {@code before-the-regulation}
 * @param message what is wrong and the way out, in Chinese
 * @param line the line of the document that it stands on, from 1; null where the input has no lines
 */
public record Problem(
    String field,
    String code,
    String message,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line) {

  /** Something wrong with a field that stands in no document. */
  public Problem(String field, String code, String message) {
    this(field, code, message, null);
  }

  /** The same, found on that line. */
  public Problem onLine(int line) {
    return new Problem(field, code, message, line);
  }

  /** The kinds of problem; their names are part of the contract. */
  public enum Code {
    REQUIRED,
    FORMAT,
    CHECKSUM,
    LENGTH,
    UNKNOWN_VALUE,
    UNKNOWN_FIELD,
    DOUBLE_FIELD,
    WRONG_TYPE,
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
