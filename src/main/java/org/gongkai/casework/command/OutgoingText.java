package org.gongkai.casework.command;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.casework.Busy;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.answer.AnswerFindings;
import org.gongkai.casework.answer.FileFindings;
import org.gongkai.personal.Found;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.personal.PersonalDataCheck.Finding;
import org.gongkai.personal.PersonalDataFound;
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

  private final FileFindings files;

  OutgoingText(FileFindings files) {
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
    FileFindings.Found attached = files.in(opened, answer.attachments());
    List<Finding> written = AnswerFindings.in(answer, opened.today());
    return new Found(
        Stream.concat(written.stream(), attached.findings().stream()).toList(),
        attached.notes(),
        answer.attachments(),
        attached.complete());
  }

  /**
   * Lets the event be stored.
   *
   * @param confirmed the key of what was found and belongs there, or null
   * @throws PersonalDataFound unless {@code confirmed} names exactly what is found
   * @throws Busy while a file could not be looked at
   */
  void orRefuse(
      OpenedCase opened, CommandShape shape, RequestEvent event, @Nullable String confirmed) {
    Found found = of(opened, shape, event);
    if (!found.complete()) {
      throw new Busy("所附的文件还没有检查完，请过一会儿再试；一直不行的，请告知县里的技术人员。");
    }
    if (!found.findings().isEmpty() && !found.key().equals(confirmed)) {
      throw new PersonalDataFound(found);
    }
  }
}
