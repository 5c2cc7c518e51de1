package org.gongkai.participation.solicitation.work;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problems;
import org.gongkai.item.ItemId;
import org.gongkai.matter.Kept;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationRow;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Tally;
import org.jspecify.annotations.Nullable;

/** Makes solicitations, lists them, and finds those that the public may read. */
@Singleton
public class Solicitations {

  private static final int PAGE = 50;

  /** So many documents are looked at for a page. */
  private static final int LOOK = 1_000;

  private final SolicitationRoom room;
  private final Matters matters;
  private final MatterBook book;
  private final ListingBook listings;
  private final Clock clock;
  private final SolicitationFields<LocalDate> fields = new SolicitationFields<>(true);
  private final Fields<LocalDate> table = new Fields<>(fields.all());

  Solicitations(
      SolicitationRoom room, Matters matters, MatterBook book, ListingBook listings, Clock clock) {
    this.room = room;
    this.matters = matters;
    this.book = book;
    this.listings = listings;
    this.clock = clock;
  }

  /** The fields with which one is made, for its form; what they depend on is the day. */
  public Fields<LocalDate> fields() {
    return table;
  }

  /**
   * Makes a solicitation, a draft.
   *
   * @param tree the fields of the contract
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   */
  public Kept<Solicitation> create(Office office, JsonNode tree, Official by) {
    LocalDate today = matters.in(office).today();
    table.shape(tree, List.of());
    NotAllowed.unless(by, "意见征集由登记人员或负责人登记。", Role.CLERK, Role.HEAD);
    var problems = new Problems();
    Given<LocalDate> given = table.read(tree, problems, today);
    Drafting.@Nullable Said drafted =
        new Drafting<>(fields, given, null, office, room.shop(), today).said(by.id());
    problems.orRefuse();
    Drafting.Said said = Objects.requireNonNull(drafted);
    var bare =
        new Solicitation(
            office.code(),
            ItemId.of(office.code()),
            Stage.DRAFT,
            said.content(),
            said.term(),
            Tally.NONE,
            null);
    return matters.make(
        room,
        SolicitationSteps.laid(bare, said).change("登记"),
        office,
        new Matters.Done("create", today, by.id()));
  }

  /** A page of the office's list: what is open by its last day, then the rest, newest first. */
  public MatterBook.Listed<Solicitation> find(
      Office office, SolicitationFilter filter, @Nullable String cursor) {
    LocalDate today = OfficeTime.today(clock);
    return book.list(
        room,
        office.code(),
        new Query<>("", filter.open(), one -> filter.fits(one, today), PAGE, LOOK, cursor));
  }

  /** A line of a list in the contract's JSON. */
  public Map<String, @Nullable Object> row(Solicitation one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", one.id());
    row.put("state", one.on(OfficeTime.today(clock)));
    row.putAll(SolicitationView.row(one));
    return row;
  }

  /**
   * What the public may read of an office: what is not over first, then the rest, newest first.
   *
   * @param open what has no result yet, what has ended, or both when null
   */
  public MatterBook.Listed<Solicitation> published(
      OfficeCode office, @Nullable Boolean open, int size, @Nullable String cursor) {
    return book.list(room, office, new Query<>("", open, Solicitation::open, size, LOOK, cursor));
  }

  /**
   * The same of all offices.
   *
   * @throws org.gongkai.input.Refused for a cursor that is none
   */
  public ListingBook.Page<SolicitationRow> everywhere(int size, @Nullable String cursor) {
    return listings.page(SolicitationRow.LIST, SolicitationRow.class, _ -> true, size, cursor);
  }

  /** The one of that id, when the public may read it. */
  public Optional<Solicitation> published(String id) {
    return ItemId.office(id).stream()
        .flatMap(office -> book.documents(room, office, List.of(id)).values().stream())
        .map(MatterBook.Versioned::matter)
        .filter(Solicitation::open)
        .findFirst();
  }

  /** The office's, without its record. */
  public Optional<Solicitation> of(OfficeCode office, String id) {
    return book.documents(room, office, List.of(id)).values().stream()
        .map(MatterBook.Versioned::matter)
        .findFirst();
  }
}
