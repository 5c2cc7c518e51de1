package org.gongkai.office;

import java.time.LocalDate;
import org.gongkai.calendar.Words;

/** How an official is named who may be away. */
public final class AwayWords {

  private AwayWords() {}

  /** The name, and while they are away until when and who handles their requests. */
  public static String named(Office office, Official official, LocalDate today) {
    Absence absence = official.absence();
    if (absence == null || !absence.covers(today)) {
      return official.name();
    }
    String deputy = office.deputy(official, today).map(o -> o.name() + "代办").orElse("没有代办人在岗");
    return "%s（请假至%s，%s）".formatted(official.name(), Words.brief(absence.to()), deputy);
  }
}
