package org.gongkai.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.jspecify.annotations.Nullable;

/** Offices, their officials and days, and the national calendar that was loaded. */
public interface OfficeBook {

  /** All offices of the deployment. */
  List<OfficeCode> codes();

  /** All offices as they present themselves, in the order of their codes, without officials. */
  List<Office> all();

  /** The office with its officials, or empty. */
  Optional<Office> find(OfficeCode code);

  /** The office with its officials and what else its partition holds beside, in one query. */
  Optional<Known> known(OfficeCode code);

  /**
   * An office as one query has it.
   *
   * @param profiles reads what {@link #profiles} tells from what was fetched
   * @param laidOut whether all its requests stand in the index of the rooms; else the queues lack
   *     those from before until {@code maintain-records} has run {@code REBUILD}
   */
  record Known(Office office, Supplier<List<Profile>> profiles, boolean laidOut) {}

  /** Notes that all requests of the office stand in the index of the rooms. */
  void laidOut(OfficeCode code);

  /** Offices of which that is not noted. */
  List<OfficeCode> notLaidOut();

  /**
   * The office's profiles since it was first stored, the earliest first, each with the officials of
   * now: a letter keeps the name, number and address under which it was written.
   */
  List<Profile> profiles(OfficeCode code);

  /**
   * A profile.
   *
   * @param from since when it holds
   */
  record Profile(java.time.Instant from, Office office) {}

  /** The office's own days (local holidays), of all years. */
  List<NoticeDay> localDays(OfficeCode code);

  /**
   * Stores these as all of the office's own days; those that were there are gone.
   *
   * @param version the {@link #calendarVersion} that was looked at
   * @return whether it was stored; false when a notice or own days changed meanwhile
   */
  boolean replaceLocalDays(OfficeCode code, List<NoticeDay> days, long version);

  /** The notices loaded since the program was built. */
  List<YearNotice> notices();

  /** Forgets the notice of the year that was loaded, if there is one. */
  void dropNotice(int year);

  /** Rises whenever a notice or an office's own days change. */
  long calendarVersion();

  /** The same, perhaps as it came some seconds ago with something else that was read. */
  long calendarVersionOfLate();

  /**
   * Stores a configuration as a whole or not at all.
   *
   * @throws OfficialTaken if an official's id belongs to another office
   * @throws Changed if the office or a calendar is no longer as it was read; nothing is stored
   */
  void save(Change change);

  /**
   * What a configuration stores.
   *
   * @param before the office as it was read, or null for a new one
   * @param calendarVersion the {@link #calendarVersion} that was looked at
   * @param office profile and settings
   * @param officials those to write
   * @param passwords a new login for each of these officials
   * @param localDays the office's own days of the years named, or empty to leave them
   * @param notices to load, or empty
   * @param duty a deadline to put into the book, if it is not there
   */
  record Change(
      @Nullable Office before,
      long calendarVersion,
      Office office,
      List<Official> officials,
      List<NewPassword> passwords,
      List<NoticeDay> localDays,
      List<YearNotice> notices,
      Deadline duty) {

    /** Whether dates may move. */
    public boolean touchesCalendar() {
      return !localDays.isEmpty() || !notices.isEmpty();
    }
  }

  /**
   * Stores when an official is away; null: they are not.
   *
   * @param before what was entered before, as it was read
   * @throws Changed if something else was entered meanwhile
   */
  void setAbsence(
      OfficeCode code, String official, @Nullable Absence before, @Nullable Absence absence);

  /** What was read is no longer so; nothing was stored. Read again and decide anew. */
  final class Changed extends RuntimeException {}

  /**
   * A password to be set.
   *
   * @param oneTime must be changed at the first login
   * @param isFirst there was no login; one that somebody else made meanwhile stays
   */
  record NewPassword(String official, String hash, boolean oneTime, boolean isFirst) {}

  /**
   * A login as it is stored.
   *
   * @param sessionsFrom sessions that began before it have ended, or null
   */
  record Login(
      String official,
      OfficeCode office,
      String hash,
      boolean oneTime,
      java.time.@Nullable Instant sessionsFrom) {}

  /** The login of an official, or empty. */
  Optional<Login> login(String official);

  /** Ends all sessions of the official that began before {@code now}. */
  void endSessions(String official, java.time.Instant now);

  /**
   * Sets a new permanent password in place of the one that was given; the calendar feed ends with
   * the old one.
   *
   * @return the login as it is now, or empty when the password was changed meanwhile
   */
  Optional<Login> changePassword(Login login, String hash);

  /** An id that belongs to another office. */
  final class OfficialTaken extends RuntimeException {
    private final String official;

    public OfficialTaken(String official) {
      super("official " + official + " belongs to another office");
      this.official = official;
    }

    /** The id. */
    public String official() {
      return official;
    }
  }

  /** The room of yearly duties. */
  String DUTY = "DUTY";

  /** The id of the duty to publish the annual report that is due on {@code due}. */
  static String annualReport(LocalDate due) {
    return "annual-report-" + (due.getYear() - 1);
  }

  /**
   * 年度报告, published by {@code due}, 31 January (Art. 50): about the year before, the heads' own.
   */
  static Deadline annualReportDuty(OfficeCode office, LocalDate due) {
    var subject = new Subject(DUTY, office + "#" + annualReport(due));
    String title = (due.getYear() - 1) + "年度政府信息公开工作年度报告";
    return new Deadline(
        office, subject, DeadlineKind.DUTY, 0, DueDate.fixed(due), Owner.Everyone.HEADS, title);
  }

  /** The year that such a duty is about, by its id; empty for another duty. */
  static OptionalInt annualReportYear(String id) {
    String start = "annual-report-";
    return id.matches(start + "\\d{4}")
        ? OptionalInt.of(Integer.parseInt(id.substring(start.length())))
        : OptionalInt.empty();
  }

  /** An office's profile cannot be read; its key is in the message. */
  final class UnreadableOffice extends RuntimeException {
    public UnreadableOffice(String key, Throwable cause) {
      super(key, cause);
    }
  }
}
