package org.gongkai.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.command.Acts;
import org.gongkai.casework.command.CommandKind;

/**
 * Every starting state has a name. A request received in person on Monday 2 March 2026 (due on 30
 * March) and assigned to li, then brought where the name says. Officials: chen (clerk), li
 * (handler), zhang (head).
 */
final class States {

  static final WorkingDays CALENDAR = WorkingDays.shipped();
  static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);
  static final LocalDate WED_2026_03_11_SEVENTH = LocalDate.of(2026, 3, 11);
  static final LocalDate THU_2026_03_12_EIGHTH = LocalDate.of(2026, 3, 12);
  static final LocalDate MON_2026_03_30_DUE = LocalDate.of(2026, 3, 30);
  static final String PARTY = "示例公司";

  private States() {}

  static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  static LocalDate april(int day) {
    return LocalDate.of(2026, 4, day);
  }

  static Request fresh() {
    return fresh(Settings.DEFAULT);
  }

  static Request fresh(Settings settings) {
    return submitted(Channel.IN_PERSON, MON_2026_03_02, settings)
        .apply(new RequestEvent.Assigned("li", MON_2026_03_02, "chen"));
  }

  static Request submitted(Channel channel, LocalDate on, Settings settings) {
    RequestEvent.Submitted filing = RequestTest.received(channel, on).submitted();
    return Request.of(
        new RequestEvent.Submitted(
            filing.number(),
            channel,
            on,
            filing.by(),
            filing.law(),
            settings,
            filing.applicantKind(),
            filing.maskedName(),
            filing.reach(),
            filing.information(),
            filing.delivery(),
            filing.warnings(),
            filing.queryCode()));
  }

  static Request awaitingReceipt() {
    return submitted(Channel.ORDINARY_MAIL, MON_2026_03_02, Settings.DEFAULT);
  }

  static Request supplementAsked(Request request, LocalDate on) {
    return request.apply(Acts.askSupplement(request, "请写明年份", null, "li", on, CALENDAR));
  }

  static Request supplemented(Request request, LocalDate on) {
    return request.apply(Acts.supplement(request, "2025年度", "chen", on, CALENDAR));
  }

  static Request extensionAsked(Request request, int days, LocalDate on) {
    return request.apply(Acts.askExtension(request, days, "材料较多", "li", on, CALENDAR));
  }

  static Request extended(Request request, int days, LocalDate on) {
    Request asked = extensionAsked(request, days, on);
    return asked.apply(Acts.approveExtension(asked, "zhang", on, CALENDAR));
  }

  static Request consulting(Request request, Consultation.Kind kind, LocalDate sent) {
    return request.apply(
        Acts.openConsultation(request, PARTY, kind, sent, null, "li", sent, CALENDAR));
  }

  static Request consulting(Request request, LocalDate sent) {
    return consulting(request, Consultation.Kind.THIRD_PARTY, sent);
  }

  static Request answeredBy(Request request, Consultation.Opinion opinion, LocalDate on) {
    return request.apply(Acts.closeConsultation(request, PARTY, opinion, "说明", "li", on, CALENDAR));
  }

  static Request charged(Request request, LocalDate on) {
    return request.apply(
        Acts.chargeFee(request, Fee.Basis.PAGES, 200, Fee.Month.NOTHING, "li", on, CALENDAR));
  }

  static Request feeNoticeReceived(Request request, LocalDate on) {
    return request.apply(
        Acts.noticeReceived(request, RequestEvent.Notified.FEE, null, "chen", on, CALENDAR));
  }

  static Request reasonsAsked(Request request, LocalDate on) {
    return request.apply(Acts.askReasons(request, on.plusDays(7), "li", on, CALENDAR));
  }

  static Request reasonable(Request request, LocalDate on) {
    Request asked = reasonsAsked(request, on);
    return asked.apply(Acts.recordReasons(asked, "研究需要", true, "li", on, CALENDAR));
  }

  static Request drafted(Request request, LocalDate on) {
    return request.apply(
        Acts.draftAnswer(request, new Answer.AlreadyPublic("县政府网站", "按文号检索"), "li", on, CALENDAR));
  }

  static Request approved(Request request, LocalDate on) {
    Request drafted = drafted(request, on);
    return drafted.apply(Acts.approveAnswer(drafted, Delivery.Method.EMAIL, "zhang", on, CALENDAR));
  }

  static Request sent(Request request, RequestEvent.Paper what, LocalDate on) {
    return request.apply(
        Acts.recordDispatch(request, what, RequestEvent.Way.POST, "chen", on, CALENDAR));
  }

  static Request answered(Request request, LocalDate on) {
    return sent(approved(request, on), RequestEvent.Paper.ANSWER, on);
  }

  static Request disclosed(LocalDate on) {
    var answer = new Answer.Disclosed("名单", List.of(), null, null);
    Request drafted = fresh().apply(Acts.draftAnswer(fresh(), answer, "li", on, CALENDAR));
    Request approved =
        drafted.apply(Acts.approveAnswer(drafted, Delivery.Method.EMAIL, "zhang", on, CALENDAR));
    return sent(approved, RequestEvent.Paper.ANSWER, on);
  }

  static Request proposed(LocalDate on) {
    Request disclosed = disclosed(on);
    return disclosed.apply(
        Acts.proposeDisclosure(disclosed, "都关心", RequestEvent.APPLICANT, on, CALENDAR));
  }

  static Request givenUp() {
    LocalDate asked = march(5);
    Request waiting = sent(supplementAsked(fresh(), asked), RequestEvent.Paper.SUPPLEMENT, asked);
    return waiting.apply(
        Acts.giveUp(waiting, RequestEvent.GiveUpGround.NO_SUPPLEMENT, "li", march(31), CALENDAR));
  }

  static Request withdrawn() {
    Request request = fresh();
    return request.apply(Acts.withdraw(request, RequestEvent.APPLICANT, march(3), CALENDAR));
  }

  /** All states in which a command is tried. */
  static Map<String, Request> all() {
    var all = new LinkedHashMap<String, Request>();
    all.put("等待确认收到", awaitingReceipt());
    all.put("办理中", fresh());
    all.put("办理中，延期待批", extensionAsked(fresh(), 5, march(4)));
    all.put("办理中，征求意见", consulting(fresh(), march(4)));
    all.put(
        "办理中，第三方反对",
        answeredBy(consulting(fresh(), march(4)), Consultation.Opinion.OBJECTION, march(5)));
    all.put("办理中，补正晚告知", supplementAsked(fresh(), THU_2026_03_12_EIGHTH));
    all.put("办理中，已补正", supplemented(supplementAsked(fresh(), march(4)), march(5)));
    all.put("办理中，待说明理由", reasonsAsked(fresh(), march(4)));
    all.put("办理中，理由合理", reasonable(fresh(), march(4)));
    all.put("办理中，答复待批", drafted(fresh(), march(4)));
    all.put("等待补正", supplementAsked(fresh(), march(4)));
    all.put(
        "等待补正，已告知",
        sent(supplementAsked(fresh(), march(4)), RequestEvent.Paper.SUPPLEMENT, march(4)));
    all.put("等待缴费", charged(fresh(), march(4)));
    all.put("等待缴费，已收到通知", feeNoticeReceived(charged(fresh(), march(4)), march(5)));
    all.put("已批准，待送达", approved(fresh(), march(4)));
    all.put("已答复", answered(fresh(), march(4)));
    all.put("已答复，予以公开", disclosed(march(4)));
    all.put("已答复，建议主动公开", proposed(march(4)));
    all.put("视为放弃", givenUp());
    all.put("已撤回", withdrawn());
    return all;
  }

  /** The command with sound fields, on the last day of the term; throws what the rules say. */
  static RequestEvent given(Request request, CommandKind command) {
    LocalDate on = request.status() == Status.GIVEN_UP ? april(1) : march(16);
    List<Consultation> asked = request.consultations();
    String party = asked.isEmpty() ? "甲" : PARTY;
    return switch (command) {
      case CONFIRM_RECEIPT -> Acts.confirmReceipt(request, "chen", on, CALENDAR);
      case RECEIPT_ATTEMPTED -> Acts.attemptReceipt(request, "电话", "chen", on, CALENDAR);
      case ASSIGN -> Acts.assign(request, "wang", "chen", on, CALENDAR);
      case ASK_SUPPLEMENT -> Acts.askSupplement(request, "年份", null, "li", march(10), CALENDAR);
      case SUPPLEMENT -> Acts.supplement(request, "2025", "chen", on, CALENDAR);
      case ASK_EXTENSION -> Acts.askExtension(request, 5, "材料多", "li", on, CALENDAR);
      case APPROVE_EXTENSION -> Acts.approveExtension(request, "zhang", on, CALENDAR);
      case REFUSE_EXTENSION -> Acts.refuseExtension(request, "不必", "zhang", on, CALENDAR);
      case OPEN_CONSULTATION ->
          Acts.openConsultation(
              request, "另一方", Consultation.Kind.CO_AUTHOR, on, null, "li", on, CALENDAR);
      case NOTICE_RECEIVED ->
          request.isPaymentAwaited()
              ? Acts.noticeReceived(request, RequestEvent.Notified.FEE, null, "chen", on, CALENDAR)
              : Acts.noticeReceived(
                  request, RequestEvent.Notified.CONSULTATION, party, "chen", on, CALENDAR);
      case CLOSE_CONSULTATION ->
          Acts.closeConsultation(
              request, party, Consultation.Opinion.CONSENT, null, "li", on, CALENDAR);
      case CHARGE_FEE ->
          Acts.chargeFee(request, Fee.Basis.ITEMS, 11, Fee.Month.NOTHING, "li", on, CALENDAR);
      case RECORD_PAYMENT -> Acts.recordPayment(request, "chen", on, CALENDAR);
      case ASK_REASONS -> Acts.askReasons(request, on.plusDays(7), "li", on, CALENDAR);
      case RECORD_REASONS -> Acts.recordReasons(request, "研究", true, "li", on, CALENDAR);
      case POSTPONE -> Acts.postpone(request, april(20), "数量大", "zhang", on, CALENDAR);
      case DRAFT_ANSWER ->
          Acts.draftAnswer(request, new Answer.NeedsCreation("需加工"), "li", on, CALENDAR);
      case RETURN_ANSWER -> Acts.returnAnswer(request, "补充", "zhang", on, CALENDAR);
      case APPROVE_ANSWER ->
          Acts.approveAnswer(request, Delivery.Method.EMAIL, "zhang", on, CALENDAR);
      case RECORD_DISPATCH ->
          Acts.recordDispatch(request, paper(request), RequestEvent.Way.POST, "chen", on, CALENDAR);
      case RECORD_RETURNED_MAIL ->
          Acts.recordReturnedMail(request, mailed(request), "chen", on, CALENDAR);
      case WITHDRAW -> Acts.withdraw(request, RequestEvent.APPLICANT, on, CALENDAR);
      case GIVE_UP ->
          Acts.giveUp(
              request,
              request.isPaymentAwaited()
                  ? RequestEvent.GiveUpGround.FEE_UNPAID
                  : RequestEvent.GiveUpGround.NO_SUPPLEMENT,
              "li",
              april(15),
              CALENDAR);
      case ANSWER_PROPOSAL -> Acts.answerProposal(request, true, "应当公开", "zhang", on, CALENDAR);
      case PROPOSE_DISCLOSURE -> Acts.proposeDisclosure(request, "都关心", "chen", on, CALENDAR);
      case RECORD_REMEDY ->
          Acts.recordRemedy(
              request,
              RequestEvent.RemedyTaken.RECONSIDERATION,
              RequestEvent.RemedyOutcome.PENDING,
              "li",
              on,
              CALENDAR);
      case REISSUE_CODE ->
          Acts.reissueCode(request, new QueryCodeOrigin(2, "00"), "chen", on, CALENDAR);
      case CORRECT ->
          Acts.correct(
              request,
              CorrectableField.TITLE,
              "旧",
              "新",
              "漏字",
              "王**",
              request.submitted().reach(),
              "chen",
              on,
              CALENDAR);
    };
  }

  private static RequestEvent.Paper mailed(Request request) {
    return request.mailed().isEmpty()
        ? RequestEvent.Paper.ANSWER
        : request.mailed().getFirst().what();
  }

  private static RequestEvent.Paper paper(Request request) {
    return request.awaited().isEmpty()
        ? RequestEvent.Paper.ANSWER
        : request.awaited().getFirst().what();
  }
}
