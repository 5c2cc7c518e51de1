package org.gongkai.file.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.file.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of files as an office has them, made here with the libraries that make them. */
class TextReaderTest {

  private static final String PHONE = "13800138000";

  @TempDir Path folder;

  private interface Writer {
    void to(OutputStream out) throws IOException;
  }

  /** The whole text, in however many pieces it comes. */
  private static String text(FileType type, Path file) throws IOException {
    var text = new StringBuilder();
    assertThat(TextReader.read(type, file, () -> false, text::append))
        .isEqualTo(FileTexts.Read.WHOLE);
    return text.toString();
  }

  private Path file(Writer writer) throws IOException {
    Path file = Files.createTempFile(folder, "file", null);
    try (OutputStream out = Files.newOutputStream(file)) {
      writer.to(out);
    }
    return file;
  }

  /** A package of parts: the name of each, then its text. */
  private Path zip(String... parts) throws IOException {
    return file(
        out -> {
          try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
              zip.putNextEntry(new ZipEntry(parts[i]));
              zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }

  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  /** A PDF of one page with this on it. */
  private Path pdf(Drawing drawing) throws IOException {
    return file(
        out -> {
          try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
              drawing.on(content);
            }
            document.save(out);
          }
        });
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
    assertThat(text(FileType.DOCX, file)).contains("联系电话", PHONE);
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
    assertThat(text(FileType.XLSX, file)).contains("示例户", PHONE);
  }

  @Test
  void aPdf() throws IOException {
    Path file =
        pdf(
            text -> {
              text.beginText();
              text.setFont(new PDType1Font(FontName.HELVETICA), 12);
              text.newLineAtOffset(100, 700);
              text.showText("Tel " + PHONE);
              text.endText();
            });
    assertThat(text(FileType.PDF, file)).contains(PHONE);
  }

  @Test
  void anOfd() throws IOException {
    String page =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">"
            + "<ofd:TextObject><ofd:TextCode X=\"0\">电话</ofd:TextCode><ofd:TextCode>"
            + PHONE
            + "</ofd:TextCode></ofd:TextObject></ofd:Page>";
    Path file = zip("OFD.xml", "<x/>", "Doc_0/Pages/Page_0/Content.xml", page);
    assertThat(text(FileType.OFD, file)).contains("电话 " + PHONE);
  }

  @Test
  void plainTextInTheEncodingsThatAreUsedHere() throws IOException {
    for (Charset encoding : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      Path file = file(out -> out.write(("电话：" + PHONE).repeat(2000).getBytes(encoding)));
      assertThat(text(FileType.TEXT, file)).hasSize(28_000);
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
    assertThat(nothing(FileType.PDF, scan)).isTrue();
    assertThat(nothing(FileType.JPEG, scan)).isTrue();
  }

  @Test
  void aBrokenOneIsNoText() throws IOException {
    Path broken = file(out -> out.write("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> nothing(FileType.PDF, broken)).isInstanceOf(IOException.class);
  }

  private static boolean nothing(FileType type, Path file) throws IOException {
    return TextReader.read(type, file, () -> false, _ -> {}) == FileTexts.Read.NOTHING;
  }

  @Test
  void aNumberThatWordKeepsInSeveralRunsIsOneAndWhatWasDeletedUnderTrackingStandsThereToo()
      throws IOException {
    String xml =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + "<w:p><w:r><w:t>1380</w:t></w:r><w:r><w:t>0138000</w:t></w:r></w:p>"
            + "<w:p><w:del><w:r><w:delText>13900139000</w:delText></w:r></w:del></w:p>"
            + "</w:body></w:document>";
    Path file = zip("word/document.xml", xml);
    assertThat(text(FileType.DOCX, file)).contains(PHONE + "\n13900139000\n");
  }

  @Test
  void theTableOfTextsIsReadAndThePlacesInItAreNot() throws IOException {
    Path file =
        file(
            out -> {
              try (var book = new XSSFWorkbook()) {
                var sheet = book.createSheet("户主");
                for (int i = 0; i < 3; i++) {
                  sheet.createRow(i).createCell(0).setCellValue("第" + i + "户 " + PHONE);
                }
                book.write(out);
              }
            });
    assertThat(text(FileType.XLSX, file).strip().lines().filter(line -> !line.isBlank()))
        .containsExactly("第0户 " + PHONE, "第1户 " + PHONE, "第2户 " + PHONE);
  }

  /** A sheet of this size took more than 850 MB when it was read as a whole. */
  @Test
  void aLargeSheetComesInPiecesAndCanBeStopped() throws IOException {
    Path file =
        file(
            out -> {
              try (var book = new SXSSFWorkbook(100)) {
                var sheet = book.createSheet("户主");
                for (int i = 0; i < 100_000; i++) {
                  var row = sheet.createRow(i);
                  row.createCell(0).setCellValue("示例户" + i);
                  row.createCell(1).setCellValue(13_800_000_000d + i);
                }
                book.write(out);
              }
            });
    var longest = new AtomicInteger();
    var pieces = new AtomicInteger();
    var last = new AtomicReference<String>("");
    FileTexts.Read whole =
        TextReader.read(
            FileType.XLSX,
            file,
            () -> false,
            piece -> {
              pieces.incrementAndGet();
              longest.accumulateAndGet(piece.length(), Math::max);
              last.set(piece);
            });
    assertThat(whole).isEqualTo(FileTexts.Read.WHOLE);
    assertThat(pieces.get()).isGreaterThan(10);
    assertThat(longest.get()).isLessThan(128 * 1024);
    assertThat(last.get()).contains("13800099999");
    pieces.set(0);
    assertThat(TextReader.read(FileType.XLSX, file, () -> true, _ -> pieces.incrementAndGet()))
        .isEqualTo(FileTexts.Read.OUT_OF_TIME);
    assertThat(pieces.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void oneThatUnpacksWithoutEndIsReadInPart() throws IOException {
    byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    Path file =
        file(
            out -> {
              try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write("<d><t>电话</t>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 200; i++) {
                  zip.write(spaces);
                }
                zip.write("</d>".getBytes(StandardCharsets.UTF_8));
              }
            });
    assertThat(TextReader.read(FileType.DOCX, file, () -> false, _ -> {}))
        .isEqualTo(FileTexts.Read.TOO_LARGE);
  }

  @Test
  void aTabAndALineBreakPartNumbers() throws IOException {
    String xml =
        "<d><p><t>序号1</t><tab/><t>13812345678</t><br/><t>13912345678</t></p>"
            + "<c><v>13812345679</v></c></d>";
    String text = text(FileType.DOCX, zip("word/document.xml", xml));
    assertThat(text.lines()).contains("序号1", "13812345678", "13912345678", "13812345679");
  }

  @Test
  void aHundredThousandEntitiesAreNoEnd() throws IOException {
    String xml = "<d><p><t>" + "&amp;".repeat(250_000) + "</t></p><p><t>13812345678</t></p></d>";
    assertThat(text(FileType.DOCX, zip("word/document.xml", xml))).contains("13812345678");
  }

  @Test
  void ofOneWithABrokenPartTheRestIsRead() throws IOException {
    Path file =
        zip(
            "word/document.xml", "<d><p><t>13812345678</t></p></d>",
            "word/footnotes.xml", "<d><p><t>");
    var text = new StringBuilder();
    assertThat(TextReader.read(FileType.DOCX, file, () -> false, text::append))
        .isEqualTo(FileTexts.Read.BROKEN);
    assertThat(text).contains("13812345678");
  }

  @Test
  void aLongPlainTextComesInPiecesToo() throws IOException {
    Path file =
        file(
            out ->
                out.write(("某户 " + PHONE + "\n").repeat(500_000).getBytes(StandardCharsets.UTF_8)));
    var longest = new AtomicInteger();
    TextReader.read(
        FileType.TEXT,
        file,
        () -> false,
        piece -> longest.accumulateAndGet(piece.length(), Math::max));
    assertThat(longest.get()).isBetween(1, 128 * 1024);
    assertThat(TextReader.read(FileType.TEXT, file, () -> true, _ -> {}))
        .isEqualTo(FileTexts.Read.OUT_OF_TIME);
  }

  @Test
  void aPageThatIsOneLongDrawingCanBeStopped() throws IOException {
    Path file =
        pdf(
            lines -> {
              for (int i = 0; i < 20_000; i++) {
                lines.lineTo(i % 500, i % 700);
              }
            });
    var asked = new AtomicInteger();
    assertThat(TextReader.read(FileType.PDF, file, () -> asked.incrementAndGet() > 3, _ -> {}))
        .isEqualTo(FileTexts.Read.OUT_OF_TIME);
    assertThat(asked.get()).isEqualTo(4);
  }

  @Test
  void whatAParserWouldHoldAsAWholeEndsIt() throws IOException {
    String megabytes = "x".repeat(6 * 1024 * 1024);
    for (String long1 : new String[] {"<a b='" + megabytes + "'/>", "<t>" + megabytes + "</t>"}) {
      Path file = zip("word/document.xml", "<d><t>电话</t><p/>" + long1 + "</d>");
      assertThat(TextReader.read(FileType.DOCX, file, () -> false, _ -> {}))
          .isEqualTo(FileTexts.Read.TOO_LARGE);
    }
    for (String odd : new String[] {"<![CDATA[<x", "<!-- <x", "<?x <y"}) {
      Path file = zip("word/document.xml", "<d><p><t>电话</t></p>" + odd);
      assertThatThrownBy(() -> nothing(FileType.DOCX, file))
          .as(odd)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whoTakesThePiecesFailsLoudly() throws IOException {
    Path file = zip("word/document.xml", "<d><p><t>电话</t></p></d>");
    assertThatThrownBy(
            () ->
                TextReader.read(
                    FileType.DOCX,
                    file,
                    () -> false,
                    _ -> {
                      throw new IllegalStateException("a fault of ours");
                    }))
        .hasRootCauseMessage("a fault of ours");
  }

  /** What is read beside the text, and what is not read at all. */
  private static final class Beside implements TextReader.Taker {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private final List<String> unread = new ArrayList<>();

    static Beside of(FileType type, Path file) throws IOException {
      var beside = new Beside();
      TextReader.read(type, file, () -> false, beside);
      return beside;
    }

    @Override
    public void take(String piece) {
      text.append(piece);
    }

    @Override
    public void beside(String piece) {
      beside.append(piece);
    }

    @Override
    public void unread(String kind) {
      unread.add(kind);
    }
  }

  @Test
  void inASheetFormulasNamesRulesHeadsFeetAndPropertiesAreRead() throws IOException {
    Path file =
        file(
            out -> {
              try (var book = new XSSFWorkbook()) {
                var sheet = book.createSheet("表13800138001");
                sheet
                    .createRow(0)
                    .createCell(0)
                    .setCellFormula("CONCATENATE(\"13800138002\",\"\")");
                sheet.getHeader().setLeft("电话 13800138003");
                sheet.getFooter().setCenter("13800138004");
                var name = book.createName();
                name.setNameName("联系电话");
                name.setRefersToFormula("\"13800138005\"");
                var help = sheet.getDataValidationHelper();
                var rule =
                    help.createValidation(
                        help.createExplicitListConstraint(new String[] {"13800138006", "乙"}),
                        new CellRangeAddressList(0, 9, 1, 1));
                rule.createPromptBox("请选", "打13800138007");
                sheet.addValidationData(rule);
                book.getProperties().getCoreProperties().setTitle("王某13800138008");
                book.getProperties().getCustomProperties().addProperty("联系", "13800138009");
                book.write(out);
              }
            });
    Beside found = Beside.of(FileType.XLSX, file);
    for (int i = 1; i <= 9; i++) {
      assertThat(found.beside).contains("1380013800" + i);
    }
    assertThat(found.unread).isEmpty();
  }

  @Test
  void whatPivotTablesWereMadeOfThreadsOfCommentsAndEmbeddedWorkbooksAreReadAndOtherObjectsNamed()
      throws IOException {
    Path inner = zip("xl/worksheets/sheet1.xml", "<d><c><v>13800138003</v></c></d>");
    byte[] workbook = Files.readAllBytes(inner);
    Path file =
        file(
            out -> {
              try (var zip = new ZipOutputStream(out)) {
                put(zip, "word/document.xml", "<d><p><t>正文</t></p></d>");
                put(
                    zip,
                    "xl/pivotCache/pivotCacheRecords1.xml",
                    "<r><s v='13800138001'/><n v='1.3800138002E10'/></r>");
                put(zip, "xl/threadedComments/t1.xml", "<c><text>11010519491231002X</text></c>");
                put(
                    zip,
                    "word/footer1.xml",
                    "<d><p><instrText>TEL 13800138004</instrText></p></d>");
                put(zip, "word/media/a.png", "x");
                put(zip, "word/header1.xml", "<d><docPr id='1' descr='户主 13800138005'/></d>");
                put(
                    zip,
                    "word/_rels/document.xml.rels",
                    "<r><Relationship Target='tel:13800138006' TargetMode='External'/></r>");
                put(zip, "word/embeddings/oleObject1.bin", "x");
                put(zip, "xl/model/item.data", "x");
                put(zip, "xl/drawings/vmlDrawing1.vml", "<xml><br></xml>");
                put(zip, "customXml/item1.xml", "<!-- of others --><a/>");
                put(zip, "word/embeddings/broken.xlsx", "no package");
                zip.putNextEntry(new ZipEntry("word/embeddings/sheet.xlsx"));
                zip.write(workbook);
              }
            });
    Beside found = Beside.of(FileType.DOCX, file);
    assertThat(found.text.toString().strip()).isEqualTo("正文");
    for (int i = 1; i <= 6; i++) {
      assertThat(found.beside).contains("1380013800" + i);
    }
    assertThat(found.beside).contains("11010519491231002X");
    assertThat(found.unread).containsExactly("嵌入的对象", "数据模型", "读不出的附加部分");
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void inAPdfFieldsNotesBookmarksAndTitleAreReadAndAttachmentsNamed() throws IOException {
    Path file =
        file(
            out -> {
              try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                document.getDocumentInformation().setTitle("王某 13800138001");
                var note = new PDAnnotationText();
                note.setContents("电话13800138002");
                note.setTitlePopup("13800138003");
                page.getAnnotations().add(note);
                var form = new PDAcroForm(document);
                document.getDocumentCatalog().setAcroForm(form);
                var field = new PDTextField(form);
                field.setPartialName("phone");
                field.getCOSObject().setString(COSName.V, "13800138004");
                form.setFields(List.of(field));
                var outline = new PDDocumentOutline();
                var item = new PDOutlineItem();
                item.setTitle("13800138005");
                outline.addLast(item);
                document.getDocumentCatalog().setDocumentOutline(outline);
                var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                document.getDocumentCatalog().setNames(names);
                document.save(out);
              }
            });
    Beside found = Beside.of(FileType.PDF, file);
    for (int i = 1; i <= 5; i++) {
      assertThat(found.beside).contains("1380013800" + i);
    }
    assertThat(found.unread).containsExactly("附在里面的文件");
  }

  @Test
  void aWorkbookFromBefore2007IsReadToo() throws IOException {
    Beside found = Beside.of(FileType.ET, Path.of("src/test/resources/files/people.xls"));
    assertThat(found.text).contains("13800138002", "证号11010519491231002X", "13800138005");
    assertThat(found.beside).contains("13800138001", "13800138003", "13800138004", "13800138006");
    assertThat(found.unread).isEmpty();
  }

  @Test
  void aDocumentFromBefore2007IsReadToo() throws IOException {
    Beside found = Beside.of(FileType.WPS, Path.of("src/test/resources/files/people.doc"));
    assertThat(found.text).contains("户主名单", "11010519491231002X", "13800138004", "1380013\n8005");
    assertThat(found.beside).contains("13800138001", "13800138002", "13800138003");
    assertThat(found.unread).isEmpty();
  }
}
