package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked of a store is few, and written in one place. */
class ConditionTest {

  private static final Path STORE =
      Path.of(System.getProperty("project.home", "."), "src/main/java/org/gongkai/store");

  @Test
  void saysWhatItAsks() {
    assertThat(Condition.absent()).hasToString("attribute_not_exists(pk)");
    assertThat(Condition.lacks("n").or(Condition.below("n", 5)))
        .hasToString("attribute_not_exists(n) OR n < :c0");
    assertThat(
            Condition.absent()
                .or(
                    Condition.above("endsAt", "x")
                        .and(Condition.lacks("part1").or(Condition.is("part1", "y")))))
        .hasToString(
            "attribute_not_exists(pk) OR (endsAt > :c0 AND (attribute_not_exists(part1) OR part1 = :c1))");
  }

  @Test
  void anItemIsWrittenOverOnlyAsItWasRead() {
    Item seen = Item.at("a", "b").put("name", "x").put("n", 1);
    Item next = Item.at("a", "b").put("name", "y").put("revision", "z");
    assertThat(Condition.unchangedUnder(next, seen))
        .hasToString("n = :c0 AND name = :c1 AND attribute_not_exists(revision)");
    assertThat(Condition.unchangedUnder(next, null)).hasToString("attribute_not_exists(pk)");
    assertThat(Condition.unchanged(Item.at("a", "b"))).hasToString("attribute_exists(pk)");
  }

  @Test
  void noOtherClassOfTheStoreWritesAnExpression() throws IOException {
    try (Stream<Path> all = Files.walk(STORE)) {
      List<String> others =
          all.filter(Files::isRegularFile)
              .filter(ConditionTest::asks)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertThat(others).containsExactly("Condition.java", "Table.java", "Transaction.java");
    }
  }

  private static boolean asks(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains(".conditionExpression(") || text.contains("attribute_not_exists(%s)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
