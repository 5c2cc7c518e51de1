package org.gongkai.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One letter of each kind, as an office would send it; people and places are made up. */
final class SampleLetters {

  static final LocalDate TUE_2026_11_03 = LocalDate.of(2026, 11, 3);
  static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
  static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

  static final String RECONSIDERATION_FIRST =
      "如对本答复不服，根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，应当先申请行政复议：可以自收到本答复之日起60日内向沂水县人民政府申请行政复议；"
          + "对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向沂水县人民法院提起行政诉讼。";
  static final String EITHER =
      "如对本答复不服，可以自收到本答复之日起60日内向沂水县人民政府申请行政复议，也可以自收到本答复之日起6个月内直接向沂水县人民法院提起行政诉讼。";

  private SampleLetters() {}

  /** The number that the sample of this kind carries. */
  static String number(LetterKind kind) {
    return new LetterNumber(kind.series(), 2026, kind.ordinal() + 1).of("龙街办");
  }

  /** All fields of the kind, those given only now and then too. */
  static Map<String, Object> fields(LetterKind kind) {
    var fields = new HashMap<String, Object>();
    fields.put("letterNumber", number(kind));
    fields.put("recipient", recipient(kind));
    fields.put("office", "龙家圈街道办事处");
    fields.put("date", WED_2026_11_25);
    fields.put("requestNumber", "LJQ-2026-000042");
    fields.put("information", "2025年度农村危房改造补助名单");
    fields.put("arrivedOn", LocalDate.of(2026, 11, 2));
    fields.put("receivedOn", TUE_2026_11_03);
    fields.put("officePhone", "0539-5550100");
    fields.put("officeAddress", "山东省沂水县龙家圈街道示例路1号");
    fields.put("officeHours", "工作日8:30—12:00，14:00—17:30");
    fields.put("handlerContact", "李示例");
    if (kind.namesRemedy()) {
      fields.put("remedy", remedy(kind));
    }
    fields.putAll(own(kind));
    return fields;
  }

  /** The remedy that belongs to the sample: reconsideration first for what is withheld. */
  static String remedy(LetterKind kind) {
    return switch (kind) {
      case ANSWER_NOT_DISCLOSED, ANSWER_PARTLY_DISCLOSED -> RECONSIDERATION_FIRST;
      default -> EITHER;
    };
  }

  private static String recipient(LetterKind kind) {
    return switch (kind) {
      case CONSULTATION_THIRD_PARTY, OVERRULED -> "沂水县示例建筑有限公司";
      case CONSULTATION_CO_AUTHOR, CONSULTATION_OTHER_ORGAN -> "沂水县住房和城乡建设局";
      default -> "王示例";
    };
  }

  private static Map<String, Object> own(LetterKind kind) {
    return switch (kind) {
      case RECEIPT ->
          Map.of("channel", "邮寄（签收）", "dueOn", TUE_2026_12_01, "queryCode", "7KQM-2XPA-9TRB-C4WD");
      case SUPPLEMENT ->
          Map.of(
              "missing",
              "一、申请公开的政府信息的名称、文号或者便于查询的其他特征性描述：请写明所指的村和年度。\n二、获取信息的方式、途径。",
              "until",
              LocalDate.of(2026, 12, 9),
              "dueOn",
              TUE_2026_12_01,
              "askedWithin",
              7);
      case EXTENSION ->
          Map.of("days", 10, "reason", "所涉材料分散在12个村，需要逐村核对。", "dueOn", LocalDate.of(2026, 12, 15));
      case CONSULTATION_THIRD_PARTY, CONSULTATION_CO_AUTHOR ->
          Map.of("description", "《龙家圈街道危房改造工程施工合同》（2025年第3号）中的合同价款和付款方式。", "replyDays", 15);
      case CONSULTATION_OTHER_ORGAN -> Map.of("description", "《关于2025年度农村危房改造任务分配的通知》。");
      case FEE ->
          Map.of(
              "basis",
              "按量计收",
              "quantity",
              "150页",
              "computation",
              "30页以下（含30页）的，不收费；\n31页至100页的部分，70页，每页10元，计700元；\n101页至150页的部分，50页，每页20元，计1000元。",
              "amount",
              1700,
              "payBy",
              LocalDate.of(2026, 12, 23),
              "payDays",
              20);
      case REASONS ->
          Map.of(
              "facts",
              "自2026年1月1日以来，您（单位）向本机关提交政府信息公开申请62件，其中11月35件。",
              "until",
              LocalDate.of(2026, 12, 2));
      case POSTPONEMENT ->
          Map.of(
              "until",
              LocalDate.of(2027, 1, 15),
              "reason",
              "所申请的信息涉及2019年至2025年的全部会议材料，共计1200余页，需要逐页审查。");
      case OVERRULED ->
          Map.of(
              "whatIsDisclosed",
              "《龙家圈街道危房改造工程施工合同》（2025年第3号）的合同价款。",
              "publicInterest",
              "该工程由财政资金支付，公众需要了解资金的使用情况。");
      case CORRECTION ->
          Map.of(
              "what",
              "登记的申请内容",
              "before",
              "2024年度农村危房改造补助名单",
              "after",
              "2025年度农村危房改造补助名单",
              "reason",
              "登记时录入有误。");
      case GIVEN_UP ->
          Map.of(
              "ground",
              "《中华人民共和国政府信息公开条例》第三十条",
              "facts",
              "本机关于2026年11月5日向您（单位）发出补正告知书，要求于2026年11月19日前补正。您（单位）无正当理由逾期未补正。");
      case ANSWER_ALREADY_PUBLIC ->
          Map.of(
              "where",
              "沂水县人民政府网站“政务公开”栏目，网址 https://www.example.com/gongkai\n沂水县档案馆政府信息查阅场所",
              "how",
              "在线查阅、下载，或者到场查阅");
      case ANSWER_DISCLOSED ->
          Map.of(
              "content",
              "2025年度，龙家圈街道农村危房改造补助共12户。\n补助标准为每户2.4万元。",
              "files",
              List.of(
                  Map.of("name", "2025年度农村危房改造补助名单.pdf"), Map.of("name", "2025年度农村危房改造资金拨付表.xlsx")),
              "collect",
              Map.of(
                  "where", "龙家圈街道便民服务中心3号窗口", "how", "凭有效身份证件领取", "on", LocalDate.of(2026, 11, 30)),
              "publicInterest",
              "补助资金的发放对象和标准需要公众监督。");
      case ANSWER_PARTLY_DISCLOSED ->
          Map.of(
              "given",
              "2025年度农村危房改造补助名单，包括姓名、所在村、补助金额。",
              "files",
              List.of(Map.of("name", "2025年度农村危房改造补助名单（区分处理后）.pdf")),
              "withheld",
              List.of(
                  Map.of(
                      "part", "补助对象的身份证号码、银行账号",
                      "article", "第十五条",
                      "ground", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害",
                      "reason", "属于个人隐私，第三方不同意公开。"),
                  Map.of(
                      "part", "评议小组的讨论记录",
                      "article", "第十六条第二款",
                      "ground", "属于行政机关在履行行政管理职能过程中形成的过程性信息",
                      "reason", "属于决定作出前的内部讨论。")),
              "publicInterest",
              "补助对象的姓名公示有利于公众监督资金的使用。");
      case ANSWER_NOT_DISCLOSED ->
          Map.of(
              "article", "第十四条",
              "ground", "法律、行政法规禁止公开",
              "reason", "所申请的统计调查原始资料能够识别单个统计调查对象的身份。",
              "law", "《中华人民共和国统计法》第二十八条");
      case ANSWER_NOT_EXISTING ->
          Map.of(
              "searched",
              List.of(
                  Map.of(
                      "where", "本机关档案室2019年至2025年卷宗",
                      "how", "按题名和年度逐卷查阅",
                      "on", LocalDate.of(2026, 11, 9)),
                  Map.of(
                      "where", "办公自动化系统",
                      "how", "以“危房”“补助”为关键词全文检索",
                      "on", LocalDate.of(2026, 11, 10))));
      case ANSWER_NEEDS_CREATION -> Map.of("reason", "本机关没有按自然村分类的统计表，制作该表需要对12个村的材料进行汇总、分析。");
      case ANSWER_STILL_UNCLEAR -> Map.of("reason", "补正的内容没有写明所指的年度和项目，无法据以检索。");
      case ANSWER_RECERTIFICATION -> Map.of("reason", "您（单位）已持有该文件，要求本机关在复印件上盖章确认。");
      case ANSWER_OTHER_ORGAN ->
          Map.of(
              "reason", "该信息由县住房和城乡建设局制作。",
              "organ", "沂水县住房和城乡建设局",
              "contact", "0539-5550199，沂水县示例街2号");
      case ANSWER_REPEATED ->
          Map.of("earlierNumber", "LJQ-2026-000017", "earlierAnswer", "龙街办公开〔2026〕第5号");
      case ANSWER_PETITION ->
          Map.of("reason", "您（单位）要求本机关调查邻里宅基地纠纷并作出处理。", "channel", "沂水县信访局，电话0539-5550188。");
      case ANSWER_PUBLICATION ->
          Map.of("reason", "您（单位）申请提供《沂水年鉴》（2025年卷）。", "channel", "沂水县图书馆或者新华书店。");
      case ANSWER_UNREASONABLE ->
          Map.of(
              "reasonsGiven",
              "“想全面了解各村情况”。",
              "reason",
              "自2026年1月1日以来，您（单位）提交内容相近的申请62件，说明的理由与所申请信息没有关联。");
      case ANSWER_SPECIAL_LAW -> Map.of("law", "《不动产登记暂行条例》第二十七条", "organ", "沂水县不动产登记中心");
    };
  }
}
