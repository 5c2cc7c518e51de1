package org.gongkai.web.open.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of messages ({@code /messages}). */
@MessageBundle(value = "message", locale = "zh-CN")
public interface MessageTexts {

  @Message("公众留言")
  String heading();

  @Message("网页有错、有问题要问、有建议或者要投诉，都可以在这里写。提交以后当场给出编号、查询码和答复期限。")
  String lead();

  @Message("查询留言的答复")
  String track();

  @Message("要某份文件、名单、数据的，请申请公开政府信息")
  String apply();

  @Message("受理机关尚未设置，暂时不能在网上留言。")
  String noOffice();

  @Message("受理机关")
  String office();

  @Message("请选择")
  String choose();

  @Message("内容")
  String content();

  @Message("时间、地点、事情经过和您的要求，最多5000字。请不要写身份证号码、银行卡号。")
  String contentHint();

  @Message("怎样联系您")
  String reach();

  @Message("请不要填写这一栏")
  String trap();

  @Message("提交留言")
  String send();

  @Message("办理情况")
  String figures();

  @Message("还没有收到留言。")
  String none();

  @Message("每月留言办理情况")
  String months();

  @Message("最近十二个有留言的月份，按收到的月份统计")
  String monthsHow();

  @Message("月份")
  String month();

  @Message("收到")
  String received();

  @Message("已答复")
  String answered();

  @Message("按时答复")
  String inTime();

  @Message("逾期未答复")
  String late();

  @Message("按时答复率")
  String rate();

  @Message("尚无")
  String noRate();

  @Message("公开的留言和答复")
  String published();

  @Message("还没有公开的留言。")
  String nonePublished();

  @Message("答复")
  String answer();

  @Message("下一页")
  String next();

  @Message("留言已提交")
  String done();

  @Message("留言编号")
  String number();

  @Message("查询码")
  String code();

  @Message("请抄下或者拍下编号和查询码，凭这两项查看答复；不要转告他人。")
  String keep();

  @Message("接下来")
  String then();

  @Message("办理的每一步都会发邮件告诉您。")
  String mailed();

  @Message("您没有留电子邮箱，请到时凭编号和查询码查看答复。")
  String notMailed();

  @Message("没有查到")
  String notFound();

  @Message("编号和查询码在提交后的页面上，填了电子邮箱的也在邮件里。")
  String trackLead();

  @Message("例如 LJQ-M2026-000001")
  String numberHint();

  @Message("16位字母和数字，横线和空格可以不填")
  String codeHint();

  @Message("查询")
  String find();

  @Message("查询的是政府信息公开申请的，请到这里")
  String trackRequests();

  @Message("类别")
  String kindShort();

  @Message("收到日期")
  String receivedOn();

  @Message("答复期限")
  String dueOn();

  @Message("办结日期")
  String endedOn();

  @Message("延长的理由")
  String extension();

  @Message("请向以下渠道提出")
  String elsewhere();

  @Message("理由")
  String reason();

  @Message("写好的标题和内容会带进申请表，提交以前都可以修改。")
  String carried();

  @Message("用留言的内容申请公开")
  String carry();

  @Message("您的留言")
  String yours();

  @Message("刷新")
  String again();

  @Message("留言尚未提交，您填写的内容都保留在下面。")
  String kept();

  @Message("留言类别")
  String kind();

  @Message("标题")
  String subject();

  @Message("一句话说明是什么事，例如：河东村公示栏的电话打不通")
  String subjectHint();

  @Message("是否同意公开")
  String consent();

  @Message("姓名")
  String name();

  @Message("电子邮箱")
  String email();

  @Message("例如 name@example.com")
  String emailHint();

  @Message("联系电话")
  String phone();

  @Message("手机，或带区号的固定电话")
  String phoneHint();

  @Message("页面打开的时间太长了。您填写的内容都保留在下面，请核对后再按一次“提交留言”")
  String stale();

  @Message("留言尚未提交：一个不应填写的栏目被自动填上了，现在已经清空。请核对后再按一次“提交留言”")
  String trapped();

  @Message("您刚才已经提交过一条留言。这是另一条的，请再按一次“提交留言”")
  String sentBefore();

  @Message("请填写留言编号和查询码，两项都在回执上")
  String both();

  @Message("留言编号或查询码不正确，请核对回执后重新填写")
  String wrong();

  @Message("给{office}留言")
  String to(String office);

  @Message(
      "可以都不填，凭编号和查询码查看答复。填了电子邮箱的，每一步都发邮件告诉您。姓名和联系方式加密保存，只有本机关工作人员能看到，每次查看都有记录；自办结之年起保存{years}年，期满删除。")
  String reachHint(int years);

  @Message("按时答复率{percent}%（应答复的留言中在期限内答复的）。")
  String share(int percent);

  @Message("现有{count}条逾期未答复。")
  String overdue(int count);

  @Message("我们将在{day}之前（含当日）答复您。")
  String due(String day);

  @Message("留言 {number}")
  String one(String number);

  @Message("已延长{days}个工作日")
  String extended(int days);
}
