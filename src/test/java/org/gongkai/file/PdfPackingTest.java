package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PdfPackingTest {

  /** A PDF whose object stream holds that many spaces. */
  private static byte[] packed(String type, int megabytes) throws IOException {
    var body = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(body)) {
      byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < megabytes; i++) {
        deflated.write(spaces);
      }
    }
    var pdf = new ByteArrayOutputStream();
    String head =
        "%%PDF-1.7\n1 0 obj\n<< /Type /%s /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\r\n"
            .formatted(type, body.size());
    pdf.write(head.getBytes(StandardCharsets.US_ASCII));
    pdf.write(body.toByteArray());
    pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }

  @Test
  void objectsThatUnpackToMuchAreSeenHoweverTheyAreWritten() throws IOException {
    for (String type : List.of("ObjStm", "XRef", "O#62jStm")) {
      assertThat(PdfPacking.isTooMuch(packed(type, 60))).as(type).isTrue();
      assertThat(PdfPacking.isTooMuch(packed(type, 8))).as(type).isFalse();
    }
    assertThat(PdfPacking.isTooMuch(packed("Page", 60))).as("what is drawn").isFalse();
  }

  @Test
  void ordinaryDocumentsAreNot() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/files"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
        assertThat(PdfPacking.isTooMuch(Files.readAllBytes(file))).as(file.toString()).isFalse();
      }
    }
    assertThat(PdfPacking.isTooMuch("stream".getBytes(StandardCharsets.US_ASCII))).isFalse();
  }
}
