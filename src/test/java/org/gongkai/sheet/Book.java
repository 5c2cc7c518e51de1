package org.gongkai.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as people make them, made here with the library that makes them. */
public final class Book {

  /** Fills in the workbook. */
  public interface Maker {
    void make(XSSFWorkbook book);
  }

  private Book() {}

  /** Its bytes. */
  public static byte[] of(Maker maker) {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      maker.make(book);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
