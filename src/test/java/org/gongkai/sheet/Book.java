package org.gongkai.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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

  /** An old or encrypted file (OLE2) that has this entry. */
  public static byte[] compound(String entry) {
    try (var system = new POIFSFileSystem();
        var bytes = new ByteArrayOutputStream()) {
      system.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
      system.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
