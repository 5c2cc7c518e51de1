package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.item.Folded;
import org.gongkai.item.Item;
import org.gongkai.item.ItemKind;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list; null asks for all.
 *
 * @param year of its formation, else of its publication
 * @param q words as they were typed
 * @param issuer folded
 * @param missing whether only those are wanted whose interpretation is missing
 */
public record ItemFilter(
    @Nullable ItemState state,
    @Nullable String column,
    @Nullable ItemKind kind,
    @Nullable Integer year,
    @Nullable String q,
    @Nullable String issuer,
    boolean missing) {

  private static final String MISSING = "missing";
  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  /**
   * Reads it.
   *
   * @param given the value of a parameter, or null
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public static ItemFilter read(Function<String, @Nullable String> given) {
    var problems = new Problems();
    ItemState state = problems.oneOf("state", "状态", given.apply("state"), ItemState.class);
    ItemKind kind = problems.oneOf("kind", "公文类型", given.apply("kind"), ItemKind.class);
    String year = Clean.halfWidth(given.apply("year"));
    boolean sound = year == null || year.matches("\\d{4}");
    Integer number = year == null || !sound ? null : Integer.valueOf(year);
    if (!sound || (number != null && (number < FIRST_YEAR || number > LAST_YEAR))) {
      problems.add("year", Code.FORMAT, "年份请写四位数字，例如 2026");
    }
    String missing = Clean.line(given.apply("interpretation"));
    if (missing != null && !missing.equals(MISSING)) {
      problems.add("interpretation", Code.UNKNOWN_VALUE, "interpretation 只能是 missing（缺解读）");
    }
    String q = problems.line("q", "检索词", given.apply("q"), LONGEST);
    problems.orRefuse();
    return new ItemFilter(
        state,
        Clean.line(given.apply("column")),
        kind,
        number,
        q,
        folded(given.apply("issuer")),
        missing != null);
  }

  private static @Nullable String folded(@Nullable String text) {
    String line = Clean.line(text);
    return line == null ? null : Folded.of(line);
  }

  /** Which stretch of the list is looked through; null for both. */
  @Nullable Boolean open() {
    if (missing) {
      return true;
    }
    if (state == null) {
      return null;
    }
    return switch (state) {
      case DRAFT, IN_REVIEW, REVIEWED, DECIDED -> true;
      case TAKEN_DOWN, CLOSED -> false;
      case PUBLISHED, INVALID -> null;
    };
  }

  /** Whether it fits, its words looked for in title and numbers alone. */
  boolean fits(Item item) {
    return fitsButWords(item) && (q == null || found(item.content().metadata(), Folded.of(q)));
  }

  /** Whether all fits but its words, which were looked for elsewhere. */
  public boolean fitsButWords(Item item) {
    Metadata said = item.content().metadata();
    return (state == null || item.state() == state)
        && (column == null || item.content().column().id().equals(column))
        && (kind == null || said.kind() == kind)
        && (year == null || year.equals(year(item)))
        && (issuer == null
            || Folded.of(Objects.requireNonNullElse(said.issuer(), "")).equals(issuer))
        && (!missing || ItemView.isMissing(item));
  }

  private static @Nullable Integer year(Item item) {
    LocalDate formed = item.content().metadata().formedOn();
    Publication publication = item.publicity().publication();
    LocalDate day = formed == null && publication != null ? publication.on() : formed;
    return day == null ? null : Integer.valueOf(day.getYear());
  }

  private static boolean found(Metadata said, String q) {
    return Stream.of(said.title(), said.documentNumber(), said.indexNumber())
        .filter(Objects::nonNull)
        .anyMatch(text -> Folded.of(text).contains(q));
  }
}
