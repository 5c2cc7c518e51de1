package org.gongkai.item;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Listing;
import org.jspecify.annotations.Nullable;

/**
 * An item as the public's lists show it. It stands in those of all offices, of its office, of its
 * column, and, a policy, in two more of policies alone; by the day of its publication.
 *
 * @param column its id
 * @param url where it was published; null for our own page
 * @param days what of it depends on days
 */
public record PublicRow(
    OfficeCode office,
    String id,
    String column,
    ItemKind kind,
    String title,
    @Nullable String documentNumber,
    @Nullable String url,
    Days days) {

  private static final String ALL = "PUBLIC#*";
  private static final String POLICIES = "#POLICIES";

  /**
   * Its days.
   *
   * @param changedOn the day of the latest thing that a reader sees of it
   * @param validUntil the last day on which it is in force; null for no end
   * @param invalidOn the day on which it lost its force before that; null while it has not
   * @param endsOn the last day on which our own page shows it; null for no end
   */
  public record Days(
      LocalDate publishedOn,
      LocalDate changedOn,
      @Nullable LocalDate formedOn,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate invalidOn,
      @Nullable LocalDate endsOn) {

    static Days of(Item item, Publication publication) {
      Validity validity = item.publicity().validity();
      return new Days(
          publication.on(),
          latest(item, publication),
          item.content().metadata().formedOn(),
          validity.validUntil(),
          lost(validity, publication),
          publication.here() ? validity.publicityEndsOn() : null);
    }

    /** Of what was entered long after nobody may know the day: it was without force all along. */
    private static @Nullable LocalDate lost(Validity validity, Publication publication) {
      return validity.how() != null && validity.invalidOn() == null
          ? publication.on()
          : validity.invalidOn();
    }
  }

  /** The list of all offices, or of one. */
  public static String list(@Nullable OfficeCode office) {
    return office == null ? ALL : "PUBLIC#" + office;
  }

  /** The same of policies and normative documents alone. */
  public static String policies(@Nullable OfficeCode office) {
    return list(office) + POLICIES;
  }

  /** That of a column. */
  public static String column(OfficeCode office, String column) {
    return list(office) + "#COLUMN#" + column;
  }

  /** Where the item stands; nowhere while it is not public, or no more. */
  public static List<Listing> of(Item item) {
    Publication publication = item.publicity().publication();
    boolean open = item.state() == ItemState.PUBLISHED || item.state() == ItemState.INVALID;
    if (publication == null || !open) {
      return List.of();
    }
    Metadata said = item.content().metadata();
    var row =
        new PublicRow(
            item.office(),
            item.id(),
            item.content().column().id(),
            said.kind(),
            said.title(),
            said.documentNumber(),
            publication.url(),
            Days.of(item, publication));
    String place = publication.on() + "#" + item.id();
    return row.lists().map(list -> new Listing(list, place, row)).toList();
  }

  private Stream<String> lists() {
    Stream<String> plain = Stream.of(list(null), list(office), column(office, column));
    return kind.needsInterpreting()
        ? Stream.concat(plain, Stream.of(policies(null), policies(office)))
        : plain;
  }

  /** Whether anybody may read it on the day. */
  public boolean isOpenToAll(LocalDate day) {
    return days.endsOn == null || !day.isAfter(days.endsOn);
  }

  /** Whether it is in force on the day. */
  public boolean isValid(LocalDate day) {
    return days.invalidOn == null && (days.validUntil == null || !day.isAfter(days.validUntil));
  }

  /** The day of the latest thing that a reader sees of an item that is public. */
  public static LocalDate latest(Item item, Publication publication) {
    Publicity publicity = item.publicity();
    return Stream.of(
            Stream.of(publication.latestOn()),
            Stream.ofNullable(publicity.validity().invalidOn()),
            publicity.corrections().stream().map(Publicity.Correction::on),
            publicity.interpreting().all().stream().map(Interpretation::on))
        .flatMap(all -> all)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
