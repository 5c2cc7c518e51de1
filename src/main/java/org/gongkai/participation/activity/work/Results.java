package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.matter.MatterBook;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Count;
import org.gongkai.participation.activity.Result;
import org.gongkai.participation.activity.Survey;

/** What is counted of the answers to a survey: one call, however many there are. */
@Singleton
public class Results {

  private static final List<Integer> SHARDS = IntStream.range(0, Count.SHARDS).boxed().toList();

  private final MatterBook book;

  Results(MatterBook book) {
    this.book = book;
  }

  /** What was answered; nothing of one that is no survey on a page. */
  public Result of(Activity one) {
    Survey survey = one.survey();
    return survey == null ? new Result(0, List.of()) : Result.of(survey, counts(one));
  }

  /** What is counted, each apart. */
  Collection<Count> counts(Activity one) {
    List<String> ids = SHARDS.stream().map(shard -> Count.id(one.id(), shard)).toList();
    return book.documents(CountRoom.COUNTS, one.office(), ids).values().stream()
        .map(MatterBook.Versioned::matter)
        .toList();
  }

  /** How many answers are counted by this one. */
  int total(Activity one, int shard) {
    String id = Count.id(one.id(), shard);
    MatterBook.Versioned<Count> there =
        book.documents(CountRoom.COUNTS, one.office(), List.of(id)).get(id);
    return there == null ? 0 : there.matter().total();
  }
}
