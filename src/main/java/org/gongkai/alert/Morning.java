package org.gongkai.alert;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Owner;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/** One official's morning page while it is made: who looks, when, and what was read for it. */
public final class Morning {

  private final Office office;
  private final Official official;
  private final WorkingDays calendar;
  private final LocalDate today;
  private final MorningBook.Records records;
  private final Map<Class<?>, Object> read = new HashMap<>();

  public Morning(
      Office office,
      Official official,
      WorkingDays calendar,
      LocalDate today,
      MorningBook.Records records) {
    this.office = office;
    this.official = official;
    this.calendar = calendar;
    this.today = today;
    this.records = records;
  }

  public Office office() {
    return office;
  }

  /** Whose page it is. */
  public Official official() {
    return official;
  }

  public WorkingDays calendar() {
    return calendar;
  }

  public LocalDate today() {
    return today;
  }

  /** A record as {@link MorningBook.Records#find} has it. */
  public <T> Optional<T> find(Class<T> type) {
    return records.find(type);
  }

  /** What a room and the page both need: whoever asks first reads it. */
  public <T> T once(Class<T> what, Supplier<T> reading) {
    Object known = read.get(what);
    T found = known == null ? reading.get() : what.cast(known);
    read.put(what, found);
    return found;
  }

  /** Whether what belongs to the owner is the official's today, also as deputy. */
  public boolean isMine(Owner owner) {
    return office.responsible(owner, today).contains(official.id());
  }

  /** The same of what is assigned to an official; not of what is assigned to nobody. */
  public boolean isMine(@Nullable String assignee) {
    return assignee != null && isMine(new Owner.Official(assignee));
  }
}
