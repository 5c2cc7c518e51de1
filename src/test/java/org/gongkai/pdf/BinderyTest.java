package org.gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.confined.Confinement;
import org.gongkai.confined.HostileFiles;
import org.gongkai.confined.JobFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What others wrote is read and printed in a process of its own. */
class BinderyTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  /** What gigabytes do not fit into, however fast the machine is. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Confinement ROOMY = new Confinement(256, LONG, 1);
  private static final Bindery BINDERY = new Bindery(ROOMY, new PdfPrinter());

  @AfterAll
  static void end() {
    ROOMY.end();
  }

  private static byte[] pdf(int pages) throws Exception {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] png() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPageIsPrintedWithThePagesAndPicturesOfOthers() throws Exception {
    ForeignPdf theirs = BINDERY.pdf(pdf(2), LONG);
    Picture picture = BINDERY.picture(png(), 1000, LONG);
    assertThat(picture.pixels()).isEqualTo(600);
    String page =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>卷</title>"
            + "<style>body { font-family: 'Noto Sans SC' } .leaf { page-break-before: always }</style>"
            + "</head><body><p>封面</p><img alt=\"图\" src=\"leaf:p\"/>"
            + "<div class=\"leaf\" id=\"leaf-a-0\">&#160;</div>"
            + "<div class=\"leaf\" id=\"leaf-a-1\">&#160;</div></body></html>";
    byte[] whole = BINDERY.print(page, Map.of("a", theirs), Map.of("p", picture), "LJQ-1", LONG);
    try (PDDocument document = Loader.loadPDF(whole)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
    }
    assertThatThrownBy(() -> BINDERY.print("<html>", Map.of(), Map.of(), "", LONG))
        .isInstanceOf(JobFailed.class);
  }

  @Test
  void whatIsUnfitSaysWhy() throws Exception {
    assertThatThrownBy(() -> BINDERY.pdf(new byte[] {1}, LONG)).hasMessageContaining("损坏");
    assertThatThrownBy(() -> BINDERY.pdf(pdf(301), LONG)).hasMessageContaining("页数太多（301页）");
    assertThatThrownBy(() -> BINDERY.picture(png(), 10, LONG)).hasMessageContaining("像素较多");
  }

  /** Whether it is memory or time that runs out first is the machine's affair. */
  @Test
  void aPdfThatAsksForGigabytesOrMinutesIsUnfit() throws Exception {
    var tight = new Confinement(64, LONG, 1);
    try {
      var bindery = new Bindery(tight, new PdfPrinter());
      for (Map.Entry<String, byte[]> hostile : HostileFiles.pdfs().entrySet()) {
        assertThatThrownBy(() -> bindery.pdf(hostile.getValue(), SHORT))
            .as(hostile.getKey())
            .isInstanceOf(Unfit.class);
      }
      assertThat(bindery.pdf(pdf(1), LONG).pages()).isEqualTo(1);
    } finally {
      tight.end();
    }
  }

  @Test
  void aPictureWithThousandsOfScansIsUnfit() throws Exception {
    var tight = new Confinement(64, Duration.ofSeconds(2), 1);
    try {
      var bindery = new Bindery(tight, new PdfPrinter());
      byte[] endless = HostileFiles.scans(20_000);
      assertThat(endless.length).isLessThan(3 * 1024 * 1024);
      assertThatThrownBy(() -> bindery.picture(endless, 24_000_000, LONG))
          .isInstanceOf(Unfit.class)
          .hasMessageContaining("上限");
    } finally {
      tight.end();
    }
  }
}
