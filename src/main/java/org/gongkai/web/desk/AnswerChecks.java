package org.gongkai.web.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.AnswerCautions;
import org.gongkai.casework.FileFindings;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PersonalDataCheck;
import org.gongkai.input.Clean;
import org.gongkai.request.Answer;
import org.gongkai.request.Request;

/** What somebody must look at before an answer is handed over or approved. */
@Singleton
class AnswerChecks {

  /** What is said when it was not confirmed. */
  static final String UNCONFIRMED = "提交之前须先逐项核对提示的内容，再勾选“已核对”。";

  private final AnswerCautions cautions;
  private final FileFindings files;

  AnswerChecks(AnswerCautions cautions, FileFindings files) {
    this.cautions = cautions;
    this.files = files;
  }

  /**
   * What was found.
   *
   * @param cautions what the records do not bear out
   * @param personal what looks like personal data, also in the files that go with it
   */
  public record Found(List<String> cautions, List<PersonalDataCheck.Finding> personal) {
    static final Found NOTHING = new Found(List.of(), List.of());

    public boolean isEmpty() {
      return cautions.isEmpty() && personal.isEmpty();
    }
  }

  /** In the draft of the request, while it waits for approval. */
  Found of(OpenedCase opened) {
    Request.Answering answering = opened.request().answering();
    Request.Answering.Draft draft = answering.draft();
    return draft == null || answering.approval() != null
        ? Found.NOTHING
        : new Found(
            cautions.of(opened, draft.answer()),
            Stream.concat(
                    PersonalDataCheck.in(draft.answer(), opened.today()).stream(),
                    files.in(opened, draft.answer()).stream())
                .toList());
  }

  /** In what was typed so far. */
  Found of(OpenedCase opened, Answer.Kind kind, Map<String, String> typed) {
    String text =
        typed.entrySet().stream()
            .filter(e -> !e.getKey().startsWith("files"))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n"));
    return new Found(
        cautions.of(opened, kind, Clean.line(typed.get("earlierNumber"))),
        Stream.concat(
                PersonalDataCheck.in(text, opened.today()).stream(),
                files.in(opened, typed.getOrDefault("files", "").lines().toList()).stream())
            .toList());
  }
}
