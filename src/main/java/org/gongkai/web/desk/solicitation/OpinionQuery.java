package org.gongkai.web.desk.solicitation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.participation.solicitation.Adopted;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the opinions of a solicitation; null asks for all.
 *
 * @param sorted whether it was decided on, or how
 * @param after the number after which the page begins
 */
public record OpinionQuery(@Nullable OpinionState state, @Nullable Sorted sorted, int after) {

  /** Whether an opinion was decided on, or how. */
  public enum Sorted {
    NONE("还没有登记"),
    YES(Adopted.YES.words()),
    PARTLY(Adopted.PARTLY.words()),
    NO(Adopted.NO.words());

    private final String words;

    Sorted(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  static final OpinionQuery ALL = new OpinionQuery(null, null, 0);

  /**
   * Reads it.
   *
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  static OpinionQuery of(MultivaluedMap<String, String> given) {
    var problems = new Problems();
    OpinionState state = problems.oneOf("state", "状态", text(given, "state"), OpinionState.class);
    Sorted sorted = problems.oneOf("adopted", "采纳情况", text(given, "adopted"), Sorted.class);
    String cursor = Clean.halfWidth(text(given, "cursor"));
    boolean sound = cursor == null || cursor.matches("\\d{1,7}");
    if (!sound) {
      problems.add("cursor", Code.FORMAT, "cursor 不对，请从第一页重新查起");
    }
    problems.orRefuse();
    return new OpinionQuery(state, sorted, cursor == null ? 0 : Integer.parseInt(cursor));
  }

  private static @Nullable String text(MultivaluedMap<String, String> given, String name) {
    return Clean.line(given.getFirst(name));
  }

  /** Whether anything but the page is asked for. */
  public boolean filtered() {
    return state != null || sorted != null;
  }

  Predicate<Opinion> fits() {
    return opinion ->
        (state == null || opinion.state() == state)
            && (sorted == null || sorted == sorted(opinion.adopted()));
  }

  private static Sorted sorted(@Nullable Adopted adopted) {
    return adopted == null ? Sorted.NONE : Sorted.valueOf(adopted.name());
  }

  /** The same from that number on, as it stands behind a path. */
  String from(int number) {
    var parts = new ArrayList<String>();
    if (state != null) {
      parts.add("state=" + state);
    }
    if (sorted != null) {
      parts.add("adopted=" + sorted);
    }
    if (number > 0) {
      parts.add("cursor=" + number);
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** What can be asked for of their state. */
  public List<FormView.Option> states() {
    return options(OpinionState.values(), OpinionState::words, state);
  }

  /** What can be asked for of what became of them. */
  public List<FormView.Option> fates() {
    return options(Sorted.values(), Sorted::words, sorted);
  }

  private static <E extends Enum<E>> List<FormView.Option> options(
      E[] all, Function<E, String> words, @Nullable E asked) {
    return Stream.concat(
            Stream.of(new FormView.Option("", "全部", asked == null)),
            Stream.of(all)
                .map(one -> new FormView.Option(one.name(), words.apply(one), one == asked)))
        .toList();
  }
}
