package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of letter opens in LibreOffice and prints on A4; one process converts them all. {@code
 * -Dapprove=true} makes the pictures of docs/letters anew.
 */
class LetterPdfTest {

  private static final List<LetterKind> PICTURES =
      List.of(LetterKind.EXTENSION, LetterKind.ANSWER_PARTLY_DISCLOSED);

  /** The nearest of the fonts that are installed for tests. */
  private static final Path FONTS =
      LetterSource.HOME.resolve("src/test/resources/letters/fonts.conf").toAbsolutePath();

  @TempDir static Path folder;

  @BeforeAll
  static void convertAll() throws Exception {
    var writer = new LetterWriter(Map.of());
    var command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    for (LetterKind kind : LetterKind.values()) {
      Path docx = folder.resolve(kind.slug() + ".docx");
      Files.write(docx, writer.docx(kind, SampleLetters.fields(kind)));
      command.add(docx.toString());
    }
    run(command);
  }

  private static void run(List<String> command) throws Exception {
    Path log = folder.resolve("log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("FONTCONFIG_FILE", FONTS.toString());
    Process process = started(builder);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("in time: %s", command.getFirst()).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException("run infra/local/packages.sh first, as make test does", e);
    }
  }

  private static PDDocument pdf(LetterKind kind) throws IOException {
    return Loader.loadPDF(folder.resolve(kind.slug() + ".pdf").toFile());
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @EnumSource
  void theLetterIsA4AndItsLastPagesBelongTogether(LetterKind kind) throws IOException {
    try (PDDocument pdf = pdf(kind)) {
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f));
      assertThat(page.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), Offset.offset(1f));
      boolean form = kind.series() == Series.CONSULTATION;
      int pages = pdf.getNumberOfPages() - (form ? 1 : 0);
      assertThat(pages).isBetween(1, 2);
      assertThat(text(pdf, 1))
          .startsWith("龙家圈街道办事处" + SampleLetters.number(kind) + kind.paper())
          .doesNotContain("{{", "}}", "—1—");
      assertThat(text(pdf, pages)).contains("龙家圈街道办事处2026年11月25日（联系人：李示例");
      if (kind.namesRemedy()) {
        assertThat(text(pdf, 1) + text(pdf, pages)).contains(SampleLetters.remedy(kind));
      }
    }
  }

  @Test
  void theSecondPageIsNumbered() throws IOException {
    try (PDDocument pdf = pdf(LetterKind.ANSWER_PARTLY_DISCLOSED)) {
      assertThat(text(pdf, 2)).contains("—2—");
    }
  }

  @Test
  void thePicturesOfTheDocumentation() throws Exception {
    for (LetterKind kind : PICTURES) {
      Path picture = LetterSource.HOME.resolve("docs/letters").resolve(kind.slug());
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(picture.getParent());
        String pdf = folder.resolve(kind.slug() + ".pdf").toString();
        run(List.of("pdftoppm", "-png", "-r", "70", pdf, picture.toString()));
      }
      assertThat(picture.resolveSibling(kind.slug() + "-1.png")).isNotEmptyFile();
    }
  }
}
