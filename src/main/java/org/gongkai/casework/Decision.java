package org.gongkai.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.CommandKind;
import org.gongkai.request.Consultation;
import org.gongkai.request.Delivery;
import org.gongkai.request.Fee;
import org.gongkai.request.Law;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * Judges the fields of a command and asks the request for the event that follows.
 *
 * @param circumstances what only the store or the secret knows
 * @param by who gives the command
 * @param today the day, Asia/Shanghai
 */
record Decision(
    Request request,
    Office office,
    WorkingDays calendar,
    Circumstances circumstances,
    String by,
    LocalDate today) {

  private static final int REASON = 2000;
  private static final int CONTENT = 5000;
  private static final int NAME = 100;
  private static final int CONTACT = 200;
  private static final int MOST_ITEMS = 100_000;
  private static final int LAST_YEAR = 2099;
  private static final String UNDELIVERABLE =
      "请分成几个较小的文件再上传，或者请技术人员把文件存到对象存储（GONGKAI_FILES=s3://…）";

  /**
   * What follows from a command.
   *
   * @param applicant the personal data as corrected, or null
   * @param contact how the party of a new consultation is reached, or null
   */
  record Decided(RequestEvent event, @Nullable Applicant applicant, @Nullable String contact) {
    static Decided of(RequestEvent event) {
      return new Decided(event, null, null);
    }
  }

  /**
   * What follows.
   *
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   * @throws org.gongkai.request.RuleBroken when a rule forbids it
   */
  Decided decide(Command command) {
    var problems = new Problems();
    Optional<CommandKind> kind = command.named();
    if (kind.isEmpty()) {
      problems.required("command", "事项", command.command());
      if (problems.none()) {
        problems.add("command", Code.UNKNOWN_VALUE, "没有这个事项，请核对名称");
      }
    }
    LocalDate on = on(problems, command.on());
    Supplier<Decided> decided = judged(new Fields(problems), command, kind.orElse(null), on);
    problems.orRefuse();
    return decided.get();
  }

  private Supplier<Decided> judged(
      Fields fields, Command command, @Nullable CommandKind kind, @Nullable LocalDate on) {
    return switch (command) {
      case Command.Plain _ -> () -> Decided.of(plain(sure(kind), sure(on)));
      case Command.ReceiptAttempted c -> {
        String how = fields.text("how", "联系方式和经过", c.how());
        yield event(() -> request.attemptReceipt(sure(how), by, sure(on), calendar));
      }
      case Command.Assign c -> {
        String to = fields.handler(c.to(), office);
        yield event(() -> request.assign(sure(to), by, sure(on), calendar));
      }
      case Command.AskSupplement c -> {
        String missing = fields.text("missing", "需要补正的内容", c.missing());
        LocalDate until = fields.later("until", "补正期限", c.until(), on);
        yield event(() -> request.askSupplement(sure(missing), until, by, sure(on), calendar));
      }
      case Command.Supplement c -> {
        String content = fields.content("content", "补正内容", c.content());
        yield event(() -> request.supplement(sure(content), by, sure(on), calendar));
      }
      case Command.AskExtension c -> {
        Integer days = fields.days(c.days(), request.filing().law());
        String reason = fields.text("reason", "延期理由", c.reason());
        yield event(() -> request.askExtension(sure(days), sure(reason), by, sure(on), calendar));
      }
      case Command.WithReason c -> {
        String reason = fields.text("reason", "理由", c.reason());
        yield event(
            () ->
                kind == CommandKind.REFUSE_EXTENSION
                    ? request.refuseExtension(sure(reason), by, sure(on), calendar)
                    : request.returnAnswer(sure(reason), by, sure(on), calendar));
      }
      case Command.OpenConsultation c -> consultation(fields, c, on);
      case Command.NoticeReceived c -> {
        var what = fields.one("what", "文书", c.what(), RequestEvent.Notified.class);
        boolean ofParty = what == RequestEvent.Notified.CONSULTATION;
        String party = ofParty ? fields.party(c.party()) : null;
        yield event(() -> request.noticeReceived(sure(what), party, by, sure(on), calendar));
      }
      case Command.CloseConsultation c -> {
        String party = fields.party(c.party());
        var opinion = fields.one("opinion", "意见", c.opinion(), Consultation.Opinion.class);
        boolean objects = opinion == Consultation.Opinion.OBJECTION;
        String reason =
            objects
                ? fields.text("reason", "不同意公开的理由", c.reason())
                : fields.problems.lines("reason", "意见说明", c.reason(), REASON);
        yield event(
            () ->
                request.closeConsultation(
                    sure(party), sure(opinion), reason, by, sure(on), calendar));
      }
      case Command.ChargeFee c -> {
        Fee.Basis basis = fields.one("basis", "收费方式", c.basis(), Fee.Basis.class);
        Integer quantity = fields.number("quantity", "数量", c.quantity(), MOST_ITEMS);
        yield event(
            () -> {
              Fee.Month month =
                  basis == Fee.Basis.ITEMS ? circumstances.month() : Fee.Month.NOTHING;
              return request.chargeFee(sure(basis), sure(quantity), month, by, sure(on), calendar);
            });
      }
      case Command.AskReasons c -> {
        LocalDate until = fields.later("until", "说明理由的期限", c.until(), on);
        LocalDate last = fields.problems.required("until", "说明理由的期限", until);
        yield event(() -> request.askReasons(sure(last), by, sure(on), calendar));
      }
      case Command.RecordReasons c -> {
        String reasons = fields.content("reasons", "申请人说明的理由", c.reasons());
        Boolean reasonable = fields.problems.required("reasonable", "理由是否合理", c.reasonable());
        yield event(
            () -> request.recordReasons(sure(reasons), sure(reasonable), by, sure(on), calendar));
      }
      case Command.Postpone c -> {
        LocalDate until = fields.later("until", "延迟答复的期限", c.until(), on);
        LocalDate last = fields.problems.required("until", "延迟答复的期限", until);
        String reason = fields.text("reason", "理由", c.reason());
        yield event(() -> request.postpone(sure(last), sure(reason), by, sure(on), calendar));
      }
      case Command.DraftAnswer c -> {
        Answer answer =
            new AnswerReader(fields.problems).read(AnswerReader.shape(c.answer()), today);
        files(fields.problems, answer);
        if (answer instanceof Answer.Repeated r
            && r.earlierNumber().equals(request.number().toString())) {
          fields.problems.add("answer.earlierNumber", Code.NOT_ALLOWED, "请填写此前另一件申请的编号，不是本件");
        }
        yield event(() -> request.draftAnswer(sure(answer), by, sure(on), calendar));
      }
      case Command.ApproveAnswer c -> {
        Delivery.Method way = fields.delivery(c.delivery(), request.filing().delivery().method());
        yield event(() -> request.approveAnswer(way, by, sure(on), calendar));
      }
      case Command.RecordDispatch c -> {
        var what = fields.one("what", "文书", c.what(), RequestEvent.Paper.class);
        RequestEvent.Way way = fields.way(c.way());
        yield event(() -> request.recordDispatch(sure(what), sure(way), by, sure(on), calendar));
      }
      case Command.GiveUp c -> {
        var ground = fields.one("ground", "视为放弃的原因", c.ground(), RequestEvent.GiveUpGround.class);
        yield event(() -> request.giveUp(sure(ground), by, sure(on), calendar));
      }
      case Command.RecordRemedy c -> {
        var taken = fields.one("kind", "救济类型", c.kind(), RequestEvent.RemedyTaken.class);
        var outcome = fields.one("outcome", "结果", c.outcome(), RequestEvent.RemedyOutcome.class);
        yield event(() -> request.recordRemedy(sure(taken), sure(outcome), by, sure(on), calendar));
      }
      case Command.Correct c -> {
        var correction = new CorrectionReader(fields.problems, request, circumstances, today);
        Optional<CorrectionReader.Correction> read = correction.read(c);
        yield () -> corrected(read.orElseThrow(), sure(on));
      }
    };
  }

  private void files(Problems problems, @Nullable Answer answer) {
    List<String> ids = answer == null ? List.of() : answer.attachments();
    for (int i = 0; i < ids.size(); i++) {
      String field = "answer.files[" + i + "]";
      Optional<StoredFile> file = circumstances.file(ids.get(i));
      if (file.isEmpty()) {
        problems.add(field, Code.UNKNOWN_VALUE, "此申请没有这个文件，请先上传文件，再填写返回的编号");
      } else if (!circumstances.isDeliverable(file.get())) {
        problems.add(
            field, Code.NOT_ALLOWED, "文件“" + file.get().name() + "”太大，申请人下载不了：" + UNDELIVERABLE);
      }
    }
  }

  private RequestEvent plain(CommandKind kind, LocalDate on) {
    return switch (kind) {
      case CONFIRM_RECEIPT -> request.confirmReceipt(by, on, calendar);
      case APPROVE_EXTENSION -> request.approveExtension(by, on, calendar);
      case RECORD_PAYMENT -> request.recordPayment(by, on, calendar);
      case REISSUE_CODE -> request.reissueCode(circumstances.nextCode(), by, on, calendar);
      case WITHDRAW -> request.withdraw(by, on, calendar);
      default -> throw new IllegalStateException("no plain command: " + kind);
    };
  }

  private Supplier<Decided> consultation(
      Fields fields, Command.OpenConsultation c, @Nullable LocalDate on) {
    String party = fields.party(c.party());
    var kind = fields.one("kind", "征求意见的对象", c.kind(), Consultation.Kind.class);
    String contact =
        fields.problems.required(
            "contact", "联系方式", fields.problems.line("contact", "联系方式", c.contact(), CONTACT));
    LocalDate sent =
        fields.problems.required(
            "sentOn", "发出日期", fields.past("sentOn", "发出日期", c.sentOn(), today));
    LocalDate received = fields.past("receivedOn", "对方收到日期", c.receivedOn(), today);
    LocalDate day = sent != null && c.on() == null ? sent : on;
    return () ->
        new Decided(
            request.openConsultation(
                sure(party), sure(kind), sure(sent), received, by, sure(day), calendar),
            null,
            contact);
  }

  private Decided corrected(CorrectionReader.Correction correction, LocalDate on) {
    return new Decided(
        request.correct(
            correction.field(),
            correction.before(),
            correction.after(),
            correction.reason(),
            correction.maskedName(),
            correction.reach(),
            by,
            on,
            calendar),
        correction.applicant(),
        null);
  }

  private static Supplier<Decided> event(Supplier<RequestEvent> event) {
    return () -> Decided.of(event.get());
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

    @Nullable String content(String field, String label, @Nullable String text) {
      return problems.requiredLines(field, label, text, CONTENT);
    }

    @Nullable String party(@Nullable String text) {
      return problems.required(
          "party", "被征求意见方的名称", problems.name("party", "被征求意见方的名称", text, NAME));
    }

    /** A day after {@code on}. */
    @Nullable LocalDate later(
        String field, String label, @Nullable String text, @Nullable LocalDate on) {
      LocalDate day = problems.day(field, label, text);
      if (day != null && (day.getYear() > LAST_YEAR || (on != null && !day.isAfter(on)))) {
        problems.add(field, Code.NOT_ALLOWED, label + "须晚于此事项的日期，且不晚于2099年");
        return null;
      }
      return day;
    }

    /** A day that is not in the future. */
    @Nullable LocalDate past(String field, String label, @Nullable String text, LocalDate today) {
      LocalDate day = problems.day(field, label, text);
      if (day != null && day.isAfter(today)) {
        problems.add(field, Code.FUTURE, label + "不能晚于今天，请核对");
      }
      if (day != null && day.isBefore(Law.FIRST_DAY)) {
        problems.add(field, Code.BEFORE_THE_REGULATION, label + "不能早于2019年5月15日，请核对");
      }
      return day;
    }

    @Nullable Integer number(String field, String label, @Nullable Integer number, int most) {
      return problems.required(field, label, problems.within(field, label, number, 1, most));
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
        problems.add("to", Code.NOT_ALLOWED, "此人不是承办人，不能承办申请，请另选");
      }
      return given;
    }

    @Nullable Integer days(@Nullable Integer days, Law law) {
      return number("days", "延长的工作日数", days, law.longestExtension());
    }

    Delivery.Method delivery(@Nullable String text, Delivery.Method asked) {
      Delivery.Method method = problems.oneOf("delivery", "送达方式", text, Delivery.Method.class);
      return method == null ? asked : method;
    }

    RequestEvent.@Nullable Way way(@Nullable String text) {
      RequestEvent.Way way = one("way", "送达方式", text, RequestEvent.Way.class);
      if (way == RequestEvent.Way.EMAIL) {
        problems.add("way", Code.NOT_ALLOWED, "电子邮件由系统自动登记；这里只登记邮寄或当面交付");
      }
      return way;
    }

    <E extends Enum<E>> @Nullable E one(
        String field, String label, @Nullable String text, Class<E> type) {
      return problems.required(field, label, problems.oneOf(field, label, text, type));
    }
  }
}
