package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.casework.upkeep.PeopleElsewhere;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.SealedBook;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityKind;

/** What is sealed of activities and answers, for those who look after all records. */
@Singleton
class ActivityKeeping implements PeopleElsewhere {

  private static final AnswerFamily ANSWERS = new AnswerFamily();

  private final ActivityRoom room;
  private final Answers answers;
  private final MatterBook book;
  private final SealedBook sealed;

  ActivityKeeping(ActivityRoom room, Answers answers, MatterBook book, SealedBook sealed) {
    this.room = room;
    this.answers = answers;
    this.book = book;
    this.sealed = sealed;
  }

  @Override
  public List<Subject> all(Office office) {
    return book.list(room, office.code(), Query.<Activity>all("")).items().stream()
        .flatMap(this::of)
        .toList();
  }

  private Stream<Subject> of(Activity one) {
    if (one.content().kind() == ActivityKind.TRAINING) {
      return Stream.of(room.subject(one.office(), one.id()));
    }
    return one.survey() == null
        ? Stream.of()
        : answers.ids(one).map(id -> ANSWERS.subject(one.office(), id));
  }

  /**
   * What was written goes when the survey has ended long enough ago, however it did; who was at a
   * training, when it was held long enough ago.
   */
  @Override
  public boolean forget(Office office, Subject subject, LocalDate endedBefore) {
    String reference = subject.reference();
    boolean answer = subject.room().equals(AnswerFamily.NAME);
    String id = answer ? survey(reference) : reference;
    MatterBook.Versioned<Activity> there = book.documents(room, office.code(), List.of(id)).get(id);
    if (there == null) {
      return false;
    }
    Activity one = there.matter();
    boolean over = !answer || one.course().ending() != null;
    return over && one.lastDay().isBefore(endedBefore) && sealed.forget(subject);
  }

  private static String survey(String answer) {
    int shard = answer.lastIndexOf('-', answer.lastIndexOf('-') - 1);
    return answer.substring(0, shard);
  }

  @Override
  public boolean reseal(Subject one) {
    return sealed.reseal(one);
  }
}
