package org.gongkai.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What is found and copied in a PDF is what was written. The font draws 民 and the radical ⺠ with
 * one glyph, and PDFBox takes the first character of a glyph for its text; here it is the one that
 * stands on the page.
 */
final class SearchableText {

  private static final int A_BLOCK = 100;
  private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");

  private SearchableText() {}

  /** The font's characters, read when the first folder is printed. */
  private static final class Glyphs {
    private static final CmapLookup OF = read();

    private static CmapLookup read() {
      try (InputStream in = PdfPrinter.font();
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
        return font.getUnicodeCmapLookup();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The characters of a page that the font lacks, each once, in their order. */
  static List<Integer> lacking(String page) {
    return page.codePoints()
        .filter(c -> Glyphs.OF.getGlyphId(c) == 0 && !Character.isWhitespace(c))
        .distinct()
        .boxed()
        .toList();
  }

  /**
   * Corrects the texts of all fonts of the document, which are ours, after this page was printed.
   */
  static void mend(PDDocument document, String written) throws IOException {
    var characters = new TreeMap<Integer, Integer>();
    written
        .codePoints()
        .distinct()
        .forEach(character -> characters.putIfAbsent(Glyphs.OF.getGlyphId(character), character));
    Set<COSStream> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PDPage page : document.getPages()) {
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      if (fonts != null) {
        for (COSName name : fonts.keySet()) {
          COSDictionary font = fonts.getCOSDictionary(name);
          COSStream texts = font == null ? null : font.getCOSStream(COSName.TO_UNICODE);
          if (texts != null && seen.add(texts)) {
            mend(texts, characters);
          }
        }
      }
    }
  }

  private static void mend(COSStream texts, Map<Integer, Integer> characters) throws IOException {
    CMap before = new CMapParser().parse(new RandomAccessReadBuffer(texts.createInputStream()));
    var lines = new ArrayList<String>();
    for (int glyph = 1; glyph <= 0xFFFF; glyph++) {
      String text = before.toUnicode(glyph, 2);
      if (text != null) {
        Integer character = characters.get(glyph);
        String said = character == null ? text : Character.toString(character);
        lines.add(line(glyph, LIGATURE.matcher(said).find() ? plain(said) : said));
      }
    }
    try (OutputStream out = texts.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map(lines).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Letters drawn as one (ﬃ) are found as they are typed. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String line(int glyph, String text) {
    var hex = new StringBuilder("<%04X> <".formatted(glyph));
    text.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
    return hex.append(">\n").toString();
  }

  /** ISO 32000-1, 9.10.3. */
  private static String map(List<String> lines) {
    var map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 0; from < lines.size(); from += A_BLOCK) {
      List<String> block = lines.subList(from, Math.min(lines.size(), from + A_BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(map::append);
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
