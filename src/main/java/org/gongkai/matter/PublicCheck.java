package org.gongkai.matter;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.personal.Found;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.personal.PersonalDataFound;
import org.jspecify.annotations.Nullable;

/**
 * What a command puts before the public is looked through for personal data before it is stored
 * (Art. 15; 个人信息保护法).
 */
@Singleton
class PublicCheck {

  /**
   * Lets it go out.
   *
   * @param confirmed the key of what was found and belongs there, or null
   * @throws PersonalDataFound unless {@code confirmed} names exactly what is found
   */
  void orRefuse(OfficeCode office, GoesOut what, @Nullable String confirmed, LocalDate today) {
    if (what.isNothing()) {
      return;
    }
    Found found =
        new Found(
            PersonalDataCheck.in(String.join("\n", what.texts()), today),
            List.of(),
            what.files(),
            true);
    if (!found.findings().isEmpty() && !found.key().equals(confirmed)) {
      throw new PersonalDataFound(found);
    }
  }
}
