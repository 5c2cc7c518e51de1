package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.input.Clean;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Request;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.gongkai.request.Supplement;
import org.jspecify.annotations.Nullable;

/**
 * What an answer claims of earlier proceedings and the records do not bear out: that the request is
 * repeated (Art. 36(6)), or still unclear after a supplement (Art. 30). It warns; the official
 * decides, since papers from before this register may bear it out.
 */
@Singleton
public class AnswerCautions {

  private final CaseBook cases;
  private final Casework casework;
  private final Letters letters;

  AnswerCautions(CaseBook cases, Casework casework, Letters letters) {
    this.cases = cases;
    this.casework = casework;
    this.letters = letters;
  }

  /** The cautions on an answer, in Chinese; empty when the records bear it out. */
  public List<String> of(OpenedCase opened, Answer answer) {
    return answer instanceof Answer.Repeated repeated
        ? of(opened, answer.kind(), repeated.earlierNumber(), repeated.earlierAnswer())
        : of(opened, answer.kind(), null, null);
  }

  /**
   * The same while an answer is being written.
   *
   * @param earlierNumber what was typed as the number of the earlier request, or null
   * @param earlierAnswer what was typed as the number of its answer's letter, or null
   */
  public List<String> of(
      OpenedCase opened,
      Answer.Kind kind,
      @Nullable String earlierNumber,
      @Nullable String earlierAnswer) {
    Optional<String> caution =
        switch (kind) {
          case REPEATED ->
              earlierNumber == null
                  ? Optional.empty()
                  : ofEarlier(opened, earlierNumber, Clean.line(earlierAnswer));
          case STILL_UNCLEAR -> ofSupplements(opened.request().supplements());
          default -> Optional.empty();
        };
    return caution.stream().toList();
  }

  private static Optional<String> ofSupplements(List<Supplement> supplements) {
    if (supplements.isEmpty()) {
      return Optional.of("本件没有告知过补正。告知补正以后内容仍不明确的，才能以此答复（条例第三十条）");
    }
    return supplements.getLast().receivedOn() == null
        ? Optional.of("申请人还没有补正。期满不补正的，视为放弃申请（条例第三十条）")
        : Optional.empty();
  }

  private Optional<String> ofEarlier(
      OpenedCase opened, String earlierNumber, @Nullable String earlierAnswer) {
    Request request = opened.request();
    String typed = String.valueOf(Clean.halfWidth(earlierNumber)).toUpperCase(Locale.ROOT);
    CaseBook.DeskRow row =
        RequestNumber.parse(typed)
            .filter(number -> number.office().equals(request.number().office()))
            .flatMap(cases::row)
            .orElse(null);
    if (row == null) {
      return Optional.of("本机关没有编号为" + earlierNumber + "的申请，请填写完整的编号。系统启用以前答复过的，请写明答复的文号");
    }
    if (row.number().equals(request.number())) {
      return Optional.of(earlierNumber + "就是本件");
    }
    Applicant applicant = cases.applicant(request.number()).orElse(null);
    boolean same =
        applicant == null
            || cases.ofApplicant(request.number().office(), applicant).stream()
                .anyMatch(arrived -> arrived.number().equals(row.number()));
    if (!same) {
      return Optional.of(earlierNumber + "不是本件申请人提出的（按证件号码核对）");
    }
    return row.status() == Status.ANSWERED
        ? ofLetter(row.number(), earlierAnswer)
        : Optional.of(
            earlierNumber + "现在是“" + row.status().words() + "”。已经答复的，才能告知不予重复处理（条例第三十六条第六项）");
  }

  /** The number of the answer's letter must be the one that it bears. */
  private Optional<String> ofLetter(RequestNumber earlier, @Nullable String number) {
    return casework
        .open(earlier)
        .flatMap(letters::answer)
        .map(Letters.Letter::number)
        .filter(bears -> number != null && !bears.equals(number))
        .map(bears -> earlier + "的答复文号是“" + bears + "”，与填写的“" + number + "”不一致");
  }
}
