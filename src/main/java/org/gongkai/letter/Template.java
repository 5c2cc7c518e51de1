package org.gongkai.letter;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.GramerSymbol;
import com.deepoove.poi.template.MetaTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A .docx with fields. Of what poi-tl offers, texts and sections are used; its other tags
 * (pictures, tables, included files) are refused by {@link TemplateCheck}, since a value could name
 * a file.
 */
final class Template {

  private static final Configure POI_TL =
      Configure.builder()
          .setElementTemplateFactory(new Sections())
          .setRenderDataComputeFactory(
              model -> name -> Sections.value((Map<?, ?>) model.getRoot(), name))
          .addPlugin(GramerSymbol.TEXT.getSymbol(), new Paragraphs())
          .build();

  private final byte[] docx;

  Template(byte[] docx) {
    this.docx = docx.clone();
  }

  /** The template that is shipped for this kind. */
  static Template shipped(LetterKind kind) {
    String resource = "/letters/" + kind.slug() + ".docx";
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new Template(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its fields and sections, as poi-tl finds them. */
  List<MetaTemplate> tags() {
    try (XWPFTemplate compiled = compile()) {
      return compiled.getElementTemplates();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The letter with these values ({@link Values}). */
  byte[] write(Map<String, Object> values) {
    try (XWPFTemplate letter = compile();
        var out = new ByteArrayOutputStream()) {
      letter.render(values);
      Emptied.mend(letter.getXWPFDocument());
      letter.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private XWPFTemplate compile() {
    return XWPFTemplate.compile(new ByteArrayInputStream(docx), POI_TL);
  }
}
