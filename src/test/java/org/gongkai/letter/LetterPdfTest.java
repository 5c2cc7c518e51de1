package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
      List.of(LetterKind.SUPPLEMENT, LetterKind.ANSWER_PARTLY_DISCLOSED);

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
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("in time: %s", command.getFirst()).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
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
  void theLetterPrintsOnOneOrTwoPagesOfA4(LetterKind kind) throws IOException {
    try (PDDocument pdf = pdf(kind)) {
      assertThat(pdf.getNumberOfPages()).isBetween(1, 2);
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f));
      assertThat(page.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), Offset.offset(1f));
      assertThat(text(pdf, 1))
          .startsWith("龙家圈街道办事处" + SampleLetters.number(kind) + kind.paper())
          .doesNotContain("{{", "}}", "—1—");
      assertThat(text(pdf, pdf.getNumberOfPages())).contains("2026年11月25日");
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
        run(
            Arrays.asList(
                "pdftoppm", "-png", "-r", "70", "-singlefile", pdf, picture.toString()));
      }
      assertThat(picture.resolveSibling(kind.slug() + ".png")).isNotEmptyFile();
    }
  }
}
