package org.gongkai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.figures.AnnualFigures;
import org.jspecify.annotations.Nullable;

/**
 * The yearly report of an office on its way: written, its figures frozen, signed, published (Art.
 * 49, 50). Reopening begins a new edition when the one before was signed.
 *
 * @param year the calendar year it is about
 * @param version rises with every change; 0 while nothing is stored
 * @param edition 1 for the first
 * @param chapters what was written, without those that are empty
 * @param disclosures the figures of table 一 as they were typed
 * @param figures tables 二 and 三 as frozen, or null
 * @param steps what happened to it, the earliest first
 * @param publishedOn the day it was published, or null
 */
public record YearReport(
    int year,
    int version,
    int edition,
    Map<Chapter, String> chapters,
    Map<Disclosure, String> disclosures,
    @Nullable AnnualFigures figures,
    List<Step> steps,
    @Nullable LocalDate publishedOn) {

  public YearReport {
    chapters = Map.copyOf(chapters);
    disclosures = Map.copyOf(disclosures);
    steps = List.copyOf(steps);
  }

  /** How far it is. */
  public enum State {
    DRAFT("草稿"),
    FROZEN("数据已冻结，等待签发"),
    SIGNED("已签发，等待公布"),
    PUBLISHED("已公布");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In plain words. */
    public String words() {
      return words;
    }
  }

  /** What can happen to it. */
  public enum Act {
    SAVED("保存"),
    FROZEN("冻结数据"),
    SIGNED("签发"),
    REOPENED("重新打开"),
    PUBLISHED("登记公布");

    private final String words;

    Act(String words) {
      this.words = words;
    }

    /** In plain words. */
    public String words() {
      return words;
    }
  }

  /**
   * Something that happened.
   *
   * @param by the official's id
   * @param note why, or where it was published; empty for none
   */
  public record Step(Act act, Instant at, String by, String note) {}

  /** Nothing written yet. */
  public static YearReport begun(int year) {
    return new YearReport(year, 0, 1, Map.of(), Map.of(), null, List.of(), null);
  }

  public State state() {
    if (figures == null) {
      return State.DRAFT;
    }
    if (publishedOn != null) {
      return State.PUBLISHED;
    }
    return steps.getLast().act() == Act.SIGNED ? State.SIGNED : State.FROZEN;
  }

  /** Whether the head has signed it as it is, published or not. */
  public boolean isSigned() {
    return state() == State.SIGNED || state() == State.PUBLISHED;
  }

  /** Who did that last, or null. */
  public @Nullable Step last(Act act) {
    return steps.reversed().stream().filter(s -> s.act() == act).findFirst().orElse(null);
  }

  /** With what was written; of several saves by the same official in a row the last one counts. */
  public YearReport saved(
      Map<Chapter, String> written, Map<Disclosure, String> typed, Instant at, String by) {
    var all = new ArrayList<>(steps);
    if (!all.isEmpty() && all.getLast().act() == Act.SAVED && all.getLast().by().equals(by)) {
      all.removeLast();
    }
    all.add(new Step(Act.SAVED, at, by, ""));
    return new YearReport(year, version + 1, edition, written, typed, null, all, null);
  }

  /** With its figures fixed. */
  public YearReport frozen(AnnualFigures fixed, Instant at, String by) {
    return with(edition, fixed, new Step(Act.FROZEN, at, by, ""), null);
  }

  /** Signed by the head. */
  public YearReport signed(Instant at, String by) {
    return with(edition, figures, new Step(Act.SIGNED, at, by, ""), null);
  }

  /** A draft again, and the next edition if this one was signed. */
  public YearReport reopened(String why, Instant at, String by) {
    int next = state() == State.FROZEN ? edition : edition + 1;
    return with(next, null, new Step(Act.REOPENED, at, by, why), null);
  }

  /** Published that day at that place. */
  public YearReport published(LocalDate on, String where, Instant at, String by) {
    return with(edition, figures, new Step(Act.PUBLISHED, at, by, where), on);
  }

  private YearReport with(
      int nextEdition, @Nullable AnnualFigures fixed, Step step, @Nullable LocalDate on) {
    var all = new ArrayList<>(steps);
    all.add(step);
    return new YearReport(year, version + 1, nextEdition, chapters, disclosures, fixed, all, on);
  }
}
