package org.gongkai.web.open.track;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.RemedyParagraph;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.casework.paper.Letters;
import org.gongkai.pdf.PdfPrinter;
import org.gongkai.request.Answer;
import org.gongkai.request.Request;
import org.jspecify.annotations.Nullable;

/** The letter of an answer that is on its way, to be read on the page and printed as a PDF. */
@Singleton
class AnswerLetter {

  /** The id of the PDF among what a link names. */
  static final String PDF = "letter-pdf";

  static final String PDF_TYPE = "application/pdf";

  private final Letters letters;
  private final PdfPrinter printer;

  AnswerLetter(Letters letters, PdfPrinter printer) {
    this.letters = letters;
    this.printer = printer;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LetterSheet(String title, String organ, List<Paragraph> paragraphs)
      implements TemplateInstance {}

  /**
   * A paragraph of the letter.
   *
   * @param place how it stands: title, number, right, or body
   */
  public record Paragraph(String text, String place) {}

  /**
   * What the page says of the answer.
   *
   * @param result the kind of answer, in words
   * @param article the rule that it rests on
   * @param text the letter, paragraph by paragraph
   * @param remedy how the applicant can complain of it
   */
  public record Read(String result, String article, List<String> text, String remedy) {}

  /** What the page says of an answer with these parts. */
  Read read(OpenedCase opened, List<AnswerPackage.Part> parts) {
    Request request = opened.request();
    Answer answer = Objects.requireNonNull(request.answering().draft()).answer();
    LocalDate on = Objects.requireNonNull(request.answering().approval()).on();
    return new Read(
        answer.kind().words(),
        "条例" + answer.kind().article(),
        text(parts).stream().filter(paragraph -> !paragraph.isBlank()).toList(),
        RemedyParagraph.of(answer.remedy(on), opened.office()));
  }

  private List<String> text(List<AnswerPackage.Part> parts) {
    return parts.stream()
        .filter(part -> part.id().equals(AnswerPackage.LETTER))
        .findFirst()
        .map(part -> letters.paragraphs(part.bytes()))
        .orElse(List.of());
  }

  /** The letter as a PDF, or empty where there is none. */
  Optional<AnswerPackage.Part> pdf(OpenedCase opened, List<AnswerPackage.Part> parts) {
    Letters.@Nullable Letter letter = letters.answer(opened).orElse(null);
    if (letter == null) {
      return Optional.empty();
    }
    List<Paragraph> paragraphs =
        text(parts).stream()
            .filter(text -> !text.isBlank())
            .map(text -> new Paragraph(text, place(text, letter, opened)))
            .toList();
    String sheet = new LetterSheet(letter.title(), opened.office().name(), paragraphs).render();
    byte[] pdf = printer.print(sheet, Map.of(), Map.of(), "");
    String name = letter.fileName().replaceFirst("\\.docx$", ".pdf");
    return Optional.of(AnswerPackage.written(PDF, name, PDF_TYPE, pdf));
  }

  /** A letter in the official form has its number and title above, the organ and day below. */
  private static String place(String text, Letters.Letter letter, OpenedCase opened) {
    if (text.equals(letter.title()) || text.endsWith(letter.kind().paper())) {
      return "title";
    }
    if (text.equals(letter.number())) {
      return "number";
    }
    boolean below =
        text.equals(opened.office().name()) || text.matches("\\d{4}年\\d{1,2}月\\d{1,2}日");
    return below ? "right" : "body";
  }
}
