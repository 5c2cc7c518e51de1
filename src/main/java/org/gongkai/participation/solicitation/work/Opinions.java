package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.matter.MatterBook;
import org.gongkai.office.WatchWords;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.request.Applicant;
import org.jspecify.annotations.Nullable;

/** The opinions of a solicitation, read by their numbers, so that none is left out. */
@Singleton
public class Opinions {

  /** So many are read at once. */
  private static final int STRIDE = 100;

  /** So many are looked at for a page, however few of them fit. */
  private static final int MOST_LOOKED = 1_000;

  private final OpinionRoom room;
  private final OpinionTexts texts;
  private final MatterBook book;

  Opinions(OpinionRoom room, OpinionTexts texts, MatterBook book) {
    this.room = room;
    this.texts = texts;
    this.book = book;
  }

  /**
   * An opinion with what was said.
   *
   * @param version of the document
   */
  public record Seen(Opinion opinion, int version, String content) {

    /** Which of the words stand in it, in words; null for none. */
    public @Nullable String mark(WatchWords.Lookout lookout) {
      return content.equals(OpinionTexts.GONE) ? null : lookout.mark(content);
    }

    /** A line of the contract's list. */
    public Map<String, @Nullable Object> row() {
      Map<String, @Nullable Object> row = new LinkedHashMap<>(OpinionFamily.row(opinion));
      row.put("content", content);
      return row;
    }
  }

  /**
   * A page.
   *
   * @param next the number after which the next page begins, or null after the last
   */
  public record Page(List<Seen> items, @Nullable Integer next) {

    /** Without those of which what was said was forgotten. */
    Page kept() {
      return new Page(
          items.stream().filter(seen -> !seen.content().equals(OpinionTexts.GONE)).toList(), next);
    }
  }

  /**
   * Those that fit, by their numbers.
   *
   * @param after the number after which it begins; 0 for the first
   */
  public Page page(Solicitation one, Predicate<Opinion> fits, int after, int size) {
    var found = new ArrayList<MatterBook.Versioned<Opinion>>();
    int total = one.tally().total();
    int n = Math.max(after, 0);
    int last = Math.min(total, n + MOST_LOOKED);
    while (n < last && found.size() < size) {
      for (MatterBook.Versioned<Opinion> there : stretch(one, n)) {
        n = there.matter().n();
        if (fits.test(there.matter())) {
          found.add(there);
          if (found.size() == size) {
            break;
          }
        }
      }
    }
    return new Page(seen(one, found), n < total ? n : null);
  }

  /** A name as pages show it; null for none. */
  static @Nullable String masked(@Nullable String name) {
    return name == null ? null : Applicant.masked(name);
  }

  /** Those that are shown to all. */
  public Page shown(Solicitation one, int after, int size) {
    return one.tally().shown() == 0
        ? new Page(List.of(), null)
        : page(one, opinion -> opinion.state() == OpinionState.SHOWN, after, size).kept();
  }

  private List<MatterBook.Versioned<Opinion>> stretch(Solicitation one, int after) {
    var ids = new ArrayList<String>();
    for (int n = after + 1; n <= Math.min(after + STRIDE, one.tally().total()); n++) {
      ids.add(Opinion.id(one.id(), n));
    }
    Map<String, MatterBook.Versioned<Opinion>> there = book.documents(room, one.office(), ids);
    if (there.size() != ids.size()) {
      throw new IllegalStateException("opinions are missing of " + one.id());
    }
    return ids.stream().map(id -> Objects.requireNonNull(there.get(id))).toList();
  }

  private List<Seen> seen(Solicitation one, List<MatterBook.Versioned<Opinion>> found) {
    Map<String, String> contents =
        texts.contents(one.office(), found.stream().map(MatterBook.Versioned::matter).toList());
    return found.stream()
        .map(
            there ->
                new Seen(
                    there.matter(),
                    there.version(),
                    contents.getOrDefault(there.matter().id(), OpinionTexts.GONE)))
        .toList();
  }

  /** The id of the opinion of that number, if the text is one. */
  public static Optional<String> id(String solicitation, String n) {
    return n.matches("[1-9]\\d{0,6}") ? Optional.of(solicitation + "-" + n) : Optional.empty();
  }
}
