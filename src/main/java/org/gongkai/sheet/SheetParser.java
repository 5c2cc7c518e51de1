package org.gongkai.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/** The part of one sheet: rows, cells, merged regions, in the order of the file. */
final class SheetParser {

  private final CellValues values;
  private final GridBuilder builder;
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final List<CellAddress> formulas = new ArrayList<>();
  private int row;
  private int column;
  private int hidden;

  SheetParser(CellValues values, GridBuilder builder) {
    this.values = values;
    this.builder = builder;
  }

  /** Reads it all. */
  void read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = XlsxReader.xml(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> row(xml);
          case "c" -> cell(xml);
          case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attribute(xml, "ref")));
          default -> {}
        }
      }
    }
    for (CellRangeAddress region : merged) {
      builder.merge(
          new CellAddress(region.getFirstRow() + 1, region.getFirstColumn() + 1),
          new CellAddress(region.getLastRow() + 1, region.getLastColumn() + 1));
    }
    warn();
  }

  private void warn() {
    if (!formulas.isEmpty()) {
      String message = "公式没有重新计算，取的是上次保存时的结果（共%d处）；请核对".formatted(formulas.size());
      builder.warnings().add(formulas.getFirst(), Code.NOT_ALLOWED, message);
    }
    if (hidden > 0) {
      String message = "有%d行在表格中是隐藏的，也已读取".formatted(hidden);
      builder.warnings().add(CellRemark.ofFile(Code.NOT_ALLOWED, message));
    }
  }

  private void row(XMLStreamReader xml) {
    String number = xml.getAttributeValue(null, "r");
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = 0;
    String value = xml.getAttributeValue(null, "hidden");
    if ("1".equals(value) || "true".equals(value)) {
      hidden++;
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
    var at = new CellAddress(Math.max(row, 1), column);
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    Raw raw = raw(xml);
    String value = raw.value;
    if (value == null || value.isEmpty()) {
      if (raw.formula) {
        builder.problems().add(at, Code.FORMAT, "公式没有算出的结果，请在表格软件中把它复制、选择性粘贴为数值");
      }
      return;
    }
    if ("e".equals(type)) {
      String message = "单元格是错误值“%s”，请改成要填的内容".formatted(value);
      builder.problems().add(at, Code.FORMAT, message);
      return;
    }
    if (raw.formula) {
      formulas.add(at);
    }
    values.put(builder, at, new CellValues.Stored(type == null ? "n" : type, style, value));
  }

  /** What stands between the tags of a cell. */
  private static final class Raw {
    @Nullable String value;
    boolean formula;
  }

  private static Raw raw(XMLStreamReader xml) throws XMLStreamException {
    var raw = new Raw();
    var inline = new StringBuilder();
    int reading = 0; // how many elements deep in one that says how a text is pronounced
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
        reading = Math.max(0, reading - 1);
      } else if (event == XMLStreamReader.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("v")) {
          raw.value = xml.getElementText();
        } else if (name.equals("t")) {
          String text = xml.getElementText();
          inline.append(reading > 0 ? "" : text);
        } else {
          raw.formula |= name.equals("f");
          reading += reading > 0 || name.equals("rPh") ? 1 : 0;
          depth++;
        }
      }
    }
    if (!inline.isEmpty()) {
      raw.value = inline.toString();
    }
    return raw;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null) {
      throw new IllegalArgumentException("without " + name);
    }
    return value;
  }
}
