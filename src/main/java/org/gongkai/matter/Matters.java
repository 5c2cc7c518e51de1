package org.gongkai.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Judgement.Judged;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/**
 * What is done with matters, whatever their family: load, decide, and commit document, record and
 * deadlines in one transaction, on the version that was read.
 */
@Singleton
public class Matters {

  /** As often what changes along is read anew when somebody was faster. */
  private static final int TRIES = 8;

  /** A store takes a hundred writes at once. */
  public static final int FULL = 90;

  private final MatterBook book;
  private final OfficeCalendars calendars;
  private final PublicCheck check;
  private final LaidTexts texts;
  private final Clock clock;

  Matters(
      MatterBook book, OfficeCalendars calendars, PublicCheck check, LaidTexts texts, Clock clock) {
    this.texts = texts;
    this.book = book;
    this.calendars = calendars;
    this.check = check;
    this.clock = clock;
  }

  /** What the office's matters are judged with now. */
  public Surroundings in(Office office) {
    return new Surroundings(office, calendars.of(office.code()), OfficeTime.today(clock));
  }

  /** The office's matter of that id with its record, or empty. */
  public <M extends Matter> Optional<Kept<M>> find(Room<M> room, Office office, String id) {
    return book.find(room, office.code(), id);
  }

  /**
   * Carries out an official's command.
   *
   * @param tree the fields of the contract
   * @param version the version that the official saw
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws NotAllowed when it is not theirs to give
   * @throws Overtaken when the matter is no longer at that version
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   * @throws Forbidden when a rule forbids it
   * @throws org.gongkai.personal.PersonalDataFound when personal data would go out unconfirmed
   */
  public <M extends Matter> Kept<M> command(
      Room<M> room, Kept<M> kept, Office office, JsonNode tree, Official by, int version) {
    StepInput<M> input = StepInput.read(room, tree);
    Surroundings in = in(office);
    Judged<M> judged = Judgement.of(input, kept, in, by, version, room.since(kept.matter()));
    check.orRefuse(office.code(), judged.change().goesOut(), input.text("confirmed"), in.today());
    try {
      return commit(
          room, kept, judged.change(), in, new Done(judged.step().slug(), judged.on(), by.id()));
    } catch (Taken e) {
      throw room.inUse(e);
    }
  }

  /**
   * What was done, for the record.
   *
   * @param type the command, or what was done without one
   * @param on the day on which it happened
   * @param by an official's id, or {@link Entry#SYSTEM}
   */
  public record Done(String type, LocalDate on, String by) {}

  /**
   * Stores a matter that is new.
   *
   * @throws Overtaken when there is one of that id
   * @throws Taken when a name was claimed before, or a counter raised meanwhile
   */
  public <M extends Matter> Kept<M> make(Room<M> room, Change<M> made, Office office, Done done) {
    return commit(room, new Kept<>(made.after(), 0, List.of()), made, in(office), done);
  }

  /**
   * Stores a change that was judged elsewhere.
   *
   * @throws Overtaken when somebody else changed the matter meanwhile
   */
  public <M extends Matter> Kept<M> change(
      Room<M> room, Kept<M> seen, Change<M> change, Office office, Done done) {
    return commit(room, seen, change, in(office), done);
  }

  /**
   * Texts are laid down first and taken back when the document that names them is not stored. A
   * store that did not answer may have stored it: then they stay.
   */
  private <M extends Matter> Kept<M> commit(
      Room<M> room, Kept<M> seen, Change<M> change, Surroundings in, Done done) {
    texts.put(change.texts());
    try {
      return stored(room, seen, change, in, done);
    } catch (Overtaken | Taken e) {
      texts.takeBack(change.texts());
      throw e;
    }
  }

  private <M extends Matter> Kept<M> stored(
      Room<M> room, Kept<M> seen, Change<M> change, Surroundings in, Done done) {
    Instant now = clock.instant();
    for (int attempt = 1; ; attempt++) {
      var entry =
          new Entry(
              seen.record().size() + 1, done.type(), done.on(), now, done.by(), change.what());
      var writings = new ArrayList<Writing<?>>();
      M before = seen.version() == 0 ? null : seen.matter();
      writings.add(
          Writing.of(
                  room,
                  before,
                  change.after(),
                  seen.version(),
                  seen.record().size(),
                  Stream.of(entry),
                  in)
              .taking(change.beside()));
      change.also().forEach(one -> along(one, in, done).ifPresent(writings::add));
      if (book.commit(writings)) {
        room.stored(before, change.after());
        return seen.after(change.after(), entry);
      }
      if (change.also().isEmpty() || attempt == TRIES || !isAsSeen(room, seen, in)) {
        throw new Overtaken();
      }
    }
  }

  private <M extends Matter> boolean isAsSeen(Room<M> room, Kept<M> seen, Surroundings in) {
    String id = seen.matter().id();
    int version =
        Optional.ofNullable(book.documents(room, in.office().code(), List.of(id)).get(id))
            .map(MatterBook.Versioned::version)
            .orElse(0);
    return version == seen.version();
  }

  private <N extends Matter> Optional<Writing<N>> along(Also<N> also, Surroundings in, Done done) {
    MatterBook.Versioned<N> there =
        book.documents(also.room(), in.office().code(), List.of(also.id())).get(also.id());
    return also.change()
        .apply(there == null ? null : there.matter())
        .map(
            changed ->
                writing(also.room(), there, changed.after(), changed.what(), in, done)
                    .taking(changed.beside()));
  }

  /**
   * A writing of its own, for {@link #writeAll}: what a load, a new calendar or the program itself
   * makes of a matter.
   *
   * @param there the document that is there, or null for one that is new
   * @param what it is in the record; null for what is counted and no step of its own
   */
  public <M extends Matter> Writing<M> writing(
      Room<M> room,
      MatterBook.@Nullable Versioned<M> there,
      M after,
      @Nullable String what,
      Surroundings in,
      Done done) {
    int lines = there == null ? 0 : there.entries();
    Stream<Entry> entries =
        what == null
            ? Stream.of()
            : Stream.of(
                new Entry(lines + 1, done.type(), done.on(), clock.instant(), done.by(), what));
    return Writing.of(
        room,
        there == null ? null : there.matter(),
        after,
        there == null ? 0 : there.version(),
        lines,
        entries,
        in);
  }

  /**
   * Writes each by itself, as many in a transaction as it takes. What was overtaken is left out:
   * who asks again with what is there then loses nothing.
   *
   * @param until the moment after which no further transaction is begun
   * @return whether all were written
   */
  public boolean writeAll(List<Writing<?>> writings, Instant until) {
    return writePieces(
        writings.stream().<List<Writing<?>>>map(one -> List.of(one)).toList(), until);
  }

  /**
   * Writes each piece whole or not at all, as many in a transaction as it takes, in their order. A
   * piece that was overtaken, or a name of which is taken, is left out.
   *
   * @param pieces each no larger than {@link #FULL}
   * @param until the moment after which no further transaction is begun
   * @return whether all were written
   */
  public boolean writePieces(List<List<Writing<?>>> pieces, Instant until) {
    boolean all = true;
    var together = new ArrayList<Writing<?>>();
    for (List<Writing<?>> piece : pieces) {
      if (!fits(together, piece)) {
        if (!clock.instant().isBefore(until)) {
          return false;
        }
        all &= written(together);
        together.clear();
      }
      together.addAll(piece);
    }
    return (together.isEmpty() || written(together)) && all;
  }

  /** A matter is written once in a transaction. */
  private static boolean fits(List<Writing<?>> together, List<Writing<?>> piece) {
    int size = Stream.concat(together.stream(), piece.stream()).mapToInt(Writing::size).sum();
    Set<Subject> there = together.stream().map(Writing::subject).collect(Collectors.toSet());
    return together.isEmpty()
        || (size <= FULL && piece.stream().map(Writing::subject).noneMatch(there::contains));
  }

  private boolean written(List<Writing<?>> together) {
    try {
      return book.commit(List.copyOf(together));
    } catch (Taken e) {
      return false;
    }
  }

  /** What the official may do with it now, by the commands' names. */
  public <M extends Matter> List<String> allowed(
      Room<M> room, Kept<M> kept, Surroundings in, Official by) {
    return room.steps().stream()
        .filter(step -> Judgement.refusal(step, kept, in, by).isEmpty())
        .map(Step::slug)
        .toList();
  }

  /** What the official may not do with it now, and why. */
  public <M extends Matter> Map<String, String> refused(
      Room<M> room, Kept<M> kept, Surroundings in, Official by) {
    Map<String, String> refused = new LinkedHashMap<>();
    room.steps()
        .forEach(
            step ->
                Judgement.refusal(step, kept, in, by)
                    .ifPresent(why -> refused.put(step.slug(), why)));
    return refused;
  }
}
