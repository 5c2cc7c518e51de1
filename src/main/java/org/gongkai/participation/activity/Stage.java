package org.gongkai.participation.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far an activity is, whatever the day. */
public enum Stage {
  /** The office alone knows of it. */
  RECORDED,
  PUBLISHED,
  /** Of a survey that was answered on the page. */
  RESULT_PUBLISHED,
  WITHDRAWN;

  /** Where one is on the day; a survey is open from the one day through the other. */
  ActivityState on(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn, LocalDate day) {
    boolean held = opensOn == null || closesOn == null;
    return switch (this) {
      case RECORDED -> held ? ActivityState.RECORDED : ActivityState.DRAFT;
      case RESULT_PUBLISHED -> ActivityState.RESULT_PUBLISHED;
      case WITHDRAWN -> ActivityState.WITHDRAWN;
      case PUBLISHED -> {
        if (opensOn == null || closesOn == null) {
          yield ActivityState.PUBLISHED;
        }
        if (day.isBefore(opensOn)) {
          yield ActivityState.ANNOUNCED;
        }
        yield day.isAfter(closesOn) ? ActivityState.CLOSED : ActivityState.OPEN;
      }
    };
  }
}
