package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.CommandShape.Told;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.request.Entry;
import org.gongkai.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/** The record of proceedings in plain words. */
public final class Proceedings {

  private static final Map<Class<? extends RequestEvent>, Told> TOLD = told();

  private Proceedings() {}

  /**
   * One line of the record.
   *
   * @param what what happened, in words an applicant understands
   * @param enteredOn the day it was entered when that is later (补录), else null
   */
  public record Line(int n, LocalDate on, String what, @Nullable LocalDate enteredOn) {
    private Line with(String words) {
      return new Line(n, on, words, enteredOn);
    }
  }

  /** What an applicant is shown: the steps of the procedure, no inner notes. */
  public static List<Line> forApplicant(OpenedCase opened) {
    return opened.entries().stream()
        .filter(entry -> told(entry.event()).forApplicant())
        .map(entry -> line(opened, entry))
        .toList();
  }

  /** Everything, with the names of officials. */
  public static List<Line> forOfficials(OpenedCase opened) {
    var lines = new ArrayList<Line>();
    boolean before = false;
    String handler = null;
    for (Entry entry : opened.entries()) {
      Line line = line(opened, entry);
      if (entry.event() instanceof RequestEvent.Assigned e) {
        line = line.with((before ? "改派给" : "分办给") + opened.office().nameOf(e.to()));
        handler = e.to();
        before = true;
      } else if (isHandlers(entry.event())
          && handler != null
          && !handler.equals(entry.event().by())
          && opened.office().official(entry.event().by()).isPresent()) {
        line = line.with(line.what + "（代" + opened.office().nameOf(handler) + "办理）");
      }
      lines.add(line);
    }
    return lines;
  }

  /** Whether the event was entered on a later day than it happened. */
  public static boolean isLate(Entry entry) {
    return entry.isLate(OfficeTime.ZONE);
  }

  private static Line line(OpenedCase opened, Entry entry) {
    LocalDate entered = OfficeTime.day(entry.recordedAt());
    LocalDate on = entry.event().on();
    String what =
        told(entry.event()).words().apply(entry.event(), opened.request().submitted().law());
    return new Line(entry.n(), on, what, isLate(entry) ? entered : null);
  }

  /** Whether only the handler does it, or the deputy for them. */
  private static boolean isHandlers(RequestEvent event) {
    return Stream.of(CommandKind.values())
        .map(CommandKind::shape)
        .anyMatch(s -> s.who() == Who.HANDLER && s.told().containsKey(event.getClass()));
  }

  private static Told told(RequestEvent event) {
    return Objects.requireNonNull(TOLD.get(event.getClass()), () -> "no words for " + event);
  }

  /** The words of the commands, and of what no official does. */
  static Map<Class<? extends RequestEvent>, Told> told() {
    Map<Class<? extends RequestEvent>, Told> all = new HashMap<>();
    for (CommandKind kind : CommandKind.values()) {
      all.putAll(kind.shape().told());
    }
    var none = CommandShape.of("", "", Who.CLERK);
    none.records(RequestEvent.Submitted.class, e -> "收到申请（" + e.channel().words() + "）");
    none.notes(RequestEvent.Unassigned.class, _ -> "承办人离岗，退回登记人员分办");
    none.records(RequestEvent.DatesMoved.class, e -> "放假安排调整，期限重新计算" + moved(e));
    all.putAll(none.told());
    return all;
  }

  /** The answer's date, else the others, each with its name. */
  private static String moved(RequestEvent.DatesMoved event) {
    boolean answer = event.moves().stream().anyMatch(m -> m.kind() == DeadlineKind.ANSWER);
    return event.moves().stream()
        .filter(move -> !answer || move.kind() == DeadlineKind.ANSWER)
        .map(
            move ->
                (answer ? "" : move.kind().words())
                    + "由"
                    + Words.day(move.from().date())
                    + "改为"
                    + Words.due(move.to()))
        .collect(Collectors.joining("；", "：", ""));
  }
}
