package org.gongkai.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.SideBySide;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.office.OfficeList;
import org.jboss.logging.Logger;

/**
 * The weekly run: the public items of each office, page by page from where the last run ended,
 * those first that did not open. Run twice on a day it asks for nothing twice. An office that was
 * looked at longest ago comes first, so that a run which ends by its {@link Limits} leaves none out
 * for ever.
 */
@Singleton
public class LinkRun {

  private static final Logger LOG = Logger.getLogger(LinkRun.class);
  private static final int PAGE = 50;
  private static final int LOOK = 1_000;

  private final PortalHosts hosts;
  private final ItemRoom room;
  private final MatterBook matters;
  private final LinkBook book;
  private final LinkRows rows;
  private final LinkNotices notices;
  private final OfficeList offices;
  private final LinkFetch fetch;
  private final Clock clock;

  LinkRun(
      GongkaiConfig config,
      ItemRoom room,
      MatterBook matters,
      LinkBook book,
      LinkRows rows,
      LinkNotices notices,
      OfficeList offices,
      LinkFetch fetch,
      Clock clock) {
    this.hosts = PortalHosts.of(config.portalHosts().orElse(List.of()));
    this.room = room;
    this.matters = matters;
    this.book = book;
    this.rows = rows;
    this.notices = notices;
    this.offices = offices;
    this.fetch = fetch;
    this.clock = clock;
  }

  /**
   * What a run did.
   *
   * @param asked addresses
   * @param failing of them that did not open this time
   * @param told notices that were written
   * @param finished whether it came to the end of every office's list; else the next one goes on
   */
  public record Result(int asked, int failing, int told, boolean finished) {

    static final Result NOTHING = new Result(0, 0, 0, true);

    Result plus(Result other) {
      return new Result(
          asked + other.asked,
          failing + other.failing,
          told + other.told,
          finished && other.finished);
    }
  }

  /** Runs it. An office that fails is logged and keeps none from its turn. */
  public Result run() {
    return run(Limits.USUAL);
  }

  /** The same within other limits. */
  Result run(Limits limits) {
    if (hosts.isEmpty()) {
      return Result.NOTHING;
    }
    var asking = new Asking(new LinkCheck(hosts, fetch, new Pace(limits.perHost())), limits, clock);
    LocalDate today = OfficeTime.today(clock);
    Result sum = Result.NOTHING;
    for (OfficeCode office : longestAgoFirst()) {
      try {
        sum = sum.plus(new Walk(office, asking, today).run());
      } catch (RuntimeException e) {
        LOG.errorf(e, "LinksNotChecked office=%s", office);
        sum = sum.plus(new Result(0, 0, 0, false));
      }
    }
    LOG.infof(
        "LinksChecked asked=%d failing=%d told=%d finished=%s",
        sum.asked(), sum.failing(), sum.told(), sum.finished());
    return sum;
  }

  private List<OfficeCode> longestAgoFirst() {
    return SideBySide.each(offices.codes(), code -> Map.entry(code, book.progress(code))).stream()
        .sorted(
            Comparator.comparing(
                one -> one.getValue().on(), Comparator.nullsFirst(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One office's part of the run. */
  private final class Walk {

    private final OfficeCode office;
    private final Asking asking;
    private final LocalDate today;
    private Progress progress;
    private int asked;
    private int failing;

    Walk(OfficeCode office, Asking asking, LocalDate today) {
      this.office = office;
      this.asking = asking;
      this.today = today;
      this.progress = book.progress(office);
    }

    Result run() {
      again();
      boolean finished = list();
      return new Result(asked, failing, notices.tell(office, progress.failing(), today), finished);
    }

    /** What did not open: whether it still does not is what its owner waits for. */
    private void again() {
      List<String> ids = progress.failing().stream().limit(asking.again()).toList();
      if (!ids.isEmpty() && !asking.isOver()) {
        ask(
            matters.documents(room, office, ids).values().stream().map(Versioned::matter).toList(),
            ids);
        book.progress(office, progress);
      }
    }

    private boolean list() {
      String cursor = progress.cursor();
      do {
        if (asking.isOver()) {
          return false;
        }
        Listed<Item> page =
            matters.list(
                room, office, new Query<Item>("", null, this::isAsked, PAGE, LOOK, cursor));
        if (!ask(page.items(), page.items().stream().map(Item::id).toList())) {
          return false; // the page's rest is the next run's
        }
        cursor = page.next();
        progress = progress.at(today, cursor);
        book.progress(office, progress);
      } while (cursor != null);
      return true;
    }

    private boolean isAsked(Item item) {
      return item.isOpenToAll(today) && !rows.targets(item, hosts).isEmpty();
    }

    private boolean ask(List<Item> items, List<String> ids) {
      LinkRows.Asked done = rows.ask(office, items, hosts, asking, today);
      asked += done.asked();
      failing += done.failing();
      progress = progress.asked(done.complete() ? ids : List.of(), done.away());
      return done.complete();
    }
  }
}
