package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.gongkai.participation.activity.Count;
import org.jspecify.annotations.Nullable;

/** The answers to a survey: listed by what became of their words, or all of them by number. */
@Singleton
public class Answers {

  /** So many are read at once. */
  private static final int STRIDE = 100;

  private static final Pattern NUMBER = Pattern.compile("([0-7])-([1-9]\\d{0,7})");

  private final AnswerRoom room;
  private final AnswerTexts texts;
  private final Results results;
  private final MatterBook book;

  Answers(AnswerRoom room, AnswerTexts texts, Results results, MatterBook book) {
    this.room = room;
    this.texts = texts;
    this.results = results;
    this.book = book;
  }

  /**
   * An answer with its words.
   *
   * @param version of the document
   * @param texts by question; of a forgotten one the words that stand in their place
   */
  public record Seen(Answer answer, int version, Map<String, String> texts) {

    /** A line of the desk's list. */
    public Map<String, @Nullable Object> row() {
      Map<String, @Nullable Object> row = new LinkedHashMap<>(AnswerFamily.row(answer));
      row.put("texts", texts);
      return row;
    }
  }

  /**
   * A page.
   *
   * @param next the cursor of the next page, or null after the last
   */
  public record Page(List<Seen> items, @Nullable String next) {}

  /** The id of an answer by its survey and number, when it has the form of one. */
  public static Optional<String> id(String survey, String number) {
    Matcher form = NUMBER.matcher(number);
    return form.matches() ? Optional.of(survey + "-" + number) : Optional.empty();
  }

  /** A page of those of a state, by the day on which they came. */
  public Page page(Activity one, AnswerState state, int size, @Nullable String cursor) {
    var listed =
        book.list(
            room,
            one.office(),
            new Query<>(AnswerFamily.shelf(one.id(), state), null, _ -> true, size, size, cursor));
    List<String> ids = listed.items().stream().map(Answer::id).toList();
    // the list may be moments late: what was hidden since is not shown
    List<Seen> seen =
        seen(one.office(), ids).stream().filter(each -> each.answer.state() == state).toList();
    return new Page(seen, listed.next());
  }

  /** The answer with its words, as it is now. */
  public Optional<Seen> of(Answer answer) {
    return seen(answer.office(), List.of(answer.id())).stream().findFirst();
  }

  /** Those whose words are shown, without what was forgotten. */
  public Page shown(Activity one, int size, @Nullable String cursor) {
    Page page = page(one, AnswerState.SHOWN, size, cursor);
    return new Page(
        page.items.stream().filter(each -> !each.texts.containsValue(AnswerTexts.GONE)).toList(),
        page.next);
  }

  /** All of them, a hundred in a call, at most so many; whether that was all. */
  public boolean each(Activity one, int most, Consumer<Seen> then) {
    int left = most;
    for (Count count : ordered(results.counts(one))) {
      for (int from = 1; from <= count.total(); from += STRIDE) {
        if (left <= 0) {
          return false;
        }
        int to = Math.min(count.total(), from + Math.min(STRIDE, left) - 1);
        seen(one.office(), ids(count, from, to)).forEach(then);
        left -= to - from + 1;
        if (left <= 0 && to < count.total()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Ids of all answers. */
  Stream<String> ids(Activity one) {
    return ordered(results.counts(one)).stream()
        .flatMap(count -> ids(count, 1, count.total()).stream());
  }

  private static List<Count> ordered(Collection<Count> counts) {
    return counts.stream().sorted(java.util.Comparator.comparing(Count::shard)).toList();
  }

  private static List<String> ids(Count count, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(n -> Answer.id(count.survey(), new Answer.Serial(count.shard(), n)))
        .toList();
  }

  private List<Seen> seen(OfficeCode office, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var documents = book.documents(room, office, ids);
    List<Answer> answers = documents.values().stream().map(MatterBook.Versioned::matter).toList();
    Map<String, Map<String, String>> said = texts.find(office, answers);
    return ids.stream()
        .map(documents::get)
        .filter(Objects::nonNull)
        .map(there -> new Seen(there.matter(), there.version(), words(there.matter(), said)))
        .toList();
  }

  private static Map<String, String> words(Answer answer, Map<String, Map<String, String>> said) {
    Map<String, String> own = said.getOrDefault(answer.id(), Map.of());
    Map<String, String> words = new LinkedHashMap<>();
    answer
        .given()
        .written()
        .forEach(question -> words.put(question, own.getOrDefault(question, AnswerTexts.GONE)));
    return words;
  }
}
