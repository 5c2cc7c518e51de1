package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What was granted, asked or charged in time, held against the dates as they are now: a corrected
 * day of receipt, or a calendar that came later, may have put it behind its term or before the
 * receipt. It stands as it was recorded; what is wrong with it is told with the dates.
 */
record JudgedAgain(Request request, WorkingDays calendar) {

  /** A sentence for each step that no longer fits. */
  List<String> words() {
    var words = new ArrayList<String>();
    LocalDate received = request.receipt().on();
    if (received == null) {
      return words;
    }
    for (Supplement supplement : request.supplements()) {
      supplement(words, received, supplement);
    }
    for (ClockHistory.Grant grant : request.grants()) {
      boolean extended = grant.why() == ClockHistory.Grant.Why.EXTENSION;
      step(
          words,
          received,
          new Step(extended ? "批准延期" : "批准顺延", grant.on(), grant.n(), extended, "延期"));
    }
    Request.ExtensionAsked asked = request.extensionAsked();
    if (asked != null) {
      step(words, received, new Step("申请延期", asked.on(), asked.of(), true, "延期"));
    }
    Fee fee = request.fee();
    if (fee != null) {
      step(words, received, new Step("发出收费通知", fee.chargedOn(), fee.of(), true, "收费"));
    }
    for (Consultation consultation : request.consultations()) {
      step(
          words,
          received,
          new Step("征求意见", consultation.sentOn(), consultation.of(), false, ""));
    }
    return words;
  }

  /**
   * A step.
   *
   * @param n the number of its event
   * @param inTerm whether it had to be taken within the term
   * @param noun what it is called
   */
  private record Step(String words, LocalDate on, int n, boolean inTerm, String noun) {}

  private void step(List<String> words, LocalDate received, Step step) {
    beforeReceipt(words, received, step.words, step.on);
    Optional<LocalDate> due = step.inTerm ? dueBefore(step.n) : Optional.empty();
    due.filter(step.on::isAfter)
        .ifPresent(
            last ->
                words.add(
                    "%s是%s，而按现在的日期，当时的答复期限到%s为止：%s办得晚了，不在期限内。请核对日期；日期没有错的，这次%s可能不被认可。"
                        .formatted(
                            step.words, Words.date(step.on), Words.date(last), step.noun, step.noun)));
  }

  private void supplement(List<String> words, LocalDate received, Supplement supplement) {
    LocalDate askedOn = supplement.askedOn();
    beforeReceipt(words, received, "补正告知", askedOn);
    LocalDate last = lastDayToAsk(supplement.of());
    if (last == null || askedOn.isAfter(last) == supplement.late()) {
      return;
    }
    words.add(
        supplement.late()
            ? "补正告知是%s，当时认定为超过时间；按现在的日期，最迟的一天是%s，并没有超过。期限仍照当时的认定计算，请核对日期。"
                .formatted(Words.date(askedOn), Words.date(last))
            : "补正告知是%s，而按现在的日期，最迟应当在%s告知：补正告知晚了。期限仍照当时的认定计算，请核对日期。"
                .formatted(Words.date(askedOn), Words.date(last)));
  }

  private static void beforeReceipt(
      List<String> words, LocalDate received, String what, LocalDate on) {
    if (on.isBefore(received)) {
      words.add(
          "%s是%s，早于现在的收到日期%s，请核对日期。".formatted(what, Words.date(on), Words.date(received)));
    }
  }

  private Optional<LocalDate> dueBefore(int n) {
    return request
        .historyBefore(n)
        .flatMap(history -> new LegalClock(history, calendar, history.start()).book())
        .map(DueDate::date);
  }

  private @Nullable LocalDate lastDayToAsk(int n) {
    return request
        .historyBefore(n)
        .map(
            history ->
                Supplement.lastDayToAsk(
                    history.lastReceipt(), request.submitted().law(), calendar))
        .orElse(null);
  }
}
