package org.gongkai.web.desk;

import java.time.LocalDate;
import org.gongkai.office.Absence;
import org.gongkai.office.Office;
import org.gongkai.office.Official;

/** How an official is named who may be away. */
final class AwayWords {

  private AwayWords() {}

  /** The name, and while they are away until when and who handles their requests. */
  static String named(Office office, Official official, LocalDate today) {
    Absence absence = official.absence();
    if (absence == null || !absence.covers(today)) {
      return official.name();
    }
    String deputy = office.deputy(official, today).map(o -> o.name() + "代办").orElse("没有代办人在岗");
    return "%s（请假至%s，%s）".formatted(official.name(), DeskWords.brief(absence.to()), deputy);
  }
}
