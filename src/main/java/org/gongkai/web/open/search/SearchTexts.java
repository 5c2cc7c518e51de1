package org.gongkai.web.open.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of {@code /open/search}. */
@MessageBundle(value = "find", locale = "zh-CN")
public interface SearchTexts {

  @Message("检索政府信息")
  String title();

  @Message("检索词")
  String q();

  @Message("在标题、文号、索引号、正文和附件中查找；空格隔开的几个词都要出现，标点、全角半角和大小写不影响")
  String hint();

  @Message("检索")
  String find();

  @Message("更多条件")
  String more();

  @Message("机关")
  String office();

  @Message("全部机关")
  String allOffices();

  @Message("公文类型")
  String kind();

  @Message("全部类型")
  String allKinds();

  @Message("年份")
  String year();

  @Message("例如 2026")
  String yearHint();

  @Message("排列")
  String sort();

  @Message("最相关的在前")
  String relevance();

  @Message("最新的在前")
  String newest();

  @Message("只在一个栏目中检索。")
  String inColumn();

  @Message("找到{total}条")
  String total(int total);

  @Message("第{page}页，共{pages}页")
  String page(int page, int pages);

  @Message("没有第{page}页，一共只有{pages}页。")
  String noSuchPage(int page, int pages);

  @Message("到最后一页")
  String last();

  @Message("没有找到。可以减少检索词，或者去掉条件再试。")
  String nothing();

  @Message("没有公开的政府信息，可以")
  String notThere();

  @Message("申请公开")
  String apply();

  @Message("失效")
  String invalid();

  @Message("翻页")
  String paging();

  @Message("上一页")
  String before();

  @Message("下一页")
  String next();

  @Message("检索暂时不能使用")
  String away();

  @Message("按栏目浏览公开目录")
  String catalogue();
}
