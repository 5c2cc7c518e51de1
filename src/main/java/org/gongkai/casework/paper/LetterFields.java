package org.gongkai.casework.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.DueWords;
import org.gongkai.casework.RemedyParagraph;
import org.gongkai.casework.answer.Answers;
import org.gongkai.letter.LetterKind;
import org.gongkai.office.Office;
import org.gongkai.request.Answer;
import org.gongkai.request.Consultation;
import org.gongkai.request.Entry;
import org.gongkai.request.Fee;
import org.gongkai.request.Information;
import org.gongkai.request.Remedy;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says besides its template: from the event that makes it, and the request as it
 * stood then.
 *
 * @param request the state after the event
 * @param applicant the applicant's name, masked once the person was forgotten
 * @param queryCode for the receipt
 * @param fileNames names of the disclosed files by id
 */
public record LetterFields(
    Request request,
    Entry entry,
    Office office,
    WorkingDays calendar,
    String applicant,
    String queryCode,
    Map<String, String> fileNames) {

  private static final String PAY_BY = "payBy";
  private static final String UNNUMBERED = "（审批后编号）";

  /**
   * What a letter of this kind says of dates that a new calendar may move, by field: texts, as they
   * hold when it is made.
   *
   * @param request the state after the event
   */
  static Map<String, Object> told(
      LetterKind kind, Request request, Entry entry, WorkingDays calendar) {
    return switch (kind) {
      case RECEIPT, EXTENSION -> Map.of("dueOn", due(request, entry, calendar));
      case SUPPLEMENT ->
          entry.event() instanceof RequestEvent.SupplementAsked e && runsOn(e)
              ? Map.of("dueOn", due(request, entry, calendar))
              : Map.of();
      case FEE -> Map.of(PAY_BY, calendar.due(entry.event().on(), Fee.TERM).date().toString());
      case POSTPONEMENT ->
          entry.event() instanceof RequestEvent.Postponed e
              ? Map.of("until", Words.due(calendar.dueOn(e.until())))
              : Map.of();
      case GIVEN_UP ->
          entry.event() instanceof RequestEvent.GivenUp e
              ? Map.of("facts", facts(e.ground(), request, calendar))
              : Map.of();
      default -> Map.of();
    };
  }

  /**
   * The fields of a letter of this kind.
   *
   * @param told what it said when it was made; empty for a preview, or when that was not kept
   */
  Map<String, Object> of(
      LetterKind kind, @Nullable String number, @Nullable Integer party, Map<String, Object> told) {
    Map<String, Object> fields = common(number, party);
    fields.putAll(told(kind, request, entry, calendar));
    fields.putAll(told);
    fields.computeIfPresent(PAY_BY, (_, day) -> LocalDate.parse(day.toString()));
    switch (kind) {
      case RECEIPT -> {
        fields.put("channel", request.submitted().channel().words());
        fields.put("queryCode", queryCode);
      }
      case SUPPLEMENT -> supplement(fields, event(RequestEvent.SupplementAsked.class));
      case EXTENSION -> {
        var e = event(RequestEvent.ExtensionApproved.class);
        fields.put("days", e.days());
        fields.put("reason", e.reason());
      }
      case CONSULTATION_THIRD_PARTY, CONSULTATION_CO_AUTHOR -> {
        fields.put("description", asked());
        fields.put("replyDays", request.submitted().law().opinionTerm());
      }
      case CONSULTATION_OTHER_ORGAN -> fields.put("description", asked());
      case FEE -> fee(fields, event(RequestEvent.FeeCharged.class));
      case REASONS ->
          fields.put("until", Words.day(event(RequestEvent.ReasonsAsked.class).until()));
      case POSTPONEMENT -> {
        var e = event(RequestEvent.Postponed.class);
        fields.put("reason", e.reason());
      }
      case OVERRULED -> {
        fields.put("whatIsDisclosed", disclosed(answer()));
        fields.put("publicInterest", Objects.requireNonNull(answer().overridingInterest()));
      }
      case CORRECTION -> {
        var e = event(RequestEvent.Corrected.class);
        fields.put("what", e.field().words());
        put(fields, "before", e.before());
        fields.put("after", e.after() == null ? "（个人信息，更正后的内容从略）" : e.after());
        fields.put("reason", e.reason());
      }
      case GIVEN_UP -> {
        var e = event(RequestEvent.GivenUp.class);
        fields.put("ground", e.ground().article());
        fields.put("remedy", RemedyParagraph.of(Remedy.EITHER, office, "本告知书"));
      }
      default -> answer(fields, answer());
    }
    return fields;
  }

  /** The day a letter bears: of what it tells; a receipt is written when the request is entered. */
  static LocalDate date(Entry entry) {
    return entry.event() instanceof RequestEvent.Submitted
        ? OfficeTime.day(entry.recordedAt())
        : entry.event().on();
  }

  private Map<String, Object> common(@Nullable String number, @Nullable Integer party) {
    var fields = new HashMap<String, Object>();
    LocalDate received = request.receipt().on();
    fields.put("letterNumber", number == null ? UNNUMBERED : number);
    fields.put("recipient", party == null ? applicant : consultation(party).party());
    fields.put("office", office.name());
    fields.put("date", date(entry));
    fields.put("requestNumber", request.number().toString());
    fields.put("information", request.submitted().information().asAsked());
    fields.put("arrivedOn", request.submitted().on());
    fields.put("receivedOn", received == null ? request.submitted().on() : received);
    put(fields, "officePhone", office.phone());
    put(fields, "officeAddress", office.address());
    put(fields, "officeHours", office.hours());
    return fields;
  }

  private Consultation consultation(int of) {
    return request.consultations().stream().filter(c -> c.of() == of).findFirst().orElseThrow();
  }

  private <E extends RequestEvent> E event(Class<E> type) {
    return type.cast(entry.event());
  }

  private Answer answer() {
    return Objects.requireNonNull(request.answering().draft()).answer();
  }

  /** The date due as it stood on the day of entry. */
  private static String due(Request request, Entry entry, WorkingDays calendar) {
    LocalDate day = OfficeTime.day(entry.recordedAt());
    return DueWords.of(request, calendar, day).orElse("有关机关答复之后另行告知");
  }

  private void supplement(Map<String, Object> fields, RequestEvent.SupplementAsked e) {
    fields.put("missing", e.missing());
    fields.put("until", Words.day(e.until()));
    fields.put("askedWithin", request.submitted().law().supplementWithin());
  }

  private static boolean runsOn(RequestEvent.SupplementAsked e) {
    return e.effect() == Settings.LateSupplement.COUNTS_ON;
  }

  private String asked() {
    Information information = request.submitted().information();
    var lines = new java.util.ArrayList<String>();
    add(lines, "名称：", information.title());
    add(lines, "文号：", information.documentNumber());
    add(lines, "内容描述：", information.description());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String label, @Nullable String text) {
    if (text != null) {
      lines.add(label + text);
    }
  }

  private void fee(Map<String, Object> fields, RequestEvent.FeeCharged e) {
    String unit = e.basis() == Fee.Basis.ITEMS ? "件" : "页";
    fields.put("basis", e.basis().words());
    fields.put("quantity", e.quantity() + unit);
    fields.put("amount", e.amount());
    fields.put("payDays", Fee.TERM);
    fields.put("computation", computation(e));
  }

  private static String computation(RequestEvent.FeeCharged e) {
    return switch (e.basis()) {
      case ITEMS ->
          e.basis().tariff()
              + "本月此前累计"
              + e.earlierItems()
              + "件，本次"
              + e.quantity()
              + "件，本次应缴"
              + e.amount()
              + "元。";
      case PAGES -> e.basis().tariff() + "本件共" + e.quantity() + "页，应缴" + e.amount() + "元。";
    };
  }

  private static String facts(
      RequestEvent.GiveUpGround ground, Request request, WorkingDays calendar) {
    return switch (ground) {
      case NO_SUPPLEMENT -> {
        var asked = request.supplements().getLast();
        yield "本机关于%s告知您在%s之前补正，您逾期未补正。"
            .formatted(Words.day(asked.askedOn()), Words.day(asked.until()));
      }
      case FEE_UNPAID -> {
        Fee fee = Objects.requireNonNull(request.fee());
        yield "本机关于%s告知您在%s之前缴纳信息处理费%d元，您逾期未缴纳。"
            .formatted(
                Words.day(fee.chargedOn()), Words.day(fee.payBy(calendar).date()), fee.amount());
      }
    };
  }

  private static String disclosed(Answer answer) {
    return switch (answer) {
      case Answer.Disclosed d when d.content() != null -> d.content();
      case Answer.PartlyDisclosed p -> p.given();
      default -> "申请公开的全部内容";
    };
  }

  private void answer(Map<String, Object> fields, Answer answer) {
    fields.put("remedy", RemedyParagraph.of(answer.remedy(entry.event().on()), office));
    fields.putAll(Answers.values(answer));
    switch (answer) {
      case Answer.Disclosed d -> {
        files(fields, d.files());
        Answer.Collect collect = d.collect();
        if (collect != null) {
          fields.put(
              "collect",
              Map.of("where", collect.where(), "how", collect.how(), "on", collect.on()));
          List.of("where", "how", "on").forEach(fields::remove);
        }
        put(fields, "publicInterest", d.publicInterest());
      }
      case Answer.PartlyDisclosed p -> {
        files(fields, p.files());
        fields.put("withheld", p.withheld().stream().map(LetterFields::withheld).toList());
        put(fields, "publicInterest", p.publicInterest());
      }
      case Answer.NotDisclosed n -> {
        fields.put("article", n.ground().article());
        fields.put("ground", n.ground().words());
      }
      case Answer.NotExisting n ->
          fields.put(
              "searched",
              n.searched().stream()
                  .map(s -> Map.of("where", s.where(), "how", s.how(), "on", s.on()))
                  .toList());
      case Answer.Unreasonable _ ->
          Optional.ofNullable(request.reasons())
              .ifPresent(r -> put(fields, "reasonsGiven", r.reasons()));
      default -> {}
    }
  }

  private static Map<String, String> withheld(Answer.Withheld part) {
    return Map.of(
        "part", part.part(),
        "article", part.ground().article(),
        "ground", part.ground().words(),
        "reason", part.reason());
  }

  private void files(Map<String, Object> fields, List<String> ids) {
    fields.remove("files");
    if (!ids.isEmpty()) {
      fields.put(
          "files", ids.stream().map(id -> Map.of("name", fileNames.getOrDefault(id, id))).toList());
    }
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
