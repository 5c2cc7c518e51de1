package org.gongkai.calendar;

import java.util.List;
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
   * What a complete notice has and this one has not: the days of the notice that it replaces, else
   * the statutory days on days that are no weekend.
   *
   * @param before the notice of the year that is known already, or null
   */
  public List<NoticeDay> missing(@Nullable YearNotice before) {
    List<NoticeDay> expected = before == null ? Festivals.certain(year) : before.days;
    return expected.stream()
        .filter(
            day ->
                days.stream().noneMatch(d -> d.date().equals(day.date()) && d.kind() == day.kind()))
        .toList();
  }
}
