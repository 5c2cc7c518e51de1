package org.gongkai.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.xml.sax.SAXException;

/** All that is written in a .docx: body, tables, text boxes, headers, footers and notes. */
final class LetterText {

  private static final Pattern WRITTEN =
      Pattern.compile("/word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");

  static {
    // In this process POI opens our own letters and templates alone, and a letter that says the same
    // often packs well: it is no bomb. What others wrote is opened elsewhere (room confined).
    ZipSecureFile.setMinInflateRatio(0);
  }

  private LetterText() {}

  /** The text without any order that a reader would see. */
  static String of(byte[] docx) {
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(docx))) {
      return parts.getPartsByName(WRITTEN).stream()
          .map(LetterText::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OpenXML4JException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The body paragraph by paragraph, as a reader sees it; a table's cells one after the other. */
  static List<String> paragraphs(byte[] docx) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return document.getBodyElements().stream()
          .map(
              element ->
                  switch (element) {
                    case XWPFParagraph paragraph -> paragraph.getText();
                    case XWPFTable table -> table.getText();
                    default -> "";
                  })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(PackagePart part) {
    try (InputStream in = part.getInputStream()) {
      return DocumentHelper.readDocument(in).getDocumentElement().getTextContent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
