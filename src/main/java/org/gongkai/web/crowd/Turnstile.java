package org.gongkai.web.crowd;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets in so many at a time; some more wait, and the addresses take turns: one that asks for a
 * hundred pages at once keeps nobody waiting longer than one that asks for two.
 */
final class Turnstile {

  private final int atOnce;
  private final int waiting;
  private final int share;
  private int inside;
  private int queued;

  /** Of each address how many of it are inside or wait. */
  private final Map<String, Integer> here = new HashMap<>();

  /** Who waits, by address; the first has the next turn. */
  private final Map<String, Deque<Runnable>> queues = new LinkedHashMap<>();

  /** What became of who came. */
  enum Entry {
    /** In, or in as soon as it is its turn. */
    TAKEN,
    /** The address has its share already. */
    SHARE,
    /** No more can wait. */
    FULL
  }

  /**
   * @param atOnce so many are inside at a time
   * @param waiting so many wait at most
   * @param share so many of one address are inside or wait
   */
  Turnstile(int atOnce, int waiting, int share) {
    this.atOnce = atOnce;
    this.waiting = waiting;
    this.share = share;
  }

  /**
   * Somebody comes.
   *
   * @param sharing whether the address is one that has a share
   * @param go called when it is in: now, or by who leaves
   */
  Entry come(String address, boolean sharing, Runnable go) {
    synchronized (this) {
      if (sharing && here.getOrDefault(address, 0) >= share) {
        return Entry.SHARE;
      }
      if (inside >= atOnce && queued >= waiting) {
        return Entry.FULL;
      }
      here.merge(address, 1, Integer::sum);
      if (inside >= atOnce) {
        queued++;
        queues.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(go);
        return Entry.TAKEN;
      }
      inside++;
    }
    go.run();
    return Entry.TAKEN;
  }

  /** Somebody who was in leaves; who has the next turn goes in. */
  void leave(String address) {
    Runnable next;
    synchronized (this) {
      here.computeIfPresent(address, (_, n) -> n == 1 ? null : n - 1);
      next = next();
      if (next == null) {
        inside--;
      }
    }
    if (next != null) {
      next.run();
    }
  }

  private @Nullable Runnable next() {
    Iterator<Map.Entry<String, Deque<Runnable>>> all = queues.entrySet().iterator();
    if (!all.hasNext()) {
      return null;
    }
    Map.Entry<String, Deque<Runnable>> first = all.next();
    String address = first.getKey();
    Deque<Runnable> queue = first.getValue();
    Runnable next = queue.remove();
    queued--;
    all.remove();
    if (!queue.isEmpty()) {
      queues.put(address, queue); // behind the others
    }
    return next;
  }

  /** How many are inside and wait, and of how many addresses something is remembered. */
  synchronized String state() {
    return "%d inside, %d waiting, %d addresses".formatted(inside, queued, here.size());
  }
}
