package org.gongkai.casework.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.CorrectionReader.Correction;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.request.CorrectableField;
import org.gongkai.request.Delivery;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 更正笔误: a clerical error is mended, with its trace; what is personal stands in no event. */
record Correct(Correction correction) implements Command {

  private static final int PATH = 50;
  private static final int LONGEST_IN_RECORD = 60;

  private static final Field<String, OpenedCase> FIELD =
      Field.<OpenedCase>line("field", "更正的项目", PATH).as(Shape.SELECT).choices(Correct::fields);
  private static final Field<String, OpenedCase> VALUE =
      Field.<OpenedCase>anyText("value", "更正后的内容", Shape.LINES)
          .help(
              "日期按 2026-11-23 填写；形式填%s；方式填%s"
                  .formatted(
                      words(Stream.of(Delivery.Format.values()).map(Delivery.Format::words)),
                      words(Stream.of(Delivery.Method.values()).map(Delivery.Method::words))))
          .personal();
  private static final Field<String, OpenedCase> REASON =
      Field.<OpenedCase>lines("reason", "更正理由", Limits.REASON)
          .help("会写进办理记录，不要写证件号码、电话")
          .personal();

  static final CommandShape SHAPE =
      CommandShape.of("更正笔误", "登记规则", Who.CLERK_OR_HEAD)
          .help("只更正录入错误；原来的内容保留在记录中。更正收到日期的，答复期限随之重新计算。")
          .under(RequestRules::notBeforeArrival)
          .fields(List.of(FIELD, VALUE, REASON))
          .on("更正日期")
          .judged(
              (given, judging) -> {
                OpenedCase opened = judging.opened();
                var reader =
                    new CorrectionReader(
                        given.problems(),
                        opened.request(),
                        judging.circumstances(),
                        opened.today());
                Optional<Correction> correction =
                    reader.read(given.orNull(FIELD), given.orNull(VALUE), given.orNull(REASON));
                return () -> new Correct(correction.orElseThrow());
              })
          .records(
              RequestEvent.Corrected.class,
              e -> "更正笔误：" + e.field().words() + change(e) + "，理由：" + e.reason())
          .movesDates();

  private static List<Choice> fields(OpenedCase opened) {
    return Stream.of(CorrectableField.values())
        .filter(field -> applies(field, opened))
        .map(field -> Choice.of(field.path(), field.words()))
        .toList();
  }

  /** Whether the request has the field at all. */
  private static boolean applies(CorrectableField field, OpenedCase opened) {
    boolean organisation = opened.request().submitted().applicantKind().isOrganisation();
    return switch (field) {
      case CREDIT_CODE, PROOF_NUMBER, REPRESENTATIVE, CONTACT -> organisation;
      case ID_NUMBER -> !organisation;
      case RECEIVED_ON ->
          opened.request().receipt().on() != null && opened.request().receipt().of() > 1;
      default -> true;
    };
  }

  private static String words(Stream<String> choices) {
    return "“" + String.join("”“", choices.toList()) + "”";
  }

  /** From what to what; personal data stand in no event. */
  private static String change(RequestEvent.Corrected e) {
    String before = e.before();
    String after = e.after();
    if (after == null) {
      return "";
    }
    String to = "改为“" + brief(e.field().shown(after)) + "”";
    return before == null ? to : "由“" + brief(e.field().shown(before)) + "”" + to;
  }

  private static String brief(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_IN_RECORD
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_IN_RECORD)) + "…";
  }

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().correctable(correction.field()));
    return new RequestEvent.Corrected(
        correction.field(),
        correction.before(),
        correction.after(),
        correction.reason(),
        correction.maskedName(),
        correction.reach(),
        now.on(),
        now.by());
  }

  @Override
  public Decided decided(Situation now) {
    return new Decided(event(now), correction.applicant(), null, List.of());
  }
}
