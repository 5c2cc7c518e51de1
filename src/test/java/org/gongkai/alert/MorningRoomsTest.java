package org.gongkai.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.alert.MorningRoom.Place;
import org.gongkai.alert.MorningRoom.Task;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.office.BareOffice;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.junit.jupiter.api.Test;

class MorningRoomsTest {

  private static final Official LI =
      new Official("li", "李", "li@example.com", Set.of(Role.HANDLER), true, null);

  /** A room that has this to say. */
  private record ARoom(List<Task> all) implements MorningRoom {
    @Override
    public List<Task> tasks(Morning morning) {
      return all;
    }
  }

  /** A room that comes later. */
  private record LaterRoom(List<Task> all) implements MorningRoom {
    @Override
    public List<Task> tasks(Morning morning) {
      return all;
    }
  }

  private static Morning morning() {
    return new Morning(
        BareOffice.of(LI),
        LI,
        WorkingDays.shipped(),
        LocalDate.of(2026, 11, 25),
        new MorningBook.Records() {
          @Override
          public <T> Optional<T> find(Class<T> type) {
            return Optional.empty();
          }
        });
  }

  private static Task task(Place place, String title) {
    return new Task(place, title, "/desk/somewhere", 1);
  }

  @Test
  void tasksStandByPlaceWhicheverRoomIsAskedFirst() {
    var one = new ARoom(List.of(task(Place.TO_APPROVE, "审批"), task(Place.TO_BEGIN, "分办")));
    var other = new LaterRoom(List.of(task(Place.TO_BEGIN, "答复"), task(Place.TO_PUBLISH, "公布")));
    for (List<MorningRoom> rooms :
        List.of(List.<MorningRoom>of(one, other), List.<MorningRoom>of(other, one))) {
      assertThat(new MorningRooms(rooms).tasks(morning()))
          .extracting(Task::title)
          .containsExactly("审批", "公布", "分办", "答复");
    }
  }

  @Test
  void aRoomThatHasNothingInHandNeedNotSaySo() {
    assertThat(new MorningRooms(List.of(new ARoom(List.of()))).inHand(morning())).isEmpty();
  }

  @Test
  void whatARoomAndThePageNeedIsReadOnce() {
    Morning morning = morning();
    var readings = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      assertThat(
              morning.once(
                  String.class,
                  () -> {
                    readings.add("read");
                    return "the queue";
                  }))
          .isEqualTo("the queue");
    }
    assertThat(readings).hasSize(1);
  }
}
