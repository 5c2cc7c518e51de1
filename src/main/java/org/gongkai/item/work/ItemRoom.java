package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.Deadline;
import org.gongkai.file.OfficeFiles;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.gongkai.item.ItemDeadlines;
import org.gongkai.item.ItemState;
import org.gongkai.item.LinkStates;
import org.gongkai.item.NumberRow;
import org.gongkai.item.Publication;
import org.gongkai.item.Terms;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Listing;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Taken;
import org.jspecify.annotations.Nullable;

/** The family of items (信息). */
@Singleton
public class ItemRoom implements Room<Item> {

  /** The room of its subjects. */
  public static final String NAME = "ITEM";

  /** The log of changes of what the public sees, saw, or will see. */
  public static final String PUBLIC_LOG = "PUBLIC";

  /** The log of changes of all items. */
  public static final String DESK_LOG = "ITEMS";

  private final MatterBook book;
  private final Clock clock;
  private final Workshop shop;
  private final LinkStates links;
  private final List<Step<Item>> steps;

  ItemRoom(
      MatterBook book,
      Columns columns,
      ItemTexts texts,
      OfficeFiles files,
      LinkStates links,
      Clock clock) {
    this.links = links;
    this.book = book;
    this.clock = clock;
    this.shop = new Workshop(columns, texts, files::named, this::newestBeside);
    this.steps = ItemSteps.all(shop);
  }

  /** What its commands look things up in. */
  Workshop shop() {
    return shop;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "items";
  }

  @Override
  public String words() {
    return "信息";
  }

  @Override
  public Class<Item> type() {
    return Item.class;
  }

  @Override
  public boolean countsWorkingDays() {
    return true;
  }

  @Override
  public List<Deadline> deadlines(Item item, Surroundings in) {
    return ItemDeadlines.of(item, subject(item.office(), item.id()), in.calendar());
  }

  /** What the public may read. */
  @Override
  public List<Listing> listings(Item item) {
    return NumberRow.andPublic(item);
  }

  @Override
  public RuntimeException inUse(Taken taken) {
    return Items.inUse();
  }

  @Override
  public List<Step<Item>> steps() {
    return steps;
  }

  @Override
  public Map<String, @Nullable Object> fields(Item item, Surroundings in) {
    Map<String, @Nullable Object> fields = ItemView.of(item, in, shop.texts());
    fields.put("linksAway", links.away(item));
    return fields;
  }

  /**
   * Open is what somebody still works at: what is not decided or not yet published, and what waits
   * for a publication anew or for its interpretation; by the day on which it was formed. The rest
   * by the day of what was done last in public.
   */
  @Override
  public Place place(Item item) {
    Terms terms = item.terms();
    boolean waits = terms.publish() != null || terms.interpret() != null;
    return switch (item.state()) {
      case DRAFT, IN_REVIEW, REVIEWED, DECIDED ->
          new Place("", true, item.content().metadata().formedOn());
      case PUBLISHED, INVALID -> new Place("", waits, latest(item));
      case TAKEN_DOWN -> new Place("", false, item.publicity().validity().takenDownOn());
      case CLOSED -> new Place("", false, item.decision().decidedOn());
    };
  }

  @Override
  public List<Beside> beside(@Nullable Item before, Item after) {
    boolean seen = before != null && isSeen(before);
    var told = new Beside.Logged(DESK_LOG);
    return seen || isSeen(after) ? List.of(new Beside.Logged(PUBLIC_LOG), told) : List.of(told);
  }

  private static boolean isSeen(Item item) {
    return item.state() == ItemState.PUBLISHED || item.state() == ItemState.INVALID;
  }

  static @Nullable LocalDate latest(Item item) {
    Publication publication = item.publicity().publication();
    return publication == null ? null : publication.latestOn();
  }

  @Override
  public void stored(@Nullable Item before, Item after) {
    if (before != null) {
      shop.texts().forget(before, after);
    }
  }

  /**
   * The day of the newest public item of the same column besides this one, or null. What is open is
   * few; of the rest the first that fits is the newest.
   */
  private @Nullable LocalDate newestBeside(Item item) {
    LocalDate today = OfficeTime.today(clock);
    return Stream.of(true, false)
        .flatMap(
            open ->
                book
                    .list(
                        this,
                        item.office(),
                        new Query<>(
                            "",
                            open,
                            one -> one.isOpenToAll(today) && isBeside(item, one),
                            open ? Integer.MAX_VALUE : 1,
                            Integer.MAX_VALUE,
                            null))
                    .items()
                    .stream())
        .flatMap(one -> Stream.ofNullable(latest(one)))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isBeside(Item item, Item one) {
    return !one.id().equals(item.id())
        && one.content().column().id().equals(item.content().column().id());
  }
}
