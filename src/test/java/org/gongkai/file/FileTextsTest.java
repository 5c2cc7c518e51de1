package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of files as an office has them, made here with the libraries that make them. */
class FileTextsTest {

  private static final String PHONE = "13800138000";

  @TempDir Path folder;

  private interface Writer {
    void to(OutputStream out) throws IOException;
  }

  private Path file(Writer writer) throws IOException {
    Path file = Files.createTempFile(folder, "file", null);
    try (OutputStream out = Files.newOutputStream(file)) {
      writer.to(out);
    }
    return file;
  }

  @Test
  void aWordDocumentWithATable() throws IOException {
    Path file =
        file(
            out -> {
              try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("联系电话");
                document.createTable(1, 2).getRow(0).getCell(1).setText(PHONE);
                document.write(out);
              }
            });
    assertThat(FileTexts.of(FileType.DOCX, file).orElseThrow()).contains("联系电话", PHONE);
  }

  @Test
  void aSheetWhereThePhoneIsANumber() throws IOException {
    Path file =
        file(
            out -> {
              try (var book = new XSSFWorkbook()) {
                var row = book.createSheet("户主").createRow(0);
                row.createCell(0).setCellValue("示例户");
                row.createCell(1).setCellValue(13_800_138_000d);
                book.write(out);
              }
            });
    assertThat(FileTexts.of(FileType.XLSX, file).orElseThrow()).contains("示例户", PHONE);
  }

  @Test
  void aPdf() throws IOException {
    Path file =
        file(
            out -> {
              try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                try (var text = new PDPageContentStream(document, page)) {
                  text.beginText();
                  text.setFont(new PDType1Font(FontName.HELVETICA), 12);
                  text.newLineAtOffset(100, 700);
                  text.showText("Tel " + PHONE);
                  text.endText();
                }
                document.save(out);
              }
            });
    assertThat(FileTexts.of(FileType.PDF, file).orElseThrow()).contains(PHONE);
  }

  @Test
  void anOfd() throws IOException {
    String page =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">"
            + "<ofd:TextObject><ofd:TextCode X=\"0\">电话</ofd:TextCode><ofd:TextCode>"
            + PHONE
            + "</ofd:TextCode></ofd:TextObject></ofd:Page>";
    Path file =
        file(
            out -> {
              try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("OFD.xml"));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("Doc_0/Pages/Page_0/Content.xml"));
                zip.write(page.getBytes(StandardCharsets.UTF_8));
              }
            });
    assertThat(FileTexts.of(FileType.OFD, file).orElseThrow()).contains("电话 " + PHONE);
  }

  @Test
  void plainTextInTheEncodingsThatAreUsedHere() throws IOException {
    for (Charset encoding : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      Path file = file(out -> out.write(("电话：" + PHONE).repeat(2000).getBytes(encoding)));
      assertThat(FileTexts.of(FileType.TEXT, file).orElseThrow()).hasSize(28_000);
    }
  }

  @Test
  void aScanHasNone() throws IOException {
    Path scan =
        file(
            out -> {
              try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
              }
            });
    assertThat(FileTexts.of(FileType.PDF, scan)).isEmpty();
    assertThat(FileTexts.of(FileType.JPEG, scan)).isEmpty();
  }

  @Test
  void aBrokenOneIsNoText() throws IOException {
    Path broken = file(out -> out.write("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> FileTexts.of(FileType.PDF, broken)).isInstanceOf(IOException.class);
  }
}
