package org.gongkai.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.request.Entry;
import org.gongkai.request.RequestEvent;
import org.jspecify.annotations.Nullable;

/** The record of proceedings in plain words. */
public final class Proceedings {

  private static final int LONGEST = 60;

  private Proceedings() {}

  /**
   * One line of the record.
   *
   * @param what what happened, in words an applicant understands
   * @param enteredOn the day it was entered when that is later (补录), else null
   */
  public record Line(int n, LocalDate on, String what, @Nullable LocalDate enteredOn) {
    private Line with(String words) {
      return new Line(n, on, words, enteredOn);
    }
  }

  /** What an applicant is shown: the steps of the procedure, no inner notes. */
  public static List<Line> forApplicant(OpenedCase opened) {
    return opened.entries().stream()
        .filter(entry -> isForApplicant(entry.event()))
        .map(Proceedings::line)
        .toList();
  }

  /** Everything, with the names of officials. */
  public static List<Line> forOfficials(OpenedCase opened) {
    var lines = new ArrayList<Line>();
    boolean before = false;
    String handler = null;
    for (Entry entry : opened.entries()) {
      Line line = line(entry);
      if (entry.event() instanceof RequestEvent.Assigned e) {
        line = line.with((before ? "改派给" : "分办给") + opened.office().nameOf(e.to()));
        handler = e.to();
        before = true;
      } else if (isHandlers(entry.event())
          && handler != null
          && !handler.equals(entry.event().by())
          && opened.office().official(entry.event().by()).isPresent()) {
        line = line.with(line.what + "（代" + opened.office().nameOf(handler) + "办理）");
      }
      lines.add(line);
    }
    return lines;
  }

  /** Whether the event was entered on a later day than it happened. */
  public static boolean isLate(Entry entry) {
    return entry.isLate(OfficeTime.ZONE);
  }

  private static Line line(Entry entry) {
    LocalDate entered = OfficeTime.day(entry.recordedAt());
    LocalDate on = entry.event().on();
    String what = words(entry.event());
    return new Line(entry.n(), on, what, isLate(entry) ? entered : null);
  }

  /** Whether only the handler does it, or the deputy for them. */
  private static boolean isHandlers(RequestEvent event) {
    return switch (event) {
      case RequestEvent.SupplementAsked _,
          RequestEvent.ExtensionAsked _,
          RequestEvent.ConsultationOpened _,
          RequestEvent.ConsultationClosed _,
          RequestEvent.FeeCharged _,
          RequestEvent.ReasonsAsked _,
          RequestEvent.ReasonsRecorded _,
          RequestEvent.AnswerDrafted _,
          RequestEvent.GivenUp _,
          RequestEvent.RemedyRecorded _ ->
          true;
      default -> false;
    };
  }

  private static boolean isForApplicant(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Submitted _,
          RequestEvent.ReceiptAttempted _,
          RequestEvent.ReceiptConfirmed _,
          RequestEvent.Assigned _,
          RequestEvent.ExtensionApproved _,
          RequestEvent.AnswerApproved _,
          RequestEvent.Dispatched _,
          RequestEvent.Answered _,
          RequestEvent.Withdrawn _,
          RequestEvent.SupplementAsked _,
          RequestEvent.Supplemented _,
          RequestEvent.ConsultationOpened _,
          RequestEvent.ConsultationClosed _,
          RequestEvent.FeeCharged _,
          RequestEvent.FeePaid _,
          RequestEvent.ReasonsAsked _,
          RequestEvent.ReasonsRecorded _,
          RequestEvent.Postponed _,
          RequestEvent.GivenUp _,
          RequestEvent.CodeReissued _,
          RequestEvent.Corrected _,
          RequestEvent.DatesMoved _ ->
          true;
      case RequestEvent.Unassigned _,
          RequestEvent.ExtensionAsked _,
          RequestEvent.ExtensionRefused _,
          RequestEvent.AnswerDrafted _,
          RequestEvent.AnswerReturned _,
          RequestEvent.NoticeReceived _,
          RequestEvent.RemedyRecorded _ ->
          false;
    };
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
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String words(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Submitted e -> "收到申请（" + e.channel().words() + "）";
      case RequestEvent.ReceiptAttempted _ -> "为确认收到联系申请人，未能联系上";
      case RequestEvent.ReceiptConfirmed _ -> "与申请人确认收到申请，答复期限自次日起算";
      case RequestEvent.Assigned _ -> "已交承办人办理";
      case RequestEvent.Unassigned _ -> "承办人离岗，退回登记人员分办";
      case RequestEvent.SupplementAsked e ->
          "告知申请人补正，期限至"
              + Words.day(e.until())
              + "："
              + e.missing()
              + (e.late() ? "（晚于收到后第7个工作日）" : "");
      case RequestEvent.Supplemented _ -> "收到申请人的补正";
      case RequestEvent.ConsultationOpened e ->
          Words.day(e.sentOn()) + "书面征求" + e.kind().words() + "意见，所需时间不计入答复期限";
      case RequestEvent.NoticeReceived e -> e.what().words() + "的收到日期已登记";
      case RequestEvent.ConsultationClosed _ -> "征求意见已有结果";
      case RequestEvent.FeeCharged e ->
          "告知收费" + e.amount() + "元（" + e.basis().words() + "，数量" + e.quantity() + "）";
      case RequestEvent.FeePaid _ -> "申请人已缴费";
      case RequestEvent.ReasonsAsked e -> "要求申请人说明理由，期限至" + Words.day(e.until());
      case RequestEvent.ReasonsRecorded e -> "申请人已说明理由，认定" + (e.reasonable() ? "合理" : "不合理");
      case RequestEvent.Postponed e -> "经负责人确定，延迟至" + Words.day(e.until()) + "答复，理由：" + e.reason();
      case RequestEvent.GivenUp e -> "申请视为放弃（" + e.ground().words() + "）";
      case RequestEvent.RemedyRecorded e -> e.kind().words() + "：" + e.outcome().words();
      case RequestEvent.CodeReissued _ -> "查询码已重发，原查询码作废";
      case RequestEvent.Corrected e ->
          "更正笔误：" + e.field().words() + change(e) + "，理由：" + e.reason();
      case RequestEvent.ExtensionAsked e -> "承办人申请延期" + e.days() + "个工作日：" + e.reason();
      case RequestEvent.ExtensionApproved e -> "经负责人同意，答复期限延长" + e.days() + "个工作日，理由：" + e.reason();
      case RequestEvent.ExtensionRefused e -> "负责人未同意延期：" + e.reason();
      case RequestEvent.AnswerDrafted e -> "拟写答复（" + e.answer().kind().words() + "），待审批";
      case RequestEvent.AnswerReturned e -> "答复稿退回修改：" + e.reason();
      case RequestEvent.AnswerApproved e -> "答复已批准，以“" + e.delivery().words() + "”方式送达";
      case RequestEvent.Dispatched e ->
          e.what().words() + "已送出（" + e.way().words() + "）" + late(e.on(), e.due());
      case RequestEvent.Answered e -> "答复已送出（" + e.way().words() + "）" + late(e.on(), e.due());
      case RequestEvent.Withdrawn _ -> "申请已撤回";
      case RequestEvent.DatesMoved e -> "放假安排调整，期限重新计算" + moved(e);
    };
  }

  private static String late(LocalDate on, @Nullable DueDate due) {
    return due != null && due.isBefore(on) ? "，晚于期限" + Words.day(due.date()) : "";
  }

  /** The answer's date, else the others, each with its name. */
  private static String moved(RequestEvent.DatesMoved event) {
    boolean answer = event.moves().stream().anyMatch(m -> m.kind() == DeadlineKind.ANSWER);
    return event.moves().stream()
        .filter(move -> !answer || move.kind() == DeadlineKind.ANSWER)
        .map(
            move ->
                (answer ? "" : move.kind().words())
                    + "由"
                    + Words.day(move.from().date())
                    + "改为"
                    + Words.due(move.to()))
        .collect(Collectors.joining("；", "：", ""));
  }
}
