package org.gongkai.item.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.item.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of past items, judged.
 *
 * @param row where it stands in the file, from 1
 * @param said its index number is empty where it has none of its own
 * @param column the id of the column
 * @param publication where and when it was published; null where no address is given
 */
record PastRow(
    int row,
    Metadata said,
    String column,
    @Nullable String summary,
    Validity validity,
    @Nullable Publication publication) {

  /** The day of its publication, else of its formation. */
  @Nullable LocalDate day() {
    return publication == null ? said.formedOn() : publication.on();
  }

  /** All that it says, in one text; two rows of one text are the same. */
  String text() {
    return parts().stream()
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining("\n"));
  }

  private List<@Nullable Object> parts() {
    return Stream.<@Nullable Object>of(
            said.title(),
            said.kind(),
            said.indexNumber(),
            said.documentNumber(),
            said.issuer(),
            said.topic(),
            said.formedOn(),
            column,
            summary,
            validity.validUntil(),
            validity.publicityEndsOn(),
            validity.how(),
            validity.invalidOn(),
            publication == null ? null : publication.on(),
            publication == null ? null : publication.url())
        .toList();
  }
}
