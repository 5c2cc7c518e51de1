package org.gongkai.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A paper of headings, texts and tables as .docx, in the page and type of GB/T 9704-2012 (A4, text
 * of 156 by 225 mm), for what is longer than a letter.
 */
public final class Paper {

  private static final String TITLE = "方正小标宋简体";
  private static final String HEADING = "黑体";
  private static final String TEXT = "仿宋_GB2312";
  private static final String TABLE = "宋体";

  /** Twentieths of a point. */
  private static final int WIDTH = mm(156);

  private Paper() {}

  /** A part of the paper. */
  public sealed interface Part {

    /** A heading. */
    record Heading(String text) implements Part {}

    /** Text; each line is a paragraph. */
    record Text(String text) implements Part {}

    /** A line in the middle, below the title or a table. */
    record Note(String text) implements Part {}

    /**
     * A table.
     *
     * @param head how many of its rows are repeated on each page
     * @param widths of the columns, in parts of the whole
     */
    record Table(int head, List<Integer> widths, List<List<Cell>> rows) implements Part {}
  }

  /**
   * A cell; a cell that spans rows is named in its first row only.
   *
   * @param cols how many columns it spans
   * @param rows how many rows it spans
   */
  public record Cell(String text, int cols, int rows) {

    /** Of one column and row. */
    public static Cell of(String text) {
      return new Cell(text, 1, 1);
    }

    private boolean isNumber() {
      return text.matches("[\\d.]+");
    }
  }

  /** The paper as a .docx. */
  public static byte[] docx(String title, List<Part> parts) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      page(document);
      document.getProperties().getCoreProperties().setTitle(title);
      line(document, title, TITLE, 22, ParagraphAlignment.CENTER);
      parts.forEach(part -> write(document, part));
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(mm(210)));
    size.setH(BigInteger.valueOf(mm(297)));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(mm(37)));
    margins.setBottom(BigInteger.valueOf(mm(35)));
    margins.setLeft(BigInteger.valueOf(mm(28)));
    margins.setRight(BigInteger.valueOf(mm(26)));
  }

  private static int mm(int millimetres) {
    return Math.round(millimetres * 1440 / 25.4f);
  }

  private static void write(XWPFDocument document, Part part) {
    switch (part) {
      case Part.Heading heading -> {
        XWPFParagraph paragraph =
            line(document, heading.text, HEADING, 16, ParagraphAlignment.LEFT);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(200);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
      }
      case Part.Text text ->
          text.text
              .lines()
              .forEach(
                  line -> {
                    XWPFParagraph paragraph =
                        line(document, line, TEXT, 16, ParagraphAlignment.BOTH);
                    paragraph.setIndentationFirstLine(640); // two characters of 16 points
                  });
      case Part.Note note -> line(document, note.text, TEXT, 12, ParagraphAlignment.CENTER);
      case Part.Table table -> {
        table(document, table);
        XWPFParagraph after = document.createParagraph();
        after.setSpacingAfter(0);
      }
    }
  }

  private static XWPFParagraph line(
      XWPFDocument document, String text, String font, int points, ParagraphAlignment where) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(where);
    run(paragraph, text, font, points);
    return paragraph;
  }

  private static void run(XWPFParagraph paragraph, String text, String font, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(points);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts = properties.addNewRFonts();
    fonts.setEastAsia(font);
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
  }

  private static void table(XWPFDocument document, Part.Table table) {
    XWPFTable written = document.createTable();
    written.removeRow(0);
    written.setTableAlignment(TableRowAlign.CENTER);
    int columns = table.widths.size();
    int whole = table.widths.stream().mapToInt(Integer::intValue).sum();
    written.setWidth(Integer.toString(WIDTH));
    CTTblGrid grid = written.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = written.getCTTbl().addNewTblGrid();
    }
    for (int width : table.widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) width * WIDTH / whole));
    }
    // for each column, how many rows more a cell above reaches down, and over how many columns
    int[] down = new int[columns];
    int[] across = new int[columns];
    for (int n = 0; n < table.rows.size(); n++) {
      XWPFTableRow row = written.insertNewTableRow(n);
      row.setRepeatHeader(n < table.head);
      row.setCantSplitRow(true);
      var cells = table.rows.get(n).iterator();
      int column = 0;
      while (column < columns) {
        boolean continued = down[column] > 0;
        Cell cell = continued ? null : cells.next();
        if (cell != null) {
          down[column] = cell.rows;
          across[column] = cell.cols;
        }
        int span = across[column];
        int width = table.widths.subList(column, column + span).stream().mapToInt(i -> i).sum();
        boolean merged = down[column] > 1 || continued;
        boolean middle = n < table.head || (cell != null && cell.isNumber());
        cell(row.createCell(), cell, span, width * WIDTH / whole, merged, middle);
        down[column]--;
        column += span;
      }
    }
  }

  private static void cell(
      XWPFTableCell into,
      @Nullable Cell cell,
      int span,
      int width,
      boolean merged,
      boolean middle) {
    CTTcPr properties = into.getCTTc().addNewTcPr();
    into.setWidth(Integer.toString(width));
    if (span > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
    }
    if (merged) {
      properties.addNewVMerge().setVal(cell == null ? STMerge.CONTINUE : STMerge.RESTART);
    }
    into.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = into.getParagraphs().getFirst();
    paragraph.setSpacingAfter(0);
    if (cell != null) {
      paragraph.setAlignment(middle ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
      run(paragraph, cell.text, TABLE, 9);
    }
  }
}
