package org.gongkai.casework.command;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.answer.AnswerFindings;
import org.gongkai.casework.answer.AttachedFindings;
import org.gongkai.personal.Found;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.personal.PersonalDataCheck.Finding;
import org.gongkai.request.Answer;
import org.gongkai.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the office by a command (a letter, an answer and its files) is looked through for
 * personal data before it goes (Art. 15; 个人信息保护法), at the page and by the API alike. What is found
 * is either taken out or confirmed as belonging there.
 */
@Singleton
public class OutgoingText {

  private final AttachedFindings files;

  OutgoingText(AttachedFindings files) {
    this.files = files;
  }

  /** What is found in what goes out by the event; nothing for one by which nothing does. */
  private Found of(OpenedCase opened, CommandShape shape, RequestEvent event) {
    return shape.isAnswerSent() ? answer(opened) : text(opened, shape.texts(opened, event));
  }

  private static Found text(OpenedCase opened, List<String> texts) {
    List<Finding> found = PersonalDataCheck.in(String.join("\n", texts), opened.today());
    return new Found(found, List.of(), List.of(), true);
  }

  /** What is found in the answer that waits for approval, and in its files. */
  public Found answer(OpenedCase opened) {
    var draft = opened.request().answering().waiting();
    if (draft == null) {
      return Found.NOTHING;
    }
    Answer answer = draft.answer();
    List<Finding> written = AnswerFindings.in(answer, opened.today());
    return files.in(opened, answer.attachments()).with(written);
  }

  /**
   * Lets the event be stored, see {@link Found#orRefuse}.
   *
   * @param confirmed the key of what was found and belongs there, or null
   */
  void orRefuse(
      OpenedCase opened, CommandShape shape, RequestEvent event, @Nullable String confirmed) {
    of(opened, shape, event).orRefuse(confirmed);
  }
}
