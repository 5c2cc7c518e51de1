package org.gongkai.web.open.apply;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the request form ({@code /apply}). */
@MessageBundle(value = "apply", locale = "zh-CN")
public interface ApplyTexts {

  // ---- frame

  @Message("申请公开政府信息")
  String title();

  @Message("先查查是否已经公开")
  String offer();

  @Message("已经公开的可以直接看，不用申请。")
  String offerHint();

  @Message("查一查")
  String offerFind();

  @Message("有{total}条已经公开的信息与它有关")
  String offerFound(int total);

  @Message("没有查到已经公开的信息，可以在下面申请公开。")
  String offerNothing();

  @Message("检索暂时不能使用，可以先在下面申请公开。")
  String offerAway();

  @Message("查看全部{total}条")
  String offerAll(int total);

  @Message("谁来申请")
  String who();

  @Message("要什么信息")
  String what();

  @Message("怎样获取")
  String how();

  @Message("核对")
  String check();

  @Message("完成")
  String done();

  @Message("第{n}步，共5步")
  String progress(int n);

  @Message("申请步骤")
  String steps();

  @Message("申请尚未提交，您填写的内容都保留在下面。")
  String kept();

  @Message("继续")
  String next();

  @Message("上一步")
  String back();

  @Message("受理机关尚未设置，暂时不能在网上申请。")
  String noOffice();

  @Message("受理机关")
  String office();

  @Message("请选择")
  String choose();

  @Message("页面打开的时间太长了。您填写的内容都保留在下面，请核对后再按一次“{button}”")
  String stale(String button);

  @Message("前几步填写的内容已无法读取，本页填写的内容还在。请从第一步核对、补填后再提交")
  String lost();

  @Message("不方便在网上填写？")
  String offline();

  @Message("可以当面或邮寄书面申请，书写确有困难的可以口头提出，由工作人员代为填写。")
  String offlineHow();

  @Message("书面申请怎么办、空白申请表")
  String offlineLink();

  // ---- who

  @Message("以公民名义申请")
  String asCitizen();

  @Message("以法人或其他组织名义申请")
  String asOrganisation();

  @Message("{who}用这些信息核对身份、办理和送达本次申请，不作他用；加密保存，自办结之年起{years}年，期满删除。")
  String noticeLead(String who, int years);

  @Message("依据、种类和您的权利")
  String notice();

  @Message("处理者")
  String noticeWho();

  @Message("受理申请的机关")
  String noticeWhoAny();

  @Message("目的")
  String noticeWhy();

  @Message("核对申请人身份，办理和送达本次申请，不作他用；不需要说明申请的用途")
  String noticeWhyText();

  @Message("依据")
  String noticeBasis();

  @Message("《政府信息公开条例》第二十九条，《个人信息保护法》第十三条第一款第三项、第三十四条、第三十五条：属于履行法定职责，不以同意为前提")
  String noticeBasisText();

  @Message("种类")
  String noticeKinds();

  @Message("姓名或名称、身份证明、联系方式。身份证明属于敏感个人信息，加密保存，只有办理人员能看到，每次查看都有记录")
  String noticeKindsText();

  @Message("保存多久")
  String noticeHowLong();

  @Message("自办结之年起{years}年，期满删除")
  String noticeHowLongText(int years);

  @Message("您的权利")
  String noticeRights();

  @Message("可以向受理机关查询、复制、更正自己的个人信息，要求解释处理规则；联系方式见本页页脚")
  String noticeRightsText();

  @Message("姓名")
  String name();

  @Message("请填写与身份证件一致的姓名")
  String nameHint();

  @Message("证件类型")
  String idType();

  @Message("证件号码")
  String idNumber();

  @Message("条例第二十九条要求提供身份证明。居民身份证填写18位号码，空格、全角字符和小写 x 都可以")
  String idNumberHint();

  @Message("单位类型")
  String organisationKind();

  @Message("单位名称")
  String organisationName();

  @Message("统一社会信用代码")
  String creditCode();

  @Message("18位，见营业执照或登记证书")
  String creditCodeHint();

  @Message("法定代表人或负责人")
  String representative();

  @Message("联系人")
  String contact();

  @Message("怎样联系您")
  String contacts();

  @Message("联系电话、电子邮箱、通信地址至少填写一项。")
  String contactsHint();

  @Message("联系电话")
  String phone();

  @Message("用于与您核实申请内容；手机，或带区号的固定电话")
  String phoneHint();

  @Message("电子邮箱")
  String email();

  @Message("用于发送登记回执和办理进度，例如 name@example.com")
  String emailHint();

  @Message("通信地址")
  String address();

  @Message("用于邮寄答复，写到门牌号")
  String addressHint();

  @Message("邮政编码")
  String postcode();

  @Message("由他人代为申请（选填）")
  String agent();

  @Message("请填写代理人的情况，并在最后一步提交授权委托书的照片或者扫描件。")
  String agentHint();

  @Message("由他人代为申请的，请在这里提交授权委托书和代理人身份证明的照片或者扫描件；没有提交的，受理机关可能要求补正。")
  String mandate();

  @Message("代理人姓名")
  String agentName();

  @Message("代理人证件类型")
  String agentIdType();

  @Message("代理人证件号码")
  String agentIdNumber();

  @Message("代理人联系电话")
  String agentPhone();

  // ---- what

  @Message("信息名称、文号、内容描述，填写其中一项就可以；写得越具体越容易找到。")
  String whatHint();

  @Message("信息名称")
  String infoTitle();

  @Message("例如：2025年度某村危房改造补助名单")
  String infoTitleHint();

  @Message("文号")
  String documentNumber();

  @Message("例如：示街办发〔2023〕12号；不知道文号可以不填")
  String documentNumberHint();

  @Message("内容描述")
  String description();

  @Message("写明时间、地点、事项、涉及的单位等特征，最多5000字")
  String descriptionHint();

  @Message("怎样算一份申请")
  String oneRequest();

  @Message("一份申请写一件事，例如“某村2025年危房改造补助名单”。互不相干的几件事，请分几份申请，这样每一件都能更快答复。")
  String oneRequestText();

  @Message("什么是特征描述")
  String features();

  @Message(
      "不知道名称或文号时，写出能帮助查找的特征：什么时间、哪个地方、哪个单位、关于什么事，例如“2024年春季，某村至某镇道路维修工程的中标通知书”。只写“关于我家的全部材料”这样的范围，往往需要请您补正。")
  String featuresText();

  @Message("申请公开的是已经形成、以一定形式记录、保存的信息。咨询、信访、投诉、举报请走相应的渠道，会更快得到处理。")
  String notThis();

  @Message("可能已经公开的信息")
  String already();

  // ---- how

  @Message("信息的形式")
  String format();

  @Message("获取的方式")
  String method();

  @Message("本机关无法按您要求的形式提供的，可以用其他适当形式提供（条例第四十条）。")
  String howHint();

  @Message("发到 {address}")
  String byEmail(String address);

  @Message("需要电子邮箱")
  String byEmailMissing();

  @Message("寄到 {address}")
  String byPost(String address);

  @Message("需要通信地址")
  String byPostMissing();

  @Message("答复做好后打电话 {phone} 通知您")
  String byPickUp(String phone);

  @Message("需要联系电话")
  String byPickUpMissing();

  @Message("到受理机关办公场所")
  String onSite();

  // ---- check

  @Message("提交前请核对")
  String checkTitle();

  @Message("现在还没有提交。请看一遍，需要改的按“修改”，然后按最下面的“提交申请”。")
  String checkLead();

  @Message("修改")
  String change();

  @Message("未填写")
  String empty();

  @Message("申请人")
  String applicant();

  @Message("申请人类型")
  String kind();

  @Message("公民")
  String citizen();

  @Message("附件（选填）")
  String files();

  @Message("能帮助查找信息的材料，最多5个，合计不超过3MB；可以是 PDF、OFD、图片（JPG、PNG）、Word、Excel、WPS 或文本文件。可以一次选几个。")
  String filesHint();

  @Message("附件要重新选择一次，其他内容都保留着")
  String filesAgain();

  @Message("电子邮箱可能写错了")
  String slip();

  @Message("您填写的是 {typed}，是不是 {meant}？如果没有写错，不用理会。")
  String slipText(String typed, String meant);

  @Message("改为 {meant}")
  String slipMend(String meant);

  @Message("提交申请")
  String submit();

  @Message("提交之后，我们自收到之日起{term}个工作日内答复；回执会给出具体日期。请只按一次，重复提交也只算一份。")
  String submitHint(int term);

  // ---- sent before

  @Message("这份申请已提交")
  String sentTitle();

  @Message("这份申请已经提交过，没有重复提交。刚才修改的内容不会改变已提交的申请。")
  String sentText();

  @Message("查看回执")
  String sentReceipt();

  @Message("作为另一份新的申请继续")
  String sentAgain();

  // ---- done

  @Message("申请已提交")
  String doneTitle();

  @Message("申请编号")
  String number();

  @Message("查询码")
  String code();

  @Message("请保存或打印本页。凭编号和查询码可以随时查询办理进度、补正、撤回和下载答复；查询码不要转告他人。")
  String keep();

  @Message("下载回执（文本文件）")
  String download();

  @Message("接下来")
  String then();

  @Message("收到日期：")
  String received();

  @Message("我们将在{due}之前（含当日）答复您。")
  String due(String due);

  @Message(
      "这是收到之日的次日起第{term}个工作日，双休日和放假日不计，调休上班日计算在内（条例第三十一条、第三十三条）。办理中需要补正、征求第三方意见、收费或者延期的，我们会告知您，期限相应变动。")
  String why(int term);

  @Message("我们会联系您确认收到，双方确认之日为收到申请之日，答复期限自次日起算{term}个工作日（条例第三十一条、第三十三条）。")
  String toConfirm(int term);

  @Message("登记回执已发往您填写的电子邮箱。没有收到的，请看看垃圾邮件箱。")
  String mailed();

  @Message("没有填写电子邮箱，办理中的告知会邮寄或者打电话给您；也可以随时在网上查询。")
  String notMailed();

  @Message("查询办理进度")
  String track();

  @Message("期限是怎么算的")
  String clock();

  @Message("申请的信息")
  String asked();

  @Message("申请人")
  String askedBy();

  @Message("查询网址")
  String trackAt();

  @Message("复制")
  String copy();

  @Message("查询码")
  String copied();

  @Message("已复制")
  String copyDone();

  @Message("我已记下，隐藏回执")
  String hide();

  @Message("在网吧、政务大厅等别人也用的电脑上，请在离开之前按下。十分钟以后也会自动隐藏。")
  String hideWhy();

  @Message("回执已隐藏")
  String hiddenTitle();

  @Message("这台电脑上不再显示申请编号和查询码。离开之前请关闭浏览器的窗口。")
  String hiddenText();

  @Message("回执页已过期")
  String goneTitle();

  @Message("为了保护您的查询码，回执页只保留十分钟。已提交的申请不受影响：请用申请编号和查询码查询，回执邮件里也有；都找不到的，请与受理机关联系，核对身份后可以重发查询码。")
  String goneText();
}
