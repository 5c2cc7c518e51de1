package org.gongkai.file.text;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.file.text.PackageParts.Use;
import org.jspecify.annotations.Nullable;

/** Reads one part of a package. */
final class PartText {

  /** Elements whose end parts what stands before from what follows. */
  private static final Set<String> PARTS = Set.of("p", "tc", "c", "si", "TextObject");

  /** Elements that part the text of a paragraph. */
  private static final Set<String> BREAKS = Set.of("tab", "br", "cr");

  private static final int LONGEST_FIGURE = 100;
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d{1,20}E\\d{1,2}");

  private final XMLStreamReader xml;
  private final Use use;
  private final Pieces text;
  private final Pieces beside;

  /** Where the text of this element goes; null for nowhere. */
  private @Nullable Pieces into;

  private boolean shared;

  private PartText(XMLStreamReader xml, Use use, boolean embedded, Reading reading) {
    this.xml = xml;
    this.use = use;
    this.text = use == Use.TEXT && !embedded ? reading.text() : reading.beside();
    this.beside = reading.beside();
  }

  /**
   * @param embedded whether it is part of a document inside the document: beside its text
   */
  static void read(InputStream in, Use use, boolean embedded, Reading reading)
      throws XMLStreamException, IOException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // &amp; and the like count as entities; how much is read is bounded already
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    new PartText(factory.createXMLStreamReader(in, "UTF-8"), use, embedded, reading).read();
  }

  private void read() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
          if (into != null) {
            into.write(xml.getText());
          }
        }
        case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void start(String name) throws XMLStreamException, IOException {
    attributes(name);
    into = target(name);
    if (into == beside) {
      beside.write('\n');
    }
    if (BREAKS.contains(name)) {
      text.write('\n');
    }
    if (name.equals("c")) {
      shared = "s".equals(xml.getAttributeValue(null, "t"));
    } else if (name.equals("v") && use == Use.TEXT && !shared) {
      text.write(figure());
    }
  }

  private @Nullable Pieces target(String name) {
    if (use == Use.ALL) {
      return beside;
    }
    if (PackageParts.TEXT.contains(name) || PackageParts.OFD_TEXT.contains(name)) {
      return text;
    }
    // the text of a field is parted by its runs, and read as one
    return PackageParts.BESIDE.contains(name) ? beside : null;
  }

  private void attributes(String name) throws IOException {
    Set<String> told = PackageParts.ATTRIBUTES.get(name);
    for (int i = 0; (told != null || use == Use.ALL) && i < xml.getAttributeCount(); i++) {
      boolean is = told == null || told.contains(xml.getAttributeLocalName(i));
      if (is && !isInside(name)) {
        beside.line(written(xml.getAttributeValue(i)));
      }
    }
  }

  /** A relation to another part of the same package. */
  private boolean isInside(String name) {
    return name.equals("Relationship")
        && !"External".equals(xml.getAttributeValue(null, "TargetMode"));
  }

  private void end(String name) throws IOException {
    into = null;
    if (use == Use.ALL) {
      beside.write('\n');
    } else if (PARTS.contains(name)) {
      text.write('\n');
    } else if (name.equals("TextCode")) {
      text.write(' ');
    }
  }

  /** The value of a cell, written out; one that points into the table of texts is no value. */
  private String figure() throws XMLStreamException {
    var value = new StringBuilder();
    for (int at = xml.next(); at != XMLStreamReader.END_ELEMENT; at = xml.next()) {
      if (at == XMLStreamReader.CHARACTERS && value.length() < LONGEST_FIGURE) {
        value.append(xml.getText());
      }
    }
    return written(value.toString());
  }

  private static String written(String value) {
    return SCIENTIFIC.matcher(value).matches() ? new BigDecimal(value).toPlainString() : value;
  }
}
