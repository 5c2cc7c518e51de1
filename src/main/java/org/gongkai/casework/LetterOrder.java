package org.gongkai.casework;

import org.gongkai.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be numbered and kept with its request.
 *
 * @param event the event that makes it
 * @param year the year of its date, in which it is numbered
 * @param party the event that opened the consultation of whom it is for; null for the applicant
 */
public record LetterOrder(LetterKind kind, int event, int year, @Nullable Integer party) {

  /** Unique below the request, e.g. {@code 000007-supplement}. */
  public String id() {
    return "%06d-%s".formatted(event, kind.slug()) + (party == null ? "" : "-" + party);
  }
}
