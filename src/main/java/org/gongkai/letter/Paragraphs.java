package org.gongkai.letter;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import com.deepoove.poi.xwpf.BodyContainer;
import com.deepoove.poi.xwpf.BodyContainerFactory;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * Writes a text where its field stands, in the font that the field has there. At the end of its
 * paragraph, each line becomes a paragraph of the same form (poi-tl itself would only break lines,
 * and the second would lose its indent); within a sentence, lines are broken.
 */
final class Paragraphs implements RenderPolicy {

  @Override
  public void render(ElementTemplate field, Object value, XWPFTemplate template) {
    XWPFRun run = ((RunTemplate) field).getRun();
    List<String> lines = ((String) value).lines().toList();
    if (lines.size() > 1
        && run.getParent() instanceof XWPFParagraph paragraph
        && last(run, paragraph)) {
      insert(lines, run, paragraph);
    } else {
      broken(lines, run);
    }
  }

  /** Nothing follows in the paragraph, and what stands before is plain text, already written. */
  private static boolean last(XWPFRun run, XWPFParagraph paragraph) {
    List<XWPFRun> runs = paragraph.getRuns();
    int at = runs.indexOf(run);
    return runs.size() == paragraph.getCTP().sizeOfRArray()
        && runs.subList(at + 1, runs.size()).stream().allMatch(after -> after.text().isBlank())
        && runs.subList(0, at).stream().noneMatch(before -> before.text().contains("{{"));
  }

  /** The paragraph itself takes the last line, new ones before it the others. */
  private static void insert(List<String> lines, XWPFRun run, XWPFParagraph paragraph) {
    BodyContainer body = BodyContainerFactory.getBodyContainer(run);
    XWPFParagraph first = like(paragraph, body.insertNewParagraph(run));
    while (paragraph.getRuns().getFirst() != run) {
      first.createRun().getCTR().set(paragraph.getRuns().getFirst().getCTR());
      paragraph.removeRun(0);
    }
    write(lines.getFirst(), first, run);
    lines
        .subList(1, lines.size() - 1)
        .forEach(line -> write(line, like(paragraph, body.insertNewParagraph(run)), run));
    run.setText(lines.getLast(), 0);
  }

  private static XWPFParagraph like(XWPFParagraph model, XWPFParagraph inserted) {
    if (model.getCTP().isSetPPr()) {
      inserted.getCTP().setPPr(model.getCTP().getPPr());
      CTPPr properties = inserted.getCTP().getPPr();
      if (properties.isSetSectPr()) {
        properties.unsetSectPr();
      }
    }
    return inserted;
  }

  private static void write(String line, XWPFParagraph paragraph, XWPFRun model) {
    XWPFRun run = paragraph.createRun();
    if (model.getCTR().isSetRPr()) {
      run.getCTR().setRPr(model.getCTR().getRPr());
    }
    run.setText(line);
  }

  private static void broken(List<String> lines, XWPFRun run) {
    run.setText(lines.isEmpty() ? "" : lines.getFirst(), 0);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      run.addBreak();
      run.setText(line);
    }
  }
}
