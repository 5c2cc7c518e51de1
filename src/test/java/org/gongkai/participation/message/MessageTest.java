package org.gongkai.participation.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.office.ParticipationTerms;
import org.gongkai.office.ReplyTerms;
import org.gongkai.request.Applicant;
import org.gongkai.request.QueryCodeOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By when a message is answered, what stands in the book, and what is counted of it. */
class MessageTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate MON_2026_09_28 = LocalDate.of(2026, 9, 28);
  private static final Subject SUBJECT = new Subject("MESSAGE", "LJQ#LJQ-M2026-000001");

  private static Message message(MessageKind kind, ParticipationTerms terms) {
    return new Message(
        new OfficeCode("LJQ"),
        "LJQ-M2026-000001",
        kind,
        MessageStatus.NEW,
        new Writer("王**", true, false, true),
        new Receipt(new QueryCodeOrigin(1, "a"), "a:b"),
        Terms.of(kind, terms, MON_2026_09_28),
        Handling.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "CORRECTION, 2026-10-08",
    "CONSULTATION, 2026-10-10",
    "SUGGESTION, 2026-10-10",
    "COMPLAINT, 2026-10-23"
  })
  void eachKindHasItsWorkingDaysAfterTheHolidayAndTheVetoCountsCalendarDays(
      MessageKind kind, LocalDate due) {
    List<Deadline> all = message(kind, ParticipationTerms.DEFAULT).deadlines(SUBJECT, CALENDAR);
    assertThat(all)
        .extracting(Deadline::kind)
        .containsExactly(DeadlineKind.REPLY, DeadlineKind.VETO);
    assertThat(all.getFirst().due().date()).isEqualTo(due);
    assertThat(all.getFirst().owner()).isEqualTo(Owner.Everyone.CLERKS);
    assertThat(all.getLast().due().date()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(all.getLast().owner()).isEqualTo(Owner.Everyone.HEADS);
    assertThat(all).allMatch(one -> one.title().equals(kind.words() + "留言"));
  }

  @Test
  void theAssigneeOwesTheReplyAnExtensionMovesItAndItsEndClosesBoth() {
    var terms = new ParticipationTerms(new ReplyTerms(1, 2, 2, 2, 4), 30, 10, 30);
    Message assigned = message(MessageKind.CORRECTION, terms).assigned("li");
    assertThat(assigned.owner()).isEqualTo(new Owner.Official("li"));
    assertThat(assigned.terms().reply(CALENDAR).date()).isEqualTo(LocalDate.of(2026, 9, 29));
    Message later = assigned.extended(4);
    assertThat(later.terms().reply(CALENDAR).date())
        .as("from the day it was due")
        .isEqualTo(CALENDAR.due(LocalDate.of(2026, 9, 29), 4).date());
    assertThat(later.terms().veto()).isEqualTo(LocalDate.of(2026, 10, 28));
    var ending = new Ending(MON_2026_09_28, false, true, null);
    Message answered = later.ended(MessageStatus.ANSWERED, ending);
    assertThat(answered.deadlines(SUBJECT, CALENDAR)).isEmpty();
    assertThat(answered.published()).isTrue();
    assertThat(answered.handling().assignee()).isEqualTo("li");
  }

  @Test
  void aNumberIsReadAsItIsTyped() {
    assertThat(MessageNumber.parse(" ljq-m2026-０００００１ ").orElseThrow())
        .hasToString("LJQ-M2026-000001")
        .extracting(MessageNumber::office)
        .isEqualTo(new OfficeCode("LJQ"));
    assertThat(MessageNumber.parse("编号：LJQ-M2026-000001。").orElseThrow())
        .hasToString("LJQ-M2026-000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "LJQ-2026-000001", "LJQ-M2026-1", "M2026-000001"})
  void nothingElseIsANumber(String typed) {
    assertThat(MessageNumber.parse(typed)).isEmpty();
  }

  @Test
  void aNameIsMaskedAsThoseOfApplicantsAre() {
    assertThat(Applicant.masked("王建国")).isEqualTo("王**");
    assertThat(Applicant.masked("李")).isEqualTo("李*");
  }

  @Test
  void aMonthCountsWhatCameInAndHowItEnded() {
    MessageMonth month =
        MessageMonth.of(YearMonth.of(2026, 11))
            .plusReceived()
            .plusReceived()
            .plus(MessageStatus.ANSWERED, false)
            .plus(MessageStatus.ANSWERED, true)
            .plus(MessageStatus.CLOSED, true)
            .plus(MessageStatus.REDIRECTED, false);
    assertThat(month).isEqualTo(new MessageMonth("2026-11", 2, 2, 1, 1, 1));
  }
}
