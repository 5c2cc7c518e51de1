package org.gongkai.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.gongkai.item.LinkState;
import org.gongkai.item.LinkStates;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.jspecify.annotations.Nullable;

/** Tells the owners of columns, one mail each, what does not open any more; of each once. */
@Singleton
final class LinkNotices {

  private static final NoticeKind KIND = new NoticeKind("links-away");

  /** More rows than this are counted, not shown. */
  private static final int MOST_ROWS = 100;

  private final ItemRoom room;
  private final MatterBook matters;
  private final LinkStates states;
  private final LinkBook book;
  private final Columns columns;
  private final OfficeBook offices;
  private final Outbox outbox;
  private final Clock clock;
  private final GongkaiConfig config;

  LinkNotices(
      ItemRoom room,
      MatterBook matters,
      LinkStates states,
      LinkBook book,
      Columns columns,
      OfficeBook offices,
      Outbox outbox,
      Clock clock,
      GongkaiConfig config) {
    this.room = room;
    this.matters = matters;
    this.states = states;
    this.book = book;
    this.columns = columns;
    this.offices = offices;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /**
   * Writes what was not told yet of these items.
   *
   * @return how many notices
   */
  int tell(OfficeCode code, List<String> ids, LocalDate today) {
    Map<String, List<LinkState>> known = states.of(code, ids);
    List<Item> items = untold(code, known, today);
    Map<String, List<Map<String, Object>>> rows = rows(code, items, known, today);
    int written = 0;
    for (Map.Entry<String, List<Map<String, Object>>> one : rows.entrySet()) {
      written += outbox.add(notice(code, one.getKey(), one.getValue(), today)) ? 1 : 0;
    }
    if (written == rows.size()) {
      items.forEach(item -> book.note(code, item.id(), told(known.get(item.id()))));
    }
    return written;
  }

  private List<Item> untold(OfficeCode code, Map<String, List<LinkState>> known, LocalDate today) {
    List<String> ids =
        known.entrySet().stream()
            .filter(one -> one.getValue().stream().anyMatch(LinkNotices::isNew))
            .map(Map.Entry::getKey)
            .toList();
    return matters.documents(room, code, ids).values().stream()
        .map(Versioned::matter)
        .filter(item -> item.isOpenToAll(today))
        .filter(item -> LinkStates.away(item, known).stream().anyMatch(LinkNotices::isNew))
        .toList();
  }

  /** By the official who is told. */
  private Map<String, List<Map<String, Object>>> rows(
      OfficeCode code, List<Item> items, Map<String, List<LinkState>> known, LocalDate today) {
    Office office = offices.find(code).orElseThrow();
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    for (Item item : items) {
      for (String official : office.responsible(owner(item), Owner.Everyone.HEADS, today)) {
        LinkStates.away(item, known).stream()
            .filter(LinkNotices::isNew)
            .forEach(
                link ->
                    rows.computeIfAbsent(official, _ -> new ArrayList<>()).add(row(item, link)));
      }
    }
    return rows;
  }

  private static List<LinkState> told(@Nullable List<LinkState> links) {
    return links == null
        ? List.of()
        : links.stream().map(one -> isNew(one) ? one.toldNow() : one).toList();
  }

  private static boolean isNew(LinkState link) {
    return link.isAway() && !link.told();
  }

  /** As the directory says now. */
  private Owner owner(Item item) {
    return columns
        .find(item.office(), item.content().column().id())
        .map(column -> Owner.parse(column.owner()))
        .orElseGet(() -> item.content().column().responsible());
  }

  private Map<String, Object> row(Item item, LinkState link) {
    return Map.of(
        "title",
        item.title(),
        "url",
        link.url(),
        "what",
        link.what(),
        "link",
        config.publicUrl() + "/desk/" + room.path() + "/" + item.id());
  }

  private Notice notice(
      OfficeCode office, String official, List<Map<String, Object>> rows, LocalDate today) {
    Map<String, Object> values =
        Map.of(
            "day",
            Words.day(today),
            "total",
            rows.size(),
            "more",
            Math.max(0, rows.size() - MOST_ROWS),
            "rows",
            rows.stream().limit(MOST_ROWS).toList(),
            "desk",
            config.publicUrl() + "/");
    String id = today + "#" + KIND.inId();
    return Notice.toOfficial(office, official, id, KIND, values, clock.instant());
  }
}
