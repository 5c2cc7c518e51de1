package org.gongkai.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;

/**
 * A request as it lies on the desk: its state, its record, and what is needed to judge it.
 *
 * @param today the day, Asia/Shanghai
 */
public record OpenedCase(
    Request request, List<Entry> entries, Office office, WorkingDays calendar, LocalDate today) {

  public OpenedCase {
    entries = List.copyOf(entries);
  }

  /** The open deadlines as they stand today. */
  public List<Deadline> deadlines() {
    return request.deadlines(calendar).stream()
        .flatMap(d -> d.on(today, calendar).stream())
        .toList();
  }

  /** Whether it is the official's to handle today: assigned to them, or they are the deputy. */
  public boolean isHandledBy(Official official) {
    return office.handles(official, request.assignee(), today);
  }

  /** The same after one more event. */
  public OpenedCase after(Entry entry, Request next) {
    var all = new ArrayList<>(entries);
    all.add(entry);
    return new OpenedCase(next, all, office, calendar, today);
  }
}
