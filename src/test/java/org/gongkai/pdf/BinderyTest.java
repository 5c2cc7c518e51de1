package org.gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
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

  /** A photo whose upper left corner, as it was seen, is red, with a note how it was held. */
  private static byte[] photo(String format, int held) throws Exception {
    boolean lies = held >= 5;
    var seen = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = seen.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 16, 16);
    graphics.dispose();
    var raw = new BufferedImage(lies ? 32 : 48, lies ? 48 : 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 48; x++) {
      for (int y = 0; y < 32; y++) {
        int rgb = seen.getRGB(x, y);
        switch (held) {
          case 2 -> raw.setRGB(47 - x, y, rgb);
          case 3 -> raw.setRGB(47 - x, 31 - y, rgb);
          case 4 -> raw.setRGB(x, 31 - y, rgb);
          case 5 -> raw.setRGB(y, x, rgb);
          case 6 -> raw.setRGB(y, 47 - x, rgb);
          case 7 -> raw.setRGB(31 - y, 47 - x, rgb);
          case 8 -> raw.setRGB(31 - y, x, rgb);
          default -> raw.setRGB(x, y, rgb);
        }
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(raw, format, bytes);
    boolean big = held % 2 == 0;
    ByteBuffer tiff =
        ByteBuffer.allocate(26).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    tiff.putShort((short) (big ? 0x4D4D : 0x4949)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) held).putShort((short) 0).putInt(0);
    byte[] plain = bytes.toByteArray();
    ByteBuffer noted = ByteBuffer.allocate(plain.length + 38);
    if (format.equals("jpg")) {
      noted.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
      noted.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
      noted.put(plain, 2, plain.length - 2);
    } else {
      var crc = new CRC32();
      crc.update("eXIf".getBytes(StandardCharsets.US_ASCII));
      crc.update(tiff.array());
      noted.put(plain, 0, 33).putInt(26).put("eXIf".getBytes(StandardCharsets.US_ASCII));
      noted.put(tiff.array()).putInt((int) crc.getValue()).put(plain, 33, plain.length - 33);
    }
    return Arrays.copyOf(noted.array(), noted.position());
  }

  @Test
  void aPhotoStandsUprightHoweverThePhoneWasHeld() throws Exception {
    for (String format : List.of("jpg", "png")) {
      for (int held = 1; held <= 8; held++) {
        byte[] sent = photo(format, held);
        byte[] printed = BINDERY.picture(sent, 10_000, LONG).content();
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(printed));
        assertThat(upright.getWidth()).as(format + held).isEqualTo(48);
        assertThat(new Color(upright.getRGB(6, 6)).getRed()).as(format + held).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(40, 26)).getRed()).as(format + held).isLessThan(50);
        if (held == 1) {
          assertThat(printed).isEqualTo(sent);
        }
      }
    }
  }

  @Test
  void aNoteOnItsPositionThatLeadsNowhereIsNone() throws Exception {
    byte[] photo = photo("jpg", 6);
    for (int at = 2; at < 40; at++) {
      byte[] broken = photo.clone();
      broken[at] = (byte) 0xFE;
      assertThat(Orientation.of(broken).value()).isBetween(1, 8);
    }
    assertThat(Orientation.of(Arrays.copyOf(photo, 20)).isUpright()).isTrue();
    assertThat(Orientation.of(new byte[0]).isUpright()).isTrue();
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
