package org.gongkai.web.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the layout that all pages share. */
@MessageBundle(value = "layout", locale = "zh-CN")
public interface LayoutTexts {

  @Message("政府信息公开")
  String site();

  @Message("公开")
  String mark();

  @Message("跳到正文")
  String skip();

  @Message("跳到长辈版与字号设置")
  String skipToDisplay();

  @Message("主要栏目")
  String sections();

  @Message("公开信息")
  String open();

  @Message("申请公开")
  String apply();

  @Message("查询进度")
  String track();

  @Message("期限计算")
  String deadline();

  @Message("公众留言")
  String messages();

  @Message("书面申请")
  String paper();

  @Message("显示方式")
  String display();

  @Message("长辈版")
  String large();

  @Message("（长者模式）")
  String largeAlso();

  @Message("特大字")
  String larger();

  @Message("标准版")
  String standard();

  @Message("联系受理机关")
  String contact();

  @Message("地址")
  String address();

  @Message("电话")
  String phone();

  @Message("办公时间")
  String hours();

  @Message("电子邮箱")
  String email();

  @Message("各受理机关的地址、电话和办公时间")
  String allContacts();

  @Message("受理机关的联系方式请见书面申请页")
  String noContact();

  @Message("依据《中华人民共和国政府信息公开条例》办理。申请不需要说明用途，一般不收取费用。")
  String law();

  @Message("错误：")
  String error();

  @Message("（选填）")
  String optional();

  @Message("有{count}处需要更正")
  String problems(int count);

  @Message("返回首页")
  String home();

  @Message("也可以用其他方式办理：当面、邮寄或打电话，见")
  String otherWays();

  @Message("打印本页")
  String print();
}
