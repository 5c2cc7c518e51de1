package org.gongkai.web.open.deadline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of {@code /deadline}. */
@MessageBundle(value = "due", locale = "zh-CN")
public interface DeadlineTexts {

  @Message("计算答复期限")
  String title();

  @Message("填写收到日期和渠道，看哪一天到期、每一天为什么计算或者不计算。任何人都可以用，不留记录；结果页的网址可以转发。")
  String lead();

  @Message("收到日期")
  String received();

  @Message("{first}（现行条例施行之日）至{year}年")
  String receivedHint(String first, int year);

  @Message("提交渠道")
  String channel();

  @Message("渠道决定哪一天算收到")
  String channelHint();

  @Message("期限（工作日）")
  String days();

  @Message("不填就是答复期限，{term}个工作日；延期的，填写合计天数，1至60")
  String daysHint(int term);

  @Message("机关（选填）")
  String office();

  @Message("有的机关有本地放假日")
  String officeHint();

  @Message("全国统一的放假安排")
  String national();

  @Message("计算")
  String compute();

  @Message("{date}到期")
  String result(String date);

  @Message("{received}收到，第{days}个工作日是{due}。")
  String sentence(String received, int days, String due);

  @Message("网上提交，以提交之日为收到之日；提交那天是休息日的也一样。")
  String online();

  @Message("此机关以双方确认之日为网上和传真申请的收到之日（条例第三十一条第三项）。")
  String onlineConfirmed();

  @Message("传真，以提交之日为收到之日。")
  String fax();

  @Message("当面提交，以提交之日为收到之日（条例第三十一条第一项）。")
  String inPerson();

  @Message("口头申请，由工作人员代为填写，以提出之日为收到之日（条例第二十九条、第三十一条）。")
  String oral();

  @Message("挂号信、特快专递，以签收之日为收到之日（条例第三十一条第二项）。")
  String registered();

  @Message("平常信函，以机关与申请人确认之日为收到之日；上面请填写确认之日（条例第三十一条第二项）。")
  String ordinary();

  @Message("收到之日不计，自次日起计算；双休日和放假日不计，调休上班日计算在内；期限到最后一个工作日结束（条例第三十三条）。这里不计补正、征求意见、缴费和延期的影响。")
  String rule();

  @Message("暂定：国务院办公厅公布下一年放假安排后，这个日期可能调整。")
  String provisional();

  @Message("程序接口：")
  String api();
}
