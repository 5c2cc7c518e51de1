package org.gongkai.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.gongkai.confined.Confinement;
import org.gongkai.confined.JobFailed;
import org.gongkai.confined.TooCostly;
import org.gongkai.input.Problem.Code;

/**
 * Reads what people hand in as a spreadsheet: {@code .xlsx}, or comma-separated values. What it is
 * its content decides, not its name.
 */
@Singleton
public class Sheets {

  static final String NO_SHEET = "这不是表格文件。请用表格软件（WPS、Excel）打开后另存为 .xlsx 或 .csv 再上传";
  static final String TOO_COSTLY = "表格展开后太大，没有读取。请新建一个表格，只把需要的内容粘贴为数值后另存为 .xlsx";
  private static final String BROKEN = "表格文件不完整或已损坏，无法读取。请用表格软件打开后另存为 .xlsx 再上传";
  private static final Duration MOST = Duration.ofMinutes(1);

  private final Confinement confinement;

  @Inject
  Sheets(Confinement confinement) {
    this.confinement = confinement;
  }

  /** A reader of its own, for those who have no container. */
  public static Sheets with(Confinement confinement) {
    return new Sheets(confinement);
  }

  /**
   * Reads the first sheet that has content. Whatever is wrong with the file stands in the grid's
   * problems; its rows are empty then or what could be read.
   *
   * @throws SheetsBusy if too many files are being read just now
   */
  public Grid read(byte[] file) {
    if (file.length > Grid.MOST_BYTES) {
      return Grid.refused(Code.LENGTH, "文件超过 4 MB，请删去图片和多余的内容，或者分成几个文件");
    }
    Grid grid = isPacked(file) ? workbook(file) : CsvReader.read(file);
    return grid.rows().isEmpty() && grid.problems().isEmpty()
        ? Grid.refused(Code.REQUIRED, "表格里没有内容，请核对是否选对了文件")
        : grid;
  }

  /** Whether it begins as a package (.xlsx) or a compound file (.xls, encrypted) does. */
  private static boolean isPacked(byte[] file) {
    return begins(file, 'P', 'K') || begins(file, 0xD0, 0xCF, 0x11, 0xE0);
  }

  private static boolean begins(byte[] file, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (file.length <= i || (file[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private Grid workbook(byte[] file) {
    var answer = new ByteArrayOutputStream();
    try {
      confinement.run(SheetJob.class, file, MOST, answer::writeBytes);
      return GridWire.read(answer.toByteArray());
    } catch (JobFailed _) {
      return Grid.refused(Code.FORMAT, BROKEN);
    } catch (TooCostly e) {
      if (e.of() == TooCostly.Of.PLACE) {
        throw new SheetsBusy();
      }
      return Grid.refused(Code.LENGTH, TOO_COSTLY);
    }
  }
}
