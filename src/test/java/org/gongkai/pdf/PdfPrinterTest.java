package org.gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of ours as a PDF. */
class PdfPrinterTest {

  private static String page(String head, String body) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head><title>一页</title>"
        + "<style>body { font-family: 'Noto Sans SC' }</style>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private static String text(String page) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(new PdfPrinter().print(page, Map.of(), Map.of(), ""))) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void nothingIsFetched(@TempDir Path folder) throws IOException {
    Path style = Files.writeString(folder.resolve("a.css"), "p:after { content: 'from a file' }");
    List<String> asked = new ArrayList<>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String http = "http://localhost:" + server.getAddress().getPort() + "/";
      String head =
          "<link rel=\"stylesheet\" href=\"%s\"/><link rel=\"stylesheet\" href=\"%sa.css\"/>"
                  .formatted(style.toUri(), http)
              + "<style>@import url('%sb.css'); body { background: url('%sc.png') }</style>"
                  .formatted(http, http)
              + "<style>@font-face { font-family: X; src: url('%sd.ttf') }</style>".formatted(http);
      String body =
          "<p>正文</p><p style=\"font-family: X\">甲</p><img alt=\"a\" src=\"%se.png\"/><img alt=\"b\" src=\"%s\"/>"
                  .formatted(http, style.toUri())
              + "<object data=\"%sf.pdf\" type=\"application/pdf\"></object>".formatted(http)
              + "<img alt=\"c\" src=\"leaf:other\"/>";
      assertThat(text(page(head, body))).contains("正文").doesNotContain("from a file");
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsWrittenIsFound() throws IOException {
    String written = "公民见长页 fi office efficient 㐂㛃 1–2 — “名单” ⺠";
    assertThat(text(page("", "<p>" + written + "</p>")))
        .isEqualToIgnoringNewLines("公民见长页 fi office efficient 㐂㛃 1–2 — “名单” 民");
  }

  @Test
  void whatTheFontLacksIsNamed() {
    assertThat(new PdfPrinter().lacking("张\uD842\uDFB7龑 𬘓\u0000 a")).containsExactly(0x20BB7);
  }

  @Test
  void aPageOfOthersIsStampedUprightHoweverItIsTurned() throws Exception {
    for (int turned : List.of(0, 90, 180, 270)) {
      boolean lying = turned % 180 != 0;
      var theirs = new ByteArrayOutputStream();
      try (var document = new PDDocument()) {
        var sheet = new PDPage(new PDRectangle(100, 50, 400, 700));
        sheet.setRotation(turned);
        document.addPage(sheet);
        document.save(theirs);
      }
      var bound = Map.of("a", ForeignPdf.read(theirs.toByteArray()));
      String head = "<style>.leaf { page-break-before: always }</style>";
      String leaf = "<p>首页</p><div class=\"leaf\"><div id=\"leaf-a-0\">&#160;</div></div>";
      byte[] pdf = new PdfPrinter().print(page(head, leaf), bound, Map.of(), "LJQ-1");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(text(document, 2)).contains("LJQ-1  2/2");
        var places = new ArrayList<Float>();
        var stripper =
            new PDFTextStripper() {
              @Override
              protected void writeString(String text, List<TextPosition> positions) {
                TextPosition first = positions.getFirst();
                places.add(first.getX() / (lying ? 700 : 400));
                places.add(first.getY() / (lying ? 400 : 700));
              }
            };
        stripper.setStartPage(2);
        stripper.getText(document);
        assertThat(places.get(0)).as("in the middle, turned by " + turned).isBetween(.3f, .5f);
        assertThat(places.get(1)).as("at the lower edge").isBetween(.95f, 1f);
      }
    }
  }

  @Test
  void whatNoPageCanHoldIsLeftOut() throws IOException {
    assertThat(text(page("", "<p>甲\u0000\u0008\u202e\uFFFE\uD800\u200b乙</p>")))
        .isEqualToIgnoringNewLines("甲乙");
  }

  @Test
  void aPageThatIsNotWellFormedIsABug() {
    assertThatThrownBy(() -> text(page("", "<p>"))).isInstanceOf(IllegalArgumentException.class);
    String entity = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    assertThatThrownBy(() -> text(entity + page("", "<p>&x;</p>")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReferenceNamesThePageOnWhichItsHeadingStands() throws IOException {
    String style =
        "<style>.ref:after { content: target-counter(attr(href), page) }"
            + " h2 { page-break-after: auto; -fs-page-break-min-height: 4cm }"
            + " table { -fs-table-paginate: paginate } tr { page-break-inside: avoid }</style>";
    for (int lines = 20; lines < 60; lines++) {
      String body =
          "<p>第<a class=\"ref\" href=\"#there\"></a>页</p>"
              + "<p>字</p>".repeat(lines)
              + "<h2 id=\"there\">标题</h2><table>"
              + "<tr><td>一行</td></tr>".repeat(6)
              + "</table>";
      byte[] pdf = new PdfPrinter().print(page(style, body), Map.of(), Map.of(), "");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String reference = text(document, 1).lines().findFirst().orElseThrow();
        int named = Integer.parseInt(reference.replaceAll("\\D", ""));
        assertThat(text(document, named)).as("after " + lines + " lines").contains("标题");
      }
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
