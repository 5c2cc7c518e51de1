package org.gongkai.casework;

import java.util.Map;
import org.gongkai.casework.paper.LetterFields;
import org.gongkai.letter.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be numbered and kept with its request.
 *
 * @param event the event that makes it
 * @param year the year of its date, in which it is numbered
 * @param party the event that opened the consultation of whom it is for; null for the applicant
 * @param told what it says of dates that a new calendar may move ({@link LetterFields#told}), so
 *     that it says the same for ever; empty for one from before that was kept
 */
public record LetterOrder(
    LetterKind kind, int event, int year, @Nullable Integer party, Map<String, Object> told) {

  public LetterOrder {
    told = Map.copyOf(told);
  }

  /** The same, which says this of such dates. */
  public LetterOrder telling(Map<String, Object> dates) {
    return new LetterOrder(kind, event, year, party, dates);
  }

  /** Unique below the request, e.g. {@code 000007-supplement}. */
  public String id() {
    return "%06d-%s".formatted(event, kind.slug()) + (party == null ? "" : "-" + party);
  }
}
