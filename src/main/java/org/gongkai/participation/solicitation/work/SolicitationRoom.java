package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.deadline.Deadline;
import org.gongkai.file.OfficeFiles;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Listing;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationDeadlines;
import org.gongkai.participation.solicitation.SolicitationRow;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Term;
import org.jspecify.annotations.Nullable;

/** The family of solicitations (意见征集). */
@Singleton
public class SolicitationRoom implements Room<Solicitation> {

  /** The room of its subjects. */
  public static final String NAME = "SOLICITATION";

  private static final OpinionFamily OPINIONS = new OpinionFamily();

  private final MatterBook book;
  private final LoadBook loads;
  private final Workshop shop;
  private final List<Step<Solicitation>> steps;

  SolicitationRoom(
      MatterBook book,
      LoadBook loads,
      ItemRoom items,
      SolicitationTexts texts,
      OfficeFiles files,
      Clock clock) {
    this.book = book;
    this.loads = loads;
    this.shop =
        new Workshop(texts, files::named, new ComingItem(items, book), this::reasons, clock);
    this.steps = ordered(new SolicitationSteps(shop).all(), new ResultSteps(shop).all());
  }

  /** Those of the term, the last apart, then the opinions and the result, then the withdrawal. */
  private static List<Step<Solicitation>> ordered(
      List<Step<Solicitation>> term, List<Step<Solicitation>> result) {
    var all = new ArrayList<>(term.subList(0, term.size() - 1));
    all.addAll(result);
    all.add(term.getLast());
    return List.copyOf(all);
  }

  /** What its commands look things up in. */
  Workshop shop() {
    return shop;
  }

  /** Looks through all opinions, once, when the result is published. */
  private List<String> reasons(Solicitation one) {
    List<String> ids =
        IntStream.rangeClosed(1, one.tally().total())
            .mapToObj(n -> Opinion.id(one.id(), n))
            .toList();
    return book.documents(OPINIONS, one.office(), ids).values().stream()
        .map(MatterBook.Versioned::matter)
        .filter(opinion -> opinion.state() == OpinionState.SHOWN)
        .flatMap(opinion -> Stream.ofNullable(opinion.sorting()))
        .flatMap(sorting -> Stream.ofNullable(sorting.reason()))
        .toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * What came on paper of a past one is entered with its day, which may lie before it was entered.
   */
  @Override
  public @Nullable LocalDate since(Solicitation one) {
    Term.Published published = one.term().published();
    if (published == null) {
      return null;
    }
    LocalDate opens = one.term().opensOn();
    return opens.isBefore(published.on()) ? opens : published.on();
  }

  @Override
  public String path() {
    return "solicitations";
  }

  @Override
  public String words() {
    return "意见征集";
  }

  @Override
  public Class<Solicitation> type() {
    return Solicitation.class;
  }

  @Override
  public boolean countsWorkingDays() {
    return true;
  }

  @Override
  public List<Deadline> deadlines(Solicitation one, Surroundings in) {
    return SolicitationDeadlines.of(one, subject(one.office(), one.id()), in.calendar());
  }

  @Override
  public List<Step<Solicitation>> steps() {
    return steps;
  }

  @Override
  public SolicitationState state(Solicitation one, Surroundings in) {
    return one.on(in.today());
  }

  @Override
  public Map<String, @Nullable Object> fields(Solicitation one, Surroundings in) {
    Map<String, @Nullable Object> fields = SolicitationView.of(one, shop.texts());
    fields.put("loading", one.stage() == Stage.RESULT_PUBLISHED && isTelling(one));
    return fields;
  }

  /** Whether some of those who left an address are still to be told. */
  public boolean isTelling(Solicitation one) {
    return loads
        .find(one.office(), ResultMails.KIND, one.id())
        .filter(load -> load.loading())
        .isPresent();
  }

  /** What the public may read. */
  @Override
  public List<Listing> listings(Solicitation one) {
    return SolicitationRow.of(one);
  }

  /** Open until it has a result or is withdrawn, by its last day; then by the day of its end. */
  @Override
  public Place place(Solicitation one) {
    Ending ending = one.ending();
    LocalDate day = ending == null ? one.term().closesOn() : ending.on();
    return new Place("", ending == null, day);
  }

  @Override
  public void stored(@Nullable Solicitation before, Solicitation after) {
    if (before != null) {
      shop.texts().forget(before, after);
    }
  }
}
