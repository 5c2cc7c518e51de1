package org.gongkai.item.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.FilePlace;
import org.gongkai.file.Progress;
import org.gongkai.file.StoredFile;
import org.gongkai.file.UploadPart;
import org.gongkai.file.Uploads;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Refused;
import org.gongkai.item.paper.Proposal;
import org.gongkai.matter.NotAllowed;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed of files as offices attach them: Word and PDF with pages, headers and wraps. */
class ProposalsTest extends ServicesTest {

  private static final Proposal NOTICE =
      new Proposal(
          "临江镇人民政府关于印发《临江镇2026年政务公开工作要点和任务分工方案》的通知",
          "临政发〔2026〕12号",
          "临江镇人民政府",
          LocalDate.of(2026, 3, 5));

  @Inject OfficeBook offices;
  @Inject Uploads uploads;
  @Inject Proposals proposals;

  @TempDir Path folder;

  private AnOffice made;
  private Office office;

  @BeforeEach
  void anOffice() {
    made = new AnOffice(setup);
    office = offices.find(new OfficeCode(made.code)).orElseThrow();
  }

  private StoredFile file(String name, byte[] content) {
    var part = new UploadPart(new FilePlace.OfOffice(office.code()), made.li, name, 1, 1, content);
    return ((Progress.Stored) uploads.take(part)).file();
  }

  private static void line(XWPFDocument word, ParagraphAlignment at, int size, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setAlignment(at);
    var run = paragraph.createRun();
    run.setFontFamily("Noto Serif CJK SC");
    run.setFontSize(size);
    run.setText(text);
  }

  /** A notice in the official form, signed on that day. */
  private static byte[] docx(String day) throws IOException {
    try (var word = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      line(word, ParagraphAlignment.CENTER, 36, "临江镇人民政府文件");
      line(word, ParagraphAlignment.CENTER, 16, "临政发〔2026〕12号");
      line(word, ParagraphAlignment.CENTER, 22, "临江镇人民政府关于印发《临江镇2026年政务公开工作要点和任务分工方案》的通知");
      line(word, ParagraphAlignment.LEFT, 16, "各村（社区），镇直各单位：");
      for (int i = 0; i < 30; i++) {
        line(word, ParagraphAlignment.LEFT, 16, "　　根据县政府《关于做好工作的通知》（示政发〔2025〕3号），请于2026年4月1日前落实。");
      }
      line(word, ParagraphAlignment.RIGHT, 16, "临江镇人民政府");
      line(word, ParagraphAlignment.RIGHT, 16, day);
      line(word, ParagraphAlignment.LEFT, 16, "　　（此件公开发布）");
      line(word, ParagraphAlignment.LEFT, 14, "临江镇人民政府办公室　　2026年3月6日印发");
      word.write(out);
      return out.toByteArray();
    }
  }

  private byte[] pdf(byte[] docx) throws IOException, InterruptedException {
    Path word = Files.write(folder.resolve("a.docx"), docx);
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                word.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readAllBytes(folder.resolve("a.pdf"));
  }

  @Test
  void wordAndPdfSayTheSame() throws Exception {
    byte[] docx = docx("2026年3月5日");
    StoredFile list = file("附件.txt", "临江镇救助对象名单\n序号\n姓名".getBytes(StandardCharsets.UTF_8));
    Proposals.Read word = proposals.of(office, List.of(list, file("通知.docx", docx)));
    assertThat(word.proposal()).isEqualTo(NOTICE);
    assertThat(word.notes()).singleElement().asString().contains("通知.docx");
    assertThat(proposals.of(office, List.of(file("通知.pdf", pdf(docx)))).proposal())
        .isEqualTo(NOTICE);
  }

  @Test
  void aDayToComeIsNotProposed() throws Exception {
    LocalDate tomorrow = LocalDate.now(OfficeTime.ZONE).plusDays(1);
    String day =
        "%d年%d月%d日"
            .formatted(tomorrow.getYear(), tomorrow.getMonthValue(), tomorrow.getDayOfMonth());
    Proposals.Read read = proposals.of(office, List.of(file("通知.docx", docx(day))));
    assertThat(read.proposal().formedOn()).isNull();
    assertThat(read.notes()).anyMatch(note -> note.contains("晚于今天"));
  }

  @Test
  void whatCannotBeReadIsSaid() {
    Official li = office.official(made.li).orElseThrow();
    assertThat(proposals.of(office, List.of()).notes()).first().asString().contains("请先选择附件");
    StoredFile list = file("名单.txt", "序号\n姓名".getBytes(StandardCharsets.UTF_8));
    String body = "{\"files\":[\"" + list.id() + "\"]}";
    Proposals.Read read = proposals.of(office, AnOffice.parse(body), li);
    assertThat(read.proposal().isNothing()).isTrue();
    assertThat(read.notes()).first().asString().contains("名单.txt", "手工填写");
    assertThatThrownBy(() -> proposals.of(office, AnOffice.parse("{}"), li))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> proposals.of(office, AnOffice.parse("{\"files\":[\"x\"]}"), li))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> proposals.of(office, AnOffice.parse("{\"files\":\"x\"}"), li))
        .isInstanceOf(BrokenInput.class);
    var admin = new Official("a", "甲", "a@example.com", Set.of(Role.ADMIN), true, null);
    assertThatThrownBy(() -> proposals.of(office, AnOffice.parse(body), admin))
        .isInstanceOf(NotAllowed.class);
  }
}
