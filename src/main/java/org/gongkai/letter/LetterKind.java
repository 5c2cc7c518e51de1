package org.gongkai.letter;

import static org.gongkai.letter.Field.Presence.IF_GIVEN;
import static org.gongkai.letter.Field.Presence.KNOWN;
import static org.gongkai.letter.Field.Presence.MAY;
import static org.gongkai.letter.Field.Presence.MUST;
import static org.gongkai.letter.Field.group;
import static org.gongkai.letter.Field.line;
import static org.gongkai.letter.Field.lines;
import static org.gongkai.letter.Field.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of letter (文书), each with the fields that its template may use: those of every letter,
 * and its own. Those that close a request, the answers and {@link #GIVEN_UP}, name the remedy;
 * notices on the way to an answer carry none.
 *
 * <p>The kinds that begin with {@code ANSWER_} are named after the kind of answer, those that begin
 * with {@code CONSULTATION_} after the kind of consultation.
 */
public enum LetterKind {
  /** 登记回执: the request has arrived and is registered. */
  RECEIPT(
      "政府信息公开申请登记回执",
      Series.RECEIPT,
      line("channel", "提交方式", KNOWN),
      line("dueOn", "答复期限", MUST),
      line("queryCode", "查询码", IF_GIVEN)),

  /** 补正告知书: what the request lacks, said once (Art. 30). */
  SUPPLEMENT(
      "政府信息公开申请补正告知书",
      Series.SUPPLEMENT,
      lines("missing", "补正事项", MUST),
      line("until", "补正期限", MUST),
      line("dueOn", "原答复期限", IF_GIVEN),
      line("askedWithin", "告知补正天数", KNOWN)),

  /** 延期答复告知书 (Art. 33). */
  EXTENSION(
      "政府信息公开申请延期答复告知书",
      Series.EXTENSION,
      line("days", "延长天数", MUST),
      lines("reason", "延期理由", MUST),
      line("dueOn", "延期后答复期限", MUST)),

  /** 征求意见书, to a third party whose rights are touched (Art. 32). */
  CONSULTATION_THIRD_PARTY(
      "政府信息公开征求第三方意见书",
      Series.CONSULTATION,
      lines("description", "拟公开内容", MUST),
      line("replyDays", "提出意见期限", MUST)),

  /** 征求意见书, to an organ that made the information jointly; its silence is consent (Art. 34). */
  CONSULTATION_CO_AUTHOR(
      "政府信息公开征求共同制作机关意见书",
      Series.CONSULTATION,
      lines("description", "拟公开内容", MUST),
      line("replyDays", "提出意见期限", MUST)),

  /** 征求意见书, to another organ, which has no term (Art. 11, 17). */
  CONSULTATION_OTHER_ORGAN(
      "政府信息公开征求有关机关意见书", Series.CONSULTATION, lines("description", "拟公开内容", MUST)),

  /** 收费通知: basis, standard and sum of the fee (Art. 42; 国办函〔2020〕109号). */
  FEE(
      "政府信息公开信息处理费收费通知",
      Series.FEE,
      line("basis", "计收方式", MUST),
      line("quantity", "计收数量", MUST),
      line("amount", "收费金额", MUST),
      lines("computation", "计算过程", MUST),
      line("payBy", "缴费期限", MUST),
      line("payDays", "缴费天数", KNOWN)),

  /** 说明理由通知: why so many requests (Art. 35). */
  REASONS(
      "政府信息公开申请说明理由通知",
      Series.REASONS,
      lines("facts", "申请数量频次", IF_GIVEN),
      line("until", "说明理由期限", MUST)),

  /** 答复期限告知书: the reasons are accepted, the answer comes later (Art. 35). */
  POSTPONEMENT(
      "政府信息公开申请答复期限告知书",
      Series.POSTPONEMENT,
      line("until", "确定的答复期限", MUST),
      lines("reason", "延迟理由", MUST)),

  /** 决定公开告知书, to a third party whose objection did not prevail (Art. 32). */
  OVERRULED(
      "政府信息公开决定告知书",
      Series.OVERRULED,
      lines("whatIsDisclosed", "决定公开的内容", MUST),
      lines("publicInterest", "公共利益理由", MUST)),

  /** 更正告知书: a clerical error was mended. */
  CORRECTION(
      "政府信息公开申请更正告知书",
      Series.CORRECTION,
      line("what", "更正事项", MUST),
      lines("before", "更正前", IF_GIVEN),
      lines("after", "更正后", MUST),
      lines("reason", "更正理由", MUST)),

  /** 视为放弃申请告知书: no supplement, or a fee unpaid (Art. 30; 国办函〔2020〕109号). */
  GIVEN_UP(
      "政府信息公开申请视为放弃告知书",
      Series.GIVEN_UP,
      line("ground", "依据", MUST),
      lines("facts", "视为放弃的事实", MUST)),

  /** 已经主动公开 (Art. 36(1)). */
  ANSWER_ALREADY_PUBLIC(lines("where", "公开地点", MUST), lines("how", "获取方式", MUST)),

  /** 予以公开 (Art. 36(2)). */
  ANSWER_DISCLOSED(
      lines("content", "公开内容", IF_GIVEN),
      list("files", "公开文件", IF_GIVEN, line("name", "文件名称", MUST)),
      group(
          "collect",
          "领取",
          IF_GIVEN,
          line("where", "领取地点", MUST),
          line("how", "领取方式", MUST),
          line("on", "领取时间", MUST)),
      lines("publicInterest", "公共利益理由", IF_GIVEN)),

  /** 部分公开 (Art. 37). */
  ANSWER_PARTLY_DISCLOSED(
      lines("given", "公开内容", MUST),
      list("files", "公开文件", IF_GIVEN, line("name", "文件名称", MUST)),
      list(
          "withheld",
          "不予公开部分",
          MUST,
          line("part", "不予公开的内容", MUST),
          line("article", "条款", MUST),
          line("ground", "情形", MUST),
          line("reason", "不予公开的理由", MUST)),
      lines("publicInterest", "公共利益理由", IF_GIVEN)),

  /** 不予公开 (Art. 36(3)). */
  ANSWER_NOT_DISCLOSED(
      line("article", "条款", MUST),
      line("ground", "情形", MUST),
      lines("reason", "不予公开的理由", MUST),
      lines("law", "禁止公开的法律依据", IF_GIVEN)),

  /** 信息不存在 (Art. 36(4)). */
  ANSWER_NOT_EXISTING(
      list(
          "searched",
          "检索情况",
          MUST,
          line("where", "检索地点", MUST),
          line("how", "检索方式", MUST),
          line("on", "检索日期", MUST))),

  /** 需要加工、分析 (Art. 38). */
  ANSWER_NEEDS_CREATION(lines("reason", "理由", MUST)),

  /** 补正后仍不明确 (Art. 30). */
  ANSWER_STILL_UNCLEAR(lines("reason", "理由", MUST)),

  /** 要求确认或者重新出具: no request for information at all. */
  ANSWER_RECERTIFICATION(lines("reason", "理由", MUST)),

  /** 不属于本机关负责公开 (Art. 36(5)). */
  ANSWER_OTHER_ORGAN(
      lines("reason", "理由", MUST),
      line("organ", "负责公开的机关", IF_GIVEN),
      line("contact", "该机关联系方式", IF_GIVEN)),

  /** 重复申请 (Art. 36(6)). */
  ANSWER_REPEATED(line("earlierNumber", "原申请编号", MUST), line("earlierAnswer", "原答复文号", IF_GIVEN)),

  /** 信访、投诉、举报 (Art. 39(1)). */
  ANSWER_PETITION(lines("reason", "理由", MUST), lines("channel", "反映渠道", MUST)),

  /** 公开出版物 (Art. 39(2)). */
  ANSWER_PUBLICATION(lines("reason", "理由", MUST), lines("channel", "获取途径", MUST)),

  /** 数量、频次明显超过合理范围，理由不合理 (Art. 35). */
  ANSWER_UNREASONABLE(lines("reasonsGiven", "申请人说明的理由", IF_GIVEN), lines("reason", "理由", MUST)),

  /** 法律、行政法规另有规定 (Art. 36(7)). */
  ANSWER_SPECIAL_LAW(line("law", "特别规定", MUST), line("organ", "办理机关", IF_GIVEN));

  /** What every letter may say. */
  private static final List<Field> COMMON =
      List.of(
          line("letterNumber", "发文字号", MUST),
          line("recipient", "收件人", MUST),
          line("office", "发文机关", MUST),
          line("date", "成文日期", MUST),
          line("requestNumber", "申请编号", KNOWN),
          line("information", "申请内容", KNOWN),
          line("arrivedOn", "到达日期", MAY),
          line("receivedOn", "收到日期", KNOWN),
          line("officePhone", "联系电话", MAY),
          line("officeAddress", "联系地址", MAY),
          line("officeHours", "办公时间", MAY),
          line("handlerContact", "联系人", MAY));

  /** The kind's own name, which the room gives by itself. */
  static final Field TITLE = line("title", "标题", MUST);

  private static final Field REMEDY = lines("remedy", "救济途径", MUST);

  private final String paper;
  private final Series series;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Field> own;

  LetterKind(Field... own) {
    this("政府信息公开申请答复书", Series.ANSWER, own);
  }

  LetterKind(String paper, Series series, Field... own) {
    this.paper = paper;
    this.series = series;
    this.own = List.of(own);
  }

  /** The paper's name, its title, e.g. 政府信息公开申请补正告知书. */
  public String paper() {
    return paper;
  }

  /** The name of its template without {@code .docx}, e.g. {@code answer-not-existing}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which counter its numbers come from. */
  public Series series() {
    return series;
  }

  /** Whether it closes a request and so names the remedy. */
  public boolean namesRemedy() {
    return series == Series.ANSWER || this == GIVEN_UP;
  }

  /** The fields that the caller gives: those of every letter, then its own. */
  public List<Field> fields() {
    Stream<Field> remedy = namesRemedy() ? Stream.of(REMEDY) : Stream.empty();
    return Stream.of(COMMON.stream(), remedy, own.stream()).flatMap(f -> f).toList();
  }

  /** The kind whose template has this name. */
  static Optional<LetterKind> ofSlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
