package org.gongkai.file.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.file.FileType;
import org.gongkai.file.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that stands in a file: PDF, Word and Excel since 2007, OFD, plain text. It runs in
 * a process of its own ({@link TextJob}), which is ended when a file takes too much; here is what
 * ends well by itself.
 */
final class TextReader {

  /** Of all pages or sheets together, unpacked: what is larger is read in part. */
  private static final long MOST_UNPACKED = 128L * 1024 * 1024;

  /** Elements of GB/T 33190 that hold text. */
  private static final Set<String> OFD_TEXT = Set.of("TextCode");

  /** Elements of ISO/IEC 29500 that hold text: also such as was deleted under tracking. */
  private static final Set<String> OFFICE_TEXT = Set.of("t", "delText");

  /** Elements whose end parts what stands before from what follows. */
  private static final Set<String> PARTS = Set.of("p", "tc", "c", "si", "TextObject");

  /** Elements that part the text of a paragraph. */
  private static final Set<String> BREAKS = Set.of("tab", "br", "cr");

  /** Bytes of a byte order mark, after which the declaration may stand. */
  private static final int BOM = 3;

  private static final int LONGEST_FIGURE = 100;
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d{1,20}E\\d{1,2}");

  private TextReader() {}

  /** When to stop. */
  interface Stop {
    boolean now();
  }

  /** Takes the text in pieces. */
  interface Taker {
    void take(String piece) throws IOException;
  }

  /**
   * The text of a file of that type.
   *
   * @throws IOException or a parser's own exception if it is broken from the beginning
   */
  static FileTexts.Read read(FileType type, Path file, Stop stop, Taker pieces) throws IOException {
    var text = new Pieces(stop, pieces);
    try {
      switch (type) {
        case TEXT -> PlainText.copy(file, text);
        case PDF -> pdf(file, text);
        case DOCX, XLSX -> xml(file, TextReader::isOfOffice, OFFICE_TEXT, text);
        case OFD -> xml(file, entry -> entry.getName().endsWith(".xml"), OFD_TEXT, text);
        case JPEG, PNG, DOC, XLS, WPS, ET, ZIP -> {}
      }
      text.close();
      return text.any ? FileTexts.Read.WHOLE : FileTexts.Read.NOTHING;
    } catch (Enough e) {
      text.close();
      return text.any || e.why == FileTexts.Read.OUT_OF_TIME ? e.why : FileTexts.Read.NOTHING;
    } catch (IOException | RuntimeException e) {
      Exception failed = text.failed;
      if (failed != null) {
        throw new Misread(failed);
      }
      text.close();
      if (text.any) {
        return FileTexts.Read.BROKEN;
      }
      throw e;
    }
  }

  private static void pdf(Path file, Pieces text) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            file.toFile(), MemoryUsageSetting.setupTempFileOnly(MOST_UNPACKED).streamCache)) {
      var stripper = new Stripper(text);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, text);
        text.go();
      }
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

  private static boolean isOfOffice(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith(".xml")
        && List.of("word/", "xl/").stream().anyMatch(name::startsWith)
        && List.of("styles.xml", "theme", "fontTable.xml", "settings.xml").stream()
            .noneMatch(name::contains);
  }

  /** The text of all parts of a package, one element after the other. */
  private static void xml(Path file, Predicate<ZipEntry> which, Set<String> elements, Pieces text)
      throws IOException {
    var left = new long[] {MOST_UNPACKED};
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry part : zip.stream().filter(which).toList()) {
        try (InputStream in = new Bounded(zip.getInputStream(part), left)) {
          part(in, elements, text);
        }
      }
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  private static IOException cause(XMLStreamException e) {
    Throwable nested = Optional.ofNullable(e.getNestedException()).orElse(e.getCause());
    return nested instanceof Enough enough ? enough : new IOException(e);
  }

  private static void part(InputStream in, Set<String> elements, Pieces text)
      throws XMLStreamException, IOException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // &amp; and the like count as entities; how much is read is bounded already
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    XMLStreamReader reader = factory.createXMLStreamReader(in, "UTF-8");
    boolean writes = false;
    boolean shared = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          String name = reader.getLocalName();
          writes = elements.contains(name);
          if (BREAKS.contains(name)) {
            text.write('\n');
          }
          if (name.equals("c")) {
            shared = "s".equals(reader.getAttributeValue(null, "t"));
          } else if (name.equals("v") && !shared) {
            text.write(figure(reader));
          }
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
          if (writes) {
            text.write(reader.getText());
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          writes = false;
          if (PARTS.contains(reader.getLocalName())) {
            text.write('\n');
          } else if (reader.getLocalName().equals("TextCode")) {
            text.write(' ');
          }
        }
        default -> {}
      }
    }
  }

  /** The value of a cell, written out; one that points into the table of texts is no value. */
  private static String figure(XMLStreamReader cell) throws XMLStreamException {
    var value = new StringBuilder();
    for (int at = cell.next(); at != XMLStreamReader.END_ELEMENT; at = cell.next()) {
      if (at == XMLStreamReader.CHARACTERS && value.length() < LONGEST_FIGURE) {
        value.append(cell.getText());
      }
    }
    return SCIENTIFIC.matcher(value).matches()
        ? new BigDecimal(value.toString()).toPlainString()
        : value.toString();
  }

  /** Who takes the pieces failed, which is not the file's fault. */
  private static final class Misread extends RuntimeException {
    Misread(Exception cause) {
      super(cause);
    }
  }

  /** No more is read. */
  private static final class Enough extends IOException {
    private final FileTexts.Read why;

    Enough(FileTexts.Read why) {
      super(why.name());
      this.why = why;
    }
  }

  /**
   * Gives as many bytes as are left, over all parts. What a parser would hold in memory as a whole
   * ends it: a very long stretch without a tag, and what no office program writes into a part
   * (comments, CDATA, a DOCTYPE, instructions, another encoding than UTF-8).
   */
  private static final class Bounded extends FilterInputStream {
    private static final int LONGEST_STRETCH = 4 * 1024 * 1024;

    private final long[] left;
    private long at;
    private long tagAt;
    private int last = -1;

    Bounded(InputStream in, long[] left) {
      super(in);
      this.left = left;
    }

    private void look(int next) throws IOException {
      if (next == 0 || (last == '<' && (next == '!' || (next == '?' && at > 1 + BOM)))) {
        throw new IOException("a part that no office program writes");
      }
      if (next == '<') {
        tagAt = at;
      }
      if (at - tagAt > LONGEST_STRETCH || --left[0] < 0) {
        throw new Enough(FileTexts.Read.TOO_LARGE);
      }
      last = next;
      at++;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        look(next);
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      for (int i = 0; i < n; i++) {
        look(bytes[from + i]);
      }
      return n;
    }
  }

  /** Puts text together to pieces of some length that end with a line. */
  private static final class Pieces extends Writer {
    private static final int LONG = 64 * 1024;

    /** Longer than any number that is looked for, where a line does not end. */
    private static final int OVERLAP = 100;

    private final Stop stop;
    private final Taker pieces;
    private final StringBuilder text = new StringBuilder();
    private boolean any;
    private @Nullable Exception failed;

    Pieces(Stop stop, Taker pieces) {
      this.stop = stop;
      this.pieces = pieces;
    }

    /** A whole text at once. */
    void put(String all) throws IOException {
      if (!all.isBlank()) {
        any = true;
        try {
          pieces.take(all);
        } catch (IOException | RuntimeException e) {
          failed = e; // not the file's fault
          throw e;
        }
      }
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
      text.append(chars, from, length);
      if (text.length() > LONG) {
        int end = text.lastIndexOf("\n");
        hand(end > 0 ? end : text.length(), end > 0 ? end + 1 : text.length() - OVERLAP);
      }
    }

    private void hand(int to, int next) throws IOException {
      put(text.substring(0, to));
      text.delete(0, next);
      go();
    }

    /** Goes on, if it is not time to stop. */
    void go() throws Enough {
      if (stop.now()) {
        throw new Enough(FileTexts.Read.OUT_OF_TIME);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
      put(text.toString());
      text.setLength(0);
    }
  }
}
