package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.SealedBook;
import org.gongkai.participation.activity.Activity;
import org.jspecify.annotations.Nullable;

/** Who was at a training: sealed beside it, forgettable, shown at the desk alone. */
@Singleton
class Attendance {

  private static final String NAME = "ATTENDANCE";
  private static final String NAMES = "names";

  private final SealedBook book;

  Attendance(SealedBook book) {
    this.book = book;
  }

  /** The change with the names beside it; as it was where none are given. */
  static Change<Activity> with(Change<Activity> change, @Nullable List<String> names) {
    return names == null
        ? change
        : change.taking(new Beside.Sealed(NAME, Map.of(NAMES, String.join("\n", names))));
  }

  /** The names; none when they were forgotten. */
  List<String> names(Subject subject) {
    return book.find(subject, NAME).stream()
        .flatMap(texts -> texts.getOrDefault(NAMES, "").lines())
        .toList();
  }
}
