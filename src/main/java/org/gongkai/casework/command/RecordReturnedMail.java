package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.RequestNotices;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Recipient;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.Paper;
import org.gongkai.request.RequestRules;

/**
 * 登记退信: a mail that the server had taken came back. The paper counts as not sent (done means sent,
 * 国办公开办函〔2016〕235号) and waits to go in another way; the answer opens the request again, whose term
 * ran on.
 */
record RecordReturnedMail(Paper what, String reason) implements Command {

  private static final Field<Paper, OpenedCase> WHAT =
      Field.<Paper, OpenedCase>oneOf("what", "退回的文书", Paper.class, Paper::words)
          .choices(RecordReturnedMail::papers);
  private static final Field<String, OpenedCase> REASON =
      Field.<OpenedCase>lines("reason", "退信的原因", Limits.REASON)
          .help("照退信上写的摘录，例如 用户不存在；不要写邮箱地址")
          .personal();

  static final CommandShape SHAPE =
      CommandShape.of("登记退信", "国办公开办函〔2016〕235号", Who.CLERK_OR_HANDLER)
          .help(RecordReturnedMail::meaning)
          .under(RequestRules::mailMayComeBack)
          .fields(List.of(WHAT, REASON))
          .on("收到退信的日期")
          .read(given -> new RecordReturnedMail(given.get(WHAT), given.get(REASON)))
          .records(
              RequestEvent.MailReturned.class,
              e -> e.what().words() + "的邮件被退回，视为没有送出：" + e.reason())
          .movesDates();

  /** What it means for the term of this request, as it stands today. */
  private static String meaning(OpenedCase opened) {
    String rule = "邮件退回的，文书视为没有送出，改用其他方式送达；电子邮箱有误的，先更正再重新发送。";
    return isOf(opened, Paper.ANSWER)
        ? rule + "退回的是答复书的，此件重新打开，答复期限不因退信延长" + term(opened) + "。"
        : rule;
  }

  private static String term(OpenedCase opened) {
    return Optional.ofNullable(opened.request().ending())
        .map(Request.Ending::due)
        .map(
            due -> "：" + Words.due(due) + (opened.today().isAfter(due.date()) ? "，已经逾期，请立即送达" : ""))
        .orElse("");
  }

  private static boolean isOf(OpenedCase opened, Paper what) {
    return opened.request().mailed(what).isPresent() && opened.request().ending() != null;
  }

  private static List<Choice> papers(OpenedCase opened) {
    List<Paper> mailed =
        opened.request().mailed().stream().map(Request.AwaitedDispatch::what).toList();
    List<Paper> offered = mailed.isEmpty() ? List.of(Paper.values()) : mailed;
    return offered.stream().map(p -> new Choice(p.name(), p.words(), offered.size() == 1)).toList();
  }

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().cameBack(what));
    LocalDate on = now.on();
    return new RequestEvent.MailReturned(what, reason, on, now.by());
  }

  /** The notice stands on the desk with the mails that failed: to be sent again, or posted. */
  @Override
  public Decided decided(Situation now) {
    Request.AwaitedDispatch mail = now.request().mailed(what).orElse(null);
    RequestEvent event = event(now);
    return mail == null ? Decided.of(event) : Decided.of(event).returned(key(now.request(), mail));
  }

  private static Notice.Key key(Request request, Request.AwaitedDispatch mail) {
    return RequestNotices.key(
        request, mail.of(), RequestNotices.kindOf(mail.what()), Recipient.TheApplicant.APPLICANT);
  }
}
