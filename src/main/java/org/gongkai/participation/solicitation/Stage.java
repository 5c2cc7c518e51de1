package org.gongkai.participation.solicitation;

import java.time.LocalDate;

/** How far a solicitation is, whatever the day. */
public enum Stage {
  DRAFT,
  /** It stands before the public; {@link SolicitationState} says whether opinions are taken. */
  PUBLISHED,
  RESULT_PUBLISHED,
  WITHDRAWN;

  /** Where one is on the day that is open from the one day through the other. */
  SolicitationState on(LocalDate opensOn, LocalDate closesOn, LocalDate day) {
    return switch (this) {
      case DRAFT -> SolicitationState.DRAFT;
      case RESULT_PUBLISHED -> SolicitationState.RESULT_PUBLISHED;
      case WITHDRAWN -> SolicitationState.WITHDRAWN;
      case PUBLISHED -> {
        if (day.isBefore(opensOn)) {
          yield SolicitationState.ANNOUNCED;
        }
        yield day.isAfter(closesOn) ? SolicitationState.CLOSED : SolicitationState.OPEN;
      }
    };
  }
}
