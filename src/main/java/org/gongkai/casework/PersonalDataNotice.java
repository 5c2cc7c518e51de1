package org.gongkai.casework;

import java.time.Instant;

/**
 * What the applicant was told of the personal data (个人信息保护法 Art. 17, 35), kept with the request.
 *
 * @param version which wording; raised with each change of it
 * @param shownAt when it was shown
 */
public record PersonalDataNotice(int version, Instant shownAt) {

  /** The version that the form shows now. */
  public static final int PRESENT = 1;
}
