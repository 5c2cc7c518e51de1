package org.gongkai.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.request.CommandKind;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.Rule;

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

  /** What the official may do now. */
  public List<CommandKind> allowed(Official official) {
    var allowed = new ArrayList<CommandKind>(List.of(CommandKind.values()));
    allowed.removeIf(command -> refusal(command, official).isPresent());
    return allowed;
  }

  /** What the official may not do now, and why. */
  public Map<CommandKind, String> refused(Official official) {
    var refused = new LinkedHashMap<CommandKind, String>();
    for (CommandKind command : CommandKind.values()) {
      refusal(command, official).ifPresent(why -> refused.put(command, why));
    }
    return refused;
  }

  /** Whether it is the official's to handle today: assigned to them, or they are the deputy. */
  public boolean isHandledBy(Official official) {
    return office.handles(official, request.assignee(), today);
  }

  private Optional<String> refusal(CommandKind command, Official official) {
    Optional<Rule> rule = request.hindrance(command, official.id(), today, calendar);
    if (rule.isPresent()) {
      return rule.map(r -> r.message(request.filing().law()));
    }
    return Permissions.allows(command, official, this)
        ? Optional.empty()
        : Optional.of(Permissions.who(command));
  }

  OpenedCase after(Entry entry, Request next) {
    var all = new ArrayList<>(entries);
    all.add(entry);
    return new OpenedCase(next, all, office, calendar, today);
  }
}
