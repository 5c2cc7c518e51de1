package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.casework.upkeep.PeopleElsewhere;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.SealedBook;
import org.gongkai.office.Office;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;

/** What is sealed of opinions, for those who look after all records. */
@Singleton
class OpinionKeeping implements PeopleElsewhere {

  private static final OpinionFamily FAMILY = new OpinionFamily();

  private final SolicitationRoom room;
  private final MatterBook book;
  private final SealedBook sealed;

  OpinionKeeping(SolicitationRoom room, MatterBook book, SealedBook sealed) {
    this.room = room;
    this.book = book;
    this.sealed = sealed;
  }

  @Override
  public List<Subject> all(Office office) {
    return book.list(room, office.code(), Query.<Solicitation>all("")).items().stream()
        .flatMap(
            one ->
                IntStream.rangeClosed(1, one.tally().total())
                    .mapToObj(n -> FAMILY.subject(one.office(), Opinion.id(one.id(), n))))
        .toList();
  }

  /** What was said goes when the solicitation has ended long enough ago, however it did. */
  @Override
  public boolean forget(Office office, Subject one, LocalDate endedBefore) {
    String opinion = one.reference();
    String id = opinion.substring(0, opinion.lastIndexOf('-'));
    OfficeCode code = office.code();
    MatterBook.Versioned<Solicitation> there = book.documents(room, code, List.of(id)).get(id);
    Ending ending = there == null ? null : there.matter().ending();
    return ending != null && ending.on().isBefore(endedBefore) && sealed.forget(one);
  }

  @Override
  public boolean reseal(Subject one) {
    return sealed.reseal(one);
  }
}
