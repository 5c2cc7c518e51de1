package org.gongkai.alert;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** What all rooms have to say on the morning page. */
@Singleton
public class MorningRooms {

  private final List<MorningRoom> rooms;

  MorningRooms(@All List<MorningRoom> rooms) {
    this.rooms =
        rooms.stream().sorted(Comparator.comparing(room -> room.getClass().getName())).toList();
  }

  /** What waits, by its place; in one place as each room has it. */
  public List<MorningRoom.Task> tasks(Morning morning) {
    return rooms.stream()
        .flatMap(room -> room.tasks(morning).stream())
        .sorted(Comparator.comparing(MorningRoom.Task::place))
        .toList();
  }

  /** What is in hand, room by room. */
  public List<MorningRoom.Thing> inHand(Morning morning) {
    return rooms.stream().flatMap(room -> room.inHand(morning).stream()).toList();
  }
}
