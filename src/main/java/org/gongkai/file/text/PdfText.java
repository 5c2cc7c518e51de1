package org.gongkai.file.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF: its pages; beside them the fields of its form, notes on its pages, bookmarks,
 * alternative texts, title and other properties. Files attached to it are not read.
 */
final class PdfText {

  private static final Pattern TAGS = Pattern.compile("<[^>]{0,2000}>");
  private static final int MOST_BESIDE = 100_000;
  private static final int DEEPEST = 50;
  private static final List<COSName> OF_NOTES =
      List.of(COSName.CONTENTS, COSName.T, COSName.RC, COSName.SUBJ);

  private final PDDocument document;
  private final Reading reading;
  private int seen;

  private PdfText(PDDocument document, Reading reading) {
    this.document = document;
    this.reading = reading;
  }

  static void read(Path file, long mostUnpacked, Reading reading) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            file.toFile(), MemoryUsageSetting.setupTempFileOnly(mostUnpacked).streamCache)) {
      var pdf = new PdfText(document, reading);
      pdf.pages();
      pdf.beside();
    }
  }

  private void pages() throws IOException {
    var stripper = new Stripper(reading.text());
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.writeText(document, reading.text());
      reading.text().go();
    }
  }

  /** Looks at the time within a page too: one page may hold millions of lines of a drawing. */
  private static final class Stripper extends PDFTextStripper {
    private static final int EVERY = 256;

    private final Pieces text;
    private int n;

    Stripper(Pieces text) {
      this.text = text;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (n++ % EVERY == 0) {
        text.go();
      }
      super.processOperator(operator, operands);
    }

    /** Its superior logs and goes on, which would go on when it is time to stop. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (e instanceof Enough) {
        throw e;
      }
      super.operatorException(operator, operands, e);
    }
  }

  private void beside() throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    properties(catalog);
    PDAcroForm form = catalog.getAcroForm(null);
    if (form != null) {
      form(form);
    }
    for (var page : document.getPages()) {
      for (PDAnnotation note : page.getAnnotations()) {
        note(note);
      }
    }
    if (catalog.getDocumentOutline() != null) {
      bookmarks(catalog.getDocumentOutline(), 0);
    }
    if (catalog.getStructureTreeRoot() != null) {
      alternatives(catalog.getStructureTreeRoot(), 0);
    }
    PDDocumentNameDictionary names = catalog.getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      reading.unread("附在里面的文件");
    }
  }

  private void properties(PDDocumentCatalog catalog) throws IOException {
    PDDocumentInformation properties = document.getDocumentInformation();
    for (String key : properties.getMetadataKeys()) {
      line(properties.getCOSObject().getString(COSName.getPDFName(key)));
    }
    PDMetadata metadata = catalog.getMetadata();
    if (metadata != null) {
      byte[] xml = metadata.createInputStream().readNBytes(MOST_BESIDE);
      line(TAGS.matcher(new String(xml, StandardCharsets.UTF_8)).replaceAll("\n"));
    }
  }

  private void form(PDAcroForm form) throws IOException {
    for (PDField field : form.getFieldTree()) {
      line(field.getValueAsString());
      line(field.getAlternateFieldName());
      line(field.getPartialName());
    }
    if (form.hasXFA()) {
      reading.unread("XFA 表单");
    }
  }

  private void note(PDAnnotation note) throws IOException {
    for (COSName name : OF_NOTES) {
      String text = note.getCOSObject().getString(name);
      line(text == null ? null : TAGS.matcher(text).replaceAll("\n"));
    }
    if (note instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
      line(to.getURI());
    }
    switch (note.getSubtype() == null ? "" : note.getSubtype()) {
      case "FileAttachment" -> reading.unread("附在里面的文件");
      case "Sound", "Movie", "Screen", "RichMedia", "3D" -> reading.unread("音像");
      default -> {}
    }
  }

  private void bookmarks(PDOutlineNode node, int deep) throws IOException {
    for (PDOutlineItem item : node.children()) {
      line(item.getTitle());
      if (deep < DEEPEST && item.hasChildren()) {
        bookmarks(item, deep + 1);
      }
    }
  }

  private void alternatives(PDStructureNode node, int deep) throws IOException {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element && deep < DEEPEST) {
        line(element.getAlternateDescription());
        line(element.getActualText());
        line(element.getTitle());
        alternatives(element, deep + 1);
      }
    }
  }

  /** One after the other, as many as a file can sensibly have: a tree may go round in a circle. */
  private void line(@Nullable String text) throws IOException {
    if (seen++ > MOST_BESIDE) {
      throw new Enough(FileTexts.Read.TOO_LARGE);
    }
    reading.beside().line(text);
    if (seen % 100 == 0) {
      reading.beside().go();
    }
  }
}
