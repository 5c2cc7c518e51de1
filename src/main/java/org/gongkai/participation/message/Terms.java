package org.gongkai.participation.message;

import java.time.LocalDate;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.office.ParticipationTerms;

/**
 * By when a message is answered, with the days that held when it came in: later settings do not
 * move it.
 *
 * @param receivedOn day 0, Asia/Shanghai
 * @param replyDays working days, by the kind
 * @param mostExtension the most working days by which it is put off; 0: never
 * @param extended the working days by which it was put off; 0 for not
 * @param vetoDays calendar days, then its silence counts against the whole site (国办秘函〔2019〕19号)
 */
public record Terms(
    LocalDate receivedOn, int replyDays, int mostExtension, int extended, int vetoDays) {

  /** Of a message of that kind that comes in now. */
  public static Terms of(MessageKind kind, ParticipationTerms now, LocalDate receivedOn) {
    return new Terms(
        receivedOn, kind.days(now.reply()), now.reply().extension(), 0, now.vetoDays());
  }

  /** The day by which it is answered. */
  public DueDate reply(WorkingDays calendar) {
    return calendar.due(receivedOn, replyDays + extended);
  }

  /** The day by which the heads see to it that it is answered; a calendar day that never moves. */
  public LocalDate veto() {
    return receivedOn.plusDays(vetoDays);
  }

  /** Put off by so many working days from the day it was due. */
  public Terms extended(int workingDays) {
    return new Terms(receivedOn, replyDays, mostExtension, workingDays, vetoDays);
  }
}
