package org.gongkai.store.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.Absence;
import org.gongkai.office.Acting;
import org.gongkai.office.ActingBook;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.LoginBook;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeKind;
import org.gongkai.office.OfficeList;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.gongkai.store.deadline.Deadlines;
import org.gongkai.store.notice.Notices;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Offices: {@code OFFICE#<code>} with PROFILE, {@code PROFILE#<since>}, {@code OFFICIAL#<id>},
 * {@code OFFICIAL#<id>#ABSENCE}, {@code OFFICIAL#<id>#ACTING}, {@code DAYS#<year>}, LAYOUT; {@code
 * OFFICES} with what {@link OfficeRows} says; {@code CALENDAR} with {@code YEAR#<year>} and
 * VERSION; {@code LOGIN#<official>}.
 */
@Singleton
public class Offices implements ActingBook, OfficeBook, OfficeList, CalendarBook, LoginBook {

  private static final Logger LOG = Logger.getLogger(Offices.class);
  static final String PROFILE = "PROFILE";
  private static final String PROFILES = "PROFILE#";

  /** Says in which indexes all requests of the office stand. */
  private static final String LAYOUT = "LAYOUT";

  /** The layout with the index {@code room}. */
  private static final int ROOMS = 1;

  private static final String STATE = "STATE";
  private static final int TRIES = 6;

  static final Table.Key CALENDAR_VERSION = new Table.Key("CALENDAR", "VERSION");
  private static final String OFFICIALS = "OFFICIAL#";
  private static final String ABSENCE = "#ABSENCE";
  private static final String ACTING = "#ACTING";

  /** The login is another office's; the official's id follows. */
  private static final String ELSEWHERE = "elsewhere ";

  private final Table table;
  private final Clock clock;

  Offices(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Queries {@code OFFICE#} of OFFICES. */
  @Override
  public List<OfficeCode> codes() {
    return table.query(OfficeRows.PK, OfficeRows.OFFICE).map(OfficeRows::code).sorted().toList();
  }

  /** Queries the partition OFFICES; the calendar's version comes with it. */
  @Override
  public Presented presented() {
    Instant now = clock.instant();
    OfficeRows.All all = OfficeRows.read(table);
    seen = new Seen(Math.max(all.calendarVersion(), seen.version()), now);
    return all.presented();
  }

  /** Queries from {@code OFFICIAL#} to PROFILE. */
  @Override
  public Optional<Office> find(OfficeCode code) {
    List<Item> items = table.query(pk(code), OFFICIALS, PROFILE).toList();
    remember(code, items);
    return office(code, items);
  }

  /** An office and other items. */
  public record With(Optional<Office> office, List<Item> others) {}

  /**
   * The items that an office consisted of under this revision of its profile: each change that adds
   * one writes the profile too.
   */
  private record Roll(String revision, List<Table.Key> keys) {}

  private final Map<OfficeCode, Roll> rolls = new ConcurrentHashMap<>();

  /** The revision that the last query of an office saw. */
  private final Map<OfficeCode, String> revisions = new ConcurrentHashMap<>();

  /**
   * The office with other items in one call, when this process knows which items it consists of;
   * what they say is always read. When the profile has another revision it is queried besides.
   */
  public With with(OfficeCode code, List<Table.Key> others) {
    Roll roll = rolls.get(code);
    var keys = new ArrayList<>(others);
    if (roll != null) {
      keys.addAll(roll.keys);
    }
    List<Item> found = withCalendarVersion(keys);
    if (roll != null && roll.revision.equals(revision(code, found).orElse(null))) {
      List<Item> own =
          found.stream()
              .filter(item -> roll.keys.stream().anyMatch(key -> key.isOf(item)))
              .sorted(Comparator.comparing(item -> item.text("sk")))
              .toList();
      return new With(office(code, own), found);
    }
    return new With(find(code), found);
  }

  private static Optional<String> revision(OfficeCode code, List<Item> items) {
    var profile = new Table.Key(pk(code), PROFILE);
    return items.stream()
        .filter(profile::isOf)
        .findFirst()
        .flatMap(item -> item.optional("revision"));
  }

  /**
   * Remembers the roll of a revision that a query before this one saw already: one that runs beside
   * a change may see the new profile and not yet the official that came with it. A profile from
   * before there were revisions is queried each time.
   */
  private void remember(OfficeCode code, List<Item> items) {
    Optional<String> revision = revision(code, items);
    if (revision.isEmpty() || !revision.get().equals(revisions.put(code, revision.get()))) {
      return;
    }
    var keys = new ArrayList<Table.Key>();
    keys.add(new Table.Key(pk(code), PROFILE));
    for (Item item : items) {
      String sk = item.text("sk");
      if (sk.startsWith(OFFICIALS) && isOfficial(item)) {
        keys.add(new Table.Key(pk(code), sk));
        keys.add(new Table.Key(pk(code), sk + ABSENCE));
        keys.add(new Table.Key(pk(code), sk + ACTING));
      }
    }
    rolls.put(code, new Roll(revision.get(), List.copyOf(keys)));
  }

  private Optional<Office> office(OfficeCode code, List<Item> items) {
    try {
      return items.stream()
          .filter(item -> item.text("sk").equals(PROFILE))
          .findFirst()
          .map(profile -> office(code, profile, officials(items)));
    } catch (UnreadableItem e) {
      throw new UnreadableOffice(String.valueOf(e.getMessage()), e);
    }
  }

  /** Queries from LAYOUT through {@code OFFICIAL#} to {@code PROFILE#}. */
  @Override
  public Optional<Known> known(OfficeCode code) {
    List<Item> items = table.query(pk(code), LAYOUT, PROFILES + "\uffff").toList();
    return office(code, items)
        .map(office -> new Known(office, () -> profiles(code, items), isLaidOut(items)));
  }

  private static boolean isLaidOut(List<Item> items) {
    return items.stream()
        .anyMatch(item -> item.text("sk").equals(LAYOUT) && item.number("n") >= ROOMS);
  }

  /** Writes LAYOUT. */
  @Override
  public void laidOut(OfficeCode code) {
    table.put(layout(code));
  }

  private static Item layout(OfficeCode code) {
    return Item.at(pk(code), LAYOUT).put("n", ROOMS);
  }

  /** Queries the partition OFFICES and reads each LAYOUT, a hundred in a call. */
  @Override
  public List<OfficeCode> notLaidOut() {
    List<OfficeCode> codes = codes();
    Set<String> done =
        table.getAll(codes.stream().map(Offices::pk).toList(), LAYOUT).stream()
            .filter(item -> item.number("n") >= ROOMS)
            .map(item -> item.text("pk"))
            .collect(Collectors.toSet());
    return codes.stream().filter(code -> !done.contains(pk(code))).toList();
  }

  private List<Official> officials(List<Item> all) {
    LocalDate today = OfficeTime.today(clock);
    List<Item> items = all.stream().filter(item -> item.text("sk").startsWith(OFFICIALS)).toList();
    Map<String, Absence> absences = new HashMap<>();
    Map<String, Acting> acting = new HashMap<>();
    for (Item item : items) {
      if (isOf(item, ABSENCE)) {
        readable(item).ifPresent(a -> absences.put(official(item), a));
      } else if (isOf(item, ACTING)) {
        acting(item, today).ifPresent(a -> acting.put(official(item), a));
      }
    }
    return items.stream()
        .filter(Offices::isOfficial)
        .flatMap(item -> readable(item, absences.get(official(item)), acting.get(official(item))))
        .toList();
  }

  /** Queries from {@code OFFICIAL#} to {@code PROFILE#}. */
  @Override
  public List<Profile> profiles(OfficeCode code) {
    return profiles(code, table.query(pk(code), OFFICIALS, PROFILES + "\uffff").toList());
  }

  private List<Profile> profiles(OfficeCode code, List<Item> items) {
    List<Official> officials = officials(items);
    return items.stream()
        .filter(item -> item.text("sk").startsWith(PROFILES))
        .map(
            item ->
                new Profile(
                    item.parsed("sk", sk -> Instant.parse(sk.substring(PROFILES.length()))),
                    office(code, item, officials)))
        .toList();
  }

  /** Queries {@code DAYS#} of the office. */
  @Override
  public List<NoticeDay> localDays(OfficeCode code) {
    return table.query(pk(code), "DAYS#").flatMap(item -> days(item).stream()).toList();
  }

  /** Queries {@code YEAR#} of CALENDAR. */
  @Override
  public List<YearNotice> notices() {
    return table
        .query("CALENDAR", "YEAR#")
        .map(item -> new YearNotice(item.number("year"), item.text("notice"), days(item)))
        .toList();
  }

  /** Reads VERSION of CALENDAR. */
  @Override
  public long calendarVersion() {
    return table.get("CALENDAR", "VERSION").map(item -> item.big("version")).orElse(0L);
  }

  /**
   * On the office, the logins and the calendar as they were read: the items are read once more,
   * must say what was judged, and are written over as they are stored, in whatever shape.
   */
  @Override
  public void save(Change change) {
    OfficeCode code = change.office().code();
    Office before = change.before();
    Optional<Item> profile = table.get(pk(code), PROFILE);
    Map<String, Item> officials =
        table
            .query(pk(code), OFFICIALS)
            .filter(Offices::isOfficial)
            .collect(Collectors.toMap(Offices::official, item -> item));
    if (!Objects.equals(find(code).orElse(null), before)) {
      throw new Changed();
    }
    // a field that another brought meanwhile changes none of those that were read: this one does
    String revision = UUID.randomUUID().toString();
    Transaction writes =
        Transaction.on(table)
            .writingOver(
                Transaction.CHANGED,
                profile(change.office(), PROFILE).put("revision", revision),
                profile.orElse(null));
    if (change.touchesCalendar()) {
      raiseVersion(writes, change.calendarVersion());
    }
    for (NewPassword password : change.passwords()) {
      Item login = login(password, code);
      if (password.isFirst()) {
        writes.writingNew(Transaction.CHANGED, login);
      } else {
        writes.writingIf(
            ELSEWHERE + password.official(), login, Condition.is("office", code.value()));
      }
    }
    writes.writing(history(before, change.office()));
    writes.writing(OfficeRows.row(change.office()));
    if (before == null) {
      writes.writing(layout(code)); // it has no request from before
    }
    for (Official official : change.officials()) {
      writes.writingOver(
          Transaction.CHANGED,
          item(code, official).put("revision", revision),
          officials.get(official.id()));
      if (leaves(official, change)) {
        writes.updating(
            Transaction.CHANGED,
            sessionsEnded(official.id(), clock.instant()),
            Condition.present());
      }
    }
    years(change.localDays())
        .forEach((year, days) -> writes.writing(days(code, year, merged(code, year, days))));
    change.notices().forEach(notice -> writes.writing(item(notice)));
    Optional<String> failed = writes.commit().why();
    if (failed.filter(why -> why.startsWith(ELSEWHERE)).isPresent()) {
      throw new OfficialTaken(failed.get().substring(ELSEWHERE.length()));
    }
    if (failed.isPresent()) {
      throw new Changed();
    }
    openIfNew(change.duty());
  }

  /** Whether the official was active and is not any more, with a login whose sessions must end. */
  private boolean leaves(Official now, Change change) {
    Office before = change.before();
    boolean wasActive =
        before != null && before.official(now.id()).filter(Official::active).isPresent();
    boolean renewed = change.passwords().stream().anyMatch(p -> p.official().equals(now.id()));
    return wasActive && !now.active() && !renewed && login(now.id()).isPresent();
  }

  /**
   * What the history of profiles gets: a profile that is new, after the one that was there before
   * it.
   */
  private List<Item> history(@Nullable Office before, Office office) {
    if (before != null && isSame(before, office)) {
      return List.of();
    }
    var items = new ArrayList<Item>();
    boolean begun = table.query(pk(office.code()), PROFILES).findAny().isPresent();
    if (before != null && !begun) {
      items.add(profile(before, PROFILES + Notices.time(Instant.EPOCH)));
    }
    items.add(profile(office, PROFILES + Notices.time(clock.instant())));
    return items;
  }

  private static boolean isSame(Office one, Office other) {
    return profile(one, PROFILE).attributes().equals(profile(other, PROFILE).attributes());
  }

  /** The duty is put into the book once; after it was done it is not opened again. */
  private void openIfNew(Deadline duty) {
    table.putNew(Deadlines.opened(duty));
  }

  /** One transaction: the years named, and those that are left without days. */
  @Override
  public boolean replaceLocalDays(OfficeCode code, List<NoticeDay> days, long version) {
    Transaction writes = Transaction.on(table);
    raiseVersion(writes, version);
    TreeMap<Integer, List<NoticeDay>> years = years(days);
    years.forEach((year, some) -> writes.writing(days(code, year, some)));
    table
        .query(pk(code), "DAYS#")
        .map(item -> item.text("sk"))
        .filter(sk -> !years.containsKey(Integer.valueOf(sk.substring("DAYS#".length()))))
        .forEach(sk -> writes.deleting(pk(code), sk));
    return writes.commit().isDone();
  }

  @Override
  public void dropNotice(int year) {
    for (int attempt = 1; ; attempt++) {
      Transaction writes = Transaction.on(table);
      raiseVersion(writes, calendarVersion());
      if (writes.deleting("CALENDAR", "YEAR#" + year).commit().isDone()) {
        return;
      }
      if (attempt == TRIES) {
        throw new Changed();
      }
      Pause.jittered(attempt);
    }
  }

  /** On condition that the version is still this; 0 while there is none: then it is made first. */
  private void raiseVersion(Transaction writes, long seen) {
    if (seen == 0) {
      // a transaction rests on a row that exists: absence alone does not keep two apart everywhere
      boolean _ =
          table.putNew(Item.at(CALENDAR_VERSION.pk(), CALENDAR_VERSION.sk()).put("version", 0));
    }
    writes.updating(
        Transaction.CHANGED,
        table
            .updateOf(CALENDAR_VERSION.pk(), CALENDAR_VERSION.sk())
            .updateExpression("ADD version :one")
            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))),
        Condition.is("version", seen));
    writes.writing(OfficeRows.calendar(seen + 1));
  }

  private volatile Seen seen = new Seen(0, Instant.MIN);

  /** Reads VERSION of CALENDAR, unless it was read beside something else. */
  @Override
  public Seen calendarSeen(Duration notLonger) {
    Seen last = seen;
    Instant now = clock.instant();
    boolean old = last.at().isBefore(now.minus(notLonger)) || last.at().isAfter(now);
    return old ? new Seen(calendarVersion(), now) : last;
  }

  /** These items, which are there; the calendar's version comes with them. */
  public List<Item> withCalendarVersion(List<Table.Key> keys) {
    Instant now = clock.instant();
    var all = new ArrayList<>(keys);
    all.add(CALENDAR_VERSION);
    List<Item> found = table.getAll(all);
    seen =
        new Seen(
            found.stream()
                .filter(CALENDAR_VERSION::isOf)
                .findFirst()
                .map(item -> item.big("version"))
                .orElse(0L),
            now);
    return found.stream().filter(item -> !CALENDAR_VERSION.isOf(item)).toList();
  }

  /** Reads STATE, and VERSION of CALENDAR in the same call. */
  @Override
  public Optional<Login> login(String official) {
    return withCalendarVersion(List.of(new Table.Key("LOGIN#" + official, STATE))).stream()
        .findFirst()
        .map(item -> login(official, item));
  }

  private static Login login(String official, Item item) {
    return new Login(
        official,
        item.parsed("office", OfficeCode::new),
        item.text("hash"),
        item.flag("oneTime"),
        item.optional("sessionsFrom").map(Instant::parse).orElse(null));
  }

  @Override
  public void endSessions(String official, Instant now) {
    Optional<Item> _ = table.update(sessionsEnded(official, now), Condition.present());
  }

  /** Of two at once the later holds. */
  private Update.Builder sessionsEnded(String official, Instant now) {
    return table
        .updateOf("LOGIN#" + official, STATE)
        .updateExpression("SET sessionsFrom = :now")
        .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(Notices.time(now))));
  }

  @Override
  public Optional<Login> changePassword(Login login, String hash) {
    return table
        .update(
            table
                .updateOf("LOGIN#" + login.official(), STATE)
                .updateExpression("SET #hash = :hash, oneTime = :no REMOVE feed")
                .expressionAttributeNames(Map.of("#hash", "hash"))
                .expressionAttributeValues(
                    Map.of(
                        ":hash", AttributeValue.fromS(hash),
                        ":no", AttributeValue.fromBool(false))),
            Condition.is("hash", login.hash()))
        .map(item -> login(login.official(), item));
  }

  @Override
  public void setAbsence(
      OfficeCode code, String official, @Nullable Absence before, @Nullable Absence absence) {
    Item seen =
        before != null
            ? absence(code, official, before)
            : table
                .get(pk(code), OFFICIALS + official + ABSENCE)
                .filter(item -> readable(item).isEmpty())
                .orElse(null);
    Transaction writes = Transaction.on(table);
    if (absence != null) {
      writes.writingOver(Transaction.CHANGED, absence(code, official, absence), seen);
    } else if (seen != null) {
      writes.deletingUnchanged(Transaction.CHANGED, seen);
    } else {
      return;
    }
    if (!writes.commit().isDone()) {
      throw new Changed();
    }
  }

  private static Item absence(OfficeCode code, String official, Absence absence) {
    return Item.at(pk(code), OFFICIALS + official + ABSENCE)
        .put("from", absence.from().toString())
        .put("to", absence.to().toString())
        .put("deputy", absence.deputy())
        .put("by", absence.by());
  }

  // ---- mapping

  private static String pk(OfficeCode code) {
    return "OFFICE#" + code;
  }

  private static Item profile(Office office, String sk) {
    return put(Item.at(pk(office.code()), sk), office);
  }

  /** The profile in that item. */
  static Item put(Item item, Office office) {
    item.put("kind", office.kind().name())
        .put("name", office.name())
        .put("shortName", office.shortName())
        .put("address", office.address())
        .put("phone", office.phone())
        .put("hours", office.hours())
        .put("email", office.email())
        .put("reconsiderationOrgan", office.reconsiderationOrgan())
        .put("court", office.court());
    return SettingsItem.put(item, office.settings());
  }

  static Office office(OfficeCode code, Item item, List<Official> officials) {
    return new Office(
        code,
        item.constant("kind", OfficeKind.class),
        item.text("name"),
        item.orNull("shortName"),
        item.orNull("address"),
        item.orNull("phone"),
        item.orNull("hours"),
        item.orNull("email"),
        item.orNull("reconsiderationOrgan"),
        item.orNull("court"),
        SettingsItem.settings(item),
        officials);
  }

  private static Item item(OfficeCode code, Official official) {
    return Item.at(pk(code), OFFICIALS + official.id())
        .put("name", official.name())
        .put("email", official.email())
        .put("roles", official.roles().stream().map(Role::name).sorted().toList())
        .flag("active", official.active());
  }

  /** An official whose item cannot be read is left out, loudly; the others work on. */
  private static Stream<Official> readable(
      Item item, @Nullable Absence absence, @Nullable Acting acting) {
    try {
      return Stream.of(official(item, absence, acting));
    } catch (UnreadableItem e) {
      LOG.errorf("OfficialUnreadable %s", e.getMessage());
      return Stream.empty();
    }
  }

  /** Whose item it is. */
  private static String official(Item item) {
    String id = item.text("sk").substring(OFFICIALS.length());
    int end = id.indexOf('#');
    return end < 0 ? id : id.substring(0, end);
  }

  private static boolean isOfficial(Item item) {
    return !isOf(item, ABSENCE) && !isOf(item, ACTING);
  }

  private static boolean isOf(Item item, String what) {
    return item.text("sk").endsWith(what);
  }

  /** One that cannot be read is as if there were none, loudly. */
  private static Optional<Acting> acting(Item item, LocalDate today) {
    try {
      return Optional.of(
          Acting.of(
              item.parsed("from", LocalDate::parse),
              item.parsed("to", LocalDate::parse),
              item.text("document"),
              item.text("by"),
              today));
    } catch (UnreadableItem e) {
      LOG.errorf("ActingUnreadable %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static Item acting(OfficeCode code, String official, Acting acting) {
    return Item.at(pk(code), OFFICIALS + official + ACTING)
        .put("from", acting.from().toString())
        .put("to", acting.to().toString())
        .put("document", acting.document())
        .put("by", acting.by());
  }

  @Override
  public void name(OfficeCode code, String official, @Nullable Acting before, Acting acting) {
    Item seen = before == null ? null : acting(code, official, before);
    changed(
        Transaction.on(table)
            .writingOver(Transaction.CHANGED, acting(code, official, acting), seen));
  }

  @Override
  public void end(OfficeCode code, String official, Acting before) {
    changed(
        Transaction.on(table)
            .deletingUnchanged(Transaction.CHANGED, acting(code, official, before)));
  }

  private static void changed(Transaction writes) {
    if (!writes.commit().isDone()) {
      throw new Changed();
    }
  }

  /** One that cannot be read is as if there were none, loudly. */
  private static Optional<Absence> readable(Item item) {
    try {
      return Optional.of(
          new Absence(
              item.parsed("from", LocalDate::parse),
              item.parsed("to", LocalDate::parse),
              item.text("deputy"),
              item.text("by")));
    } catch (UnreadableItem e) {
      LOG.errorf("AbsenceUnreadable %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static Official official(Item item, @Nullable Absence absence, @Nullable Acting acting) {
    Set<Role> roles =
        item.texts("roles").stream()
            .map(name -> role(item, name))
            .collect(Collectors.toUnmodifiableSet());
    return new Official(
        official(item),
        item.text("name"),
        item.text("email"),
        roles,
        item.flag("active"),
        absence,
        acting);
  }

  private static Role role(Item item, String name) {
    try {
      return Role.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new UnreadableItem(item.key(), "roles cannot be read");
    }
  }

  private static Item login(NewPassword password, OfficeCode office) {
    return Item.at("LOGIN#" + password.official(), "STATE")
        .put("office", office.value())
        .put("hash", password.hash())
        .flag("oneTime", password.oneTime());
  }

  /** The stored days of the year with these in their place; a day left out stays as it was. */
  private List<NoticeDay> merged(OfficeCode code, int year, List<NoticeDay> days) {
    var all = new TreeMap<LocalDate, NoticeDay>();
    table
        .get(pk(code), "DAYS#" + year)
        .ifPresent(item -> days(item).forEach(day -> all.put(day.date(), day)));
    days.forEach(day -> all.put(day.date(), day));
    return List.copyOf(all.values());
  }

  private static TreeMap<Integer, List<NoticeDay>> years(List<NoticeDay> days) {
    return days.stream()
        .collect(
            Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
  }

  private static Item days(OfficeCode code, int year, List<NoticeDay> days) {
    return Item.at(pk(code), "DAYS#" + year).put("days", texts(days));
  }

  private static Item item(YearNotice notice) {
    return Item.at("CALENDAR", "YEAR#" + notice.year())
        .put("year", notice.year())
        .put("notice", notice.notice())
        .put("days", texts(notice.days()));
  }

  private static List<String> texts(List<NoticeDay> days) {
    return days.stream().map(d -> d.date() + "|" + d.kind() + "|" + d.name()).toList();
  }

  private static List<NoticeDay> days(Item item) {
    return item.texts("days").stream().sorted().map(text -> day(item, text)).toList();
  }

  private static NoticeDay day(Item item, String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length != 3) {
      throw new UnreadableItem(item.key(), "a day cannot be read");
    }
    return new NoticeDay(LocalDate.parse(parts[0]), NoticeDay.Kind.valueOf(parts[1]), parts[2]);
  }
}
