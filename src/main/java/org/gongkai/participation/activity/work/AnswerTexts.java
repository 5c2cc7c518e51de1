package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.matter.SealedBook;
import org.gongkai.participation.activity.Answer;

/** What was put in words in answers, by question: sealed beside them, forgettable. */
@Singleton
class AnswerTexts {

  /** Stands where a text was forgotten. */
  static final String GONE = "（已按规定删除）";

  private static final String NAME = "WRITER";
  private static final AnswerFamily FAMILY = new AnswerFamily();

  private final SealedBook book;

  AnswerTexts(SealedBook book) {
    this.book = book;
  }

  /** As it is written beside the answer. */
  static Beside beside(Map<String, String> texts) {
    return new Beside.Sealed(NAME, texts);
  }

  /** What was written, by question; empty once it was forgotten. */
  Optional<Map<String, String>> find(Answer answer) {
    return answer.given().written().isEmpty()
        ? Optional.empty()
        : book.find(FAMILY.subject(answer.office(), answer.id()), NAME);
  }

  /** The same of many, by their ids; a hundred in a call. */
  Map<String, Map<String, String>> find(OfficeCode office, List<Answer> answers) {
    List<Subject> written =
        answers.stream()
            .filter(one -> !one.given().written().isEmpty())
            .map(one -> FAMILY.subject(office, one.id()))
            .toList();
    Map<String, Map<String, String>> texts = new HashMap<>();
    if (!written.isEmpty()) {
      book.find(written, NAME).forEach((subject, all) -> texts.put(subject.reference(), all));
    }
    return texts;
  }
}
