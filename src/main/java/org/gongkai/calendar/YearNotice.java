package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The State Council's notice on the holidays of one year (国务院办公厅关于…年部分节假日安排的通知).
 *
 * @param year the year it arranges; its days may lie in the December before
 * @param notice the number of the notice, e.g. 国办发明电〔2025〕7号
 * @param days the days it makes rest or work
 */
public record YearNotice(int year, String notice, List<NoticeDay> days) {

  public YearNotice {
    days = List.copyOf(days);
  }

  /**
   * What a complete notice has and this one has not: the days of the notice that it replaces, and
   * the statutory days on days that are no weekend.
   *
   * @param before the notice of the year that is known already, or null
   */
  public List<NoticeDay> missing(@Nullable YearNotice before) {
    List<NoticeDay> known = before == null ? List.of() : before.days;
    return Stream.concat(known.stream(), Festivals.certain(year).stream())
        .filter(day -> days.stream().noneMatch(d -> isSame(d, day)))
        .collect(Collectors.toMap(NoticeDay::date, day -> day, (one, _) -> one, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /**
   * Whether it speaks of the whole year: of each festival that is known of it. A notice during the
   * year that moves one day does not.
   *
   * @param before the notice of the year that is known already, or null
   */
  public boolean isWhole(@Nullable YearNotice before) {
    return Stream.concat(restsKnown(before).values().stream(), restsKnown(null).values().stream())
        .allMatch(dates -> days.stream().anyMatch(day -> dates.contains(day.date())));
  }

  private Map<String, Set<LocalDate>> restsKnown(@Nullable YearNotice before) {
    List<NoticeDay> known = before == null ? Festivals.certain(year) : before.days;
    return known.stream()
        .filter(day -> day.kind() == NoticeDay.Kind.REST)
        .filter(day -> Festivals.isOne(day.name()))
        .collect(
            Collectors.groupingBy(
                NoticeDay::name, Collectors.mapping(NoticeDay::date, Collectors.toSet())));
  }

  /**
   * What is known of the year with the days of this one put in: a day that both name is as this one
   * says.
   *
   * @param before the notice of the year that is known already, or null: then the statutory days
   */
  public YearNotice over(@Nullable YearNotice before) {
    var byDate = new TreeMap<LocalDate, NoticeDay>();
    (before == null ? Festivals.certain(year) : before.days)
        .forEach(day -> byDate.put(day.date(), day));
    days.forEach(day -> byDate.put(day.date(), day));
    return new YearNotice(year, notice, List.copyOf(byDate.values()));
  }

  private static boolean isSame(NoticeDay one, NoticeDay other) {
    return one.date().equals(other.date()) && one.kind() == other.kind();
  }
}
