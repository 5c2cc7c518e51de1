package org.gongkai.item;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How an office's documents of a year are interpreted (政策解读).
 *
 * @param wanted documents first published in the year whose interpretation is wanted
 * @param missing those of them that have none
 * @param forms interpretations of the year by their form; forms without one are left out
 */
public record InterpretationFigures(
    int year, int wanted, int missing, Map<InterpretationForm, Integer> forms) {

  private static final int WHOLE = 100;

  public InterpretationFigures {
    forms = Map.copyOf(forms);
  }

  /** Of items, those of other years left out. */
  public static InterpretationFigures of(Collection<Item> items, int year) {
    List<Item> wanted =
        items.stream()
            .filter(item -> isOf(item, year) && item.publicity().interpreting().isWanted())
            .toList();
    long missing =
        wanted.stream().filter(one -> one.publicity().interpreting().isMissing()).count();
    Map<InterpretationForm, Integer> forms = new EnumMap<>(InterpretationForm.class);
    items.stream()
        .flatMap(item -> item.publicity().interpreting().all().stream())
        .filter(one -> one.on().getYear() == year)
        .forEach(one -> forms.merge(one.form(), 1, Integer::sum));
    return new InterpretationFigures(year, wanted.size(), (int) missing, forms);
  }

  private static boolean isOf(Item item, int year) {
    Publication publication = item.publicity().publication();
    return publication != null && publication.on().getYear() == year;
  }

  /** How many interpretations there are. */
  public int all() {
    return forms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them are no mere text: pictures, films, questions and answers, press. */
  public int other() {
    return all() - forms.getOrDefault(InterpretationForm.TEXT, 0);
  }

  /** Their share in whole percent, rounded; 0 where there are none. */
  public int share() {
    return all() == 0 ? 0 : Math.round(other() * (float) WHOLE / all());
  }

  /** By form, in the order of the contract. */
  public List<Row> rows() {
    return forms.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new Row(one.getKey(), one.getValue()))
        .toList();
  }

  /** So many of a form. */
  public record Row(InterpretationForm form, int count) {}
}
