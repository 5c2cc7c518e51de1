package org.gongkai.web.desk.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matter;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Room;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/** A matter as an official sees it; the contract's JSON. */
public final class MatterView {

  private MatterView() {}

  /** An open deadline. */
  public record OpenDeadline(DeadlineKind kind, LocalDate dueOn, int of, boolean provisional) {
    static OpenDeadline of(Deadline deadline) {
      return new OpenDeadline(
          deadline.kind(), deadline.due().date(), deadline.of(), deadline.due().provisional());
    }
  }

  /**
   * A line of the record.
   *
   * @param late entered on a later day than it happened (补录)
   */
  public record Event(
      int n, String type, LocalDate on, Instant recordedAt, String by, boolean late, String what) {
    static Event of(Entry entry) {
      return new Event(
          entry.n(),
          entry.type(),
          entry.on(),
          entry.recordedAt(),
          entry.by(),
          entry.isLate(),
          entry.what());
    }
  }

  /** What every matter has, then what its family has. */
  public static <M extends Matter> Map<String, @Nullable Object> of(
      Matters matters, Room<M> room, Kept<M> kept, Surroundings in, Official me) {
    M matter = kept.matter();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", matter.id());
    body.put("state", room.state(matter, in).name());
    body.put("title", matter.title());
    body.putAll(room.fields(matter, in));
    body.put("deadlines", open(room, matter, in).stream().map(OpenDeadline::of).toList());
    body.put("allowed", matters.allowed(room, kept, in, me));
    body.put("refused", matters.refused(room, kept, in, me));
    body.put("events", kept.record().stream().map(Event::of).toList());
    return body;
  }

  /** Its open deadlines as they stand today. */
  static <M extends Matter> List<Deadline> open(Room<M> room, M matter, Surroundings in) {
    return room.deadlines(matter, in).stream()
        .flatMap(deadline -> deadline.on(in.today(), in.calendar()).stream())
        .toList();
  }
}
