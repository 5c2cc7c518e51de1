package org.gongkai.web.open.track;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the tracking pages ({@code /track}). */
@MessageBundle(value = "track", locale = "zh-CN")
public interface TrackTexts {

  @Message("查询办理进度")
  String title();

  @Message("申请编号和查询码在登记回执上，提交后的页面和回执邮件里都有。")
  String lead();

  @Message("请填写申请编号和查询码，两样都要")
  String both();

  @Message("申请编号")
  String number();

  @Message("例如 LJQ-2026-000001，大小写都可以")
  String numberHint();

  @Message("查询码")
  String code();

  @Message("16位字母和数字，大小写、空格和横线都可以")
  String codeHint();

  @Message("查询")
  String find();

  @Message("没有查到")
  String notFound();

  @Message("查询码找不到了？请与受理机关联系，核对身份后可以重发。")
  String lostCode();

  @Message("申请 {number}")
  String heading(String number);

  @Message("收到日期")
  String received();

  @Message("尚待与您确认")
  String toConfirm();

  @Message("答复期限")
  String due();

  @Message("最早")
  String earliest();

  @Message("最迟")
  String latest();

  @Message("确认收到之日的次日起{term}个工作日")
  String dueLater(int term);

  @Message("等待结束后才能确定")
  String dueOpen();

  @Message("若按另一种理解，不迟于{date}")
  String otherReading(String date);

  @Message("剩余时间")
  String left();

  @Message("接下来")
  String next();

  // ---- what happens next

  @Message("我们会与您联系，确认收到您的申请；确认之后开始计算答复期限。")
  String nextReceipt();

  @Message("我们会在答复期限之前（含当日）答复您，{left}。您现在不需要做什么。")
  String nextInProgress(String left);

  @Message("答复期限已过，我们仍须答复。您可以打电话催办，也可以按本页最后的办法投诉、申请行政复议。")
  String nextOverdue();

  @Message("正在征求有关方面的意见，这段时间不计入答复期限。结束之后，答复期限会确定下来。您现在不需要做什么。")
  String nextConsultation();

  @Message("请补充下面列出的内容。收到补正之日起，答复期限重新起算（条例第三十条）。")
  String nextSupplement();

  @Message("请在期限之内缴费。缴费之后继续办理；逾期未缴的，申请视为放弃。")
  String nextPayment();

  @Message("答复已经批准，正在送达。")
  String nextApproved();

  @Message("答复已经备好，请来领取。")
  String nextCome();

  @Message("领取答复")
  String come();

  @Message("地点")
  String comeWhere();

  @Message("时间")
  String comeWhen();

  @Message("带什么")
  String comeBring();

  @Message("自{from}起，{hours}")
  String comeFrom(String from, String hours);

  @Message("工作日的办公时间")
  String comeHours();

  @Message("本人有效身份证件的原件和申请编号；请人代领的，带授权委托书和双方的身份证件。")
  String comeWith();

  @Message("单位介绍信或者授权委托书、经办人有效身份证件的原件和申请编号。")
  String comeWithOrganisation();

  @Message("答复已经送出。没有收到的，请与受理机关联系。")
  String nextAnswered();

  @Message("此申请已视为放弃。需要的话，可以重新申请。")
  String nextGivenUp();

  @Message("此申请已撤回。需要的话，可以重新申请。")
  String nextWithdrawn();

  // ---- the clock

  @Message("期限是怎么算的")
  String clock();

  @Message("收到之日不计，自次日起逐日计算工作日。双休日和放假日不计，调休上班日计算在内（条例第三十三条）；征求意见、等待补正或者缴费的时间不计。")
  String clockText();

  @Message("图例")
  String legend();

  @Message("第几个工作日")
  String legendCounted();

  @Message("调休上班，计算")
  String legendWorked();

  @Message("周末，不计")
  String legendSkipped();

  @Message("放假，不计")
  String legendHoliday();

  @Message("暂停，不计")
  String legendPaused();

  @Message("收到之日")
  String legendReceived();

  @Message("答复期限")
  String legendDue();

  @Message("今天")
  String today();

  @Message("逐日说明")
  String daily();

  @Message("收到之日后的每一天")
  String dailyCaption();

  @Message("日期")
  String date();

  @Message("是否计算")
  String counted();

  @Message("说明")
  String why();

  @Message("依据")
  String basis();

  @Message("第{n}个工作日")
  String nth(int n);

  @Message("不计")
  String notCounted();

  // ---- record, supplement, fee, answer, withdrawal, complaint

  @Message("办理记录")
  String record();

  @Message("补录于{date}")
  String entered(String date);

  @Message("补正")
  String supplement();

  @Message("请补充以下内容，期限至{until}：")
  String supplementAsked(String until);

  @Message("补正内容")
  String supplementContent();

  @Message("最多5000字。逾期没有补正且没有正当理由的，申请视为放弃；期限之后、办结之前交来的仍然收下。")
  String supplementHint();

  @Message("提交补正")
  String supplementSend();

  @Message("已收到您的补正。")
  String supplementTaken();

  @Message("建议向全社会公开")
  String proposal();

  @Message("您认为这些信息应当向所有人公开的，可以提出建议。受理机关研究以后把结果告诉您（条例第四十四条）。")
  String proposalText();

  @Message("建议的理由")
  String proposalReason();

  @Message("提出建议")
  String proposalSend();

  @Message("已收到您的建议，受理机关研究以后把结果告诉您。")
  String proposalTaken();

  @Message("缴费")
  String fee();

  @Message("应缴金额")
  String feeAmount();

  @Message("{amount}元（{basis}，数量{quantity}）")
  String feeAmountText(int amount, String basis, int quantity);

  @Message("缴费期限")
  String feeUntil();

  @Message("已于{date}缴费")
  String feePaid(String date);

  @Message("怎样缴费")
  String feeHow();

  @Message("按收费通知写明的账户或者窗口缴纳，并注明申请编号；不清楚的，请打电话问受理机关。信息处理费依照国办函〔2020〕109号收取，全额上缴国库。")
  String feeHowText();

  @Message("答复")
  String answer();

  @Message("结果")
  String answerResult();

  @Message("答复书全文")
  String answerText();

  @Message("不服答复的，怎么办")
  String answerRemedy();

  @Message("下载答复书（PDF，方便在手机上看）")
  String answerPdf();

  @Message("下载答复和附件（压缩包）")
  String answerDownload();

  @Message("这些链接在您打开本页后的15分钟内有效；过后请凭编号和查询码重新打开本页。")
  String answerLinks();

  @Message("文件合计较大，不能合成一个压缩包，请逐个下载。")
  String answerOneByOne();

  @Message("下载链接已经失效")
  String linkOver();

  @Message("答复的下载链接只在打开查询页面后的15分钟内有效。请凭编号和查询码重新打开查询页面，再下载。")
  String linkOverText();

  @Message("去查询页面")
  String linkAgain();

  @Message("答复还没有送出，现在不能下载。")
  String answerNotYet();

  @Message("撤回申请")
  String withdraw();

  @Message("不再需要这份信息的，可以撤回。撤回之后不再办理；以后可以重新申请。")
  String withdrawText();

  @Message("我要撤回")
  String withdrawAsk();

  @Message("确认撤回申请 {number}？")
  String withdrawSure(String number);

  @Message("撤回之后我们不再办理这份申请，不能恢复；以后可以重新申请。")
  String withdrawSureText();

  @Message("确认撤回")
  String withdrawConfirm();

  @Message("不撤回，返回")
  String withdrawNot();

  @Message("已撤回您的申请。")
  String withdrawTaken();

  @Message("对办理有意见")
  String complain();

  @Message(
      "先可以打电话问受理机关。认为受理机关在办理中侵犯您的合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。收到答复后不服的，以答复书写明的途径和期限为准。")
  String complainText();

  @Message("复议机关")
  String reconsideration();

  @Message("有管辖权的法院")
  String court();

  @Message("查询另一件")
  String another();

  @Message("刷新")
  String refresh();

  @Message("页面打开的时间太长了。您填写的内容还在下面，请再提交一次。")
  String stale();

  @Message("此申请刚刚有更新，请核对后再提交一次；您填写的内容还在下面。")
  String conflict();
}
