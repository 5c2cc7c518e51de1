package org.gongkai.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files for tests. Those under {@code src/test/resources/files} were written by LibreOffice
 * (document.*), Apache POI (table.*, password.docx) and POI on top of LibreOffice (macro.doc).
 */
public final class Sample {

  static final byte[] PNG =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478"
                  + "9c63000100000500010d0a2db40000000049454e44ae426082");
  static final byte[] JPEG =
      HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
  static final byte[] EXE =
      HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000");

  private Sample() {}

  /** A file that LibreOffice or POI wrote. */
  static byte[] of(String name) {
    try {
      return Files.readAllBytes(
          Path.of(System.getProperty("project.home", "."), "src/test/resources/files", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of every type, by its name. */
  public static Map<String, byte[]> ofEveryType() {
    return Map.ofEntries(
        Map.entry("a.pdf", of("document.pdf")),
        Map.entry("a.jpg", JPEG),
        Map.entry("a.png", PNG),
        Map.entry("a.docx", of("document.docx")),
        Map.entry("a.xlsx", of("table.xlsx")),
        Map.entry("a.doc", of("document.doc")),
        Map.entry("a.xls", of("table.xls")),
        Map.entry("a.wps", of("document.doc")),
        Map.entry("a.et", of("table.xls")),
        Map.entry("a.ofd", ofd()),
        Map.entry("a.txt", text("公开目录")),
        Map.entry("a.zip", zip(Map.of("a.txt", text("公开目录")))));
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A PDF of so many bytes. */
  static byte[] pdf(int size) {
    byte[] pdf = new byte[size];
    new Random(size).nextBytes(pdf);
    byte[] head = text("%PDF-1.7\n");
    System.arraycopy(head, 0, pdf, 0, head.length);
    return pdf;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] ofd() {
    return zip(Map.of("OFD.xml", text("<?xml version=\"1.0\"?><ofd:OFD/>")));
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
