package org.gongkai.letter;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Gives each cell, header and footer that a left-out section has emptied a paragraph; Word takes a
 * file without it for damaged.
 */
final class Emptied {

  private Emptied() {}

  static void mend(XWPFDocument letter) {
    cells(letter.getTables());
    Stream.<XWPFHeaderFooter>concat(
            letter.getHeaderList().stream(), letter.getFooterList().stream())
        .forEach(Emptied::part);
  }

  private static void part(XWPFHeaderFooter part) {
    cells(part.getTables());
    if (part.getBodyElements().isEmpty()) {
      part.createParagraph();
    }
  }

  private static void cells(List<XWPFTable> tables) {
    tables.stream()
        .flatMap(table -> table.getRows().stream())
        .flatMap(row -> row.getTableCells().stream())
        .forEach(Emptied::cell);
  }

  private static void cell(XWPFTableCell cell) {
    cells(cell.getTables());
    if (cell.getCTTc().sizeOfPArray() == 0) {
      cell.getCTTc().addNewP();
    }
  }
}
