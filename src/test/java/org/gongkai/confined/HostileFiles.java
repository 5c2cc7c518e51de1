package org.gongkai.confined;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that ask for gigabytes or minutes: small enough to be handed in by anybody. */
public final class HostileFiles {

  private static final int MEGABYTE = 1024 * 1024;

  private HostileFiles() {}

  /** All PDFs by what they do. */
  public static Map<String, byte[]> pdfs() throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("objects that unpack twice, to gigabytes", unpacksTwice());
    all.put("objects behind many blanks", behindBlanks());
    all.put("hundreds of thousands of references to one annotation", references());
    all.put("encrypted with an empty password", encrypted());
    return all;
  }

  /** An object stream, deflated over run lengths: 46 kB become 2.9 GB. */
  public static byte[] unpacksTwice() throws IOException {
    byte[] runs = new byte[MEGABYTE];
    for (int i = 0; i < runs.length; i += 2) {
      runs[i] = (byte) 129; // the next byte 128 times
      runs[i + 1] = ' ';
    }
    return objectStream("[/FlateDecode /RunLengthDecode]", " ", deflated(runs, 46));
  }

  /** An object stream whose dictionary stands 700 blanks before its data. */
  public static byte[] behindBlanks() throws IOException {
    byte[] blanks = new byte[MEGABYTE];
    Arrays.fill(blanks, (byte) ' ');
    return objectStream("/FlateDecode", " ".repeat(700), deflated(blanks, 900));
  }

  private static byte[] objectStream(String filter, String before, byte[] data) throws IOException {
    var pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    write(pdf, "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
    write(
        pdf,
        "4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter %s/Length %d>>".formatted(filter, data.length));
    write(pdf, before + "stream\n");
    pdf.write(data);
    write(pdf, "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n");
    return pdf.toByteArray();
  }

  private static byte[] deflated(byte[] megabyte, int times) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      write(out, "3 0 ");
      for (int i = 0; i < times; i++) {
        out.write(megabyte);
      }
    }
    return bytes.toByteArray();
  }

  /** One page whose list of annotations names the same one 400,000 times. */
  public static byte[] references() throws IOException {
    var pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    write(pdf, "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
    write(pdf, "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[");
    write(pdf, "4 0 R ".repeat(400_000));
    write(
        pdf, "]>>\nendobj\n4 0 obj\n<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 5 0 R>>>>\n");
    write(pdf, "endobj\n5 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n");
    write(pdf, "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n");
    return pdf.toByteArray();
  }

  /** Its objects lie in a stream that is encrypted, with the password that everybody has. */
  public static byte[] encrypted() throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document
          .getDocumentCatalog()
          .getCOSObject()
          .setItem(COSName.getPDFName("X"), new COSString(new byte[200 * MEGABYTE]));
      var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** A progressive JPEG that is refined {@code scans} times more than it can be. */
  public static byte[] scans(int scans) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam progressive = writer.getDefaultWriteParam();
    progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var picture = new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_GRAY);
      writer.write(null, new IIOImage(picture, null, null), progressive);
    }
    writer.dispose();
    byte[] once = bytes.toByteArray();
    int last = lastScan(once);
    var all = new ByteArrayOutputStream();
    all.write(once, 0, last);
    for (int i = 0; i <= scans; i++) {
      all.write(once, last, once.length - 2 - last);
    }
    all.write(once, once.length - 2, 2);
    return all.toByteArray();
  }

  private static int lastScan(byte[] jpeg) {
    for (int at = jpeg.length - 2; at > 0; at--) {
      if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA) {
        return at;
      }
    }
    throw new IllegalStateException("no scan");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
