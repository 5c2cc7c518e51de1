package org.gongkai.file;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How far the objects of a PDF unpack. A reader of PDFs unpacks its object streams as a whole into
 * memory, so a small file can ask for gigabytes; what is drawn is read in pieces and is no danger.
 */
public final class PdfPacking {

  /** Objects of ordinary documents of the largest size stay far below it. */
  private static final int MOST = 48 * 1024 * 1024;

  /** A stream's dictionary stands before it. */
  private static final int DICTIONARY = 600;

  private PdfPacking() {}

  /** Whether its object streams unpack to more than can be held. */
  public static boolean isTooMuch(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    long unpacked = 0;
    int at = text.indexOf("stream");
    while (at >= 0) {
      boolean begins = !text.startsWith("end", Math.max(0, at - 3));
      if (begins && holdsObjects(text.substring(Math.max(0, at - DICTIONARY), at))) {
        unpacked += unpacked(pdf, data(text, at), MOST - unpacked);
        if (unpacked >= MOST) {
          return true;
        }
      }
      at = text.indexOf("stream", at + 1);
    }
    return false;
  }

  /** Names may be written with #xx for any letter; then it is looked at in any case. */
  private static boolean holdsObjects(String before) {
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    return dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#");
  }

  private static int data(String text, int keyword) {
    int at = keyword + "stream".length();
    if (text.startsWith("\r\n", at)) {
      return at + 2;
    }
    return text.startsWith("\n", at) || text.startsWith("\r", at) ? at + 1 : at;
  }

  /** How many bytes come out, counted up to {@code most}; what is no deflated data gives few. */
  private static long unpacked(byte[] pdf, int from, long most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      byte[] piece = new byte[64 * 1024];
      long all = 0;
      while (!inflater.finished() && all < most) {
        int n = inflater.inflate(piece);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        all += n;
      }
      return all;
    } catch (DataFormatException e) {
      return 0; // not deflated, or broken: a reader stops there too
    } finally {
      inflater.end();
    }
  }
}
