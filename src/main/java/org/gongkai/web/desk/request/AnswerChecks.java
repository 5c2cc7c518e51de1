package org.gongkai.web.desk.request;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.answer.AttachedFindings;
import org.gongkai.casework.command.AnswerCautions;
import org.gongkai.casework.command.OutgoingText;
import org.gongkai.file.Sha256;
import org.gongkai.input.Clean;
import org.gongkai.input.Problems;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.request.Answer;
import org.gongkai.request.Request;
import org.jspecify.annotations.Nullable;

/** What somebody must look at before an answer is handed over or approved. */
@Singleton
public class AnswerChecks {

  private static final String UNCONFIRMED = "提交之前须先逐项核对提示的内容，再勾选“已逐项核对”。";
  private static final String CHANGED = "提示的内容与您核对的时候不同了，请重新逐项核对，再勾选“已逐项核对”。";
  private static final String PENDING = "所附的文件还没有检查完，请稍等片刻再提交；一直不行的，请告知县里的技术人员。";

  private final AnswerCautions cautions;
  private final AttachedFindings files;
  private final OutgoingText outgoing;

  AnswerChecks(AnswerCautions cautions, AttachedFindings files, OutgoingText outgoing) {
    this.cautions = cautions;
    this.files = files;
    this.outgoing = outgoing;
  }

  /**
   * What was found.
   *
   * @param cautions what the records do not bear out
   * @param personal what looks like personal data, also in the files that go with it
   * @param files the ids of the files
   * @param complete whether all files were looked at
   * @param released whether the answer hands out information, so that personal data would go out
   * @param outgoing what confirms the personal data to the command that sends them; empty while the
   *     answer is still being written
   */
  public record Found(
      List<String> cautions,
      List<PersonalDataCheck.Finding> personal,
      List<String> files,
      boolean complete,
      boolean released,
      String outgoing) {
    public static final Found NOTHING = new Found(List.of(), List.of(), List.of(), true, false, "");

    public boolean isEmpty() {
      return cautions.isEmpty() && personal.isEmpty();
    }

    /** Names exactly what was found: a confirmation holds for this and nothing else. */
    public String key() {
      return Sha256.of(
          (cautions + "\n" + personal + "\n" + files).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Why the answer cannot go on, or empty.
     *
     * @param confirmed the {@link #key} that was confirmed, or null
     */
    public Optional<String> hindrance(@Nullable String confirmed) {
      if (!complete) {
        return Optional.of(PENDING);
      }
      if (isEmpty() || key().equals(confirmed)) {
        return Optional.empty();
      }
      return Optional.of(confirmed == null ? UNCONFIRMED : CHANGED);
    }
  }

  /** In the draft of the request, while it waits for approval. */
  public Found of(OpenedCase opened) {
    Request.Answering.Draft draft = opened.request().answering().waiting();
    if (draft == null) {
      return Found.NOTHING;
    }
    Answer answer = draft.answer();
    var found = outgoing.answer(opened);
    return new Found(
        cautions.of(opened, answer),
        Stream.concat(found.findings().stream(), found.notes().stream()).toList(),
        found.files(),
        found.complete(),
        isReleased(answer.kind()),
        found.key());
  }

  private static boolean isReleased(Answer.Kind kind) {
    return kind == Answer.Kind.DISCLOSED || kind == Answer.Kind.PARTLY_DISCLOSED;
  }

  /** In what was typed so far. */
  public Found of(OpenedCase opened, Answer.Kind kind, Map<String, String> typed) {
    String text =
        typed.entrySet().stream()
            .filter(e -> !e.getKey().startsWith("files"))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n"));
    List<String> ids = typed.getOrDefault("files", "").lines().toList();
    var attached = files.in(opened, ids);
    return new Found(
        cautions.of(opened, kind, claims(typed)),
        Stream.of(PersonalDataCheck.in(text, opened.today()), attached.findings(), attached.notes())
            .flatMap(List::stream)
            .toList(),
        ids,
        attached.complete(),
        isReleased(kind),
        "");
  }

  private static AnswerCautions.Claims claims(Map<String, String> typed) {
    List<LocalDate> searched =
        typed.entrySet().stream()
            .filter(e -> e.getKey().startsWith("searched[") && e.getKey().endsWith("].on"))
            .flatMap(e -> Problems.parseDay(e.getValue()).stream())
            .toList();
    return new AnswerCautions.Claims(
        Clean.line(typed.get("earlierNumber")), typed.get("earlierAnswer"), searched);
  }
}
