package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobStore;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Writing;
import org.gongkai.office.OfficeBook;
import org.gongkai.search.index.Asked;
import org.gongkai.search.index.Found;
import org.gongkai.search.text.Words;
import org.gongkai.written.Folding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search with 20,000 items of some 830 characters: what it finds held against looking through
 * all of them, and what it costs. {@code make bench} prints it.
 */
@Tag("bench")
class SearchBench extends ServicesTest {

  private static final int ITEMS = Integer.getInteger("search.items", 20_000);
  private static final int PARTS = 500;
  private static final int QUESTIONS = 1_000;
  private static final int TOGETHER = 400;

  @TempDir Path folder;
  @Inject OfficeBook offices;
  @Inject Matters matters;
  @Inject ItemRoom room;
  @Inject BlobStore blobs;

  private final Random random = new Random(20261128);
  private final Map<String, List<String>> folded = new HashMap<>();
  private AnOffice made;

  private Services process(String name) {
    return new Services(
        Map.of("gongkai.search", folder.resolve(name).toString()), Clock.system(OfficeTime.ZONE));
  }

  @Test
  void everyPartOfATextIsFoundInTimeAndNothingElse() throws IOException {
    made = new AnOffice(setup);
    store();
    System.out.println();
    Services one = process("one");
    long start = System.nanoTime();
    LiveIndex index = one.get(IndexPlace.class).ready(Duration.ofMinutes(10));
    System.out.printf(
        "search: %d items, index made from the table %.1f s%n", ITEMS, since(start) / 1e3);
    System.out.printf("search: index on disk %.1f MB%n", size(folder.resolve("one")) / 1e6);
    exhaustive(index);
    questions("index alone", query -> index(index, query));
    PublicSearch search = one.get(PublicSearch.class);
    questions(
        "in the service, log and hits held against the table", query -> service(search, query));
    snapshot(one);
    one.get(IndexPlace.class).close();
    restart("one", "first question after a start, index on the disk");
    restart("fresh", "first question after a start, index from the copy");
  }

  private void store() {
    var office = offices.find(new OfficeCode(made.code)).orElseThrow();
    var items = new MadeUpItems(random, office.code());
    Surroundings in = matters.in(office);
    var done = new Matters.Done("import", LocalDate.now(OfficeTime.ZONE), made.clerk);
    for (int from = 0; from < ITEMS; from += TOGETHER) {
      List<MadeUpItems.Made> some = Stream.generate(items::next).limit(TOGETHER).toList();
      some.parallelStream().forEach(one -> one.keep(blobs));
      var writings = new ArrayList<Writing<?>>();
      for (MadeUpItems.Made one : some) {
        writings.add(matters.writing(room, null, one.item(), null, in, done));
        var said = one.item().content().metadata();
        folded.put(
            one.item().id(),
            Stream.of(said.title(), said.documentNumber(), said.indexNumber(), one.body())
                .map(text -> Folding.of(text).toString())
                .toList());
      }
      assertThat(matters.writeAll(writings, Instant.MAX)).isTrue();
    }
  }

  private String part() {
    List<List<String>> all = List.copyOf(folded.values());
    while (true) {
      List<String> texts = all.get(random.nextInt(all.size()));
      // of bodies, as often as they are longer than titles and numbers
      int which = random.nextInt(10) == 0 ? random.nextInt(texts.size()) : texts.size() - 1;
      int[] points = texts.get(which).codePoints().toArray();
      int length = 2 + random.nextInt(7);
      if (points.length >= length) {
        return new String(points, random.nextInt(points.length - length + 1), length);
      }
    }
  }

  private Asked asked(String query) {
    LocalDate today = LocalDate.now(OfficeTime.ZONE);
    return new Asked(Words.of(query), made.code, null, null, null, false, today);
  }

  private void exhaustive(LiveIndex index) throws IOException {
    int found = 0;
    for (int i = 0; i < PARTS; i++) {
      String part = part();
      Set<String> right =
          folded.entrySet().stream()
              .filter(one -> one.getValue().stream().anyMatch(text -> text.contains(part)))
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> ids =
          index.find(asked(part), 0, ITEMS).hits().stream()
              .map(Found.Hit::id)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(ids).as(part).isEqualTo(right);
      found += ids.size();
    }
    System.out.printf(
        "search: %d parts of texts found every item that has them, and no other (%d hits)%n",
        PARTS, found);
  }

  private interface Run {
    void of(String query) throws IOException;
  }

  private void questions(String what, Run run) throws IOException {
    var millis = new double[QUESTIONS];
    for (int i = -200; i < QUESTIONS; i++) {
      String query = part();
      long start = System.nanoTime();
      run.of(query);
      if (i >= 0) {
        millis[i] = since(start);
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "search: %s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
        what, millis[QUESTIONS / 2], millis[QUESTIONS * 95 / 100], millis[QUESTIONS * 99 / 100]);
  }

  private void index(LiveIndex index, String query) throws IOException {
    assertThat(index.find(asked(query), 0, PublicSearch.SIZE).total()).isPositive();
  }

  private void service(PublicSearch search, String query) {
    Map<String, String> given = Map.of("q", query, "office", made.code);
    assertThat(search.find(Question.read(given::get, _ -> true)).rows()).isNotEmpty();
  }

  private void snapshot(Services one) throws IOException {
    long start = System.nanoTime();
    Snapshots snapshots = one.get(Snapshots.class);
    IndexPlace place = one.get(IndexPlace.class);
    snapshots.save(place.ready(IndexPlace.WAIT), place.folder());
    long bytes = one.get(SnapshotBook.class).newest().orElseThrow().bytes();
    System.out.printf(
        "search: copy of the index %.1f MB, made in %.1f s%n", bytes / 1e6, since(start) / 1e3);
  }

  private void restart(String name, String what) {
    Services process = process(name);
    PublicSearch search = process.get(PublicSearch.class);
    long start = System.nanoTime();
    service(search, part());
    System.out.printf("search: %s %.0f ms%n", what, since(start));
    process.get(IndexPlace.class).close();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
