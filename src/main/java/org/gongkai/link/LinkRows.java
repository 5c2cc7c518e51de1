package org.gongkai.link;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Item;
import org.gongkai.item.LinkState;
import org.gongkai.item.LinkStates;
import org.jspecify.annotations.Nullable;

/** What is noted of the addresses of items when they are asked for. */
@Singleton
final class LinkRows {

  private final LinkStates states;
  private final LinkBook book;

  LinkRows(LinkStates states, LinkBook book) {
    this.states = states;
    this.book = book;
  }

  /**
   * What came of some items.
   *
   * @param away ids of those of which an address did not open
   * @param complete whether there was time for all of them
   */
  record Asked(int asked, int failing, Set<String> away, boolean complete) {}

  /** The addresses of the item that are on the list, by how they are noted. */
  Map<String, Target> targets(Item item, PortalHosts hosts) {
    Map<String, Target> all = new LinkedHashMap<>();
    for (String url : item.addresses()) {
      Target.parse(url).filter(hosts::lists).ifPresent(target -> all.put(url, target));
    }
    return all;
  }

  /** Asks for what was not asked for on the day, and notes what came of it. */
  Asked ask(
      OfficeCode office, List<Item> items, PortalHosts hosts, Asking asking, LocalDate today) {
    Map<String, List<LinkState>> known = states.of(office, items.stream().map(Item::id).toList());
    List<Row> rows =
        items.stream()
            .filter(item -> item.isOpenToAll(today))
            .map(item -> row(item, hosts, known.getOrDefault(item.id(), List.of()), today))
            .toList();
    List<Target> wanted = rows.stream().flatMap(row -> row.wanted.values().stream()).toList();
    Map<Target, Answer> answers = asking.all(wanted);
    Set<String> away = new LinkedHashSet<>();
    int failing = 0;
    for (Row row : rows) {
      List<LinkState> now = row.after(answers, today);
      failing +=
          (int)
              now.stream()
                  .filter(one -> row.wanted.containsKey(one.url()) && one.failures() > 0)
                  .count();
      if (now.stream().anyMatch(one -> one.failures() > 0)) {
        away.add(row.item.id());
      }
      if (!now.equals(row.known)) {
        book.note(office, row.item.id(), now);
      }
    }
    int asked = (int) answers.values().stream().filter(Answer::isAsked).count();
    return new Asked(asked, failing, away, answers.size() == Set.copyOf(wanted).size());
  }

  private Row row(Item item, PortalHosts hosts, List<LinkState> known, LocalDate today) {
    Map<String, Target> wanted = targets(item, hosts);
    Map<String, LinkState> byUrl =
        known.stream().collect(Collectors.toMap(LinkState::url, Function.identity()));
    Map<String, Target> all = new LinkedHashMap<>(wanted);
    wanted.keySet().removeIf(url -> byUrl.containsKey(url) && !byUrl.get(url).on().isBefore(today));
    return new Row(item, known, all.keySet(), wanted);
  }

  /**
   * An item.
   *
   * @param all its addresses that are on the list
   * @param wanted those of them to be asked for now
   */
  private record Row(
      Item item, List<LinkState> known, Set<String> all, Map<String, Target> wanted) {

    List<LinkState> after(Map<Target, Answer> answers, LocalDate today) {
      var after = new ArrayList<LinkState>();
      for (String url : all) {
        LinkState before =
            known.stream().filter(one -> one.url().equals(url)).findFirst().orElse(null);
        Target target = wanted.get(url);
        Answer answer = target == null ? null : answers.get(target);
        LinkState now =
            answer == null || !answer.isAsked() ? before : next(url, before, answer, today);
        if (now != null) {
          after.add(now);
        }
      }
      return after;
    }

    private static LinkState next(
        String url, @Nullable LinkState before, Answer answer, LocalDate today) {
      return answer.opens()
          ? new LinkState(url, answer.words(), today, 0, false)
          : new LinkState(
              url,
              answer.words(),
              today,
              before == null ? 1 : before.failures() + 1,
              before != null && before.told());
    }
  }
}
