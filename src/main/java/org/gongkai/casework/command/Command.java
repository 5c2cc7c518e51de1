package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.notice.Notice;
import org.gongkai.request.Applicant;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A command on a request whose fields are judged. Each is one file of this room: its record, its
 * table of fields, who may give it, the rules that it is under, what follows from it, and its words
 * in the record of proceedings ({@link CommandShape}).
 */
public interface Command {

  /**
   * The event that follows; nothing is changed.
   *
   * @throws org.gongkai.request.RuleBroken when a rule forbids it with these fields
   */
  RequestEvent event(Situation now);

  /** The event, and what else is stored with it. */
  default Decided decided(Situation now) {
    return Decided.of(event(now));
  }

  /**
   * When and by whom a command is given.
   *
   * @param by the official's id, or {@link RequestEvent#APPLICANT}, {@link RequestEvent#SYSTEM}
   * @param on the day on which it happened, Asia/Shanghai
   */
  record Situation(
      Request request, WorkingDays calendar, Circumstances circumstances, String by, LocalDate on) {

    RequestRules rules() {
      return new RequestRules(request, by, on, calendar);
    }

    /**
     * Sees that none of the rules is broken.
     *
     * @throws org.gongkai.request.RuleBroken with the first that is
     */
    void demand(@Nullable Rule... rules) {
      rules().demand(rules);
    }
  }

  /**
   * What follows from a command.
   *
   * @param applicant the personal data as corrected, or null
   * @param contact how the party of a new consultation is reached, or null
   * @param posted the letters on the desk that are done with it
   * @param then what follows of it by itself, stored with it; or null
   * @param returned the mail that came back, or null
   */
  record Decided(
      RequestEvent event,
      @Nullable Applicant applicant,
      @Nullable String contact,
      List<Notice.Key> posted,
      @Nullable RequestEvent then,
      Notice.@Nullable Key returned) {

    Decided(
        RequestEvent event,
        @Nullable Applicant applicant,
        @Nullable String contact,
        List<Notice.Key> posted,
        @Nullable RequestEvent then) {
      this(event, applicant, contact, posted, then, null);
    }

    Decided(
        RequestEvent event,
        @Nullable Applicant applicant,
        @Nullable String contact,
        List<Notice.Key> posted) {
      this(event, applicant, contact, posted, null);
    }

    static Decided of(RequestEvent event) {
      return new Decided(event, null, null, List.of());
    }

    /** The same, of a mail that came back. */
    Decided returned(Notice.Key mail) {
      return new Decided(event, applicant, contact, posted, then, mail);
    }

    /** The event, and what follows of it. */
    List<RequestEvent> events() {
      return then == null ? List.of(event) : List.of(event, then);
    }
  }
}
