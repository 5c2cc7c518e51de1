package org.gongkai.file;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.extractor.POIXMLExtractorFactory;
import org.gongkai.request.RequestNumber;
import org.jboss.logging.Logger;

/**
 * The text that stands in a stored file: PDF, Word and Excel since 2007, OFD, plain text. Nothing
 * is read off pictures; of other types, of files without text (a scan), larger than 20 MB or
 * encrypted, there is none.
 */
@Singleton
public class FileTexts {

  private static final Logger LOG = Logger.getLogger(FileTexts.class);
  private static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final int MOST_CHARACTERS = 5_000_000;
  private static final int MOST_OF_A_PAGE = 10 * 1024 * 1024;

  private final Downloads downloads;

  FileTexts(Downloads downloads) {
    this.downloads = downloads;
  }

  /** The text, {@value #MOST_CHARACTERS} characters at most, or empty when none can be read. */
  public Optional<String> of(RequestNumber number, StoredFile file) {
    if (file.size() > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      Path copy = Files.createTempFile("gongkai-read", null);
      try (InputStream in = downloads.open(number, file)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return of(file.type(), copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException | RuntimeException e) {
      // encrypted or broken: the official is told that it was not read
      LOG.infof("FileUnread request=%s file=%s why=%s", number, file.id(), e.getClass().getName());
      return Optional.empty();
    }
  }

  /** The text of a file of that type. */
  static Optional<String> of(FileType type, Path file) throws IOException {
    String text =
        switch (type) {
          case TEXT -> PlainText.text(file, MOST_CHARACTERS).orElse("");
          case PDF -> pdf(file);
          case DOCX, XLSX -> office(file);
          case OFD -> ofd(file);
          case JPEG, PNG, DOC, XLS, WPS, ET, ZIP -> "";
        };
    String most = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return most.isBlank() ? Optional.empty() : Optional.of(most);
  }

  private static String pdf(Path file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String office(Path file) throws IOException {
    try (var extractor = new POIXMLExtractorFactory().create(file.toFile(), null)) {
      return extractor.getText();
    }
  }

  /** GB/T 33190: the text of a page stands in the elements TextCode of its Content.xml. */
  private static String ofd(Path file) throws IOException {
    var text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry page :
          zip.stream().filter(entry -> entry.getName().endsWith("Content.xml")).toList()) {
        try (InputStream in = zip.getInputStream(page)) {
          page(in.readNBytes(MOST_OF_A_PAGE), text);
        }
        if (text.length() > MOST_CHARACTERS) {
          break;
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return text.toString();
  }

  private static void page(byte[] xml, StringBuilder text) throws XMLStreamException {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT
          && reader.getLocalName().equals("TextCode")) {
        text.append(reader.getElementText()).append(' ');
      }
    }
    text.append('\n');
  }
}
