package org.gongkai.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A document number of an item as the list of its year has it, whatever the item's state.
 *
 * @param issuer 发文机关; null where it is not said
 * @param number 发文字号, as it was typed
 */
public record NumberRow(@Nullable String issuer, String number, String title) {

  /** The list of a year: that which the numbers name. */
  public static String list(OfficeCode office, int year) {
    return "NUMBERS#" + office + "#" + year;
  }

  /** Where the item stands; nowhere without a number that names a year. */
  static List<Listing> of(Item item) {
    Metadata said = item.content().metadata();
    String number = said.documentNumber();
    Optional<DocumentNumber> parsed =
        number == null ? Optional.empty() : DocumentNumber.parse(number);
    if (number == null || parsed.isEmpty()) {
      return List.of();
    }
    var row = new NumberRow(said.issuer(), number, said.title());
    return List.of(new Listing(list(item.office(), parsed.get().year()), item.id(), row));
  }

  /** All lists in which an item stands besides that of its room. */
  public static List<Listing> andPublic(Item item) {
    return Stream.concat(PublicRow.of(item).stream(), of(item).stream()).toList();
  }
}
