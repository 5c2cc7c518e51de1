package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.confined.HostileFiles;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.junit.jupiter.api.Test;

/** A request's folder as one PDF, read back as an archive would; its record as a timeline. */
@QuarkusTest
class DeskFolderTest extends IntegrationTest {

  @Inject BlobStore blobs;

  private static final String TITLE = "<script>alert(1)</script> 㛃𬭎𫖮𪩘䶮村&“名单”😀 \u202e";

  private interface Drawing {
    void in(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Drawing drawing) throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      drawing.in(document);
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void page(PDDocument document, PDRectangle size, String text) throws IOException {
    var page = new PDPage(size);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 14);
      content.newLineAtOffset(72, 200);
      content.showText(text);
      content.endText();
    }
  }

  private static byte[] twoPages() throws IOException {
    return pdf(
        document -> {
          page(document, PDRectangle.A4, "first page of the list");
          page(document, new PDRectangle(842, 595), "second page of the list");
          document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
          document.getDocumentInformation().setAuthor("somebody else");
        });
  }

  private static byte[] encrypted() throws IOException {
    return pdf(
        document -> {
          page(document, PDRectangle.A4, "secret");
          document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        });
  }

  private static byte[] picture(String format) throws IOException {
    var image = new BufferedImage(640, 1800, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(100, 100, 400, 1500);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static void upload(AnOffice office, String number, String name, byte[] content) {
    Response answer =
        office
            .as(office.li)
            .contentType("application/octet-stream")
            .queryParam("name", name)
            .body(content)
            .post("/api/desk/requests/" + number + "/files");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  /** A request in the middle of its procedure, with letters and files of all sorts. */
  private static String work(AnOffice office) throws IOException {
    ObjectNode body = office.submission();
    body.put("channel", "IN_PERSON").put("submittedOn", "2026-11-09");
    ((ObjectNode) body.get("information")).put("title", TITLE).put("description", "第一行\n第二行");
    String number = office.filed(body);
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(
        number,
        office.li,
        "{\"command\":\"ask-extension\",\"days\":5,\"reason\":\"材料分散在各村\",\"on\":\"2026-11-10\"}");
    office.done(number, office.head, "{\"command\":\"approve-extension\",\"on\":\"2026-11-10\"}");
    office.done(
        number,
        office.li,
        "{\"command\":\"open-consultation\",\"party\":\"示例公司\",\"kind\":\"THIRD_PARTY\",\"contact\":\"示例路2号\",\"sentOn\":\"2026-11-12\",\"receivedOn\":\"2026-11-13\"}");
    form(session(office.li))
        .formParam("note", "只给同事看的话")
        .post("/desk/requests/" + number + "/notes");
    upload(office, number, "名单.pdf", twoPages());
    upload(office, number, "现场.png", picture("png"));
    upload(office, number, "说明.txt", "甲村三户\n乙村两户".getBytes(StandardCharsets.UTF_8));
    upload(office, number, "加密.pdf", encrypted());
    upload(
        office,
        number,
        "坏的.pdf",
        "%PDF-1.7\nnothing of it\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    upload(
        office,
        number,
        "文档.doc",
        Files.readAllBytes(Path.of("src/test/resources/files/document.doc")));
    upload(office, number, "现场.jpg", picture("jpg"));
    return number;
  }

  private static PDDocument folder(AnOffice office, String number) throws IOException {
    Response folder = form(session(office.li)).post("/desk/requests/" + number + "/folder.pdf");
    assertThat(folder.statusCode()).isEqualTo(200);
    assertThat(folder.contentType()).isEqualTo("application/pdf");
    assertThat(folder.header("Content-Disposition"))
        .contains("attachment", "%E5%8D%B7%E5%AE%97-" + number + ".pdf");
    return Loader.loadPDF(folder.asByteArray());
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /** The text of each page, without white space. */
  private static List<String> pages(PDDocument document) throws IOException {
    var pages = new ArrayList<String>();
    for (int i = 1; i <= document.getNumberOfPages(); i++) {
      pages.add(text(document, i).replaceAll("\\s+", ""));
    }
    return pages;
  }

  /** What the catalogue says of the page where a paper begins. */
  private static int page(PDDocument document, String title, String day) throws IOException {
    String catalogue = text(document, 2);
    Matcher row = Pattern.compile("\\d " + title + "\\s+" + day + " (\\d+)\\s").matcher(catalogue);
    assertThat(row.find()).as(title + " in " + catalogue).isTrue();
    return Integer.parseInt(row.group(1));
  }

  private static List<PDOutlineItem> outline(PDDocument document) {
    var items = new ArrayList<PDOutlineItem>();
    document.getDocumentCatalog().getDocumentOutline().children().forEach(items::add);
    return items;
  }

  @Test
  void theFolderIsOnePdfWhoseCatalogueLeadsToEveryPaper() throws IOException {
    var office = new AnOffice(setup);
    String number = work(office);
    String today = LocalDate.now(OfficeTime.ZONE).toString();
    try (PDDocument folder = folder(office, number)) {
      List<String> pages = pages(folder);
      assertThat(pages.getFirst())
          .contains("示例街道办事处政府信息公开申请案卷")
          .contains(number, "王**", "页数" + pages.size() + "页", "承办人" + office.li);
      String catalogue = pages.get(1);
      assertThat(catalogue).contains("共%d页卷内文件目录".formatted(pages.size()));
      int last = 2;
      for (List<String> paper :
          List.of(
              List.of("申请内容", "2026-11-09", "申请内容信息名称"),
              List.of("征求意见", "2026-11-12", "征求意见对方"),
              List.of("政府信息公开申请登记回执", today, "政府信息公开申请登记回执示街办公开回"),
              List.of("名单.pdf", today, "firstpageofthelist"),
              List.of("现场.png", today, "现场.png"),
              List.of("说明.txt", today, "说明.txt甲村三户乙村两户"),
              List.of("现场.jpg", today, "现场.jpg"))) {
        int page = page(folder, paper.get(0), paper.get(1));
        assertThat(page).as(paper.getFirst()).isGreaterThan(last);
        assertThat(pages.get(page - 1)).contains(paper.getLast());
        last = page;
      }
      int list = page(folder, "名单.pdf", today);
      assertThat(pages.get(list)).contains("secondpageofthelist");
      assertThat(folder.getPage(list).getMediaBox().getWidth()).isEqualTo(842);
      for (int i = 0; i < pages.size(); i++) {
        if (i != list - 1 && i != list) {
          assertThat(pages.get(i))
              .startsWith("%s　第%d页　共%d页".formatted(number, i + 1, pages.size()));
        }
      }
      assertThat(outline(folder))
          .extracting(PDOutlineItem::getTitle)
          .startsWith("案卷封面", "卷内文件目录", "1. 申请内容")
          .contains("9. 名单.pdf")
          .endsWith("备考表");
      for (PDOutlineItem item : outline(folder)) {
        if (item.getTitle().equals("9. 名单.pdf")) {
          assertThat(folder.getPages().indexOf(item.findDestinationPage(folder)))
              .isEqualTo(list - 1);
        }
      }
    }
  }

  @Test
  void whatIsNotInTheFolderIsNamedWithSizeAndHash() throws Exception {
    var office = new AnOffice(setup);
    String number = work(office);
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(Path.of("src/test/resources/files/document.doc"))));
    try (PDDocument folder = folder(office, number)) {
      List<String> pages = pages(folder);
      assertThat(pages.get(1)).contains("未装入，另存：已加密", "文件损坏", "9KB，SHA-256：" + hash);
      assertThat(pages.getLast())
          .contains("备考表", "由" + office.li + "示例于", hash, "加密.pdf", "坏的.pdf", "立卷人");
      assertThat(String.join("", pages)).doesNotContain("只给同事看的话", "secret");
    }
  }

  @Test
  void whatWouldTakeTooLongOrTooMuchMemoryIsNamed() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-09");
    for (int i = 1; i <= 3; i++) {
      upload(office, number, "大图" + i + ".png", deepPicture());
    }
    upload(office, number, "压缩的.pdf", HostileFiles.unpacksTwice());
    try (PDDocument folder = folder(office, number)) {
      String catalogue = pages(folder).get(1);
      assertThat(catalogue)
          .contains("图片像素较多")
          .containsPattern("压缩的.pdf.{0,200}未装入，另存：(读取它需要|文件损坏)");
      assertThat(catalogue.split("图片像素较多", -1)).as("one has room, two have not").hasSize(3);
    }
  }

  /** 10 million pixels of 16 bits a colour, in a few kB. */
  private static byte[] deepPicture() throws IOException {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    var raster = model.createCompatibleWritableRaster(4000, 2500);
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(model, raster, false, null), "png", bytes)).isTrue();
    return bytes.toByteArray();
  }

  @Test
  void aFileThatTheStoreHasLostKeepsNobodyFromTheFolder() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-09");
    upload(office, number, "名单.txt", "甲\n乙".getBytes(StandardCharsets.UTF_8));
    String id =
        items("REQUEST#" + number).stream()
            .map(item -> item.get("sk").s())
            .filter(sk -> sk.startsWith("FILE#"))
            .findFirst()
            .orElseThrow()
            .substring("FILE#".length());
    blobs.delete(BlobKey.file(new OfficeCode(office.code), new FileId(id)));
    try (PDDocument folder = folder(office, number)) {
      assertThat(pages(folder).get(1)).contains("名单.txt", "存储中没有找到");
    }
    Response zip = form(session(office.li)).post("/desk/requests/" + number + "/folder");
    assertThat(zip.statusCode()).isEqualTo(200);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.asByteArray()))) {
      assertThat(in.getNextEntry().getName()).isEqualTo("办理记录.txt");
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("存储中没有找到，请告知县里的技术人员", "名单.txt");
    }
  }

  @Test
  void anythingMayBeWrittenInARequest() throws IOException {
    var office = new AnOffice(setup);
    try (PDDocument folder = folder(office, work(office))) {
      String facts = pages(folder).get(2);
      assertThat(facts)
          .contains("<script>alert(1)</script>㛃𬭎𫖮𪩘䶮村&“名单”□", "第一行第二行", "公民", "工作日")
          .doesNotContain("\u202e");
    }
  }

  @Test
  void theFolderHasItsFontTitleAndLanguageAndNothingThatActs() throws IOException {
    var office = new AnOffice(setup);
    String number = work(office);
    try (PDDocument folder = folder(office, number)) {
      var catalog = folder.getDocumentCatalog();
      assertThat(folder.getDocumentInformation().getTitle()).isEqualTo("卷宗 " + number);
      assertThat(folder.getDocumentInformation().getAuthor()).isEqualTo("示例街道办事处");
      assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getOpenAction()).isNull();
      assertThat(catalog.getNames()).isNull();
      PDPage cover = folder.getPage(0);
      for (COSName name : cover.getResources().getFontNames()) {
        PDFont font = cover.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-Regular");
      }
    }
  }

  @Test
  void aFolderGoesThroughTheWayIn() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    byte[] noise = new byte[1800 * 1024];
    new Random(1).nextBytes(noise);
    for (int i = 1; i <= 3; i++) {
      upload(
          office,
          number,
          i + ".pdf",
          pdf(
              document -> {
                page(document, PDRectangle.A4, "a page");
                document
                    .getPage(0)
                    .getResources()
                    .getCOSObject()
                    .setItem(
                        COSName.getPDFName("Noise"),
                        new PDStream(document, new ByteArrayInputStream(noise)));
              }));
    }
    try (PDDocument folder = folder(office, number)) {
      assertThat(pages(folder).get(1)).contains("未装入，另存：全卷的文件合计较大", "1.8MB，SHA-256：");
      assertThat(outline(folder))
          .extracting(PDOutlineItem::getTitle)
          .anyMatch(t -> t.endsWith(" 1.pdf"));
    }
    assertThat(
            form(session(office.li)).post("/desk/requests/" + number + "/folder.pdf").asByteArray())
        .hasSizeBetween(1800 * 1024, 4 * 1024 * 1024);
  }

  @Test
  void textsThatWouldTakeHundredsOfPagesAreNamed() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    upload(office, number, "长行.txt", "字".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    upload(office, number, "短行.txt", "字\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    try (PDDocument folder = folder(office, number)) {
      assertThat(pages(folder).get(1)).contains("短行.txt", "未装入，另存：文字较多");
      assertThat(folder.getNumberOfPages()).isBetween(20, 60);
    }
  }

  @Test
  void aTextOfAllCharactersThereAreMakesNoFolderThatIsTooLarge() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    var all = new StringBuilder();
    for (int character = 0x4e00; character < 0x9fa6; character++) {
      all.appendCodePoint(character).append(character % 40 == 0 ? "\n" : "");
    }
    upload(office, number, "字表.txt", all.toString().getBytes(StandardCharsets.UTF_8));
    Response answer = form(session(office.li)).post("/desk/requests/" + number + "/folder.pdf");
    assertThat(answer.asByteArray()).hasSizeLessThan(4 * 1024 * 1024);
    try (PDDocument folder = Loader.loadPDF(answer.asByteArray())) {
      assertThat(pages(folder).get(1)).contains("字表.txt", "未装入，另存：全卷的文件合计较大");
    }
  }

  @Test
  void theExportIsRecordedAndOnlyForTheOwnOffice() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String path = "/desk/requests/" + number;
    String li = session(office.li);
    assertThat(as(li).get(path).asString())
        .contains("formaction=\"" + path + "/folder.pdf\"", "导出卷宗（PDF）")
        .doesNotContain("谁看过个人信息");
    assertThat(form(session(new AnOffice(setup).li)).post(path + "/folder.pdf").statusCode())
        .isEqualTo(404);
    Response tokenless = as(li).post(path + "/folder.pdf");
    assertThat(tokenless.contentType()).startsWith("text/html");
    assertThat(as(li).get(path).asString()).doesNotContain("谁看过个人信息");
    assertThat(form(li).post(path + "/folder.pdf").statusCode()).isEqualTo(200);
    assertThat(as(li).get(path).asString()).contains("谁看过个人信息（1次）");
    assertThat(as(li).get(path + "/folder.pdf").header("Location")).endsWith(path);
  }

  @Test
  void theRecordIsOneTimelineOfWhichOneKindIsShown() throws IOException {
    var office = new AnOffice(setup);
    String number = work(office);
    sweep.run();
    String li = session(office.li);
    String path = "/desk/requests/" + number;
    assertThat(form(li).post(path + "/folder.pdf").statusCode()).isEqualTo(200);
    String steps = record(li, path);
    assertThat(steps)
        .contains("aria-current=\"true\">办理 6<", ">文件 7<", ">查看 1<", "经负责人同意", "补录")
        .doesNotContain("导出了", "看内容");
    String mails = record(li, path + "?record=mails");
    assertThat(mails)
        .contains("aria-current=\"true\">邮件和信函 ", "登记回执（已发送）", "/notices/")
        .doesNotContain("经负责人同意");
    assertThat(record(li, path + "?record=files"))
        .contains("aria-current=\"true\">文件 7<", "名单.pdf", office.li + "示例上传")
        .doesNotContain("登记回执");
    assertThat(record(li, path + "?record=views"))
        .contains(office.li + "示例</span><span>导出了卷宗（PDF）");
    for (String all : List.of("all", "nothing")) {
      assertThat(record(li, path + "?record=" + all))
          .contains("aria-current=\"true\">全部 ")
          .containsSubsequence("收到申请", "登记回执（", "经负责人同意", "名单.pdf", "导出了卷宗（PDF）");
    }
  }

  private static String record(String session, String path) {
    String page = as(session).get(path).asString();
    int from = page.indexOf("<nav class=\"views noprint\" aria-label=\"办理记录的种类\">");
    return page.substring(from, page.indexOf("<section aria-labelledby=\"notes\"", from));
  }
}
