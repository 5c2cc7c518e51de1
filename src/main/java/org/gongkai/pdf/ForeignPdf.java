package org.gongkai.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * The pages of somebody else's PDF, as they look: what is drawn, with stamps, fields and signatures
 * as pictures of themselves. Left out is what does something (scripts, links, attachments) or
 * belongs to the whole document.
 *
 * @param content a PDF that can be bound in
 */
public record ForeignPdf(byte[] content, int pages) {

  static final String BROKEN = "文件损坏或不规范，读不出来";

  private static final int MOST_PAGES = 300;

  /** On the disk, of all that is unpacked. */
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;

  private static final Set<COSName> OF_CATALOG =
      Set.of(COSName.TYPE, COSName.PAGES, COSName.OCPROPERTIES);
  private static final Set<COSName> OF_PAGE =
      Set.of(
          COSName.TYPE,
          COSName.PARENT,
          COSName.RESOURCES,
          COSName.CONTENTS,
          COSName.MEDIA_BOX,
          COSName.CROP_BOX,
          COSName.ROTATE,
          COSName.getPDFName("UserUnit"),
          COSName.GROUP);
  private static final List<COSName> OF_ANNOTATION =
      List.of(COSName.RECT, COSName.AS, COSName.F, COSName.OC);

  /**
   * Reads and writes it once, so that what cannot be read or written shows here.
   *
   * @throws Unfit if it is encrypted, broken or has too many pages
   */
  public static ForeignPdf read(byte[] content) throws Unfit {
    var cache = MemoryUsageSetting.setupTempFileOnly(MOST_UNPACKED).streamCache;
    try (PDDocument theirs = Loader.loadPDF(content, "", null, null, cache);
        var bare = new PDDocument(cache)) {
      if (theirs.isEncrypted()) {
        throw new Unfit("已加密");
      }
      int pages = theirs.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw new Unfit("页数太多（" + pages + "页）");
      }
      strip(theirs);
      new PDFMergerUtility().appendDocument(bare, theirs);
      bare.setDocumentInformation(new PDDocumentInformation());
      if (pages == 0 || bare.getNumberOfPages() != pages) {
        throw new Unfit(BROKEN);
      }
      var bytes = new ByteArrayOutputStream();
      bare.save(bytes);
      return new ForeignPdf(bytes.toByteArray(), pages);
    } catch (InvalidPasswordException _) {
      throw new Unfit("已加密");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // what a parser or writer makes of a broken file is no fault of ours
      throw new Unfit(BROKEN, e);
    }
  }

  private static void strip(PDDocument theirs) throws IOException {
    retain(theirs.getDocumentCatalog().getCOSObject(), OF_CATALOG);
    for (PDPage page : theirs.getPages()) {
      var drawn = new COSArray();
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (isSeen(annotation)) {
          drawn.add(picture(annotation));
        }
      }
      retain(page.getCOSObject(), OF_PAGE);
      page.getCOSObject().setItem(COSName.ANNOTS, drawn);
    }
  }

  private static void retain(COSDictionary dictionary, Set<COSName> keys) {
    List.copyOf(dictionary.keySet()).stream()
        .filter(key -> !keys.contains(key))
        .forEach(dictionary::removeItem);
  }

  private static boolean isSeen(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && !"Popup".equals(annotation.getSubtype())
        && annotation.getNormalAppearanceStream() != null;
  }

  /** A stamp with its normal appearance and nothing else. */
  private static COSDictionary picture(PDAnnotation annotation) {
    COSDictionary theirs = annotation.getCOSObject();
    var stamp = new COSDictionary();
    stamp.setItem(COSName.TYPE, COSName.ANNOT);
    stamp.setName(COSName.SUBTYPE, "Stamp");
    for (COSName key : OF_ANNOTATION) {
      stamp.setItem(key, theirs.getItem(key));
    }
    var appearance = new COSDictionary();
    COSDictionary all = theirs.getCOSDictionary(COSName.AP);
    appearance.setItem(COSName.N, all == null ? null : all.getItem(COSName.N));
    stamp.setItem(COSName.AP, appearance);
    return stamp;
  }
}
