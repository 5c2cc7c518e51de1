package org.gongkai.office;

import org.gongkai.request.Settings;

/**
 * What the office decides; for requests received from then on.
 *
 * @param legal the points the law leaves open
 * @param retentionYears calendar years after the end for which personal data are kept
 * @param onlinePerHour submissions without a login from one address in an hour
 * @param onlinePerMail submissions without a login with one e-mail address in a day
 * @param disclosure the terms of what is published of the office's own accord
 * @param participation the terms of what the public has a part in
 * @param watchWords marked in what the public writes
 */
public record OfficeSettings(
    Settings legal,
    int retentionYears,
    int onlinePerHour,
    int onlinePerMail,
    DisclosureTerms disclosure,
    ParticipationTerms participation,
    WatchWords watchWords) {

  /** What holds when nothing is set. */
  public static final OfficeSettings DEFAULT =
      new OfficeSettings(
          Settings.DEFAULT,
          10,
          30,
          5,
          DisclosureTerms.DEFAULT,
          ParticipationTerms.DEFAULT,
          WatchWords.NONE);
}
