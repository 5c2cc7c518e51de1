package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.duty.ActivityEvidence;
import org.gongkai.duty.Duty;
import org.gongkai.matter.Also;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Outcome;
import org.gongkai.participation.activity.Stage;

/** Activities as evidence of duties. */
@Singleton
class DutyEvidence implements ActivityEvidence {

  /** So many are offered. */
  private static final int MOST = 50;

  private final ActivityRoom room;
  private final MatterBook book;

  DutyEvidence(ActivityRoom room, MatterBook book) {
    this.room = room;
    this.book = book;
  }

  @Override
  public Map<String, Named> find(OfficeCode office, Collection<String> ids) {
    Map<String, Named> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      book.documents(room, office, ids)
          .forEach((id, there) -> found.put(id, named(there.matter())));
    }
    return found;
  }

  @Override
  public List<Named> newest(OfficeCode office) {
    var query = new Query<Activity>("", null, _ -> true, MOST, MOST, null);
    return book.list(room, office, query).items().stream()
        .map(DutyEvidence::named)
        .filter(one -> !one.withdrawn())
        .toList();
  }

  private static Named named(Activity one) {
    String words =
        Words.date(one.content().on()) + " " + one.content().kind().words() + "：" + one.title();
    Outcome outcome = one.content().outcome();
    return new Named(
        one.id(),
        words,
        one.state() == Stage.WITHDRAWN,
        !outcome.files().isEmpty(),
        outcome.url() != null);
  }

  @Override
  public Also<?> named(String activity, Duty duty) {
    return new Also<>(
        room,
        activity,
        there -> {
          Activity one = Objects.requireNonNull(there, activity);
          return one.duties().contains(duty.id())
              ? Optional.empty()
              : Optional.of(
                  new Also.Changed<>(
                      one.evidenceOf(duty.id()), "作为年度任务“%s”的佐证".formatted(duty.title())));
        });
  }
}
