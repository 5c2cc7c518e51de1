package org.gongkai.web.open;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.item.PublicRow;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of what is public.
 *
 * @param on the day of its publication
 * @param about what else is said of it, in words
 * @param valid whether it is in force
 */
public record PublicLine(String id, String title, LocalDate on, String about, boolean valid) {

  /**
   * The line of a row.
   *
   * @param office what its office is called, or null where only one is shown
   */
  public static PublicLine of(PublicRow row, @Nullable String office, LocalDate today) {
    String about =
        Stream.of(office, row.documentNumber(), row.kind().words())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining("，"));
    return new PublicLine(
        row.id(), row.title(), row.days().publishedOn(), about, row.isValid(today));
  }
}
