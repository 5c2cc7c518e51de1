package org.gongkai.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.notice.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail has a name on the desk, and it stands in its template alone. */
class NoticeWordsTest {

  private static final Path MAILS = Path.of("src/main/resources/templates/mail");
  private static final String ENDING = ".txt";

  static List<String> everyKind() throws IOException {
    try (Stream<Path> files = Files.list(MAILS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aTemplateNamesItsNoticeAndThenItsSubject(String kind) throws IOException {
    List<String> lines = Files.readAllLines(MAILS.resolve(kind + ENDING));
    assertThat(lines.get(0)).matches("\\{! \\S+ !}");
    assertThat(lines.get(1)).startsWith("主题：");
    assertThat(lines.get(0)).isEqualTo("{! " + NoticeWords.of(new NoticeKind(kind)) + " !}");
  }

  @Test
  void aNoticeWhoseTemplateIsGoneIsCalledByItsKind() {
    assertThat(NoticeWords.of(new NoticeKind("of-an-older-build"))).isEqualTo("of-an-older-build");
  }
}
