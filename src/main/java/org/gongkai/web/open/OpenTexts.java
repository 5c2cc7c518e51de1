package org.gongkai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the start page and of the paper route. */
@MessageBundle(value = "open", locale = "zh-CN")
public interface OpenTexts {

  // ---- start

  @Message("政府信息，先查再申请")
  String heading();

  @Message("许多信息已经公开，不用申请就能看。")
  String lookFirst();

  @Message("看全部公开信息")
  String toOpen();

  @Message("没有找到的，可以申请")
  String askHeading();

  @Message("公民、法人和其他组织都可以申请。不需要说明用途，收到之日起{term}个工作日内答复，期限逐日说明。")
  String lead(int term);

  @Message("开始申请")
  String begin();

  @Message("申请公开政府信息")
  String apply();

  @Message("在线填写，四步，约五分钟；提交后当场给出编号、查询码和答复期限")
  String applyText();

  @Message("查询办理进度")
  String track();

  @Message("凭申请编号和查询码；在这里补正、撤回、下载答复")
  String trackText();

  @Message("计算答复期限")
  String deadline();

  @Message("填写收到日期，看哪些天计算、哪些天不计算")
  String deadlineText();

  @Message("公众留言")
  String messages();

  @Message("纠错、咨询、建议、投诉；当场给出编号和答复期限")
  String messagesText();

  @Message("书面申请")
  String paper();

  @Message("空白申请表、地址和办公时间")
  String paperText();

  @Message("意见征集")
  String solicitations();

  @Message("政策文件征求意见：看草案、提意见、看结果")
  String solicitationsText();

  @Message("参与活动")
  String participate();

  @Message("填写问卷；看座谈会、开放日、听证会的结果")
  String participateText();

  @Message("工作人员")
  String officials();

  @Message("登录工作台")
  String desk();

  @Message("本机试用")
  String trial();

  @Message("只在本机试用时显示。发出的邮件都留在本机邮箱，不会寄给任何人。")
  String trialText();

  @Message("本机邮箱")
  String mailbox();

  @Message("示例账号")
  String accounts();

  @Message("密码都是 sample-office- 加账号，例如 sample-office-chen")
  String accountsText();

  @Message("账号")
  String account();

  @Message("角色")
  String role();

  @Message("运行状态")
  String health();

  @Message("接口说明（OpenAPI）")
  String api();

  // ---- paper

  @Message("当面或邮寄书面申请")
  String paperTitle();

  @Message("不方便上网的，可以用纸质申请表，效力相同。")
  String paperLead();

  @Message("打开空白申请表（公民）")
  String formCitizen();

  @Message("打开空白申请表（法人或其他组织）")
  String formOrganisation();

  @Message("怎样递交")
  String ways();

  @Message("当面提交：提交之日为收到之日。")
  String wayInPerson();

  @Message("挂号信或特快专递：签收之日为收到之日。请在信封上注明“政府信息公开申请”。")
  String wayMail();

  @Message("平常信函：我们收到后与您联系，确认之日为收到之日；请务必写明联系电话。")
  String wayLetter();

  @Message("书写确有困难的，可以到办公地点口头提出，由工作人员代为填写（条例第二十九条）。")
  String wayOral();

  @Message("请带上或者附上身份证明（公民为身份证件，单位为统一社会信用代码证照）复印件。")
  String proof();

  @Message("往哪里递交")
  String where();

  @Message("受理机关尚未设置。")
  String noOffice();

  @Message("政府信息公开申请表")
  String formTitle();

  @Message("（公民）")
  String ofCitizen();

  @Message("（法人或其他组织）")
  String ofOrganisation();

  @Message("受理机关")
  String formOffice();

  @Message("申请人")
  String formApplicant();

  @Message("姓名")
  String formName();

  @Message("证件类型和号码")
  String formId();

  @Message("单位名称")
  String formOrganisationName();

  @Message("统一社会信用代码；没有的，写证明（如备案证明、登记证）的名称和编号")
  String formCredit();

  @Message("法定代表人或负责人")
  String formRepresentative();

  @Message("联系人")
  String formContact();

  @Message("联系电话")
  String formPhone();

  @Message("电子邮箱")
  String formEmail();

  @Message("通信地址、邮编")
  String formAddress();

  @Message("代理人（选填）姓名、证件号码、电话")
  String formAgent();

  @Message("所需信息")
  String formInformation();

  @Message("名称、文号，或者便于查找的特征描述（一份申请写一件事）")
  String formDescription();

  @Message("获取形式")
  String formFormat();

  @Message("获取方式")
  String formMethod();

  @Message("申请人签名或盖章")
  String formSign();

  @Message("日期")
  String formDate();

  @Message("以下由受理机关填写")
  String formOffice2();

  @Message("收到日期")
  String formReceived();

  @Message("申请编号")
  String formNumber();

  @Message("不需要说明申请的用途。个人信息只用于核对身份、办理和送达本次申请（条例第二十九条，个人信息保护法第十三条、第三十五条）。")
  String formNotice();
}
