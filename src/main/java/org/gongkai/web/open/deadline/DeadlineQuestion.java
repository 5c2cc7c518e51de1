package org.gongkai.web.open.deadline;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.request.Law;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code /deadline} and {@code /api/deadline}.
 *
 * @param received the day of receipt
 * @param days the term in working days
 * @param office whose own days count too
 */
record DeadlineQuestion(LocalDate received, int days, Optional<OfficeCode> office) {

  static final LocalDate LAST_DAY = LocalDate.of(2099, Month.DECEMBER, 31);
  private static final int MOST_DAYS = 60;

  /** Reads questions and knows the calendar for them. */
  @Singleton
  static class Reader {
    private final OfficeCalendars calendars;
    private final KeptOffices kept;
    private final OpenOffices offices;

    Reader(OfficeCalendars calendars, KeptOffices kept, OpenOffices offices) {
      this.calendars = calendars;
      this.kept = kept;
      this.offices = offices;
    }

    /**
     * The question.
     *
     * @param days null for the term of the rule set in force on the day of receipt
     * @throws org.gongkai.input.Refused with all problems
     */
    DeadlineQuestion read(
        @Nullable String received, @Nullable String days, @Nullable String office) {
      var problems = new Problems();
      LocalDate day =
          problems.required("received", "收到日期", problems.day("received", "收到日期", received));
      if (day != null && (day.isBefore(Law.FIRST_DAY) || day.isAfter(LAST_DAY))) {
        problems.add(
            "received",
            Code.FORMAT,
            "收到日期须在" + Words.date(Law.FIRST_DAY) + "至" + Words.date(LAST_DAY) + "之间");
      }
      Integer typed = days == null ? null : days(problems, days);
      Optional<OfficeCode> code = office(problems, office);
      problems.orRefuse();
      LocalDate asked = Objects.requireNonNull(day, "required, or refused");
      int count = typed == null ? Law.inForceOn(asked).term() : typed;
      return new DeadlineQuestion(asked, count, code);
    }

    private static int days(Problems problems, String text) {
      int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
      if (days < 1 || days > MOST_DAYS) {
        problems.add("days", Code.FORMAT, "工作日数须在1与60之间");
      }
      return days;
    }

    private Optional<OfficeCode> office(Problems problems, @Nullable String text) {
      if (text == null) {
        return Optional.empty();
      }
      Optional<OfficeCode> office =
          OfficeCode.parse(text).filter(code -> offices.find(code).isPresent());
      if (office.isEmpty()) {
        problems.add("office", Code.UNKNOWN_OFFICE, "没有找到这个机关，请核对机关代码");
      }
      return office;
    }

    /** The calendar that answers it; its version comes with the offices, so these are first. */
    WorkingDays calendar(DeadlineQuestion question) {
      List<Office> _ = kept.orNone();
      return question.office.map(calendars::of).orElseGet(calendars::national);
    }

    /** Names the calendar's state and the term; an answer with the same is the same. */
    String tag(WorkingDays calendar, DeadlineQuestion question) {
      return "calendar-%d-%s-%d"
          .formatted(calendars.version(), calendar.provisionalFrom(), question.days);
    }
  }
}
