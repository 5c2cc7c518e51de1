package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongkai.letter.SampleLetters.fields;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter says, read back from the file. */
class LetterWriterTest {

  private static final LetterWriter WRITER = new LetterWriter(Map.of());

  /** The paragraphs of the body, without empty ones. */
  static List<String> paragraphs(byte[] docx) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getParagraphs().stream()
          .map(XWPFParagraph::getText)
          .filter(text -> !text.isBlank())
          .toList();
    }
  }

  private static List<String> written(LetterKind kind, Map<String, ?> fields) throws IOException {
    return paragraphs(WRITER.docx(kind, fields));
  }

  private static Map<String, Object> with(LetterKind kind, String field, Object value) {
    Map<String, Object> fields = fields(kind);
    fields.put(field, value);
    return fields;
  }

  private static Map<String, Object> without(LetterKind kind, String... fields) {
    Map<String, Object> left = fields(kind);
    left.keySet().removeAll(List.of(fields));
    return left;
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterHasNumberTitleRecipientOrganAndDate(LetterKind kind) throws IOException {
    Map<String, Object> fields = fields(kind);
    List<String> letter = written(kind, fields);
    assertThat(letter)
        .startsWith(SampleLetters.number(kind), kind.paper(), fields.get("recipient") + "：")
        .containsSequence("龙家圈街道办事处", "2026年11月25日");
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsInTheLetter(LetterKind kind) throws IOException {
    Map<String, Object> fields = fields(kind);
    String letter = LetterText.of(WRITER.docx(kind, fields));
    kind.fields().stream()
        .filter(field -> field.presence().shown())
        .flatMap(field -> values(fields.get(field.name())))
        .forEach(value -> assertThat(letter).contains(value));
    assertThat(letter).doesNotContain("{{", "}}");
  }

  private static Stream<String> values(Object value) {
    return switch (value) {
      case Map<?, ?> group -> group.values().stream().flatMap(LetterWriterTest::values);
      case List<?> list -> list.stream().flatMap(LetterWriterTest::values);
      case LocalDate date ->
          Stream.of(
              "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
      default -> value.toString().lines();
    };
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatClosesARequestNamesTheRemedy(LetterKind kind) throws IOException {
    assertThat(kind.namesRemedy())
        .isEqualTo(kind.name().startsWith("ANSWER_") || kind == LetterKind.GIVEN_UP);
    if (kind.namesRemedy()) {
      assertThat(written(kind, fields(kind))).contains(SampleLetters.remedy(kind));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WRITER.docx(kind, without(kind, "remedy")))
          .withMessageContaining("remedy");
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WRITER.docx(kind, with(kind, "remedy", "…")))
          .withMessageContaining("remedy");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatMayBeMissingLeavesNoTrace(LetterKind kind) throws IOException {
    Map<String, Object> fields = fields(kind);
    kind.fields().stream()
        .filter(field -> !field.presence().given())
        .forEach(field -> fields.remove(field.name()));
    List<String> letter = written(kind, fields);
    assertThat(letter)
        .noneMatch(line -> line.contains("（）") || line.endsWith("：：") || line.contains("联系电话"));
    assertThat(String.join("", letter)).doesNotContain("{{", "}}");
  }

  @Nested
  class AListOrAGroup {

    @Test
    void eachSearchIsAnItem() throws IOException {
      assertThat(written(LetterKind.ANSWER_NOT_EXISTING, fields(LetterKind.ANSWER_NOT_EXISTING)))
          .containsSequence(
              "1．2026年11月9日，检索地点：本机关档案室2019年至2025年卷宗；检索方式：按题名和年度逐卷查阅。",
              "2．2026年11月10日，检索地点：办公自动化系统；检索方式：以“危房”“补助”为关键词全文检索。");
    }

    @Test
    void aDisclosureWithoutFilesDoesNotMentionFiles() throws IOException {
      LetterKind kind = LetterKind.ANSWER_DISCLOSED;
      assertThat(written(kind, fields(kind))).contains("随本答复书提供下列文件：", "地点：龙家圈街道便民服务中心3号窗口");
      assertThat(written(kind, without(kind, "files", "collect")))
          .noneMatch(line -> line.contains("文件：") || line.startsWith("地点："));
    }

    @Test
    void anEmptyListWasNotGiven() throws IOException {
      LetterKind kind = LetterKind.ANSWER_DISCLOSED;
      assertThat(written(kind, with(kind, "files", List.of())))
          .isEqualTo(written(kind, without(kind, "files")));
    }
  }

  @Nested
  class TextOfSeveralLines {

    @Test
    void eachLineIsAParagraphOfTheSameForm() throws IOException {
      byte[] docx =
          WRITER.docx(
              LetterKind.CORRECTION,
              with(LetterKind.CORRECTION, "reason", "  一、登记有误；\r\n\r\n　　二、来信更正；\u2028三、已经核对。\n"));
      assertThat(paragraphs(docx)).containsSequence("更正理由：一、登记有误；", "二、来信更正；", "三、已经核对。");
      try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
        assertThat(document.getParagraphs())
            .filteredOn(paragraph -> paragraph.getText().startsWith("二、来信更正"))
            .singleElement()
            .satisfies(
                paragraph -> {
                  assertThat(paragraph.getStyle()).isNull();
                  assertThat(paragraph.getCTP().xmlText()).doesNotContain("w:br");
                });
      }
    }

    @Test
    void aFieldOfOneLineStaysOnIt() throws IOException {
      assertThat(written(LetterKind.RECEIPT, with(LetterKind.RECEIPT, "recipient", "王\n示例\t先生")))
          .contains("王 示例 先生：");
    }
  }

  @Nested
  class HostileText {

    private static final LetterKind KIND = LetterKind.ANSWER_NOT_DISCLOSED;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{{发文字号}}",
          "{{?救济途径}}隐去{{/救济途径}}",
          "}}{{/",
          "{{@/etc/hostname}}",
          "{{+other.docx}}",
          "{{#this}}",
          "${7*7} #{7*7}",
          "=SUM(A1:A9)",
          "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
          "&lt;&amp;&#x26; ]]> <!-- x -->",
          "MERGEFIELD x \\* MERGEFORMAT",
          "_x000D_",
          "𠮷🀄"
        })
    void comesOutAsItWasTyped(String text) throws IOException {
      Map<String, Object> fields = with(KIND, "reason", text + "\n" + text);
      fields.put("information", text);
      assertThat(written(KIND, fields))
          .contains("理由：" + text, text, SampleLetters.remedy(KIND))
          .anyMatch(line -> line.endsWith("申请公开“" + text + "”。"));
    }

    @Test
    void comesOutAsItWasTypedInAListToo() throws IOException {
      Map<String, String> search = Map.of("where", "{{检索方式}}", "how", "{{/检索情况}}", "on", "{{序号}}");
      assertThat(
              written(
                  LetterKind.ANSWER_NOT_EXISTING,
                  with(LetterKind.ANSWER_NOT_EXISTING, "searched", List.of(search, search))))
          .contains("2．{{序号}}，检索地点：{{检索方式}}；检索方式：{{/检索情况}}。");
    }

    @Test
    void losesWhatPaperCannotShow() throws IOException {
      String text = "甲\u0000\u0007\u001B[31m\u202E乙\u200B\uFEFF\uD800丙\uFFFE\u00AD丁\u0085戊";
      assertThat(written(KIND, with(KIND, "reason", text))).containsSequence("理由：甲[31m乙丙丁", "戊");
    }

    @Test
    void ofGreatLengthIsWritten() throws IOException {
      String text =
          IntStream.range(0, 20_000)
              .mapToObj(Character::getName)
              .map(String::valueOf)
              .collect(Collectors.joining("，"));
      assertThat(written(KIND, with(KIND, "reason", text))).contains("理由：" + text);
    }
  }

  @Nested
  class ACallersMistake {

    @Test
    void isNamed() {
      LetterKind kind = LetterKind.ANSWER_NOT_EXISTING;
      refused(
          kind, without(kind, "searched"), "ANSWER_NOT_EXISTING: the field searched is missing");
      refused(kind, with(kind, "recipient", " \u200B\n"), "the field recipient is missing");
      refused(kind, with(kind, "reason", "x"), "no such field: [reason]");
      refused(kind, with(kind, "title", "x"), "the title comes from the kind");
      refused(kind, with(kind, "date", 1.5), "the field date takes LINE");
      refused(kind, with(kind, "searched", "x"), "the field searched takes LIST");
      refused(kind, with(kind, "searched", List.of("x")), "the field searched takes LIST");
      refused(
          kind,
          with(kind, "searched", List.of(Map.of("where", "x", "how", "y"))),
          "ANSWER_NOT_EXISTING.searched: the field on is missing");
      var withNull = new HashMap<String, Object>(fields(kind));
      withNull.put("information", null);
      refused(kind, withNull, "the field information is missing");
    }

    private static void refused(LetterKind kind, Map<String, ?> fields, String message) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WRITER.docx(kind, fields))
          .withMessageContaining(message);
    }
  }

  @Nested
  class ANumber {

    @Test
    void tellsItsSeriesApart() {
      assertThat(new LetterNumber(Series.ANSWER, 2026, 12).of("龙街办")).isEqualTo("龙街办公开〔2026〕第12号");
      assertThat(new LetterNumber(Series.SUPPLEMENT, 2026, 3).of("龙街办"))
          .isEqualTo("龙街办公开补〔2026〕第3号");
      assertThat(Stream.of(Series.values()).map(Series::infix)).doesNotHaveDuplicates();
    }

    @Test
    void countsFromOne() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new LetterNumber(Series.ANSWER, 2026, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new LetterNumber(Series.ANSWER, 26, 1));
    }
  }
}
