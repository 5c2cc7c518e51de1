package org.gongkai.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/**
 * A command on a matter, said once: its name, who may give it, what can forbid it, its fields, and
 * what follows. API, form, permissions and record follow from it. Never changed once it is made.
 *
 * @param slug its name in the contract
 * @param words what it is called on the desk
 * @param article the rule that it rests on; empty for the office's own order
 * @param help what the rule says, in a sentence
 * @param who may give it
 * @param hindrance the rule that forbids it whatever is in its fields; null when none does
 * @param fields its own, {@code on} and {@code confirmed} apart
 * @param dayLabel what the day on which it happened is called in its form; null where it takes none
 * @param reader what follows, once nothing is wrong with the fields; it may note more problems
 */
public record Step<M extends Matter>(
    String slug,
    String words,
    String article,
    String help,
    Who<M> who,
    Function<Situation<M>, @Nullable Rule> hindrance,
    Fields<Situation<M>> fields,
    @Nullable String dayLabel,
    BiFunction<Given<Situation<M>>, Situation<M>, Supplier<Change<M>>> reader) {

  /** A command without fields, for whom nothing forbids it. */
  public static <M extends Matter> Step<M> of(String slug, String words, Who<M> who) {
    return new Step<>(
        slug,
        words,
        "",
        "",
        who,
        _ -> null,
        new Fields<>(List.of()),
        null,
        (_, _) -> {
          throw new IllegalStateException("no reader of " + slug);
        });
  }

  /**
   * When and by whom a command is given, on what.
   *
   * @param by the official
   * @param on the day on which it happened, Asia/Shanghai
   */
  public record Situation<M extends Matter>(
      Kept<M> kept, Surroundings in, Official by, LocalDate on) {

    public M matter() {
      return kept.matter();
    }
  }

  public Step<M> article(String article) {
    return new Step<>(slug, words, article, help, who, hindrance, fields, dayLabel, reader);
  }

  public Step<M> help(String sentence) {
    return new Step<>(slug, words, article, sentence, who, hindrance, fields, dayLabel, reader);
  }

  public Step<M> unless(Function<Situation<M>, @Nullable Rule> forbids) {
    return new Step<>(slug, words, article, help, who, forbids, fields, dayLabel, reader);
  }

  public Step<M> fields(List<Field<?, Situation<M>>> all) {
    return new Step<>(
        slug, words, article, help, who, hindrance, new Fields<>(all), dayLabel, reader);
  }

  public Step<M> on(String label) {
    return new Step<>(slug, words, article, help, who, hindrance, fields, label, reader);
  }

  /** What follows from its fields. */
  public Step<M> does(BiFunction<Given<Situation<M>>, Situation<M>, Change<M>> change) {
    return judged((given, now) -> () -> change.apply(given, now));
  }

  /** The same, where fields are judged by more than their shape before it is asked for. */
  public Step<M> judged(
      BiFunction<Given<Situation<M>>, Situation<M>, Supplier<Change<M>>> judging) {
    return new Step<>(slug, words, article, help, who, hindrance, fields, dayLabel, judging);
  }
}
