package org.gongkai.matter;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.OfficeFiles;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.personal.FileFindings;
import org.gongkai.personal.Found;
import org.gongkai.personal.PersonalDataCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a command puts before the public is looked through for personal data before it is stored
 * (Art. 15; 个人信息保护法).
 */
@Singleton
class PublicCheck {

  private final OfficeFiles files;
  private final FileFindings findings;

  PublicCheck(OfficeFiles files, FileFindings findings) {
    this.files = files;
    this.findings = findings;
  }

  /**
   * Lets it go out, see {@link Found#orRefuse}. Files that the office does not have are left to who
   * reads what names them.
   *
   * @param confirmed the key of what was found and belongs there, or null
   */
  void orRefuse(OfficeCode office, GoesOut what, @Nullable String confirmed, LocalDate today) {
    if (what.isNothing()) {
      return;
    }
    Found found = findings.in(office, files.findAll(office, what.files()), today);
    found.with(PersonalDataCheck.in(String.join("\n", what.texts()), today)).orRefuse(confirmed);
  }
}
