package org.gongkai.file.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.record.chart.SeriesTextRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.StringPtg;

/**
 * The text of an Excel workbook from before 2007, and of WPS 表格, which writes the same: record by
 * record. What its pivot tables were made of and what is embedded is not read.
 */
final class OldSheet {

  private final Reading reading;

  private OldSheet(Reading reading) {
    this.reading = reading;
  }

  static void read(Path file, Reading reading) throws IOException {
    try (var system = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = system.getRoot();
      OldProperties.read(root, reading);
      root.getEntryNames().forEach(name -> unread(name, reading));
      try {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(new OldSheet(reading)::record);
        new HSSFEventFactory().processWorkbookEvents(request, root);
      } catch (OldExcelFormatException e) {
        try (var old = new OldExcelExtractor(root)) {
          reading.text().line(old.getText());
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static void unread(String entry, Reading reading) {
    if (entry.startsWith("_SX_DB")) {
      reading.unread("数据透视表的缓存");
    } else if (entry.startsWith("MBD") || entry.startsWith("LNK")) {
      reading.unread("嵌入的对象");
    } else if (entry.startsWith("_VBA_PROJECT")) {
      reading.unread("宏");
    }
  }

  private void record(Record record) {
    try {
      reading.text().go();
      text(record);
      beside(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void text(Record record) throws IOException {
    switch (record) {
      case SSTRecord texts -> {
        for (int i = 0; i < texts.getNumUniqueStrings(); i++) {
          cell(texts.getString(i).getString());
        }
      }
      case LabelRecord label -> cell(label.getValue());
      case StringRecord result -> cell(result.getString());
      case NumberRecord number -> cell(figure(number.getValue()));
      case FormulaRecord formula -> {
        if (!formula.hasCachedResultString()) {
          cell(figure(formula.getValue()));
        }
        texts(formula.getParsedExpression());
      }
      case TextObjectRecord box -> cell(box.getStr() == null ? "" : box.getStr().getString());
      case SeriesTextRecord series -> cell(series.getText());
      default -> {}
    }
  }

  private void beside(Record record) throws IOException {
    Pieces beside = reading.beside();
    switch (record) {
      case BoundSheetRecord sheet -> beside.line(sheet.getSheetname());
      case HeaderFooterBase edge -> beside.line(edge.getText());
      case HyperlinkRecord link -> {
        beside.line(link.getAddress());
        beside.line(link.getLabel());
      }
      case NameRecord name -> {
        beside.line(name.getNameText());
        beside.line(name.getDescriptionText());
        texts(name.getNameDefinition());
      }
      case DVRecord rule -> {
        beside.line(rule.getPromptTitle());
        beside.line(rule.getPromptText());
        beside.line(rule.getErrorTitle());
        beside.line(rule.getErrorText());
        texts(rule.getFormula1());
        texts(rule.getFormula2());
      }
      default -> {}
    }
  }

  /** The texts and numbers that stand in a formula. */
  private void texts(Ptg[] formula) throws IOException {
    for (String text :
        Stream.of(formula).filter(StringPtg.class::isInstance).map(OldSheet::text).toList()) {
      reading.beside().line(text);
    }
  }

  private static String text(Ptg part) {
    return ((StringPtg) part).getValue();
  }

  private void cell(String text) throws IOException {
    reading.text().write(text);
    reading.text().write('\n');
  }

  private static String figure(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).toPlainString() : "";
  }
}
