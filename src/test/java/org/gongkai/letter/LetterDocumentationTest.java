package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/letters.md lists the fields as they are; {@code -Dapprove=true} writes them anew. */
class LetterDocumentationTest {

  private static final Path FILE = LetterSource.HOME.resolve("docs/letters.md");
  private static final String MARK = "<!-- made by LetterDocumentationTest -->\n";

  @Test
  void listsTheFieldsOfEachKind() throws IOException {
    String text = Files.readString(FILE);
    String before = text.substring(0, text.indexOf(MARK) + MARK.length());
    String expected = before + "\n" + String.join("\n", tables()) + "\n";
    if (Boolean.getBoolean("approve")) {
      Files.writeString(FILE, expected);
    }
    assertThat(Files.readString(FILE)).as("run with -Dapprove=true").isEqualTo(expected);
  }

  private static List<String> tables() {
    var lines = new ArrayList<String>();
    lines.add("### 各文书共有");
    List<Field> common = common();
    table(lines, Stream.concat(Stream.of(LetterKind.TITLE), common.stream()).toList());
    for (LetterKind kind : LetterKind.values()) {
      List<Field> own = kind.fields().stream().filter(field -> !common.contains(field)).toList();
      String infix = kind.series().infix();
      lines.add("");
      lines.add("### " + kind + " " + kind.paper());
      lines.add("");
      lines.add("`" + kind.slug() + ".docx`" + (infix.isEmpty() ? "" : "，字：" + infix));
      table(lines, own);
    }
    return lines;
  }

  private static List<Field> common() {
    List<Field> common = new ArrayList<>(LetterKind.values()[0].fields());
    for (LetterKind kind : LetterKind.values()) {
      common.retainAll(kind.fields());
    }
    return common;
  }

  private static void table(List<String> lines, List<Field> fields) {
    lines.add("");
    lines.add("| 模板中的字段 | 要求 | 形式 | name |");
    lines.add("| --- | --- | --- | --- |");
    for (Field field : fields) {
      row(lines, field, "");
      field.parts().forEach(part -> row(lines, part, field.name() + "."));
    }
  }

  private static void row(List<String> lines, Field field, String within) {
    lines.add(
        "| %s%s | %s | %s | `%s%s` |"
            .formatted(
                within.isEmpty() ? "" : "　其中：",
                field.words(),
                field.presence().words(),
                field.shape().words(),
                within,
                field.name()));
  }
}
