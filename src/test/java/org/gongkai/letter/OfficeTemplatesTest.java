package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongkai.letter.LetterWriterTest.paragraphs;
import static org.gongkai.letter.SampleLetters.fields;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.gongkai.GongkaiConfig;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An office's own templates: which are taken, and why one is refused. */
class OfficeTemplatesTest {

  private static final List<String> EXTENSION =
      List.of(
          "{{发文机关}}{{标题}}",
          "{{发文字号}}",
          "{{收件人}}同志：",
          "本街道决定延长{{延长天数}}个工作日，至{{延期后答复期限}}。",
          "{{延期理由}}",
          "{{成文日期}}");

  @TempDir Path folder;

  private void template(String name, List<String> paragraphs) throws IOException {
    template(
        name,
        document ->
            paragraphs.forEach(text -> document.createParagraph().createRun().setText(text)));
  }

  private void template(String name, Consumer<XWPFDocument> content) throws IOException {
    try (var document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      content.accept(document);
      document.write(out);
    }
  }

  private static List<String> with(List<String> paragraphs, String... more) {
    var all = new ArrayList<>(paragraphs);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> without(List<String> paragraphs, String part) {
    return paragraphs.stream().map(text -> text.replace(part, "")).toList();
  }

  private LetterWriter writer() {
    return new LetterWriter(OfficeTemplates.in(folder));
  }

  private AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> problems() {
    return assertThat(catchThrowableOfType(TemplateRefused.class, this::writer).problems());
  }

  @Nested
  class IsTaken {

    @Test
    void beforeTheShippedOneForItsKindAlone() throws IOException {
      template("extension.docx", EXTENSION);
      assertThat(paragraphs(writer().docx(LetterKind.EXTENSION, fields(LetterKind.EXTENSION))))
          .containsExactly(
              "龙家圈街道办事处政府信息公开申请延期答复告知书",
              SampleLetters.number(LetterKind.EXTENSION),
              "王示例同志：",
              "本街道决定延长10个工作日，至2026年12月15日。",
              "所涉材料分散在12个村，需要逐村核对。",
              "2026年11月25日");
      assertThat(paragraphs(writer().docx(LetterKind.REASONS, fields(LetterKind.REASONS))))
          .contains("特此通知。");
    }

    @Test
    void whenWordHasPartedAFieldIntoPieces() throws IOException {
      template(
          "extension.docx",
          document -> {
            without(EXTENSION, "{{延期理由}}")
                .forEach(text -> document.createParagraph().createRun().setText(text));
            XWPFParagraph paragraph = document.createParagraph();
            for (String piece : List.of("因{", "{延期", "理由", "}}")) {
              paragraph.createRun().setText(piece);
            }
          });
      Map<String, Object> fields = fields(LetterKind.EXTENSION);
      fields.put("reason", "甲；\n乙；\n丙。");
      assertThat(paragraphs(writer().docx(LetterKind.EXTENSION, fields)))
          .endsWith("因甲；", "乙；", "丙。");
    }

    @Test
    void withFieldsInATable() throws IOException {
      template(
          "extension.docx",
          document -> {
            without(EXTENSION, "{{延期理由}}")
                .forEach(text -> document.createParagraph().createRun().setText(text));
            var row = document.createTable(1, 2).getRow(0);
            row.getCell(0).setText("{{延期理由}}");
            row.getCell(1).setText("{{?联系人}}");
            row.getCell(1).addParagraph().createRun().setText("{{联系人}}");
            row.getCell(1).addParagraph().createRun().setText("{{/联系人}}");
          });
      Map<String, Object> fields = fields(LetterKind.EXTENSION);
      fields.put("reason", "甲；\n乙。");
      fields.remove("handlerContact");
      try (var letter =
          new XWPFDocument(new ByteArrayInputStream(writer().docx(LetterKind.EXTENSION, fields)))) {
        List<XWPFTableCell> cells = letter.getTables().getFirst().getRow(0).getTableCells();
        assertThat(cells.get(0).getParagraphs())
            .extracting(XWPFParagraph::getText)
            .containsExactly("甲；", "乙。");
        assertThat(cells.get(1).getText()).isEmpty();
        assertThat(cells.get(1).getCTTc().sizeOfPArray()).as("Word wants a paragraph").isPositive();
      }
    }

    @Test
    void andAnItemOfAListKnowsTheLettersTexts() throws IOException {
      template(
          "answer-not-existing.docx",
          List.of(
              "{{发文字号}}{{收件人}}{{发文机关}}{{成文日期}}",
              "{{?检索情况}}",
              "{{标题}}{{序号}}：{{检索地点}}{{检索方式}}{{检索日期}}，{{申请编号}}",
              "{{/检索情况}}",
              "{{救济途径}}"));
      LetterKind kind = LetterKind.ANSWER_NOT_EXISTING;
      assertThat(paragraphs(writer().docx(kind, fields(kind))))
          .anyMatch(line -> line.startsWith("政府信息公开申请答复书2：") && line.endsWith("，LJQ-2026-000042"));
    }

    @Test
    void andALineBreaksWithinASentence() throws IOException {
      template("extension.docx", with(without(EXTENSION, "{{延期理由}}"), "因{{延期理由}}特此告知。"));
      Map<String, Object> fields = fields(LetterKind.EXTENSION);
      fields.put("reason", "甲；\n乙。");
      assertThat(paragraphs(writer().docx(LetterKind.EXTENSION, fields))).endsWith("因甲；\n乙。特此告知。");
    }

    @Test
    void besideFilesThatAreNoTemplates() throws IOException {
      template("extension.docx", EXTENSION);
      template("~$extension.docx", List.of("lock"));
      Files.writeString(folder.resolve("说明.txt"), "{{x}}");
      assertThat(writer()).isNotNull();
    }
  }

  @Nested
  class IsRefused {

    @Test
    void withAFieldThatDoesNotExist() throws IOException {
      template("extension.docx", with(EXTENSION, "{{延其理由}}"));
      problems()
          .singleElement()
          .asString()
          .startsWith("模板“extension.docx”的字段 {{延其理由}} 不存在")
          .contains("延期理由");
    }

    @Test
    void withAFieldOfAnotherKind() throws IOException {
      template("extension.docx", with(EXTENSION, "{{救济途径}}"));
      problems().singleElement().asString().contains("{{救济途径}} 不存在");
    }

    @Test
    void withoutTheRemedyInAnAnswer() throws IOException {
      template(
          "answer-repeated.docx",
          List.of("{{标题}}{{发文字号}}{{收件人}}{{发文机关}}{{成文日期}}", "{{原申请编号}}{{原答复文号}}"));
      problems().containsExactly("模板“answer-repeated.docx”缺少必须写入的字段 {{救济途径}}");
    }

    @Test
    void whenSomethingIsOnlyShownTogetherWithSomethingElse() throws IOException {
      template(
          "correction.docx",
          List.of(
              "{{标题}}{{发文字号}}{{收件人}}{{发文机关}}{{成文日期}}{{更正事项}}{{更正后}}{{更正理由}}",
              "{{?联系人}}",
              "{{更正前}}",
              "{{/联系人}}"));
      problems().containsExactly("模板“correction.docx”缺少必须写入的字段 {{更正前}}");
    }

    @Test
    void whenAListDoesNotShowItsParts() throws IOException {
      template(
          "answer-not-existing.docx",
          List.of(
              "{{标题}}{{发文字号}}{{收件人}}{{发文机关}}{{成文日期}}",
              "{{?检索情况}}",
              "{{检索地点}}、{{检索方式}}",
              "{{/检索情况}}",
              "{{救济途径}}"));
      problems().containsExactly("模板“answer-not-existing.docx”缺少必须写入的字段 {{检索日期}}");
    }

    @Test
    void whenAListIsWrittenLikeAText() throws IOException {
      template("answer-not-existing.docx", List.of("{{检索情况}}"));
      problems().singleElement().asString().contains("{{检索情况}} 有多项内容");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{@发文机关}}", "{{+发文机关}}", "{{#发文机关}}", "{{*发文机关}}", "{{=发文机关}}"})
    void withATagThatCouldReadAFile(String tag) throws IOException {
      template("extension.docx", with(EXTENSION, tag));
      problems().singleElement().asString().contains(tag + " 不能使用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ 联系人 }}", "{{联系人}", "｛｛联系人}}", "{{联系-人}}"})
    void withSomethingThatIsNearlyAField(String text) throws IOException {
      template("extension.docx", with(EXTENSION, text));
      problems().singleElement().asString().contains("没有识别为字段");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{?联系人}}", "{{/联系人}}", "{{?联系人}}{{/联系电话}}"})
    void withASectionThatDoesNotEnd(String text) throws IOException {
      template("extension.docx", with(EXTENSION, text));
      problems().singleElement().asString().contains("extension.docx", "成对出现");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\\rtf1 延期}", "PK\u0003\u0004"})
    void whenItIsNoWordDocument(String content) throws IOException {
      Files.writeString(folder.resolve("extension.docx"), content);
      problems().singleElement().asString().contains("extension.docx", "请确认是 .docx 文件");
    }

    @Test
    void whenItIsNamedAfterNoKind() throws IOException {
      template("extention.docx", EXTENSION);
      problems().singleElement().asString().contains("extention.docx", "不是任何文书的模板名");
    }

    @Test
    void withAllProblemsOfAllFilesAtOnce() throws IOException {
      template("extension.docx", with(EXTENSION, "{{甲}}{{乙}}"));
      template("fee.docx", List.of("{{丙}}"));
      problems().hasSize(3);
    }
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> OfficeTemplates.in(folder.resolve("none")))
        .isInstanceOf(TemplateRefused.class)
        .hasMessageContaining("GONGKAI_LETTERS")
        .hasMessageContaining("文件夹不存在");
  }

  @Test
  void theFolderIsASettingAndIsReadAtStart() throws IOException {
    template("extension.docx", List.of("{{延其理由}}"));
    GongkaiConfig config = config(Map.of("gongkai.letters", folder.toString()));
    assertThatThrownBy(() -> new LetterWriter(config)).isInstanceOf(TemplateRefused.class);
    assertThat(new LetterWriter(config(Map.of()))).isNotNull();
  }

  private static GongkaiConfig config(Map<String, String> settings) {
    Map<String, String> needed =
        Map.of(
            "gongkai.table", "t",
            "gongkai.public-url", "http://localhost",
            "gongkai.mail.from", "x@example.com");
    return new SmallRyeConfigBuilder()
        .withMapping(GongkaiConfig.class)
        .withSources(new PropertiesConfigSource(needed, "needed", 100))
        .withSources(new PropertiesConfigSource(settings, "settings", 200))
        .build()
        .getConfigMapping(GongkaiConfig.class);
  }
}
