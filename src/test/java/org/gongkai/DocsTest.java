package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocsTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));

  /** A class named with its room, e.g. {@code request/LegalClock}. */
  private static final Pattern CLASS = Pattern.compile("`([a-z]+(?:/[a-z]+)*/[A-Z]\\w+)");

  /** A link to a file of ours. */
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs"));
        Stream<Path> functions = Files.walk(HOME.resolve("functions"));
        Stream<Path> top = Files.list(HOME)) {
      return Stream.of(docs, functions, top)
          .flatMap(s -> s)
          .filter(path -> path.toString().endsWith(".md"))
          .toList();
    }
  }

  @Test
  void everyClassThatADocumentNamesWithItsRoomIsThere() throws IOException {
    var missing = new TreeSet<String>();
    for (Path document : documents()) {
      Matcher named = CLASS.matcher(Files.readString(document));
      while (named.find()) {
        String file = named.group(1) + ".java";
        boolean there =
            Stream.of("src/main/java/org/gongkai", "src/test/java/org/gongkai")
                .anyMatch(tree -> Files.exists(HOME.resolve(tree).resolve(file)));
        if (!there) {
          missing.add(document.getFileName() + ": " + named.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyFileThatADocumentLinksToIsThere() throws IOException {
    var missing = new TreeSet<String>();
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        if (!Files.exists(document.resolveSibling(link.group(1)))) {
          missing.add(document.getFileName() + ": " + link.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
