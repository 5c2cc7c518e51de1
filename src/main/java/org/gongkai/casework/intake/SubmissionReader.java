package org.gongkai.casework.intake;

import static org.gongkai.input.Plain.PLAIN;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Applicant;
import org.gongkai.request.Channel;
import org.gongkai.request.Delivery;
import org.gongkai.request.Information;
import org.gongkai.request.Law;
import org.jspecify.annotations.Nullable;

/** Cleans and judges a request (Art. 29), all problems at once. */
final class SubmissionReader {

  private static final Duration LONGEST_AGO = Duration.ofDays(30);

  private final Problems problems;
  private final Clock clock;
  private final LocalDate today;

  SubmissionReader(Problems problems, Clock clock) {
    this.problems = problems;
    this.clock = clock;
    this.today = OfficeTime.today(clock);
  }

  /** The request, or empty when there are problems. */
  Optional<Submission> read(SubmissionInput input, Caller caller, @Nullable OfficeCode office) {
    submissionId(input.submissionId());
    Channel channel = SubmissionFields.CHANNEL.demanded(problems, "", input.channel(), PLAIN);
    LocalDate on = on(input, channel, caller, office);
    Applicant applicant = new ApplicantReader(problems, today).read(input);
    Information information = information(input.information());
    Delivery delivery = delivery(input.delivery(), applicant);
    if (!problems.none()
        || channel == null
        || on == null
        || applicant == null
        || information == null
        || delivery == null) {
      return Optional.empty();
    }
    List<String> warnings = ApplicantReader.warnings(applicant);
    return Optional.of(new Submission(channel, on, applicant, information, delivery, warnings));
  }

  private void submissionId(@Nullable String text) {
    String field = "submissionId";
    String id = required(field, "提交编号 submissionId", problems.line(field, "提交编号", text, 100));
    if (id != null && Clean.length(id) < 8) {
      problems.add(field, Code.LENGTH, "提交编号 submissionId 须为8至100个字符");
    }
  }

  private @Nullable LocalDate on(
      SubmissionInput input,
      @Nullable Channel channel,
      Caller caller,
      @Nullable OfficeCode office) {
    boolean official = office != null && caller.mayEnterPaper(office);
    if (caller instanceof Caller.Portal) {
      official = true;
    }
    if (channel != null && channel != Channel.ONLINE && !official) {
      problems.add("channel", Code.NEEDS_AN_OFFICIAL, "此种渠道的申请须由本机关登记人员登录后登记；您可以改用网上提交");
    }
    LocalDate on = submittedOn(Clean.halfWidth(input.submittedOn()), channel, official);
    LocalDate at = submittedAt(Clean.halfWidth(input.submittedAt()), channel, official);
    return on != null ? on : at != null ? at : today;
  }

  private @Nullable LocalDate submittedOn(
      @Nullable String text, @Nullable Channel channel, boolean official) {
    String field = SubmissionFields.SUBMITTED_ON.name();
    LocalDate on = SubmissionFields.SUBMITTED_ON.judged(problems, "", text, PLAIN);
    if (text != null && !official) {
      problems.add(field, Code.NEEDS_AN_OFFICIAL, "网上提交以提交当日为准，请不要填写提交日期");
      return null;
    }
    if (text != null && channel == Channel.ONLINE) {
      problems.add(field, Code.NOT_ALLOWED, "网上提交的申请不填写提交日期");
      return null;
    }
    return on == null ? null : possible(field, on);
  }

  private @Nullable LocalDate possible(String field, LocalDate on) {
    if (on.isAfter(today)) {
      problems.add(field, Code.FUTURE, "日期不能晚于今天，请核对");
      return null;
    }
    if (on.isBefore(Law.FIRST_DAY)) {
      problems.add(
          field,
          Code.BEFORE_THE_REGULATION,
          "现行《政府信息公开条例》自" + Words.date(Law.FIRST_DAY) + "起施行，不能登记更早收到的申请");
      return null;
    }
    return on;
  }

  private @Nullable LocalDate submittedAt(
      @Nullable String text, @Nullable Channel channel, boolean official) {
    String field = "submittedAt";
    if (text == null) {
      return null;
    }
    if (!official) {
      problems.add(field, Code.NEEDS_AN_OFFICIAL, "网上提交以提交当时为准，请不要填写提交时间");
      return null;
    }
    if (channel != null && channel != Channel.ONLINE) {
      problems.add(field, Code.NOT_ALLOWED, "只有网上提交的申请可以填写提交时间");
      return null;
    }
    Optional<Instant> instant = instant(text);
    if (instant.isEmpty()) {
      problems.add(field, Code.FORMAT, "提交时间请按 ISO 8601 填写并带时区，例如 2026-11-23T09:30:00+08:00");
      return null;
    }
    if (instant.get().isAfter(clock.instant())) {
      problems.add(field, Code.FUTURE, "提交时间不能晚于现在，请核对");
      return null;
    }
    if (instant.get().isBefore(clock.instant().minus(LONGEST_AGO))) {
      problems.add(field, Code.TOO_OLD, "提交时间不能早于30天之前，请改由登记人员登记");
      return null;
    }
    return OfficeTime.day(instant.get());
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private @Nullable Information information(SubmissionInput.@Nullable InformationInput input) {
    if (required("information", "所需政府信息的内容", input) == null || input == null) {
      return null;
    }
    var information =
        new Information(
            SubmissionFields.TITLE.judged(problems, "", input.title(), PLAIN),
            SubmissionFields.DOCUMENT_NUMBER.judged(problems, "", input.documentNumber(), PLAIN),
            SubmissionFields.DESCRIPTION.judged(problems, "", input.description(), PLAIN));
    boolean nothing =
        Clean.line(input.title()) == null
            && Clean.line(input.documentNumber()) == null
            && Clean.lines(input.description()) == null;
    if (nothing) {
      problems.add("information", Code.REQUIRED, "请填写信息名称、文号或者内容描述，至少一项");
    }
    return information;
  }

  private @Nullable Delivery delivery(
      SubmissionInput.@Nullable DeliveryInput input, @Nullable Applicant applicant) {
    if (required("delivery", "获取信息的形式和方式", input) == null || input == null) {
      return null;
    }
    Delivery.Format format = SubmissionFields.FORMAT.demanded(problems, "", input.format(), PLAIN);
    Delivery.Method method = SubmissionFields.METHOD.demanded(problems, "", input.method(), PLAIN);
    if (method != null && applicant != null && !applicant.reach().allows(method)) {
      missingContact(method);
    }
    return format == null || method == null ? null : new Delivery(format, method);
  }

  private void missingContact(Delivery.Method method) {
    switch (method) {
      case EMAIL -> contact("applicant.email", "以电子邮件获取信息的，请填写电子邮箱");
      case POST -> contact("applicant.address", "以邮寄方式获取信息的，请填写通信地址");
      case PICK_UP -> contact("applicant.phone", "您选择自行领取，请填写联系电话，以便通知您");
      case READ_ON_SITE -> {}
    }
  }

  private void contact(String field, String message) {
    if (!problems.has(field)) {
      problems.add(field, Code.REQUIRED, message);
    }
  }

  private <T> @Nullable T required(String field, String label, @Nullable T value) {
    return problems.required(field, label, value);
  }
}
