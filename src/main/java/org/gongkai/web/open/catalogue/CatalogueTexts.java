package org.gongkai.web.open.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of what is public. */
@MessageBundle(value = "cat", locale = "zh-CN")
public interface CatalogueTexts {

  // ---- the columns of 政府信息公开专栏

  @Message("政府信息公开")
  String title();

  @Message("先找一找：许多信息已经公开，不用申请就能看。")
  String lead();

  @Message("找信息")
  String search();

  @Message("标题、发文字号或者正文里的字")
  String searchHint();

  @Message("查找")
  String find();

  @Message("政策")
  String policies();

  @Message("规范性文件和其他政策文件，附解读")
  String policiesText();

  @Message("政府信息公开指南")
  String guide();

  @Message("信息怎样分类、怎样获取，机构和联系方式")
  String guideText();

  @Message("政府信息公开制度")
  String rules();

  @Message("国家的条例和本机关的制度")
  String rulesText();

  @Message("法定主动公开内容")
  String directory();

  @Message("公开目录，按领域和条例的条项")
  String directoryText();

  @Message("政府信息公开年报")
  String reports();

  @Message("每年1月31日前公布上一年度的报告")
  String reportsText();

  @Message("依申请公开")
  String apply();

  @Message("没有找到的，可以申请；不需要说明用途")
  String applyText();

  @Message("最新公开")
  String newest();

  @Message("全部最新公开的信息")
  String allNewest();

  @Message("还没有公开的信息。")
  String nothing();

  @Message("各机关")
  String offices();

  @Message("请选择机关")
  String whichOffice();

  @Message("按领域")
  String byArea();

  @Message("按《条例》第二十条、第二十一条")
  String bySection();

  @Message("{columns}个栏目，{items}条信息")
  String holds(int columns, int items);

  @Message("公开目录尚未编制。")
  String noDirectory();

  // ---- a list

  @Message("领域")
  String area();

  @Message("对应条项")
  String legal();

  @Message("公开内容")
  String content();

  @Message("公开依据")
  String basis();

  @Message("公开时限")
  String limit();

  @Message("这个栏目已经停用，不再更新；以前公开的仍可查阅。")
  String retired();

  @Message("已停用")
  String retiredMark();

  @Message("{count}条信息")
  String items(int count);

  @Message("最近更新")
  String latest();

  @Message("翻页")
  String paging();

  @Message("较早的信息")
  String next();

  @Message("回到最新的信息")
  String first();

  @Message("订阅（Atom）")
  String feed();

  @Message("《中华人民共和国政府信息公开条例》（国务院令第711号）")
  String regulation();

  @Message("没有单列的制度栏目；本机关的规定见")
  String noRules();

  @Message("政策文件栏目")
  String toPolicies();

  @Message("还没有登记公布的年度报告。")
  String noReports();

  @Message("{year}年度政府信息公开工作年度报告")
  String report(int year);

  @Message("公布于")
  String reportAt();

  // ---- an item

  @Message("位置")
  String place();

  @Message("失效")
  String invalid();

  @Message("公示期至{day}")
  String until(String day);

  @Message("内容概述")
  String summary();

  @Message("正文")
  String body();

  @Message("附件")
  String files();

  @Message("请到原发布网页下载")
  String elsewhere();

  @Message("原发布网页")
  String original();

  @Message("解读")
  String interpretations();

  @Message("起草时公开征求意见的情况")
  String solicited();

  @Message("另公开于")
  String also();

  @Message("被解读的文件")
  String document();

  @Message("解读形式")
  String form();

  @Message("发布日期")
  String on();

  @Message("发布机关")
  String by();

  @Message("要的不是这个？")
  String wanting();
}
