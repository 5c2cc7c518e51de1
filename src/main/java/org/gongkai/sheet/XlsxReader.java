package org.gongkai.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.gongkai.input.Problem.Code;
import org.xml.sax.SAXException;

/** A workbook of ISO/IEC 29500: its first sheet in which something stands. */
final class XlsxReader {

  private static final String RELATIONSHIP =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  private XlsxReader() {}

  /** A sheet as the workbook lists it. */
  private record Listed(String name, String id, boolean hidden) {}

  /** What the workbook says of itself. */
  private record Contents(List<Listed> sheets, boolean from1904) {}

  static Grid read(OPCPackage opc) throws IOException, OpenXML4JException {
    if (!isWorkbook(opc)) {
      return Grid.refused(Code.FORMAT, Sheets.NO_SHEET);
    }
    try {
      var reader = new XSSFReader(opc);
      Contents contents = contents(reader);
      var texts = new ReadOnlySharedStringsTable(opc, false);
      var values = new CellValues(texts, reader.getStylesTable(), contents.from1904());
      return first(reader, contents.sheets(), values);
    } catch (SAXException | XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static boolean isWorkbook(OPCPackage opc) {
    for (PackageRelationship core :
        opc.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
      String type = opc.getPart(core).getContentType();
      return type.contains("spreadsheetml") || type.contains("ms-excel.sheet.macroEnabled");
    }
    return false;
  }

  private static Grid first(XSSFReader reader, List<Listed> sheets, CellValues values)
      throws IOException, OpenXML4JException, XMLStreamException {
    for (Listed sheet : sheets) {
      var builder = new GridBuilder();
      boolean whole = true;
      try (InputStream in = reader.getSheet(sheet.id())) {
        new SheetParser(values, builder).read(in);
      } catch (GridBuilder.Enough _) {
        whole = false;
      }
      if (!builder.isEmpty()) {
        if (sheets.size() > 1) {
          builder
              .warnings()
              .add(
                  CellRemark.ofFile(
                      Code.NOT_ALLOWED,
                      "文件里有%d张工作表，只读取了“%s”".formatted(sheets.size(), sheet.name())));
        }
        return builder.grid(sheet.name(), whole);
      }
    }
    return new Grid("", List.of(), List.of(), List.of());
  }

  /** The sheets in their order, those that are shown first. */
  private static Contents contents(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    var sheets = new ArrayList<Listed>();
    boolean from1904 = false;
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = xml(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("sheet")) {
          String id = xml.getAttributeValue(RELATIONSHIP, "id");
          String state = xml.getAttributeValue(null, "state");
          String name = xml.getAttributeValue(null, "name");
          sheets.add(new Listed(name, id, state != null && HIDDEN.contains(state)));
        } else if (xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          from1904 = "1".equals(value) || "true".equals(value);
        }
      }
    }
    sheets.sort(Comparator.comparing(Listed::hidden));
    return new Contents(sheets, from1904);
  }

  /** A reader that follows nothing and expands nothing. */
  static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // &amp; and the like count as entities; what a part holds is bounded already
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }
}
