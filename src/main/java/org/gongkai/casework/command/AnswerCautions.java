package org.gongkai.casework.command;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Words;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.DeskRows;
import org.gongkai.casework.EarlierRequests;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.answer.Repeated;
import org.gongkai.casework.paper.Letters;
import org.gongkai.input.Clean;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.gongkai.request.Supplement;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What an answer claims of earlier proceedings and the records do not bear out: that the request is
 * repeated (Art. 36(6)), or still unclear after a supplement (Art. 30). It warns; the official
 * decides, since papers from before this register may bear it out.
 */
@Singleton
public class AnswerCautions {

  private static final Logger LOG = Logger.getLogger(AnswerCautions.class);

  private final DeskRows rows;
  private final PersonalData people;
  private final EarlierRequests earlier;
  private final Casework casework;
  private final Letters letters;

  AnswerCautions(
      DeskRows rows,
      PersonalData people,
      EarlierRequests earlier,
      Casework casework,
      Letters letters) {
    this.rows = rows;
    this.people = people;
    this.earlier = earlier;
    this.casework = casework;
    this.letters = letters;
  }

  /** The cautions on an answer, in Chinese; empty when the records bear it out. */
  public List<String> of(OpenedCase opened, Answer answer) {
    Claims claims =
        switch (answer) {
          case Answer.Repeated a -> new Claims(a.earlierNumber(), a.earlierAnswer(), List.of());
          case Answer.NotExisting a ->
              new Claims(null, null, a.searched().stream().map(Answer.Search::on).toList());
          default -> Claims.NONE;
        };
    return of(opened, answer.kind(), claims);
  }

  /**
   * What an answer says of what was before.
   *
   * @param earlierNumber the number of the earlier request, or null
   * @param earlierAnswer the number of its answer's letter, or null
   * @param searched days on which the information was looked for
   */
  public record Claims(
      @Nullable String earlierNumber, @Nullable String earlierAnswer, List<LocalDate> searched) {
    static final Claims NONE = new Claims(null, null, List.of());
  }

  /** The same while an answer is being written. */
  public List<String> of(OpenedCase opened, Answer.Kind kind, Claims claims) {
    String number = claims.earlierNumber;
    Optional<String> caution =
        switch (kind) {
          case REPEATED ->
              number == null
                  ? Optional.empty()
                  : ofEarlier(opened, number, Clean.line(claims.earlierAnswer));
          case STILL_UNCLEAR -> ofSupplements(opened.request().supplements());
          case NOT_EXISTING -> ofSearches(opened.request(), claims.searched);
          default -> Optional.empty();
        };
    return caution.stream().toList();
  }

  private static Optional<String> ofSearches(Request request, List<LocalDate> days) {
    LocalDate arrived = request.submitted().on();
    return days.stream().anyMatch(day -> day.isBefore(arrived))
        ? Optional.of("有检索日期早于提出申请的日期（" + Words.day(arrived) + "）。收到申请以后没有检索过的，请先检索")
        : Optional.empty();
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
    CaseBook.DeskRow row =
        Repeated.numbered(earlierNumber)
            .filter(number -> number.office().equals(request.number().office()))
            .flatMap(rows::row)
            .orElse(null);
    if (row == null) {
      return Optional.of("本机关没有编号为" + earlierNumber + "的申请，请填写完整的编号。系统启用以前答复过的，请写明答复的文号");
    }
    if (row.number().equals(request.number())) {
      return Optional.of(earlierNumber + "就是本件");
    }
    Applicant applicant = people.applicant(request.number()).orElse(null);
    boolean same =
        applicant == null
            || earlier.ofApplicant(request.number().office(), applicant).stream()
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
    if (number == null) {
      return Optional.empty();
    }
    try {
      return casework
          .open(earlier)
          .flatMap(letters::answer)
          .map(Letters.Letter::number)
          .filter(bears -> !bears.equals(number))
          .map(bears -> earlier + "的答复文号是“" + bears + "”，与填写的“" + number + "”不一致");
    } catch (RequestBook.UnreadableRecord e) {
      LOG.errorf(e, "EarlierUnreadable request=%s", earlier);
      return Optional.of(earlier + "的记录读不出来，文号没有核对");
    }
  }
}
