package org.gongkai.office;

/**
 * How long what the public has a part in (公众参与) may take; for what is received, decided or opened
 * from then on.
 *
 * @param reply to messages
 * @param vetoDays calendar days after which a complaint or report not answered is told to the heads
 * @param resultDays working days from the close of a solicitation, or a proposal, to its result
 * @param solicitationDays calendar days that a solicitation is open at least
 */
public record ParticipationTerms(
    ReplyTerms reply, int vetoDays, int resultDays, int solicitationDays) {

  /** What holds when nothing is set. */
  public static final ParticipationTerms DEFAULT =
      new ParticipationTerms(ReplyTerms.DEFAULT, 60, 10, 30);
}
