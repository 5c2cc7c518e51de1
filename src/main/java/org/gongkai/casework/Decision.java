package org.gongkai.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Answer;
import org.gongkai.request.CommandKind;
import org.gongkai.request.Delivery;
import org.gongkai.request.Law;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * Judges the fields of a command and asks the request for the event that follows.
 *
 * @param by who gives the command
 * @param today the day, Asia/Shanghai
 */
record Decision(Request request, Office office, WorkingDays calendar, String by, LocalDate today) {

  private static final int REASON = 2000;

  /**
   * The event.
   *
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   * @throws org.gongkai.request.RuleBroken when a rule forbids it
   */
  RequestEvent event(Command command) {
    var problems = new Problems();
    Optional<CommandKind> kind = command.kind();
    if (kind.isEmpty()) {
      problems.required("command", "事项", command.command());
      if (problems.none()) {
        problems.add("command", Code.UNKNOWN_VALUE, "没有这个事项，请核对 command");
      }
    }
    LocalDate on = on(problems, command.on());
    Fields fields = new Fields(problems);
    RequestEvent.@Nullable Paper what = null;
    RequestEvent.@Nullable Way way = null;
    Answer answer = null;
    String text = null;
    Integer days = null;
    Delivery.Method delivery = null;
    switch (command) {
      case Command.Plain _ -> {}
      case Command.ReceiptAttempted c -> text = fields.text("how", "联系方式和经过", c.how());
      case Command.Assign c -> text = fields.handler(c.to(), office);
      case Command.AskExtension c -> {
        days = fields.days(c.days(), request.filing().law());
        text = fields.text("reason", "延期理由", c.reason());
      }
      case Command.WithReason c -> text = fields.text("reason", "理由", c.reason());
      case Command.DraftAnswer c ->
          answer = new AnswerReader(problems).read(AnswerReader.shape(c.answer()), today);
      case Command.ApproveAnswer c ->
          delivery = fields.delivery(c.delivery(), request.filing().delivery().method());
      case Command.RecordDispatch c -> {
        what = fields.one("what", "文书", c.what(), RequestEvent.Paper.class);
        way = fields.way(c.way());
      }
    }
    problems.orRefuse();
    LocalDate day = sure(on);
    return switch (kind.orElseThrow()) {
      case CONFIRM_RECEIPT -> request.confirmReceipt(by, day, calendar);
      case RECEIPT_ATTEMPTED -> request.attemptReceipt(sure(text), by, day, calendar);
      case ASSIGN -> request.assign(sure(text), by, day, calendar);
      case ASK_EXTENSION -> request.askExtension(sure(days), sure(text), by, day, calendar);
      case APPROVE_EXTENSION -> request.approveExtension(by, day, calendar);
      case REFUSE_EXTENSION -> request.refuseExtension(sure(text), by, day, calendar);
      case DRAFT_ANSWER -> request.draftAnswer(sure(answer), by, day, calendar);
      case RETURN_ANSWER -> request.returnAnswer(sure(text), by, day, calendar);
      case APPROVE_ANSWER -> request.approveAnswer(sure(delivery), by, day, calendar);
      case RECORD_DISPATCH -> request.recordDispatch(sure(what), sure(way), by, day, calendar);
      case WITHDRAW -> request.withdraw(by, day, calendar);
    };
  }

  private @Nullable LocalDate on(Problems problems, @Nullable String text) {
    LocalDate on = problems.day("on", "日期", text);
    if (on == null) {
      return today;
    }
    if (on.isAfter(today)) {
      problems.add("on", Code.FUTURE, "日期不能晚于今天，请核对");
    } else if (on.isBefore(Law.FIRST_DAY)) {
      problems.add("on", Code.BEFORE_THE_REGULATION, "日期不能早于2019年5月15日，请核对");
    }
    return on;
  }

  private static <T> T sure(@Nullable T judged) {
    return Objects.requireNonNull(judged);
  }

  /** The fields that several commands share. */
  private record Fields(Problems problems) {

    @Nullable String text(String field, String label, @Nullable String text) {
      return problems.requiredLines(field, label, text, REASON);
    }

    @Nullable String handler(@Nullable String id, Office office) {
      String given = problems.required("to", "承办人", problems.line("to", "承办人", id, 32));
      if (given == null) {
        return null;
      }
      Optional<Official> official = office.official(given).filter(Official::active);
      if (official.isEmpty()) {
        problems.add("to", Code.UNKNOWN_VALUE, "本机关没有这位在岗人员，请从承办人名单中选择");
      } else if (!official.get().is(Role.HANDLER)) {
        problems.add("to", Code.NOT_ALLOWED, "此人不是承办人（HANDLER），不能承办申请，请另选");
      }
      return given;
    }

    @Nullable Integer days(@Nullable Integer days, Law law) {
      return problems.required(
          "days", "延长的工作日数", problems.within("days", "延长的工作日数", days, 1, law.longestExtension()));
    }

    Delivery.Method delivery(@Nullable String text, Delivery.Method asked) {
      Delivery.Method method = problems.oneOf("delivery", "送达方式", text, Delivery.Method.class);
      return method == null ? asked : method;
    }

    RequestEvent.@Nullable Way way(@Nullable String text) {
      RequestEvent.Way way = one("way", "送达方式", text, RequestEvent.Way.class);
      if (way == RequestEvent.Way.EMAIL) {
        problems.add("way", Code.NOT_ALLOWED, "电子邮件由系统自动登记；这里只登记邮寄（POST）或当面交付（IN_PERSON）");
      }
      return way;
    }

    <E extends Enum<E>> @Nullable E one(
        String field, String label, @Nullable String text, Class<E> type) {
      return problems.required(field, label, problems.oneOf(field, label, text, type));
    }
  }
}
