package org.gongkai.office;

/**
 * How long what is done of the office's own accord (主动公开) may take; for what is formed, handed in
 * or published from then on. All in working days.
 *
 * @param publishDays from the day information was formed to its publication (Art. 26)
 * @param reviewDays for the review before publication (Art. 17)
 * @param interpretDays from a policy's publication to its interpretation (政策解读)
 * @param indexNumber how information is numbered
 */
public record DisclosureTerms(
    int publishDays, int reviewDays, int interpretDays, IndexPattern indexNumber) {

  /** What holds when nothing is set. */
  public static final DisclosureTerms DEFAULT = new DisclosureTerms(20, 3, 3, IndexPattern.DEFAULT);
}
