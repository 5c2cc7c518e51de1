package org.gongkai.web.desk;

import static org.gongkai.web.desk.FormView.option;
import static org.gongkai.web.desk.FormView.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.OutgoingText;
import org.gongkai.input.Problem;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.CommandKind;
import org.gongkai.request.Consultation;
import org.gongkai.request.CorrectableField;
import org.gongkai.request.Delivery;
import org.gongkai.request.Fee;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.Status;
import org.gongkai.request.Supplement;
import org.jspecify.annotations.Nullable;

/** The form of each command, with its rule beside it; the fields are the contract's. */
record CommandForms(OpenedCase opened) {

  /**
   * What was typed into which form, and what came of it.
   *
   * @param confirm what must be ticked besides, or null
   */
  record Typed(
      @Nullable CommandKind command,
      Map<String, String> values,
      List<Problem> problems,
      @Nullable String note,
      FormView.@Nullable Confirm confirm) {
    static final Typed NOTHING = new Typed(null, Map.of(), List.of(), null);

    Typed(
        @Nullable CommandKind command,
        Map<String, String> values,
        List<Problem> problems,
        @Nullable String note) {
      this(command, values, problems, note, null);
    }
  }

  /** The form of a command. */
  FormView of(CommandKind command, Typed typed) {
    boolean mine = command == typed.command();
    List<Problem> problems = mine ? typed.problems() : List.of();
    var fields = new FormView.Fields(command.slug(), mine ? typed.values() : Map.of(), problems);
    fill(command, fields);
    return new FormView(
        command.slug(),
        command == CommandKind.ASSIGN && request().assignee() != null ? "改派" : command.words(),
        article(command),
        help(command),
        fields.all(),
        problems,
        mine,
        movesDates(command),
        mine ? typed.note() : null,
        mine && typed.confirm() != null ? typed.confirm() : confirm(command));
  }

  /** What must be ticked before the command is taken, or null. */
  static FormView.@Nullable Confirm confirm(CommandKind command) {
    return switch (command) {
      case WITHDRAW, GIVE_UP ->
          new FormView.Confirm("yes", "已核实，登记以后不能恢复", "登记以后不能恢复。请核实以后勾选“已核实”，再登记。");
      default -> null;
    };
  }

  /** What must be ticked before these personal data go out. */
  static FormView.Confirm personal(OutgoingText.Found found) {
    return new FormView.Confirm(
        found.key(),
        "已核对，文书中可以写" + found.words(),
        "会写进文书的内容，其中有像个人信息的：" + found.words() + "。不该写的请改；应当写的，勾选“已核对”再办理。");
  }

  /** Whether the command may move the date due, so that a trial is worth showing. */
  static boolean movesDates(CommandKind command) {
    return switch (command) {
      case CONFIRM_RECEIPT,
          ASK_SUPPLEMENT,
          SUPPLEMENT,
          APPROVE_EXTENSION,
          OPEN_CONSULTATION,
          NOTICE_RECEIVED,
          CLOSE_CONSULTATION,
          CHARGE_FEE,
          RECORD_PAYMENT,
          POSTPONE,
          CORRECT ->
          true;
      default -> false;
    };
  }

  private void fill(CommandKind command, FormView.Fields f) {
    switch (command) {
      case CONFIRM_RECEIPT -> f.on("确认的日期");
      case RECEIPT_ATTEMPTED -> f.lines("how", "联系方式和经过", null).on("联系的日期");
      case ASSIGN -> f.select("to", "承办人", null, handlers()).on("分办日期");
      case ASK_SUPPLEMENT ->
          f.lines("missing", "需要补正的内容", "一次说全：哪里不清楚、请申请人补什么")
              .dayIfAny("until", "补正期限", supplementHint())
              .on("告知日期");
      case SUPPLEMENT -> f.lines("content", "补正内容", null).on("收到补正的日期");
      case ASK_EXTENSION ->
          f.number(
                  "days",
                  "延长的工作日数",
                  "累计不超过" + longest() + "个，现已延长" + request().extensionDays() + "个")
              .lines("reason", "延期理由", "会写进告知书")
              .on("申请日期");
      case APPROVE_EXTENSION -> f.on("同意的日期");
      case REFUSE_EXTENSION, RETURN_ANSWER -> f.lines("reason", "理由", null).on("日期");
      case OPEN_CONSULTATION ->
          f.line("party", "被征求意见方", "单位全称或者姓名")
              .personal()
              .choices(
                  "kind",
                  "对方是",
                  null,
                  options(Consultation.Kind.values(), Consultation.Kind::words))
              .line("contact", "对方的联系方式", "通信地址或电子邮箱，加密保存")
              .personal()
              .day("sentOn", "征求意见书发出日期", null)
              .dayIfAny("receivedOn", "对方收到日期", "以后知道的，用“登记收到日期”补上");
      case NOTICE_RECEIVED ->
          f.choices("what", "哪份文书", null, notified())
              .select("party", "被征求意见方", "登记征求意见书时选择", parties())
              .personal()
              .on("收到日期");
      case CLOSE_CONSULTATION ->
          f.select("party", "被征求意见方", null, parties())
              .personal()
              .choices(
                  "opinion",
                  "意见",
                  null,
                  options(Consultation.Opinion.values(), Consultation.Opinion::words))
              .linesIfAny("reason", "意见的理由", "不同意公开的须写明理由")
              .on("收到意见的日期");
      case CHARGE_FEE ->
          f.choices("basis", "收费方式", null, options(Fee.Basis.values(), Fee.Basis::words))
              .number("quantity", "数量", "按件填件数，按量填A4页数；金额由系统计算")
              .on("告知日期");
      case RECORD_PAYMENT -> f.on("缴费日期");
      case ASK_REASONS -> f.day("until", "说明理由的期限", null).on("告知日期");
      case RECORD_REASONS ->
          f.lines("reasons", "申请人说明的理由", null)
              .choices(
                  "reasonable",
                  "认定",
                  null,
                  List.of(option("true", "理由合理"), option("false", "理由不合理")))
              .on("收到日期");
      case POSTPONE -> f.day("until", "延迟到哪一天答复", null).lines("reason", "理由", null).on("决定日期");
      case APPROVE_ANSWER -> approval(f);
      case RECORD_DISPATCH ->
          f.choices("what", "文书", null, papers())
              .choices(
                  "way",
                  "送达方式",
                  null,
                  List.of(option("POST", "邮寄（交邮）"), option("IN_PERSON", "当面交付（签收）")))
              .on("交邮或者签收日期");
      case WITHDRAW -> f.on("撤回日期");
      case GIVE_UP ->
          f.choices(
                  "ground",
                  "原因",
                  null,
                  options(RequestEvent.GiveUpGround.values(), RequestEvent.GiveUpGround::words))
              .on("日期");
      case RECORD_REMEDY ->
          f.choices(
                  "kind",
                  "类型",
                  null,
                  options(RequestEvent.RemedyTaken.values(), RequestEvent.RemedyTaken::words))
              .choices(
                  "outcome",
                  "结果",
                  null,
                  options(RequestEvent.RemedyOutcome.values(), RequestEvent.RemedyOutcome::words))
              .on("日期");
      case CORRECT ->
          f.select(
                  "field",
                  "更正的项目",
                  null,
                  Stream.of(CorrectableField.values())
                      .filter(this::applies)
                      .map(c -> option(c.path(), c.words()))
                      .toList())
              .lines("value", "更正后的内容", formatHint())
              .personal()
              .lines("reason", "更正理由", "会写进办理记录，不要写证件号码、电话")
              .personal()
              .on("更正日期");
      case DRAFT_ANSWER, REISSUE_CODE -> {}
    }
  }

  /** Whether the request has the field at all. */
  private boolean applies(CorrectableField field) {
    boolean organisation = request().filing().applicantKind().isOrganisation();
    return switch (field) {
      case CREDIT_CODE, REPRESENTATIVE, CONTACT -> organisation;
      case ID_NUMBER -> !organisation;
      case RECEIVED_ON -> request().receipt().on() != null && request().receipt().of() > 1;
      default -> true;
    };
  }

  private void approval(FormView.Fields f) {
    Delivery.Method asked = request().filing().delivery().method();
    List<FormView.Option> ways =
        Stream.of(Delivery.Method.values())
            .map(
                m ->
                    new FormView.Option(
                        m.name(), m.words() + (m == asked ? "（申请人要求）" : ""), m == asked))
            .toList();
    f.select("delivery", "送达方式", null, ways).on("批准日期");
  }

  private static String formatHint() {
    return "日期按 2026-11-23 填写；形式填"
        + words(Delivery.Format.values(), Delivery.Format::words)
        + "；方式填"
        + words(Delivery.Method.values(), Delivery.Method::words);
  }

  private static <E> String words(E[] all, Function<E, String> words) {
    return Stream.of(all).map(words).collect(Collectors.joining("”“", "“", "”"));
  }

  private Request request() {
    return opened.request();
  }

  private int longest() {
    return request().filing().law().longestExtension();
  }

  private String supplementHint() {
    int days = request().filing().settings().supplementDays();
    LocalDate until = opened.calendar().plus(opened.today(), days);
    LocalDate receipt = request().receipt().on();
    String last = "";
    if (receipt != null) {
      LocalDate lastDay = Supplement.lastDayToAsk(receipt, opened.calendar());
      last =
          opened.today().isAfter(lastDay)
              ? "。注意：告知补正须在" + Words.day(lastDay) + "以前作出，现在已经晚了，会记为迟告知"
              : "。告知补正须在" + Words.day(lastDay) + "以前作出";
    }
    return "不填就是" + days + "个工作日，到" + Words.day(until) + last;
  }

  private List<FormView.Option> handlers() {
    return opened.office().all(Role.HANDLER).stream()
        .filter(o -> !o.id().equals(request().assignee()))
        .map(o -> option(o.id(), AwayWords.named(opened.office(), o, opened.today())))
        .toList();
  }

  private List<FormView.Option> parties() {
    return request().consultations().stream()
        .filter(c -> c.closing() == null)
        .map(c -> option(c.party(), c.party()))
        .distinct()
        .toList();
  }

  private List<FormView.Option> notified() {
    return options(RequestEvent.Notified.values(), RequestEvent.Notified::words);
  }

  private List<FormView.Option> papers() {
    Stream<RequestEvent.Paper> awaited =
        request().awaited().stream().map(Request.AwaitedDispatch::what);
    Stream<RequestEvent.Paper> answer =
        request().status() == Status.APPROVED ? Stream.of(RequestEvent.Paper.ANSWER) : Stream.of();
    List<RequestEvent.Paper> all = Stream.concat(answer, awaited).distinct().toList();
    List<RequestEvent.Paper> offered = all.isEmpty() ? List.of(RequestEvent.Paper.values()) : all;
    return offered.stream()
        .map(p -> new FormView.Option(p.name(), p.words(), offered.size() == 1))
        .toList();
  }

  /** The name of an official, for the record. */
  static String name(OpenedCase opened, String by) {
    return switch (by) {
      case RequestEvent.APPLICANT -> "申请人";
      case RequestEvent.SYSTEM -> "系统";
      default -> opened.office().official(by).map(Official::name).orElse(by);
    };
  }

  private static String article(CommandKind command) {
    return switch (command) {
      case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED -> "条例第三十一条";
      case ASSIGN -> "分办规则";
      case ASK_SUPPLEMENT, SUPPLEMENT -> "条例第三十条";
      case ASK_EXTENSION, APPROVE_EXTENSION, REFUSE_EXTENSION -> "条例第三十三条";
      case OPEN_CONSULTATION, NOTICE_RECEIVED, CLOSE_CONSULTATION -> "条例第三十二条至第三十四条";
      case CHARGE_FEE, RECORD_PAYMENT -> "国办函〔2020〕109号";
      case ASK_REASONS, RECORD_REASONS, POSTPONE -> "条例第三十五条";
      case DRAFT_ANSWER, RETURN_ANSWER, APPROVE_ANSWER -> "条例第三十六条";
      case RECORD_DISPATCH -> "条例第四十条；国办公开办函〔2016〕235号";
      case WITHDRAW -> "申请人自愿";
      case GIVE_UP -> "条例第三十条；国办函〔2020〕109号";
      case RECORD_REMEDY -> "条例第五十一条";
      case REISSUE_CODE, CORRECT -> "登记规则";
    };
  }

  private static String help(CommandKind command) {
    return switch (command) {
      case CONFIRM_RECEIPT -> "与申请人确认收到之日，为收到申请之日，答复期限从次日起算。";
      case RECEIPT_ATTEMPTED -> "没有联系上的，每次都要记录；确认的期限顺延到下一个工作日。";
      case ASSIGN -> "承办人会收到邮件。以后还可以改派。";
      case ASK_SUPPLEMENT ->
          "收到申请后7个工作日内一次性告知，写明补正事项和合理期限；收到补正之日起重新计算20个工作日。超过7个工作日才告知的，按本机关设置，期限可能照常计算。";
      case SUPPLEMENT -> "纸质补正由登记人员录入；申请人也可以在网上补正。";
      case ASK_EXTENSION -> "须经负责人同意，并在答复期限届满前告知申请人，累计不超过20个工作日。";
      case APPROVE_EXTENSION -> "同意之后答复期限即改，并告知申请人。不能审批本人提出的延期。";
      case REFUSE_EXTENSION -> "答复期限不变，承办人会收到邮件。";
      case OPEN_CONSULTATION -> "第三方、共同制作机关自收到征求意见书起15个工作日内答复；所需时间不计入答复期限。";
      case NOTICE_RECEIVED -> "对方实际收到的日期决定15个工作日、缴费期限从哪天起算。";
      case CLOSE_CONSULTATION -> "第三方不同意公开且有合理理由的，不予公开；不公开会对公共利益造成重大影响的，可以决定公开并写明理由。";
      case CHARGE_FEE -> "每月10件、每件30页以内免费；收费通知须在答复期限内作出，缴费之日起重新计算。";
      case RECORD_PAYMENT -> "缴费次日起重新计算答复期限。";
      case ASK_REASONS -> "申请数量、频次明显超过合理范围的，可以要求说明理由，期限照常计算。";
      case RECORD_REASONS -> "理由不合理的，可以不予处理；合理但无法按期答复的，由负责人确定延迟答复的期限。";
      case POSTPONE -> "只有理由合理的才能延迟，并告知申请人。";
      case DRAFT_ANSWER -> "答复分为公开、部分公开、不予公开、无法提供、不予处理等类，每类有必须写明的内容。";
      case RETURN_ANSWER -> "承办人会收到您写的理由，修改后重新拟写。";
      case APPROVE_ANSWER -> "批准以后生成文号和答复书；以电子邮件送达的立即发送，不能撤回。不能审批本人拟写的答复。";
      case RECORD_DISPATCH -> "邮寄的以交邮之日、当面交付的以签收之日为送达；答复书上写的日期不算。";
      case WITHDRAW -> "申请人书面或者当面撤回的，登记以后申请办结，不能恢复。";
      case GIVE_UP -> "补正期限、缴费期限届满，且申请人确已收到告知的，视为放弃申请，并告知救济途径。登记以后不能恢复。";
      case RECORD_REMEDY -> "用于年度报告表三。";
      case REISSUE_CODE -> "核对申请人身份以后办理，旧的立即失效。新查询码发到申请人留下的邮箱；没有邮箱的，由登记人员在“待寄文书”中打印，交给申请人。";
      case CORRECT -> "只更正录入错误；原来的内容保留在记录中。更正收到日期的，答复期限随之重新计算。";
    };
  }
}
