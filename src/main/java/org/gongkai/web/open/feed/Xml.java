package org.gongkai.web.open.feed;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML: texts are escaped, characters that XML does not have are left out. */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private static final Pattern NONE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** What stands in an element. */
  @FunctionalInterface
  interface Content {
    void write(Xml xml) throws XMLStreamException;
  }

  /** A document of one element in that namespace. */
  static String document(String root, String namespace, Content content) {
    var text = new StringWriter();
    try {
      XMLStreamWriter out = FACTORY.createXMLStreamWriter(text);
      var xml = new Xml(out);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
      content.write(xml);
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text takes what is written", e);
    }
    return text.toString();
  }

  /** An element with others in it. */
  void within(String name, Content content) throws XMLStreamException {
    out.writeStartElement(name);
    content.write(this);
    out.writeEndElement();
  }

  /** An element with a text; none without one. */
  void text(String name, @Nullable String text) throws XMLStreamException {
    if (text != null) {
      out.writeStartElement(name);
      out.writeCharacters(clean(text));
      out.writeEndElement();
    }
  }

  /** An empty element with attributes: names and values in turn. */
  void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  static String clean(String text) {
    return NONE.matcher(text).replaceAll("");
  }
}
