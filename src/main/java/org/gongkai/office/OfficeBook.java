package org.gongkai.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.jspecify.annotations.Nullable;

/** An office with its officials, as it presents itself and as it is configured. */
public interface OfficeBook {

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
   * @param calendarVersion the {@link CalendarBook#calendarVersion} that was looked at
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

  /** An office's profile cannot be read; its key is in the message. */
  final class UnreadableOffice extends RuntimeException {
    public UnreadableOffice(String key, Throwable cause) {
      super(key, cause);
    }
  }
}
