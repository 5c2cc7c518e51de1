package org.gongkai.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a page of ours, well-formed XHTML, as a tagged PDF in one font, and binds in the pages of
 * others. Pictures have the address {@code leaf:<key>}; an empty page with the id {@code
 * leaf-<key>-<n>} stands for the n-th page (from 0) of another PDF, so that whatever counts or
 * refers to pages is right. What is referred to must not have {@code page-break-after: avoid}: the
 * printer would name the page that it was moved away from ({@code -fs-page-break-min-height} moves
 * it first). No other address is ever opened.
 */
@Singleton
public class PdfPrinter {

  /** The name of the font in a page's style. */
  public static final String FONT = "Noto Sans SC";

  private static final String TTF = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
  private static final String PICTURES = "leaf";
  private static final Set<String> OTHERS =
      Set.of("http", "https", "file", "jar", "ftp", "data", "classpath", "jrt", "mailto");

  /** Stands for a character that the font lacks. */
  private static final String LACKING = "□";

  /** What XML cannot hold, and what is invisible and turns the direction of writing. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

  private static final Pattern LEAVES = Pattern.compile("leaf-.*");

  static {
    XRLog.setLoggerImpl(new PrinterLog());
  }

  /**
   * The page as a PDF.
   *
   * @param bound pages of others by their key
   * @param pictures pictures by their key
   * @param stamp begins what the pages of others get as a page number; letters and figures only
   * @throws IllegalArgumentException if the page is not well-formed
   */
  public byte[] print(
      String page, Map<String, ForeignPdf> bound, Map<String, Picture> pictures, String stamp) {
    String written = UNFIT.matcher(page).replaceAll("");
    var leaves = new HashMap<String, Integer>();
    byte[] own = own(written, pictures, leaves);
    try (PDDocument document = Loader.loadPDF(own)) {
      SearchableText.mend(document, written);
      for (Map.Entry<String, ForeignPdf> others : bound.entrySet()) {
        bind(document, others.getKey(), others.getValue(), leaves);
      }
      for (Map.Entry<String, ForeignPdf> others : bound.entrySet()) {
        for (int i = 0; i < others.getValue().pages(); i++) {
          PageStamp.put(document, at(leaves, others.getKey(), i), stamp);
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The characters of the page that will be printed as □, each once. */
  public List<Integer> lacking(String page) {
    return SearchableText.lacking(UNFIT.matcher(page).replaceAll(""));
  }

  /** Our own pages; notes on which the empty ones are. */
  private static byte[] own(
      String written, Map<String, Picture> pictures, Map<String, Integer> leaves) {
    BiPredicate<String, ExternalResourceType> isPicture =
        (uri, type) -> type == ExternalResourceType.IMAGE_RASTER && picture(uri, pictures) != null;
    var builder = new PdfRendererBuilder();
    builder.useFont(PdfPrinter::font, FONT, 400, FontStyle.NORMAL, true);
    builder.useReplacementText(LACKING);
    builder.usePdfUaAccessibility(true);
    builder.useFastMode();
    builder.withProducer("Gongkai");
    builder.useUriResolver((_, uri) -> uri);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(isPicture, when);
    }
    builder.useProtocolsStreamImplementation(from(Map.of()), OTHERS);
    builder.useProtocolsStreamImplementation(from(pictures), PICTURES);
    builder.withW3cDocument(parsed(written), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      renderer
          .findPagePositionsByID(LEAVES)
          .forEach(leaf -> leaves.put(leaf.getId(), leaf.getPageNo()));
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream font() {
    return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(TTF), TTF);
  }

  private static @Nullable Picture picture(String uri, Map<String, Picture> pictures) {
    return uri.startsWith(PICTURES + ":")
        ? pictures.get(uri.substring(PICTURES.length() + 1))
        : null;
  }

  private static FSStreamFactory from(Map<String, Picture> pictures) {
    return uri ->
        new FSStream() {
          @Override
          public InputStream getStream() {
            return new ByteArrayInputStream(
                Objects.requireNonNull(picture(uri, pictures)).content());
          }

          @Override
          public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
          }
        };
  }

  private static Document parsed(String page) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("a page that is not well-formed", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int at(Map<String, Integer> leaves, String key, int n) {
    return Objects.requireNonNull(leaves.get("leaf-" + key + "-" + n));
  }

  /** Each page takes the place of the empty one that stands for it. */
  private static void bind(
      PDDocument document, String key, ForeignPdf others, Map<String, Integer> leaves)
      throws IOException {
    int first = document.getNumberOfPages();
    try (PDDocument theirs = Loader.loadPDF(others.content())) {
      new PDFMergerUtility().appendDocument(document, theirs);
    }
    for (int i = 0; i < others.pages(); i++) {
      COSDictionary place = document.getPage(at(leaves, key, i)).getCOSObject();
      COSDictionary page = document.getPage(first + i).getCOSObject();
      for (COSName name : List.copyOf(place.keySet())) {
        if (!name.equals(COSName.TYPE) && !name.equals(COSName.PARENT)) {
          place.removeItem(name);
        }
      }
      for (COSName name : page.keySet()) {
        if (!name.equals(COSName.TYPE) && !name.equals(COSName.PARENT)) {
          place.setItem(name, page.getItem(name));
        }
      }
    }
    for (int last = document.getNumberOfPages() - 1; last >= first; last--) {
      document.removePage(last);
    }
    // not all of it is tagged any more, so it must not say so
    document.getDocumentCatalog().setMetadata(null);
  }
}
