package org.gongkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.search.text.Words;
import org.gongkai.written.Folding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found, and what is not. */
class ItemIndexTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @TempDir Path folder;
  private ItemIndex index;

  @BeforeEach
  void made() throws IOException {
    index = ItemIndex.create(folder);
  }

  @AfterEach
  void closed() throws IOException {
    index.close();
  }

  static Asked asked(String query) {
    return new Asked(Words.of(query), null, null, null, null, false, TODAY);
  }

  private static Entry entry(String id, List<String> head, List<String> texts) {
    return entry(id, head, texts, TODAY.minusDays(3), null);
  }

  private static Entry entry(
      String id, List<String> head, List<String> texts, LocalDate on, LocalDate until) {
    return new Entry(
        id, "m", true, new Entry.Traits("LJQ", "c", "NOTICE", 2026, on, until), head, texts);
  }

  private List<String> found(String query) throws IOException {
    index.refresh();
    return index.find(asked(query), 0, 1000).hits().stream().map(Found.Hit::id).toList();
  }

  @Test
  void everyItemThatContainsTheSubstringIsFoundAndNoOther() throws IOException {
    var random = new Random(20261127);
    List<Written> all = Written.many(random, 500);
    for (Written one : all) {
      index.put(entry(one.id(), one.head(), one.texts()));
    }
    index.refresh();
    for (int i = 0; i < 500; i++) {
      String part = Written.part(random, all);
      Set<String> right =
          all.stream()
              .filter(one -> one.contains(part))
              .map(Written::id)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(new TreeSet<>(found(part))).as(part).isEqualTo(right).isNotEmpty();
    }
  }

  @Test
  void widthBracketsCaseRadicalsAndPunctuationDoNotMatter() throws IOException {
    index.put(entry("a", List.of("关于印发《危房改造实施细则》的通知", "示政办〔2023〕15号"), List.of("ABC-12")));
    index.put(entry("b", List.of("另一个"), List.of("２０２３年⻓⼒路改造，投资１２．５万元")));
    for (String same :
        List.of("示政办[2023]15号", "示政办（２０２３）１５号", "〔2023〕15", "细则的通知", "ａｂｃ12", "c-1", "印发 abc")) {
      assertThat(found(same)).as(same).containsExactly("a");
    }
    for (String same : List.of("长力路", "⻓力", "125万", "2023年", "2023 投资", "\"改造 投资\"")) {
      assertThat(found(same)).as(same).containsExactly("b");
    }
    assertThat(found("3")).containsExactly("a", "b");
    assertThat(found("印发 投资")).isEmpty();
    assertThat(found("通知示政")).as("title and number are two texts").isEmpty();
  }

  @Test
  void nothingThatIsTypedBreaksIt() throws IOException {
    index.put(entry("a", List.of("名单\uD800公示\u0000一"), List.of("\uD840\uDC00村𠀀户", "户名\uDC00册")));
    assertThat(found("名单公示一")).containsExactly("a");
    assertThat(found("\uD840\uDC00")).containsExactly("a");
    assertThat(found("村𠀀户")).containsExactly("a");
    assertThat(found("户名册")).containsExactly("a");
    assertThat(found("户户")).isEmpty();
    for (String odd :
        List.of(
            "title:名单 AND *",
            "名单~2",
            "(+名单 -公示",
            "%",
            "\uD800",
            "\\",
            "[a TO z]",
            "a".repeat(10_000))) {
      assertThat(found(odd)).as(odd).isNotNull();
    }
    assertThat(Words.of("，。%“”《》 …").isEmpty()).isTrue();
  }

  @Test
  void titlesComeFirstThenWhatFitsBestAndTheNewest() throws IOException {
    index.put(entry("old", List.of("低保名单"), List.of("x"), TODAY.minusDays(9), null));
    index.put(entry("new", List.of("低保名单"), List.of("x"), TODAY.minusDays(1), null));
    index.put(entry("text", List.of("其他"), List.of("低保名单".repeat(30)), TODAY, null));
    index.put(entry("over", List.of("低保名单"), List.of("x"), TODAY, TODAY.minusDays(1)));
    index.put(entry("last", List.of("无关"), List.of("低保名单在此"), TODAY.minusDays(2), TODAY));
    assertThat(found("低保名单")).startsWith("new", "old").hasSize(4).contains("last");
    var newest = new Asked(Words.of("低保"), "LJQ", "c", "NOTICE", 2026, true, TODAY);
    assertThat(index.find(newest, 0, 10).hits().stream().map(Found.Hit::id))
        .containsExactly("text", "new", "last", "old");
    assertThat(index.find(newest, 2, 1).hits().getFirst().id()).isEqualTo("last");
    assertThat(index.find(newest, 1_000_000, 20)).isEqualTo(new Found(4, List.of()));
    var other = new Asked(Words.of("低保"), null, null, null, 2025, true, TODAY);
    assertThat(index.find(other, 0, 10).total()).isZero();
  }

  @Test
  void whatWasCommittedIsThereAgainAndAnotherFolderIsNone() throws IOException {
    index.put(entry("a", List.of("名单"), List.of()));
    var position = new ItemIndex.Position(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    index.commit(position);
    index.put(entry("b", List.of("名单"), List.of()));
    assertThatThrownBy(() -> ItemIndex.open(folder)).isInstanceOf(IOException.class);
    index.close();
    index = ItemIndex.open(folder);
    assertThat(index.position()).isEqualTo(position);
    assertThat(index.marks()).containsOnlyKeys("a");
    Path none = Files.createDirectory(folder.resolve("none"));
    assertThatThrownBy(() -> ItemIndex.open(none)).isInstanceOf(IOException.class);
  }

  /** A made-up item, its folded texts beside. */
  record Written(String id, List<String> head, List<String> texts, List<String> folded) {

    private static final String LETTERS =
        "关于印发进一步加强农村危房改造补助资金管理工作的通知各村民委员会现将有关事项公示如下一二三〇年月日元户政办发第号";

    private static final List<String> MARKS =
        List.of("，", "。", "〔", "〕", " ", "\n", "《", "》", "、", "（", "）", "—", "%", "\u3000");

    static List<Written> many(Random random, int n) {
      var all = new ArrayList<Written>();
      for (int i = 0; i < n; i++) {
        List<String> head = List.of(text(random, 20), "示政办〔20%02d〕%d号".formatted(i % 27, i));
        List<String> texts = List.of(text(random, 60), text(random, 400), "x" + i);
        List<String> folded =
            Stream.concat(head.stream(), texts.stream())
                .map(text -> Folding.of(text).toString())
                .toList();
        all.add(new Written("id" + i, head, texts, folded));
      }
      return all;
    }

    private static String text(Random random, int length) {
      var text = new StringBuilder();
      while (text.length() < length) {
        int kind = random.nextInt(12);
        if (kind == 0) {
          text.append(MARKS.get(random.nextInt(MARKS.size())));
        } else if (kind == 1) {
          text.append(random.nextInt(3000));
        } else if (kind == 2) {
          text.append(random.nextBoolean() ? "ＡＢｃ" : "𠮷⻓");
        } else {
          text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
      }
      return text.toString();
    }

    /** Two to eight characters of one of the texts, as they are folded. */
    static String part(Random random, List<Written> all) {
      while (true) {
        List<String> texts = all.get(random.nextInt(all.size())).folded;
        int[] points = texts.get(random.nextInt(texts.size())).codePoints().toArray();
        int length = 2 + random.nextInt(7);
        if (points.length >= length) {
          return new String(points, random.nextInt(points.length - length + 1), length);
        }
      }
    }

    boolean contains(String part) {
      return folded.stream().anyMatch(text -> text.contains(part));
    }
  }
}
