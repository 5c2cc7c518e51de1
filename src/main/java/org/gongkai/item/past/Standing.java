package org.gongkai.item.past;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.DocumentNumber;
import org.gongkai.item.Folded;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.item.Metadata;
import org.gongkai.item.PublicRow;
import org.gongkai.item.Publication;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.secret.Fingerprints;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are there already. The id of an imported item follows from what its row
 * says, so that the same row is known again, whatever was corrected since; an item that was typed
 * is known by its index number.
 */
@Singleton
class Standing {

  private static final String USE = "past-item";

  /** So many items are looked at for twins. */
  private static final int MOST = 50_000;

  private final ItemRoom room;
  private final MatterBook book;
  private final Items items;
  private final ListingBook listings;
  private final Fingerprints fingerprints;

  Standing(
      ItemRoom room,
      MatterBook book,
      Items items,
      ListingBook listings,
      Fingerprints fingerprints) {
    this.items = items;
    this.listings = listings;
    this.room = room;
    this.book = book;
    this.fingerprints = fingerprints;
  }

  /** The id of what is made of the row. */
  String id(OfficeCode office, PastRow row) {
    return ItemId.of(office, fingerprints.blind(USE, office + "\n" + row.text()));
  }

  /** The rows that are not there yet; a number that another item has is noted. */
  List<PastRow> fresh(OfficeCode office, PastList list, Remarks problems, Remarks warnings) {
    List<PastRow> left = unmade(office, list.rows());
    List<PastRow> fresh = unnumbered(office, list, left, problems);
    warn(office, list, fresh, warnings);
    return fresh;
  }

  private List<PastRow> unmade(OfficeCode office, List<PastRow> rows) {
    Map<PastRow, List<String>> ids = new HashMap<>();
    for (PastRow row : rows) {
      ids.put(
          row,
          fingerprints.blinds(USE, office + "\n" + row.text()).stream()
              .map(hash -> ItemId.of(office, hash))
              .toList());
    }
    Set<String> there =
        book.documents(room, office, ids.values().stream().flatMap(List::stream).toList()).keySet();
    return rows.stream()
        .filter(row -> ids.getOrDefault(row, List.of()).stream().noneMatch(there::contains))
        .toList();
  }

  private List<PastRow> unnumbered(
      OfficeCode office, PastList list, List<PastRow> rows, Remarks problems) {
    Map<String, Subject> whose =
        book.claimed(
            office,
            Items.INDEX,
            rows.stream().map(Standing::index).filter(index -> !index.isEmpty()).toList());
    Map<String, Versioned<Item>> there =
        book.documents(room, office, whose.values().stream().map(Subject::reference).toList());
    var fresh = new ArrayList<PastRow>();
    for (PastRow row : rows) {
      Subject holder = whose.get(index(row));
      if (holder == null) {
        fresh.add(row);
        continue;
      }
      Versioned<Item> other = there.get(holder.reference());
      List<String> differing = other == null ? List.of() : differing(other.matter(), row);
      if (other == null || !differing.isEmpty()) {
        problems.add(list.at(row, PastHeading.INDEX), Code.NOT_ALLOWED, inUse(other, differing));
      }
    }
    return fresh;
  }

  private static String index(PastRow row) {
    return Folded.of(row.said().indexNumber());
  }

  private static String inUse(@Nullable Versioned<Item> other, List<String> differing) {
    String whose = other == null ? "另一条信息" : "信息“" + other.matter().title() + "”";
    String how = differing.isEmpty() ? "" : "，" + String.join("、", differing) + "与它不同";
    return "索引号已被本机关的%s使用（索引号永不重复）%s；是另一条信息的，请改索引号，是同一条的，请在该信息的页面更正".formatted(whose, how);
  }

  private static List<String> differing(Item item, PastRow row) {
    Metadata is = item.content().metadata();
    Metadata says = row.said();
    Publication at = item.publicity().publication();
    Publication said = row.publication();
    var all = new ArrayList<String>();
    note(all, "标题", is.title(), says.title());
    note(all, "公文类型", is.kind(), says.kind());
    note(all, "发文字号", is.documentNumber(), says.documentNumber());
    note(all, "发文机关", is.issuer(), says.issuer());
    note(all, "主题分类", is.topic(), says.topic());
    note(all, "成文日期", is.formedOn(), says.formedOn());
    note(all, "栏目", item.content().column().id(), row.column());
    note(all, "内容概述", item.content().summary(), row.summary());
    note(all, "发布日期", at == null ? null : at.on(), said == null ? null : said.on());
    note(all, "网址", at == null ? null : at.url(), said == null ? null : said.url());
    return all;
  }

  private static void note(
      List<String> all, String label, @Nullable Object is, @Nullable Object says) {
    if (!Objects.equals(is, says)) {
      all.add(label);
    }
  }

  /**
   * Looks at the numbers of the years that the list names, and at what the public has of its days.
   */
  private void warn(OfficeCode office, PastList list, List<PastRow> fresh, Remarks warnings) {
    Map<String, String> there = new HashMap<>();
    fresh.stream()
        .flatMap(row -> Stream.ofNullable(row.said().documentNumber()))
        .flatMap(number -> DocumentNumber.parse(number).stream())
        .map(DocumentNumber::year)
        .distinct()
        .flatMap(year -> items.numbers(office, year).stream())
        .forEach(one -> there.put(Twins.Marks.number(one.number(), one.issuer()), one.title()));
    List<LocalDate> days =
        fresh.stream()
            .flatMap(row -> Stream.ofNullable(row.publication()))
            .map(Publication::on)
            .sorted()
            .toList();
    if (!days.isEmpty()) {
      String from = days.getFirst().toString();
      String before = days.getLast().plusDays(1).toString();
      listings
          .between(PublicRow.list(office), PublicRow.class, from, before, MOST)
          .forEach(
              one ->
                  there.put(Twins.Marks.title(one.title(), one.days().publishedOn()), one.title()));
    }
    fresh.forEach(row -> warn(row, list, there, warnings));
  }

  private static void warn(
      PastRow row, PastList list, Map<String, String> there, Remarks warnings) {
    Twins.Marks marks = Twins.Marks.of(row);
    marks
        .all()
        .filter(there::containsKey)
        .findFirst()
        .ifPresent(
            mark ->
                warnings.add(
                    list.at(row, PastHeading.TITLE),
                    Code.NOT_ALLOWED,
                    "本机关已登记的“%s”%s相同，这一行另作一条；如果是同一条，请删去这一行"
                        .formatted(
                            there.get(mark), mark.equals(marks.number()) ? "发文字号和发文机关" : "标题和日期")));
  }
}
