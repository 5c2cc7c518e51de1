package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content decides what a file is; a name that says otherwise is refused, and why. */
class ContentTest {

  @TempDir Path folder;

  private Optional<CheckedFile> taken(Problems problems, String name, byte[] content, FileType.From from)
      throws IOException {
    FileName checked = FileName.check(problems, "file", name);
    FileClaim claim = FileClaim.of(problems, "file", checked, from);
    return claim == null
        ? Optional.empty()
        : CheckedFile.check(
            problems, "file", claim, Files.write(folder.resolve("content"), content));
  }

  private List<Problem> judged(String name, byte[] content, FileType.From from) throws IOException {
    var problems = new Problems();
    assertThat(taken(problems, name, content, from).isPresent()).isEqualTo(problems.none());
    return problems.all();
  }

  private String named(String name, byte[] content) throws IOException {
    var problems = new Problems();
    Optional<CheckedFile> taken = taken(problems, name, content, FileType.From.APPLICANT);
    assertThat(taken).as(problems.all().toString()).isPresent();
    assertThat(taken.get().name().extension()).isEqualTo(taken.get().type().extension());
    return taken.get().name().value();
  }

  @Test
  void aNameThatSaysNothingGetsTheEndingOfItsContent() throws IOException {
    assertThat(named("image%3A1641", Sample.JPEG)).isEqualTo("image%3A1641.jpg");
    assertThat(named("扫描件 1.2", Sample.of("document.pdf"))).isEqualTo("扫描件 1.2.pdf");
    assertThat(named("msf:1000021", Sample.PNG)).isEqualTo("msf_1000021.png");
    assertThat(named("申请.tmp", Sample.of("document.docx"))).isEqualTo("申请.tmp.docx");
    assertThat(named("名单.csv", Sample.text("姓名,金额\n张三,1000\n"))).isEqualTo("名单.csv.txt");
    assertThat(named("旧文件", Sample.of("document.doc"))).isEqualTo("旧文件.doc");
  }

  @Test
  void aPictureUnderAnotherPicturesNameGetsItsOwn() throws IOException {
    assertThat(named("IMG_0001.jfif", Sample.JPEG)).isEqualTo("IMG_0001.jpg");
    assertThat(named("微信图片.png", Sample.JPEG)).isEqualTo("微信图片.jpg");
    assertThat(named("IMG_0002.HEIC", Sample.JPEG)).isEqualTo("IMG_0002.jpg");
    assertThat(named("扫描.jpe", Sample.JPEG)).isEqualTo("扫描.jpg");
    assertThat(named("图.webp", Sample.PNG)).isEqualTo("图.png");
  }

  @Test
  void aTableWithALetterInItIsATableAndALetterWithATableALetter() throws IOException {
    byte[] table = with("table.xls", "WordDocument");
    byte[] letter = with("document.doc", "Workbook");
    for (FileType.From from : FileType.From.values()) {
      assertThat(judged("a.xls", table, from)).isEmpty();
      assertThat(judged("a.et", table, from)).isEmpty();
      assertThat(judged("a.doc", letter, from)).isEmpty();
    }
    assertThat(judged("a.doc", table, FileType.From.DESK))
        .extracting(Problem::code)
        .containsExactly("format");
    assertThat(named("表", table)).isEqualTo("表.xls");
    byte[] cut = Arrays.copyOf(table, 700);
    assertThat(judged("a.xls", cut, FileType.From.DESK)).hasSize(1);
  }

  /** The document with an object of another kind embedded, many of them, as Office does. */
  private static byte[] with(String document, String stream) throws IOException {
    try (var file = new POIFSFileSystem(new ByteArrayInputStream(Sample.of(document)));
        var out = new ByteArrayOutputStream()) {
      for (int i = 0; i < 40; i++) {
        file.getRoot()
            .createDirectory("MBD%08X".formatted(i))
            .createDocument(stream, new ByteArrayInputStream(new byte[5000]));
      }
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void textIsTakenWithTheBreaksThatEditorsWrite() throws IOException {
    assertThat(judged("a.txt", Sample.text("地址\u000B沂水县\n"), FileType.From.APPLICANT)).isEmpty();
    assertThat(judged("b.txt", Sample.text("旧编辑器\r\n\u001A"), FileType.From.APPLICANT)).isEmpty();
    assertThat(judged("c.txt", Sample.text("分页\f第二页"), FileType.From.APPLICANT)).isEmpty();
    assertThat(judged("d.txt", Sample.text("\u001B[31m"), FileType.From.APPLICANT)).hasSize(1);
  }

  static Stream<Arguments> refused() {
    byte[] heic = Sample.joined(new byte[] {0, 0, 0, 24}, Sample.text("ftypheic\0\0\0\0mif1heic"));
    byte[] webp = Sample.joined(Sample.text("RIFF"), new byte[] {9, 0, 0, 0}, Sample.text("WEBPVP8 "));
    return Stream.of(
        arguments("IMG_1.HEIC", heic, "兼容性最佳"),
        arguments("IMG_1.jpg", heic, "兼容性最佳"),
        arguments("IMG_1", heic, "JPG"),
        arguments("a.webp", webp, "另存为 JPG"),
        arguments("a.jpg", Sample.joined(Sample.text("GIF89a"), new byte[20]), "另存为 JPG"),
        arguments("a.rar", Sample.joined(Sample.text("Rar!"), new byte[] {0x1A, 7, 0}), "解压"),
        arguments("a.pdf", Sample.text("{\\rtf1\\ansi x}"), "另存为 .docx"),
        arguments("a.rtf", Sample.text("{\\rtf1\\ansi x}"), "另存为 .docx"),
        arguments("a.pptx", Sample.zip(Map.of("x", Sample.text("x"))), "可以上传的有"),
        arguments(
            "a.docx",
            Sample.zip(
                Map.of("[Content_Types].xml", Sample.text("presentationml.presentation.main+xml"))),
            "另存或导出为 PDF"),
        arguments("a.pdf", Sample.text("<html>x"), "打印并另存为 PDF"),
        arguments("a.pdf", new byte[] {1, 2, 3, 0, 5}, "导出为 PDF"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsRefusedSaysHowItCanBeSent(String name, byte[] content, String way)
      throws IOException {
    List<Problem> problems = judged(name, content, FileType.From.APPLICANT);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message()).contains(way);
  }

  static Stream<Arguments> good() {
    return Stream.of(
        arguments("a.pdf", Sample.of("document.pdf")),
        arguments("a.doc", Sample.of("document.doc")),
        arguments("a.docx", Sample.of("document.docx")),
        arguments("a.xls", Sample.of("table.xls")),
        arguments("a.xlsx", Sample.of("table.xlsx")),
        arguments("a.wps", Sample.of("document.doc")),
        arguments("a.et", Sample.of("table.xls")),
        arguments("a.PNG", Sample.PNG),
        arguments("a.jpg", Sample.JPEG),
        arguments("a.jpeg", Sample.JPEG),
        arguments("a.ofd", Sample.ofd()),
        arguments("utf8.txt", Sample.text("补助名单\n\t张三示例 < 1000元\r\n")),
        arguments("bom.txt", Sample.text("\uFEFF补助名单")),
        arguments("gbk.txt", "补助名单，共三户".getBytes(Charset.forName("GBK"))),
        arguments("utf16.txt", "补助名单".getBytes(StandardCharsets.UTF_16)),
        arguments("mail.txt", Sample.text("From: a@example.com\nSubject: x\n\nx")),
        arguments("one.txt", Sample.text("x")));
  }

  @ParameterizedTest
  @MethodSource("good")
  void whatItsContentAgreesWithIsTaken(String name, byte[] content) throws IOException {
    assertThat(judged(name, content, FileType.From.APPLICANT)).isEmpty();
  }

  @Test
  void anArchiveIsTakenFromTheDeskAlone() throws IOException {
    byte[] zip = Sample.zip(Map.of("名单.txt", Sample.text("x")));
    assertThat(judged("a.zip", zip, FileType.From.DESK)).isEmpty();
    assertThat(judged("a.zip", zip, FileType.From.APPLICANT))
        .extracting(Problem::code)
        .containsExactly("not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.exe", "a.html", "a.svg", "a.js", "a.pdf.exe", "a.docm", "a.jsp", "a.rtf", "a.lnk"})
  void anEndingThatStandsForSomethingElseIsRefusedWhateverIsInIt(String name) throws IOException {
    List<Problem> problems = judged(name, Sample.pdf(100), FileType.From.DESK);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message()).contains("可以上传的有");
  }

  static Stream<Arguments> bad() {
    byte[] html = Sample.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    byte[] svg = Sample.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    byte[] zip = Sample.zip(Map.of("a.txt", Sample.text("x")));
    byte[] macro =
        Sample.zip(
            Map.of(
                "[Content_Types].xml",
                Sample.text("wordprocessingml.document.main+xml"),
                "word/vbaProject.bin",
                Sample.text("x")));
    byte[] enabled =
        Sample.zip(
            Map.of(
                "[Content_Types].xml",
                Sample.text("application/vnd.ms-word.document.macroEnabled.main+xml")));
    return Stream.of(
        arguments("exe.pdf", Sample.EXE, "not-allowed", "可执行程序"),
        arguments("exe.txt", Sample.EXE, "not-allowed", "可执行程序"),
        arguments("exe.docx", Sample.EXE, "not-allowed", "可执行程序"),
        arguments("exe.jpg", Sample.EXE, "not-allowed", "可执行程序"),
        arguments("exe.zip", Sample.EXE, "not-allowed", "可执行程序"),
        arguments("html.pdf", html, "not-allowed", "网页"),
        arguments("html.txt", html, "not-allowed", "网页"),
        arguments("html.doc", html, "not-allowed", "网页"),
        arguments(
            "html-after-spaces.txt",
            Sample.joined(Sample.text(" \n".repeat(200)), html),
            "not-allowed",
            "网页"),
        arguments(
            "html-in-utf16.txt",
            new String(html, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16),
            "not-allowed",
            "网页"),
        arguments("script.txt", Sample.text("<script>alert(1)</script>"), "not-allowed", "网页"),
        arguments("svg.png", svg, "not-allowed", "SVG"),
        arguments("svg.txt", svg, "not-allowed", "SVG"),
        arguments("shell.txt", Sample.text("#!/bin/sh\nrm -rf /\n"), "not-allowed", "脚本"),
        arguments("batch.txt", Sample.text("@echo off\r\ndel x\r\n"), "not-allowed", "脚本"),
        arguments("script.pdf", Sample.text("alert(1)"), "format", "纯文本"),
        arguments("binary.txt", new byte[] {1, 2, 3, 0, 5}, "not-allowed", "无法识别"),
        arguments("picture.pdf", Sample.PNG, "format", "PNG 图片"),
        arguments("new.doc", Sample.of("document.docx"), "format", "Word 文档"),
        arguments("old.docx", Sample.of("document.doc"), "format", "Word 97"),
        arguments("table.docx", Sample.of("table.xlsx"), "format", "Excel 表格"),
        arguments("table.doc", Sample.of("table.xls"), "format", "Excel 97"),
        arguments("zip.docx", zip, "format", "压缩包"),
        arguments("zip.ofd", zip, "format", "压缩包"),
        arguments("document.zip", Sample.of("document.docx"), "format", "Word 文档"),
        arguments("password.docx", Sample.of("password.docx"), "not-allowed", "密码"),
        arguments("macro.doc", Sample.of("macro.doc"), "not-allowed", "宏"),
        arguments("macro.docx", macro, "not-allowed", "宏"),
        arguments("enabled.docx", enabled, "not-allowed", "宏"),
        arguments(
            "cut.docx",
            Stream.of(Sample.of("document.docx"))
                .map(b -> Arrays.copyOf(b, b.length / 2))
                .findFirst()
                .orElseThrow(),
            "format",
            "损坏"),
        arguments(
            "climbs.zip",
            Sample.zip(Map.of("../../x.txt", Sample.text("x"))),
            "not-allowed",
            "带路径"),
        arguments(
            "climbs.docx",
            Sample.zip(Map.of("[Content_Types].xml", Sample.text("x"), "C:\\x", Sample.text("x"))),
            "not-allowed",
            "带路径"),
        arguments("program.zip", Sample.zip(Map.of("a/B.EXE", Sample.EXE)), "not-allowed", ".exe"),
        arguments(
            "pdf-and-jar.pdf", Sample.joined(Sample.of("document.pdf"), zip), "not-allowed", "夹带"),
        arguments("jpg-and-zip.jpg", Sample.joined(Sample.JPEG, zip), "not-allowed", "夹带"),
        arguments(
            "jpg-and-zip-and-more.jpg",
            Sample.joined(Sample.JPEG, zip, new byte[500]),
            "not-allowed",
            "夹带"),
        arguments("text-and-zip.txt", Sample.joined(Sample.text("x"), zip), "not-allowed", "夹带"),
        arguments(
            "html-before-pdf.pdf",
            Sample.joined(html, Sample.of("document.pdf")),
            "not-allowed",
            "网页"),
        arguments("exe-before-zip.zip", Sample.joined(Sample.EXE, zip), "not-allowed", "夹带"),
        arguments("empty.pdf", new byte[0], "required", "空文件"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatItsContentContradictsIsRefusedAndSaidWhy(
      String name, byte[] content, String code, String why) throws IOException {
    List<Problem> problems = judged(name, content, FileType.From.DESK);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().code()).as(problems.toString()).isEqualTo(code);
    assertThat(problems.getFirst().message()).contains(why).contains(name);
  }

  @Test
  void anArchiveWithChineseNamesInGbkIsTaken() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("补助名单乗.txt"));
      zip.write(Sample.text("x"));
    }
    assertThat(judged("a.zip", out.toByteArray(), FileType.From.DESK)).isEmpty();
  }
}
