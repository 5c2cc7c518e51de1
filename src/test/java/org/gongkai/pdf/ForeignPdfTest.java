package org.gongkai.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;

/** What of somebody else's PDF and picture is bound in. */
class ForeignPdfTest {

  private interface Making {
    void in(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Making making) throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      making.in(document);
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void isUnfit(byte[] content, String why) {
    assertThatThrownBy(() -> ForeignPdf.read(content))
        .isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.why()).contains(why));
  }

  @Test
  void aStampStaysAsItLooksAndWhatActsGoes() throws Exception {
    byte[] theirs =
        pdf(
            document -> {
              var link = new PDAnnotationLink();
              var action = new PDActionURI();
              action.setURI("http://example.invalid/");
              link.setAction(action);
              var stamp = new PDAnnotationRubberStamp();
              stamp.setRectangle(new PDRectangle(10, 10, 100, 100));
              var look = new PDAppearanceStream(document);
              look.setBBox(new PDRectangle(100, 100));
              var looks = new PDAppearanceDictionary();
              looks.setNormalAppearance(look);
              stamp.setAppearance(looks);
              stamp.getCOSObject().setItem(COSName.A, action);
              PDPage page = document.getPage(0);
              page.setAnnotations(List.of(link, stamp));
              var opened = new PDPageAdditionalActions();
              opened.setO(new PDActionJavaScript("app.alert(1)"));
              page.setActions(opened);
              document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(2)"));
              document.getDocumentInformation().setAuthor("somebody else");
            });
    ForeignPdf foreign = ForeignPdf.read(theirs);
    assertThat(foreign.pages()).isEqualTo(1);
    try (PDDocument bare = Loader.loadPDF(foreign.content())) {
      assertThat(bare.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(bare.getDocumentInformation().getAuthor()).isNull();
      assertThat(bare.getPage(0).getCOSObject().containsKey(COSName.AA)).isFalse();
      List<PDAnnotation> annotations = bare.getPage(0).getAnnotations();
      assertThat(annotations).hasSize(1);
      assertThat(annotations.getFirst().getNormalAppearanceStream()).isNotNull();
      assertThat(annotations.getFirst().getCOSObject().containsKey(COSName.A)).isFalse();
    }
  }

  @Test
  void whatCannotBeReadIsUnfit() throws IOException {
    isUnfit(new byte[0], "损坏");
    isUnfit("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII), "损坏");
    byte[] whole = pdf(document -> document.addPage(new PDPage()));
    isUnfit(Arrays.copyOf(whole, 60), "损坏");
    for (String password : List.of("", "secret")) {
      isUnfit(
          pdf(
              document ->
                  document.protect(
                      new StandardProtectionPolicy("owner", password, new AccessPermission()))),
          "已加密");
    }
    isUnfit(
        pdf(
            document -> {
              for (int i = 0; i < 300; i++) {
                document.addPage(new PDPage());
              }
            }),
        "页数太多（301页）");
  }

  @Test
  void aLongChainOfObjectsIsUnfitAndNoErrorOfOurs() {
    var pdf = new StringBuilder("%PDF-1.7\n");
    pdf.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    pdf.append("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
    pdf.append("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</X 4 0 R>>>>\n");
    pdf.append("endobj\n");
    for (int i = 4; i < 60_000; i++) {
      pdf.append("%d 0 obj\n<</X %d 0 R>>\nendobj\n".formatted(i, i + 1));
    }
    pdf.append("trailer\n<</Root 1 0 R/Size 60000>>\n%%EOF\n");
    isUnfit(pdf.toString().getBytes(StandardCharsets.US_ASCII), "损坏");
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, bytes);
    return bytes.toByteArray();
  }

  @Test
  void aPictureIsLookedAtAsAWhole() throws Exception {
    assertThat(Picture.read(picture("png", 30, 20), 24_000_000).content()).isNotEmpty();
    assertThat(Picture.read(picture("jpg", 30, 20), 24_000_000).content()).isNotEmpty();
    byte[] whole = picture("png", 300, 200);
    assertThatThrownBy(() -> Picture.read(Arrays.copyOf(whole, whole.length / 2), 24_000_000))
        .isInstanceOf(Unfit.class);
    assertThatThrownBy(() -> Picture.read(new byte[] {1, 2, 3}, 24_000_000))
        .isInstanceOf(Unfit.class);
    byte[] large = picture("png", 10_000, 5_000);
    assertThatThrownBy(() -> Picture.read(large, 24_000_000)).hasMessageContaining("像素较多");
  }
}
