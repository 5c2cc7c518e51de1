package org.gongkai.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/**
 * A page number on somebody else's page, as an archive stamps it: in the middle of its lower edge.
 */
final class PageStamp {

  private static final float SIZE = 8;
  private static final float ABOVE_EDGE = 10;

  private PageStamp() {}

  /** Writes e.g. {@code LJQ-2026-000001 7/23}, upright however the page is turned. */
  static void put(PDDocument document, int at, String stamp) throws IOException {
    PDPage page = document.getPage(at);
    var font = new PDType1Font(FontName.HELVETICA);
    String text = "%s  %d/%d".formatted(stamp, at + 1, document.getNumberOfPages());
    float width = font.getStringWidth(text) / 1000 * SIZE;
    try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, SIZE);
      content.setTextMatrix(place(page, width));
      content.showText(text);
      content.endText();
    }
  }

  /** Where the text begins and in which direction it runs, in the page's own measure. */
  private static Matrix place(PDPage page, float width) {
    PDRectangle box = page.getCropBox();
    int turned = Math.floorMod(page.getRotation(), 360);
    boolean lying = turned == 90 || turned == 270;
    float x = ((lying ? box.getHeight() : box.getWidth()) - width) / 2;
    float left = box.getLowerLeftX();
    float bottom = box.getLowerLeftY();
    return switch (turned) {
      case 90 -> turned(90, box.getUpperRightX() - ABOVE_EDGE, bottom + x);
      case 180 -> turned(180, box.getUpperRightX() - x, box.getUpperRightY() - ABOVE_EDGE);
      case 270 -> turned(270, left + ABOVE_EDGE, box.getUpperRightY() - x);
      default -> turned(0, left + x, bottom + ABOVE_EDGE);
    };
  }

  private static Matrix turned(int degrees, float x, float y) {
    return Matrix.getRotateInstance(Math.toRadians(degrees), x, y);
  }
}
