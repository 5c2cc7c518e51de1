package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shipped templates are what their texts say, and would be taken from an office too. {@code mvn
 * test -Dtest=ShippedTemplatesTest -Dapprove=true} makes them anew.
 */
class ShippedTemplatesTest {

  @ParameterizedTest
  @EnumSource
  void theTemplateIsWhatItsTextSays(LetterKind kind) throws IOException {
    Path template = LetterSource.template(kind);
    byte[] made = LetterSource.docx(kind);
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(template.getParent());
      Files.write(template, made);
    }
    assertThat(LetterSource.parts(Files.readAllBytes(template)))
        .as("%s is stale: run with -Dapprove=true", template)
        .isEqualTo(LetterSource.parts(made));
  }

  @ParameterizedTest
  @EnumSource
  void theTemplateHasNoUnknownAndNoMissingField(LetterKind kind) throws IOException {
    var template = new Template(LetterSource.docx(kind));
    assertThat(TemplateCheck.problems(kind, kind.slug(), template)).isEmpty();
  }

  @Test
  void everyTemplateBelongsToAKind() throws IOException {
    Path folder = LetterSource.template(LetterKind.RECEIPT).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(LetterKind.values()).map(LetterSource::template).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTwoFieldsOfAKindShareAName(LetterKind kind) {
    Set<String> words = new HashSet<>(Set.of(LetterKind.TITLE.words(), Values.NUMBER));
    for (Field field : kind.fields()) {
      assertThat(words.add(field.words())).as(field.words()).isTrue();
      assertThat(field.words()).doesNotStartWith("有").doesNotStartWith("无");
      assertThat(field.parts().stream().map(Field::words).collect(Collectors.toSet()))
          .hasSameSizeAs(field.parts())
          .doesNotContainAnyElementsOf(words);
    }
  }
}
