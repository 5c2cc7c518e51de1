package org.gongkai.participation.activity.work;

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
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityRow;
import org.gongkai.participation.activity.Course;
import org.jspecify.annotations.Nullable;

/** Makes activities, lists them, and finds those that the public may read. */
@Singleton
public class Activities {

  private static final int PAGE = 50;

  /** So many documents are looked at for a page. */
  private static final int LOOK = 1_000;

  private final ActivityRoom room;
  private final Matters matters;
  private final MatterBook book;
  private final ListingBook listings;
  private final Clock clock;
  private final ActivityFields<LocalDate> fields = new ActivityFields<>(true);
  private final Fields<LocalDate> table = new Fields<>(fields.all());

  Activities(
      ActivityRoom room, Matters matters, MatterBook book, ListingBook listings, Clock clock) {
    this.room = room;
    this.matters = matters;
    this.book = book;
    this.listings = listings;
    this.clock = clock;
  }

  /** The fields with which one is made, for its form; what they depend on is the day. */
  public ActivityFields<LocalDate> fields() {
    return fields;
  }

  /**
   * Enters an activity.
   *
   * @param tree the fields of the contract
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   */
  public Kept<Activity> create(Office office, JsonNode tree, Official by) {
    LocalDate today = matters.in(office).today();
    table.shape(tree, List.of());
    NotAllowed.unless(by, "活动由登记人员、承办人或负责人登记。", Role.CLERK, Role.HANDLER, Role.HEAD);
    var problems = new Problems();
    Given<LocalDate> given = table.read(tree, problems, today);
    Drafting.@Nullable Said drafted =
        new Drafting<>(fields, given, null, office, room.files(), today).said(by.id());
    problems.orRefuse();
    Drafting.Said said = Objects.requireNonNull(drafted);
    var made =
        new Activity(
            office.code(),
            ItemId.of(office.code()),
            said.content(),
            said.survey(),
            Course.NEW,
            List.of());
    return matters.make(
        room,
        Attendance.with(Change.to(made, "登记"), said.attendance()),
        office,
        new Matters.Done("create", today, by.id()));
  }

  /** A page of the office's list: surveys without an end first, then the rest, newest first. */
  public MatterBook.Listed<Activity> find(
      Office office, ActivityFilter filter, @Nullable String cursor) {
    LocalDate today = OfficeTime.today(clock);
    return book.list(
        room,
        office.code(),
        new Query<>("", null, one -> filter.fits(one, today), PAGE, LOOK, cursor));
  }

  /** A line of a list in the contract's JSON. */
  public Map<String, @Nullable Object> row(Activity one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", one.id());
    row.put("state", one.on(OfficeTime.today(clock)));
    row.putAll(ActivityView.row(one));
    return row;
  }

  /**
   * The same of all offices, in one list.
   *
   * @throws org.gongkai.input.Refused for a cursor that is none
   */
  public ListingBook.Page<ActivityRow> everywhere(int size, @Nullable String cursor) {
    return listings.page(ActivityRow.LIST, ActivityRow.class, _ -> true, size, cursor);
  }

  /** What the public may read of an office: surveys without a result first, then the newest. */
  public MatterBook.Listed<Activity> published(
      OfficeCode office, int size, @Nullable String cursor) {
    return book.list(room, office, new Query<>("", null, Activity::isListed, size, LOOK, cursor));
  }

  /** The one of that id, when the public may read of it. */
  public Optional<Activity> published(String id) {
    return ItemId.office(id).stream()
        .flatMap(office -> of(office, id).stream())
        .filter(Activity::isOpen)
        .findFirst();
  }

  /** The office's, without its record. */
  public Optional<Activity> of(OfficeCode office, String id) {
    return book.documents(room, office, List.of(id)).values().stream()
        .map(MatterBook.Versioned::matter)
        .findFirst();
  }
}
