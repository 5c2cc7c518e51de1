package org.gongkai.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.EmptyFileException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.confined.Job;
import org.gongkai.input.Problem.Code;

/** Takes a workbook apart, in a process of its own. Its arguments are the file. */
public final class SheetJob implements Job {

  private static final long LARGEST_PART = 128L * 1024 * 1024;

  /** Packed to less than this part of its size no table of texts is. */
  private static final double PACKED = 0.005;

  private static final String ENCRYPTED = "表格设有打开密码，无法读取。请取消密码后再上传";
  private static final String OLD = "这是旧格式（.xls 或 .et）的表格。请用表格软件打开后另存为 .xlsx 再上传";

  @Override
  public void run(byte[] file, Answer answer) throws IOException {
    answer.piece(GridWire.write(read(file)));
  }

  static Grid read(byte[] file) throws IOException {
    if (FileMagic.valueOf(file) == FileMagic.OLE2) {
      return compound(file);
    }
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMinInflateRatio(PACKED);
    try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file))) {
      return XlsxReader.read(opc);
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      if (isBomb(e)) {
        return Grid.refused(Code.LENGTH, Sheets.TOO_COSTLY);
      }
      if (isNoPackage(e)) {
        return Grid.refused(Code.FORMAT, Sheets.NO_SHEET);
      }
      throw new IOException(e);
    }
  }

  /** What was Excel before 2007, and whatever is encrypted. */
  private static Grid compound(byte[] file) throws IOException {
    try (var system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      DirectoryNode root = system.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Grid.refused(Code.NOT_ALLOWED, ENCRYPTED);
      }
      boolean old = Stream.of("Workbook", "Book").anyMatch(root::hasEntryCaseInsensitive);
      return Grid.refused(Code.FORMAT, old ? OLD : Sheets.NO_SHEET);
    }
  }

  private static boolean isBomb(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .map(Throwable::getMessage)
        .anyMatch(said -> said != null && said.toLowerCase(Locale.ROOT).contains("zip bomb"));
  }

  private static boolean isNoPackage(Exception e) {
    return e instanceof InvalidFormatException
        || e instanceof EmptyFileException
        || e instanceof OpenXML4JRuntimeException;
  }
}
