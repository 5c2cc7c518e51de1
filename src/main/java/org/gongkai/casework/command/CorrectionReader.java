package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Applicant;
import org.gongkai.request.CorrectableField;
import org.gongkai.request.Delivery;
import org.gongkai.request.IdType;
import org.gongkai.request.Information;
import org.gongkai.request.Request;
import org.gongkai.request.Rule;
import org.gongkai.request.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads the correction of a clerical error: each field by the rules of the submission. */
record CorrectionReader(
    Problems problems, Request request, Circumstances circumstances, LocalDate today) {

  private static final Pattern IN_CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  /**
   * A correction.
   *
   * @param before, after the value where it is no personal data
   * @param applicant the personal data after it, or null when they do not change
   */
  record Correction(
      CorrectableField field,
      @Nullable String before,
      @Nullable String after,
      String reason,
      String maskedName,
      Applicant.Reach reach,
      @Nullable Applicant applicant) {}

  /** The correction, or empty with problems noted. */
  Optional<Correction> read(
      @Nullable String name, @Nullable String typed, @Nullable String reason) {
    CorrectableField field = field(name);
    String value =
        field == null ? typed : problems.required("value", "更正后的内容", value(field, typed));
    if (field == null || reason == null || value == null || !problems.none()) {
      return Optional.empty();
    }
    return Optional.of(
        field.isPersonal() ? personal(field, value, reason) : plain(field, value, reason));
  }

  private @Nullable CorrectableField field(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Optional<CorrectableField> field = CorrectableField.of(name);
    if (field.isEmpty()) {
      problems.add("field", Code.UNKNOWN_VALUE, "此项目不能更正，请核对项目名称，例如 information.title");
    }
    return field.orElse(null);
  }

  private @Nullable String value(CorrectableField field, @Nullable String text) {
    String at = "value";
    String label = field.words();
    return switch (field) {
      case TITLE, ADDRESS -> problems.line(at, label, text, 200);
      case DOCUMENT_NUMBER -> problems.line(at, label, text, 100);
      case NAME, REPRESENTATIVE, CONTACT -> problems.name(at, label, text, 100);
      case PROOF_NUMBER -> problems.line(at, label, text, 50);
      case DESCRIPTION -> problems.lines(at, label, text, 5000);
      case FORMAT -> name(one(label, text, Delivery.Format.values(), Delivery.Format::words));
      case METHOD -> method(text);
      case SUBMITTED_ON, RECEIVED_ON -> day(label, text);
      case ID_NUMBER -> idNumber(text);
      case CREDIT_CODE -> identities().creditCode(at, text);
      case PHONE -> problems.phone(at, text);
      case EMAIL -> problems.email(at, text);
      case POSTCODE -> problems.postcode(at, text);
    };
  }

  private @Nullable String method(@Nullable String text) {
    Delivery.Method method = one("获取信息的方式", text, Delivery.Method.values(), Delivery.Method::words);
    if (method != null && !request.submitted().reach().allows(method)) {
      problems.add("value", Code.NOT_ALLOWED, "申请人没有留下此种方式所需的联系方式，请先更正联系方式");
    }
    return name(method);
  }

  /** A constant by its name or its words. */
  private <E extends Enum<E>> @Nullable E one(
      String label, @Nullable String text, E[] all, Function<E, String> words) {
    String line = Clean.line(text);
    if (line == null) {
      return null;
    }
    Optional<E> found =
        Stream.of(all).filter(e -> e.name().equals(line) || words.apply(e).equals(line)).findAny();
    if (found.isEmpty()) {
      String choices = Stream.of(all).map(words).collect(Collectors.joining("”“", "“", "”"));
      problems.add("value", Code.UNKNOWN_VALUE, label + "只能是以下之一：" + choices);
    }
    return found.orElse(null);
  }

  private @Nullable String day(String label, @Nullable String text) {
    LocalDate day = problems.day("value", label, iso(text));
    CommandShape.past(problems, "value", "日期", day, today);
    return day == null ? null : day.toString();
  }

  /** 2026年11月20日 as 2026-11-20; anything else as it is. */
  private static @Nullable String iso(@Nullable String text) {
    String line = Clean.halfWidth(text);
    Matcher day = IN_CHINESE.matcher(line == null ? "" : line);
    return day.matches()
        ? "%s-%02d-%02d"
            .formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)))
        : text;
  }

  private @Nullable String idNumber(@Nullable String text) {
    IdType type = circumstances.applicant().map(Applicant::idType).orElse(null);
    return identities().number("value", "证件号码", type, text);
  }

  private IdentityReader identities() {
    return new IdentityReader(problems, today);
  }

  private Correction plain(CorrectableField field, String value, String reason) {
    String before = before(field);
    if (value.equals(before)) {
      throw new RuleBroken(Rule.NOTHING_TO_CORRECT, request.submitted().law());
    }
    return new Correction(
        field,
        before,
        value,
        reason,
        request.submitted().maskedName(),
        request.submitted().reach(),
        null);
  }

  private @Nullable String before(CorrectableField field) {
    Information information = request.submitted().information();
    LocalDate received = request.receipt().on();
    return switch (field) {
      case TITLE -> information.title();
      case DOCUMENT_NUMBER -> information.documentNumber();
      case DESCRIPTION -> information.description();
      case FORMAT -> request.submitted().delivery().format().name();
      case METHOD -> request.submitted().delivery().method().name();
      case SUBMITTED_ON -> request.submitted().on().toString();
      case RECEIVED_ON -> received == null ? null : received.toString();
      default -> throw new IllegalStateException("personal: " + field);
    };
  }

  private Correction personal(CorrectableField field, String value, String reason) {
    Applicant before =
        circumstances
            .applicant()
            .orElseThrow(() -> new RuleBroken(Rule.NOT_CORRECTABLE, request.submitted().law()));
    boolean ofOrganisation =
        switch (field) {
          case CREDIT_CODE, PROOF_NUMBER, REPRESENTATIVE, CONTACT -> true;
          default -> false;
        };
    boolean fits =
        field == CorrectableField.ID_NUMBER
            ? !before.kind().isOrganisation()
            : !ofOrganisation || before.kind().isOrganisation();
    fits &= field != CorrectableField.PROOF_NUMBER || before.proof() != null;
    if (!fits) {
      throw new RuleBroken(Rule.NOT_CORRECTABLE, request.submitted().law());
    }
    Applicant after = before.corrected(field, value);
    if (after.equals(before)) {
      throw new RuleBroken(Rule.NOTHING_TO_CORRECT, request.submitted().law());
    }
    return new Correction(field, null, null, reason, after.maskedName(), after.reach(), after);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
