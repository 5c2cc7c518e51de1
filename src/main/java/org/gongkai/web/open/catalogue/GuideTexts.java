package org.gongkai.web.open.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an office's guide (公开指南, Art. 12). */
@MessageBundle(value = "guide", locale = "zh-CN")
public interface GuideTexts {

  @Message("{office}政府信息公开指南")
  String title(String office);

  @Message("依据《中华人民共和国政府信息公开条例》第十二条编制。")
  String lead();

  @Message("一、信息的分类和编排")
  String classes();

  @Message("主动公开的信息按公开目录编排：先按领域，再按条例第二十条、第二十一条的条项，各栏目内按公开日期排列，最新的在前。")
  String classesText();

  @Message("每条信息有索引号、主题分类、发文机关、成文日期、发文字号、公文类型、标题、发布日期、效力状态、统一编号十项。")
  String fields();

  @Message("查看公开目录")
  String toDirectory();

  @Message("二、怎样获取主动公开的信息")
  String getting();

  @Message(
      "在本网站查阅、检索和订阅；也可以到政务服务场所、国家档案馆、公共图书馆查阅（条例第二十三条、第二十五条）。属于主动公开的，自信息形成或者变更之日起{days}个工作日内公开（条例第二十六条）。")
  String gettingText(int days);

  @Message("三、怎样申请公开")
  String asking();

  @Message(
      "没有主动公开的，公民、法人和其他组织都可以申请，不需要说明用途。申请须写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查找的特征，以及获取信息的方式（条例第二十九条）。")
  String askingText();

  @Message("网上：在本网站填写，当场给出编号和查询码。")
  String online();

  @Message("提交之日为收到之日。")
  String submitted();

  @Message("本机关以双方确认之日为网上申请的收到之日（条例第三十一条）。")
  String confirmed();

  @Message("当面：到下面的地址提交；书写有困难的可以口头提出，由工作人员代为填写。")
  String inPerson();

  @Message("邮寄：寄到下面的地址，信封注明“政府信息公开申请”。")
  String mail();

  @Message("在线申请")
  String toApply();

  @Message("下载空白申请表")
  String toPaper();

  @Message(
      "收到申请之日起{term}个工作日内答复；需要延长的，经负责人同意并告知，最多延长{more}个工作日；征求第三方和其他机关意见的时间不计算在内（条例第三十三条）。内容不明确的，在{supplement}个工作日内一次性告知补正（条例第三十条）。")
  String terms(int term, int more, int supplement);

  @Message("不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费（条例第四十二条）。")
  String fees();

  @Message("四、工作机构")
  String organ();

  @Message("名称")
  String name();

  @Message("五、监督和救济")
  String remedies();

  @Message("认为本机关没有依法履行公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（条例第四十七条、第五十一条）。")
  String complaint();

  @Message(
      "认为本机关在政府信息公开工作中侵犯合法权益的，可以依法申请行政复议或者提起行政诉讼。对以条例第十四条至第十六条为由不予公开的答复不服的，先申请行政复议（行政复议法第二十三条）。")
  String suits();

  @Message("复议机关")
  String reconsideration();

  @Message("管辖法院")
  String court();
}
